import Model

// Lists, and values with fields of their own that are written as a text.
extension PlainReader {
  /// The items between `;`, each read by itself; nil where one of them is not plain.
  mutating func list<Value>(_ cell: PlainCell, _ read: (PlainCell, inout PlainReader) -> Value?) -> [Value]? {
    // A bracket begins a list in JSON.
    guard !cell.isEscaped, let first = bytes[cell.text].first, first != UInt8(ascii: "["), first != UInt8(ascii: "{") else {
      return nil
    }
    var values: [Value] = []
    values.reserveCapacity(1 + bytes[cell.text].count { $0 == UInt8(ascii: ";") })
    var start = cell.text.lowerBound
    for end in cell.text.lowerBound...cell.text.upperBound {
      if end < cell.text.upperBound, bytes[end] != UInt8(ascii: ";") {
        if bytes[end] == UInt8(ascii: "\\") { return nil }
        continue
      }
      let item = withoutBlanks(start..<end)
      start = end + 1
      guard !item.isEmpty else { continue }
      guard let value = read(PlainCell(item), &self) else { return nil }
      values.append(value)
    }
    return values.isEmpty ? nil : values
  }

  mutating func values<Value>(_ cell: PlainCell, _ schema: Schema<Value>, _ empty: () -> Value) -> [Value]? {
    list(cell) { item, reader in
      var value = empty()
      return schema.read(item, into: &value, &reader) ? value : nil
    }
  }

  /// Where a comma inside `[…]` began another item, the second is a locator and no source.
  mutating func cites(_ cell: PlainCell) -> [Cite]? {
    var isFirst = true
    return list(cell) { item, reader in
      let source = item.text.prefix { reader.bytes[$0] != UInt8(ascii: ",") }
      guard isFirst || reader.isPlainID(source) else { return nil }
      isFirst = false
      var cite = Cite()
      return citeSchema.read(item, into: &cite, &reader) ? cite : nil
    }
  }

  func withoutBlanks(_ text: Range<Int>) -> Range<Int> {
    var (low, high) = (text.lowerBound, text.upperBound)
    while low < high, Self.isBlank(bytes[low]) { low += 1 }
    while low < high, Self.isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension Schema {
  /// Reads what stands for a value (`russia:recipient`).
  /// - Returns: false where it is not plain.
  func read(_ item: PlainCell, into value: inout Value, _ reader: inout PlainReader) -> Bool {
    guard let shorthand, let row = shorthandRow, let field = rows[row].plain, required.allSatisfy({ $0 == row }) else {
      return false
    }
    guard let rest = shorthand.rest, let separator = rest.separator.asciiValue,
      let at = item.text.first(where: { reader.bytes[$0] == separator })
    else {
      return withUnsafeMutableBytes(of: &value) { $0.baseAddress.map { field.read(item, into: $0, &reader) } ?? false }
    }
    let first = PlainCell(reader.withoutBlanks(item.text.lowerBound..<at))
    let second = PlainCell(reader.withoutBlanks(at + 1..<item.text.upperBound))
    guard !first.text.isEmpty, !second.text.isEmpty, let other = self.row(named: rest.field)?.plain else { return false }
    return withUnsafeMutableBytes(of: &value) { bytes in
      guard let start = bytes.baseAddress else { return false }
      return field.read(first, into: start, &reader) && other.read(second, into: start, &reader)
    }
  }
}
