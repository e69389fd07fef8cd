import Base
import Model
import Syntax

/// Reads the rows of a table, or of a part of one, into records.
struct RowReader<R: ReadableRecord>: Sendable {
  private let layout: TableLayout<R>
  private let record: RecordReader
  private let plainRows: PlainRows<R>?

  init(_ layout: TableLayout<R>, _ record: RecordReader, _ tables: TableReading) {
    self.layout = layout
    self.record = record
    plainRows = tables.readsPlainRows ? PlainRows(layout, record) : nil
  }

  /// - Parameter reader: one that has found nothing yet.
  /// - Returns: the records, and the reader with what it found.
  func read(_ rows: inout CSVReader, _ reader: FieldReader) -> (records: [R], reader: FieldReader) {
    var reader = reader
    var records: [R] = []
    var fields = FoundFields()
    var plain = PlainReader(rows, vocabulary: reader.vocabulary)
    var odd = reader.emptied
    odd.record = R.self
    while let row = rows.next(&reader.diagnostics) {
      // Its cells may stand under the wrong names.
      guard !row.isRagged else { continue }
      if let record = plainRows?.read(row, &plain, &odd) {
        records.append(record)
        continue
      }
      layout.find(&fields, of: row, in: rows, &reader)
      records.append(record.read(fields, at: row.place, standInID: nil, &reader))
    }
    return (records, reader)
  }
}

/// How tables are read; other values are for tests that compare.
struct TableReading: Sendable {
  /// Bytes that a core reads at a time: so few that none waits long for the other.
  var partSize = 1 << 20
  var readsPlainRows = true
}
