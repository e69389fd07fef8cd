import Base

extension CSVReader {
  /// Splits a list field at `;`. A literal one is `\;`; no other backslash means anything. Items are trimmed of blanks, and empty
  /// ones (`a; ;b`, a `;` at the end) are left out.
  /// - Parameter place: the cell's. An item's place is exact where the cell is unquoted, or quoted without `""` inside; else it is
  ///   the cell's.
  /// - Returns: scalars.
  public static func splitList(_ text: String, at place: Place) -> [Node] {
    var text = text
    let length = place.range.count
    return text.withUTF8 { bytes in
      // A quoted cell without `""` is two bytes longer than its text, one with them at least three.
      let offset: Int? = bytes.count == length ? 0 : bytes.count + 2 == length ? 1 : nil
      var items: [Node] = []
      items.reserveCapacity(1 + bytes.count(where: { $0 == UInt8(ascii: ";") }))
      var start = 0
      for i in 0...bytes.count {
        guard i == bytes.count || (bytes[i] == UInt8(ascii: ";") && (i == 0 || bytes[i - 1] != UInt8(ascii: "\\"))) else {
          continue
        }
        var (low, high) = (start, i)
        while low < high, isBlank(bytes[low]) { low += 1 }
        while low < high, isBlank(bytes[high - 1]) { high -= 1 }
        start = i + 1
        guard low < high else { continue }
        let item = unescaped(UnsafeBufferPointer(rebasing: bytes[low..<high]))
        let first = place.range.lowerBound + (offset ?? 0)
        let exact = Place(place.source, first + low..<first + high)
        items.append(Node(.scalar(.init(text: item, isPlain: false)), at: offset == nil ? place : exact))
      }
      return items
    }
  }

  private static func unescaped(_ item: UnsafeBufferPointer<UInt8>) -> String {
    guard item.contains(UInt8(ascii: "\\")) else { return String(decoding: item, as: UTF8.self) }
    var text: [UInt8] = []
    for (i, byte) in item.enumerated() {
      if byte == UInt8(ascii: "\\"), i + 1 < item.count, item[i + 1] == UInt8(ascii: ";") { continue }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
