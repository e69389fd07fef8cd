import Base

/// The address of a Markdown link or image, by what it can mean here.
enum LinkAddress {
  case web(WebAddress)
  /// A heading of the same body.
  case heading(String)
  /// A file below Content, by its path from there or from the folder of the file it stands in.
  case file(path: BytePath, heading: String?)
  /// Above Content.
  case outside
  case unsafe
  case empty

  init(_ address: [UInt8], in folder: BytePath) {
    guard let first = address.first else {
      self = .empty
      return
    }
    if first == UInt8(ascii: "#") {
      self = .heading(Self.decoded(address[1...]))
    } else if Self.hasScheme(address) || address.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")])
      || address.contains(UInt8(ascii: "\\"))
    {
      // `%%` is in no address, but may be a comment that ran into one.
      let hasComment = address.indices.dropLast().contains {
        address[$0] == UInt8(ascii: "%") && address[$0 + 1] == UInt8(ascii: "%")
      }
      self = hasComment ? .unsafe : WebAddress(Self.encoded(address)).map(LinkAddress.web) ?? .unsafe
    } else {
      let end = address.firstIndex { $0 == UInt8(ascii: "#") } ?? address.endIndex
      let heading = end < address.endIndex ? Self.decoded(address[(end + 1)...]) : nil
      let path = Self.joined(Array(Self.decoded(address[..<end]).utf8), to: folder)
      self = path.map { .file(path: $0, heading: heading) } ?? .outside
    }
  }

  /// Letters before a colon that comes before any slash: `data:`, `javascript:`, and whatever else there may be.
  private static func hasScheme(_ address: [UInt8]) -> Bool {
    for byte in address {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  /// Percent-encoded as cmark does it.
  private static func encoded(_ address: [UInt8]) -> String {
    if address.allSatisfy({ isKept[Int($0)] }) { return String(decoding: address, as: UTF8.self) }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in address {
      if isKept[Int(byte)] {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static let isKept: [Bool] = (0..<256).map { byte in
    byte < 0x80 && WordClass(UInt32(byte)) != .none || "-_.+!*'(),%#@?=;:/,+&$~".utf8.contains(UInt8(byte))
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
      default: nil
      }
    }
    var bytes: [UInt8] = []
    var i = text.startIndex
    while i < text.endIndex {
      if text[i] == UInt8(ascii: "%"), i + 2 < text.endIndex, let high = digit(text[i + 1]), let low = digit(text[i + 2]) {
        bytes.append(high << 4 | low)
        i += 3
      } else {
        bytes.append(text[i])
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `../a/./b` from a folder; a leading slash means Content itself.
  private static func joined(_ path: [UInt8], to folder: BytePath) -> BytePath? {
    var parts = path.first == UInt8(ascii: "/") ? [] : folder.parts
    for part in path.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : BytePath(Array(parts.joined(separator: [UInt8(ascii: "/")])))
  }
}
