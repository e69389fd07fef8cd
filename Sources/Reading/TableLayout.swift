import Base
import Model
import Syntax

/// What the columns of a CSV mean: worked out once from its header, then used for every row.
struct TableLayout<R: ReadableRecord>: Sendable {
  struct Column: Sendable {
    let field: String
    /// The field's place in the schema.
    let row: Int
    /// The rest of a dotted name: `quote.text` has "text".
    let path: String?
    let form: CellForm
    let place: Place
  }

  /// nil: an unknown column, reported once.
  private var columns: [Column?] = []

  init(_ table: CSVReader, renames: [String: String], _ reader: inout FieldReader) {
    var seen: [String: Place] = [:]
    for cell in table.header {
      let title = table.text(of: cell).trimmingSpaces
      let place = table.place(of: cell)
      let name = renames[title] ?? title
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard !name.hasPrefix("x-"), !name.isEmpty else {
        HidingNames.checkColumn(name, at: place, &reader)
        columns.append(nil)
        continue
      }
      if let first = seen[name] {
        columns.append(nil)
        // The very same name was reported when the header was read.
        if table.header.count(where: { table.text(of: $0) == table.text(of: cell) }) == 1 {
          reader.diagnostics.report(
            .csvDuplicateName, at: place, "this column and an earlier one are both `\(printable(name.utf8))`",
            notes: [Diagnostic.Note("the other column", at: first)])
        }
        continue
      }
      seen[name] = place
      guard let index = R.schema.index(of: parts[0]) else {
        reader.diagnostics.report(
          .unknownField, at: place, "\(R.schema.noun) has no field `\(printable(name.utf8))`",
          suggestion: HidingNames.suggestion(for: name, at: .record)
            ?? NearMiss.suggestion(for: name, among: R.schema.rows.map(\.name))
            ?? "rename the column under `columns.\(R.type.folder)` in dossier.yaml, or write `x-\(name)` to keep it to yourself")
        columns.append(nil)
        continue
      }
      let row = R.schema.rows[index]
      if parts.count > 1, row.cell != .object {
        let isList = row.cell == .objects && row.parts?.contains(parts.dropFirst()) == true
        reader.diagnostics.report(
          .invalidColumn, at: place,
          isList
            ? "`\(parts[0])` is a list, so a part of it cannot be a column"
            : "`\(parts[0])` has no parts, so `\(printable(name.utf8))` cannot be a column",
          suggestion: isList ? "write its values as JSON in a column `\(parts[0])`: `[{\"\(parts[1])\": …}]`" : nil)
        columns.append(nil)
        continue
      }
      guard R.schema.parts.contains(parts[...]) else {
        reader.diagnostics.report(
          .unknownField, at: place, "`\(parts[0])` has no part `\(parts.dropFirst().joined(separator: "."))`",
          suggestion: NearMiss.suggestion(for: parts[1], among: row.parts?.sortedNames ?? []).map { "after the dot: \($0)" })
        columns.append(nil)
        continue
      }
      if let whole = columns.lazy.compactMap(\.self).first(where: {
        $0.field == parts[0] && ($0.path == nil) != (parts.count == 1)
      }) {
        reader.diagnostics.report(
          .invalidColumn, at: place, "`\(parts[0])` cannot be a column of its own and have columns for its parts",
          notes: [Diagnostic.Note("the other column", at: whole.place)])
        columns.append(nil)
        continue
      }
      columns.append(
        Column(
          field: parts[0], row: index, path: parts.count > 1 ? parts.dropFirst().joined(separator: ".") : nil,
          form: parts.count > 1 ? .scalar : row.cell, place: place))
    }
  }

  /// The columns that are read, each with its place in a row.
  var known: [(cell: Int, column: Column)] { columns.enumerated().compactMap { cell, column in column.map { (cell, $0) } } }

  func cell(ofField field: String) -> Int? { columns.firstIndex { $0?.field == field } }

  /// A row's fields; an empty cell, or one of blanks, is an absent field.
  /// - Parameter fields: what is in it is replaced.
  func find(_ fields: inout FoundFields, of row: CSVRow, in table: CSVReader, _ reader: inout FieldReader) {
    fields.removeAll()
    var nested: [(column: Column, entries: [Node.Entry])] = []
    for i in 0..<min(columns.count, row.cells.count) {
      let cell = row.cells[i]
      guard let form = columns[i]?.form, !cell.isEmpty else { continue }
      let text = table.text(of: cell)
      guard !text.isBlank else { continue }
      let value = node(of: cell, text, as: form, in: table, &reader)
      guard let column = columns[i] else { continue }
      guard let path = column.path else {
        fields.append(Node.Entry(key: column.field, keyPlace: column.place, value: value), row: column.row)
        continue
      }
      let inner = Node.Entry(key: path, keyPlace: column.place, value: value)
      if let group = nested.firstIndex(where: { $0.column.row == column.row }) {
        nested[group].entries.append(inner)
      } else {
        nested.append((column, [inner]))
      }
    }
    for group in nested {
      let value = Node(.mapping(group.entries), at: group.entries[0].value.place)
      fields.append(Node.Entry(key: group.column.field, keyPlace: group.column.place, value: value), row: group.column.row)
    }
  }

  private func node(
    of cell: CSVCell, _ text: String, as form: CellForm, in table: CSVReader, _ reader: inout FieldReader
  ) -> Node {
    let place = table.place(of: cell)
    if form == .scalar { return Node(.scalar(.init(text: text, isPlain: false)), at: place) }
    let first = text.utf8.first { $0 != UInt8(ascii: " ") }
    // No id and no shorthand begins with a bracket.
    switch form {
    case .list where first == UInt8(ascii: "["), .objects where first == UInt8(ascii: "[") || first == UInt8(ascii: "{"),
      .object where first == UInt8(ascii: "{"):
      return table.json(of: cell, &reader.diagnostics) ?? Node(.list([]), at: place)
    case .scalar, .object: return Node(.scalar(.init(text: text, isPlain: false)), at: place)
    case .list, .objects: return Node(.list(CSVReader.splitList(text, at: place)), at: place)
    }
  }
}
