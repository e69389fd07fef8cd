import Glibc

/// Where a file stands in the published folder: `actors/putin.html`. Always relative, never with `.`, `..` or an empty part,
/// so that no page can be written outside Output.
public struct SitePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  /// - Returns: nil where the path is absolute, empty, has a part `.` or `..` or an empty one, a NUL, or a part longer than 255 bytes.
  public init?(_ path: String) { self.init(bytes: Array(path.utf8)) }

  public init?(bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
      guard !part.isEmpty, part.count <= 255, !part.elementsEqual(".".utf8), !part.elementsEqual("..".utf8) else { return nil }
    }
    guard !bytes.contains(0) else { return nil }
    self.bytes = bytes
  }

  /// By bytes.
  public static func < (a: SitePath, b: SitePath) -> Bool {
    a.bytes.withUnsafeBytes { a in
      b.bytes.withUnsafeBytes { b in
        // Neither is empty.
        let order = memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
        return order != 0 ? order < 0 : a.count < b.count
      }
    }
  }
  public var description: String { printable(bytes) }

  /// How many folders deep the file lies.
  public var depth: Int {
    var depth = 0
    for byte in bytes where byte == UInt8(ascii: "/") { depth += 1 }
    return depth
  }
}

/// From where links into the site are written.
public enum LinkBase: Sendable {
  /// The page that holds them: they hold wherever the folder lies.
  case page(SitePath)
  /// The path under which the site stands on its host, with slashes at both ends: for a page that is shown at any address.
  case root(String)
  /// A page that gathers the contents of others.
  case gathering(SitePath, Anchors)
}

/// A link to a place inside the site: a file, and maybe an element id in it.
public struct SiteLink: Hashable, Sendable {
  public let path: SitePath
  public let fragment: String?

  public init(_ path: SitePath, fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The address below the site's own, percent-encoded.
  public var fromRoot: String {
    var sink = ByteSink()
    writePercentEncoded(path.bytes, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Writes the address relative to `page`, percent-encoded, safe in a double-quoted attribute. Relative links make the
  /// folder work at any base path, on any host and from `file://`.
  public func write(from page: SitePath, into sink: inout ByteSink) { write(from: .page(page), into: &sink) }

  public func write(from base: LinkBase, into sink: inout ByteSink) {
    guard case .page(let page) = base else {
      if case .gathering(let page, let anchors) = base {
        return anchors.place(of: self).write(from: .page(page), into: &sink)
      }
      if case .root(let root) = base { writePercentEncoded(root, into: &sink) }
      writePercentEncoded(path.bytes, into: &sink)
      if let fragment {
        sink.write(byte: UInt8(ascii: "#"))
        writePercentEncoded(fragment, into: &sink)
      }
      return
    }
    if path == page, let fragment {
      sink.write(byte: UInt8(ascii: "#"))
      writePercentEncoded(fragment, into: &sink)
      return
    }
    path.bytes.withUnsafeBufferPointer { path in
      page.bytes.withUnsafeBufferPointer { page in
        var common = 0
        for i in 0..<min(path.count, page.count) {
          guard path[i] == page[i] else { break }
          if path[i] == UInt8(ascii: "/") { common = i + 1 }
        }
        for i in common..<page.count where page[i] == UInt8(ascii: "/") { sink.write("../") }
        writePercentEncoded(UnsafeBufferPointer(rebasing: path[common...]), into: &sink)
      }
    }
    if let fragment {
      sink.write(byte: UInt8(ascii: "#"))
      writePercentEncoded(fragment, into: &sink)
    }
  }
}

private func writePercentEncoded(_ bytes: [UInt8], into sink: inout ByteSink) {
  bytes.withUnsafeBufferPointer { writePercentEncoded($0, into: &sink) }
}

private func writePercentEncoded(_ text: String, into sink: inout ByteSink) {
  var text = text
  text.withUTF8 { writePercentEncoded($0, into: &sink) }
}

/// Letters of other scripts stay readable (an HTML address may hold them); what could end or change the address is encoded.
/// Runs that need no encoding, which is nearly all of every address, are copied whole.
private func writePercentEncoded(_ bytes: UnsafeBufferPointer<UInt8>, into sink: inout ByteSink) {
  var start = 0
  for i in bytes.indices where !isPlainInAddress(bytes[i]) {
    sink.write(UnsafeBufferPointer(rebasing: bytes[start..<i]))
    sink.write(byte: UInt8(ascii: "%"))
    sink.write(byte: hexDigit(bytes[i] >> 4))
    sink.write(byte: hexDigit(bytes[i] & 15))
    start = i + 1
  }
  sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
}

private func isPlainInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), 0x80...:
    true
  default: false
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
