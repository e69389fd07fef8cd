import Base

/// Reads the few JSON tokens that a `HashList` consists of.
struct HashListScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func take(_ token: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: token) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ token: Unicode.Scalar) throws(HashListDamage) {
    guard take(token) else { throw damage("`\(token)` is missing") }
  }

  mutating func end() throws(HashListDamage) {
    skipSpace()
    guard position == bytes.count else { throw damage("something stands after its end") }
  }

  /// A JSON string.
  mutating func text() throws(HashListDamage) -> [UInt8] {
    try expect("\"")
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard BytePath(text).isUTF8 else { throw damage("a text is not UTF-8") }
        return text
      case ..<0x20: throw damage("a control character stands in a text")
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: text.append(byte)
      }
    }
    throw damage("a text does not end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(HashListDamage) {
    guard position < bytes.count else { throw damage("a text does not end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: "\\u".utf8) {
        position += 2
        units.append(try unit())
      }
      guard let decoded = String(validating: units, as: UTF16.self) else { throw damage("a character is half written") }
      text.append(contentsOf: decoded.utf8)
    default: throw damage("an escape is unknown")
    }
  }

  /// Four hex digits.
  private mutating func unit() throws(HashListDamage) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw damage("an escape is unknown") }
    position += 4
    return unit
  }

  private func damage(_ reason: String) -> HashListDamage {
    let line = bytes[..<position].count { $0 == 0x0A } + 1
    return HashListDamage("line \(line): \(reason)")
  }
}
