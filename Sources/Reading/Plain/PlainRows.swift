import Base
import Model
import Syntax

/// Reads the rows of a table that are plain in every cell; which cells are, says `PlainReader`.
struct PlainRows<R: ReadableRecord>: Sendable {
  /// Cells that go straight into the record.
  private var straight: [(cell: Int, row: Int, field: PlainField)] = []
  /// Cells that have no such way, and are read as texts into the record that is there by then.
  private var texts: [(cell: Int, row: Int)] = []
  /// Cells that make a row none of ours when they are filled.
  private var others: [Int] = []
  private let id: Int
  private let required: UInt128
  private let record: RecordReader

  /// - Returns: nil where no row of the table can be plain: something is filled in, or kept back, beside what a row says.
  init?(_ layout: TableLayout<R>, _ record: RecordReader) {
    guard record.isByRowAlone, let id = layout.cell(ofField: "id") else { return nil }
    self.id = id
    self.record = record
    required = R.schema.requiredRows
    for (cell, column) in layout.known {
      if column.path != nil || R.Fields.doubtful.contains(column.field) {
        others.append(cell)
      } else if let field = R.plainFields[column.row] {
        straight.append((cell, column.row, field))
      } else if column.form == .scalar {
        texts.append((cell, column.row))
      } else {
        others.append(cell)
      }
    }
  }

  /// - Parameter odd: reads the fields that have no way of their own.
  /// - Returns: nil where the row is not plain; nothing was reported.
  func read(_ row: CSVRow, _ plain: inout PlainReader, _ odd: inout FieldReader) -> R? {
    guard others.allSatisfy({ row.cells[$0].isEmpty }), !row.cells[id].isEmpty else { return nil }
    var fields = R.Fields()
    var given: UInt128 = 0
    let arePlain = withUnsafeMutableBytes(of: &fields) { bytes in
      guard let start = bytes.baseAddress else { return false }
      for i in straight.indices {
        let cell = row.cells[straight[i].cell]
        guard !cell.isEmpty else { continue }
        guard straight[i].field.read(PlainCell(cell), into: start, &plain) else { return false }
        given |= 1 << UInt128(straight[i].row)
      }
      return true
    }
    guard arePlain else { return nil }
    fields.common.file = record.path
    fields.common.place = row.cells[id].place(in: plain.source)
    fields.common.extent = row.place
    var whole = R(fields)
    for text in texts {
      let cell = row.cells[text.cell]
      guard !cell.isEmpty else { continue }
      let node = Node(.scalar(.init(text: cell.text(in: plain.bytes), isPlain: false)), at: cell.place(in: plain.source))
      guard !node.isBlank else { return nil }
      odd.field = R.schema.rows[text.row].name
      R.schema.rows[text.row].read(&whole, node, &odd)
      given |= 1 << UInt128(text.row)
    }
    guard odd.diagnostics.all.isEmpty else {
      odd = odd.emptied
      return nil
    }
    return given & required == required && whole.isBeyondDoubt(record.settings) ? whole : nil
  }
}
