/// How a cell goes straight into a property of its record.
struct PlainField: Sendable {
  /// Where the property lies in what holds the record's fields.
  private var offset: Int
  private let store: @Sendable (PlainCell, inout PlainReader, UnsafeMutableRawPointer) -> Bool

  /// - Parameters:
  ///   - path: leads to a stored property.
  ///   - read: nil where the cell is not as plain as that.
  init<Value, Field>(
    _ path: any WritableKeyPath<Value, Field> & Sendable, _ read: @escaping @Sendable (PlainCell, inout PlainReader) -> Field?
  ) {
    offset = FieldSlot(path).offset
    store = { cell, reader, property in
      guard let value = read(cell, &reader) else { return false }
      property.assumingMemoryBound(to: Field.self).pointee = value
      return true
    }
  }

  init<Value, Field>(
    optional path: any WritableKeyPath<Value, Field?> & Sendable,
    _ read: @escaping @Sendable (PlainCell, inout PlainReader) -> Field?
  ) {
    offset = FieldSlot(path).offset
    store = { cell, reader, property in
      guard let value = read(cell, &reader) else { return false }
      property.assumingMemoryBound(to: Field?.self).pointee = value
      return true
    }
  }

  /// The same field on a value that holds this one.
  func lifted(by offset: Int) -> PlainField {
    var lifted = self
    lifted.offset += offset
    return lifted
  }

  /// - Parameter record: what holds the fields that the path began at.
  /// - Returns: false where the cell is not plain; the property is then as it was.
  func read(_ cell: PlainCell, into record: UnsafeMutableRawPointer, _ reader: inout PlainReader) -> Bool {
    store(cell, &reader, record + offset)
  }
}
