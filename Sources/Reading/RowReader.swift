import Base
import Model
import Syntax

/// Reads the rows of a table, or of a part of one, into records.
struct RowReader<R: ReadableRecord>: Sendable {
  let layout: TableLayout<R>
  let record: RecordReader

  /// - Parameter reader: one that has found nothing yet.
  /// - Returns: the records, and the reader with what it found.
  func read(_ rows: CSVReader, _ reader: FieldReader) -> (records: [R], reader: FieldReader) {
    var (rows, reader) = (rows, reader)
    var records: [R] = []
    var fields = FoundFields()
    while let row = rows.next(&reader.diagnostics) {
      // Its cells may stand under the wrong names.
      guard !row.isRagged else { continue }
      layout.find(&fields, of: row, in: rows, &reader)
      records.append(record.read(fields, at: row.place, standInID: nil, &reader))
    }
    return (records, reader)
  }
}
