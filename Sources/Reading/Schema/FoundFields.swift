import Syntax

/// The fields of a record as they stand in its file, each with its row of the schema: a table looks its columns up once, not in every
/// row.
struct FoundFields: Sendable {
  private(set) var entries: [Node.Entry] = []
  /// One for each entry; nil for a field that the schema does not have.
  private(set) var rows: [Int?] = []

  init() {}

  init<Value>(_ entries: [Node.Entry], in schema: Schema<Value>) {
    self.entries = entries
    rows = entries.map { schema.index(of: $0.key) }
  }

  mutating func append(_ entry: Node.Entry, row: Int?) {
    entries.append(entry)
    rows.append(row)
  }

  mutating func append(_ others: FoundFields, where fits: (Node.Entry) -> Bool) {
    for (entry, row) in zip(others.entries, others.rows) where fits(entry) { append(entry, row: row) }
  }

  /// Keeps the memory for the fields of the next record.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}
