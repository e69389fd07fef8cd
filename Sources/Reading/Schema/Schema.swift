import Base
import Model
import Syntax

/// The fields of one type of record or embedded value, each with how it is read. One literal table a type: what is not in it
/// is an unknown field.
struct Schema<Value>: Sendable {
  /// One field.
  struct Row: Sendable {
    let name: String
    /// How a CSV cell is understood.
    let cell: CellForm
    let isRequired: Bool
    let kind: FieldKind
    let absence: Absence
    /// What a dotted path may name below the field; nil: nothing.
    let parts: FieldParts?
    /// How a plain cell is read; nil where none goes straight into its property.
    let plain: PlainField?
    let read: @Sendable (inout Value, Node, inout FieldReader) -> Void

    init(
      _ name: String, _ kind: FieldKind, cell: CellForm = .scalar, required: Bool = false,
      absence: Absence = .silent, parts: FieldParts? = nil, plain: PlainField? = nil,
      read: @escaping @Sendable (inout Value, Node, inout FieldReader) -> Void
    ) {
      self.name = name
      self.cell = cell
      isRequired = required
      self.kind = kind
      self.absence = absence
      self.parts = parts
      self.plain = plain
      self.read = read
    }

    /// A field that goes into one property.
    /// - Parameter read: nil leaves the property as it is.
    init<Field>(
      _ name: String, _ kind: FieldKind, cell: CellForm = .scalar, required: Bool = false,
      absence: Absence = .silent, parts: FieldParts? = nil, to path: Path<Field>, plain: PlainField? = nil,
      read: @escaping @Sendable (Node, inout FieldReader) -> Field?
    ) {
      let slot = FieldSlot(path)
      self.init(name, kind, cell: cell, required: required, absence: absence, parts: parts, plain: plain) { value, node, reader in
        if let read = read(node, &reader) { slot.change(&value) { $0 = read } }
      }
    }

    /// The same field on a value that holds this one.
    func lifted<Outer>(to path: Schema<Outer>.Row.Path<Value>) -> Schema<Outer>.Row {
      let slot = FieldSlot(path)
      return lifted(plain: plain?.lifted(by: slot.offset)) { slot.change(&$0, $1) }
    }

    /// - Parameter change: lets the value be changed in the one that holds it.
    func lifted<Outer>(
      plain: PlainField? = nil, through change: @escaping @Sendable (inout Outer, (inout Value) -> Void) -> Void
    ) -> Schema<Outer>.Row {
      Schema<Outer>.Row(name, kind, cell: cell, required: isRequired, absence: absence, parts: parts, plain: plain) {
        outer, node, reader in
        change(&outer) { read(&$0, node, &reader) }
      }
    }
  }

  /// "an event", for messages.
  let noun: String
  let rows: [Row]
  private let index: [String: Int]
  let required: [Int]
  let parts: FieldParts
  let shorthand: Shorthand?
  let shorthandRow: Int?

  init(_ noun: String, _ rows: [Row], shorthand: Shorthand? = nil) {
    self.noun = noun
    self.rows = rows
    self.shorthand = shorthand
    shorthandRow = rows.firstIndex { $0.name == shorthand?.field }
    required = rows.indices.filter { rows[$0].isRequired }
    parts = FieldParts(rows, shorthand: shorthand)
    index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.name, $0) })
    precondition(rows.count <= RowSet.bitWidth)
  }

  /// A bit for each row.
  typealias RowSet = UInt128

  var requiredRows: RowSet { required.reduce(0) { $0 | 1 << RowSet($1) } }

  /// Only a record has a review, and only the dossier's settings keep back what is of many.
  var level: HidingNames.Level { index["review"] != nil ? .record : index["private"] != nil ? .settings : .entry }

  func row(named name: String) -> Row? { index(of: name).map { rows[$0] } }

  func index(of name: String) -> Int? {
    // To look through a few is faster than to hash.
    rows.count > 8 ? index[name] : rows.firstIndex { $0.name == name }
  }

  /// Reads a mapping (or the shorthand) into `value`. Unknown, missing and wrong fields are reported; the rest is read.
  func read(_ node: Node, into value: inout Value, _ reader: inout FieldReader) {
    switch node.value {
    case .mapping(let entries): read(entries, at: node.place, into: &value, &reader)
    case .scalar(let scalar):
      guard let shorthand, let row = shorthandRow else {
        return reader.reportKind(node, expected: "a group of the fields of \(noun)")
      }
      // Most shorthands are one field: no list is made of it.
      guard let whole = shorthand.whole(scalar.text, at: node.place), required == [row], !whole.isBlank else {
        return read(shorthand.entries(scalar.text, at: node.place), at: node.place, into: &value, &reader)
      }
      reader.field = shorthand.field
      rows[row].read(&value, whole, &reader)
    case .list:
      reader.reportKind(
        node, expected: shorthand == nil ? "a group of the fields of \(noun)" : "a text or a group of the fields of \(noun)")
    }
  }

  func read(_ entries: [Node.Entry], at place: Place, into value: inout Value, _ reader: inout FieldReader) {
    read(entries, row: { index(of: entries[$0].key) }, at: place, into: &value, &reader)
  }

  func read(_ fields: FoundFields, at place: Place, into value: inout Value, _ reader: inout FieldReader) {
    read(fields.entries, row: { fields.rows[$0] }, at: place, into: &value, &reader)
  }

  @inline(__always)
  private func read(
    _ entries: [Node.Entry], row: (Int) -> Int?, at place: Place, into value: inout Value, _ reader: inout FieldReader
  ) {
    var given: RowSet = 0
    for i in entries.indices {
      guard let row = row(i) else {
        readOther(entries[i], beside: entries, &reader)
        continue
      }
      guard !entries[i].value.isNull else { continue }
      reader.field = entries[i].key
      rows[row].read(&value, entries[i].value, &reader)
      if !entries[i].value.isBlank { given |= 1 << RowSet(row) }
    }
    for row in required where given & (1 << RowSet(row)) == 0 { reportMissing(rows[row].name, entries, at: place, &reader) }
  }

  /// A field that the schema does not have.
  private func readOther(_ entry: Node.Entry, beside entries: [Node.Entry], _ reader: inout FieldReader) {
    if entry.key.hasPrefix("x-") {
      // What is kept back as a whole needs no word on how that is done.
      let isHidden = entries.contains { $0.key == "review" && ($0.value.isText("withheld") || $0.value.isText("draft")) }
      if !isHidden { HidingNames.check(entry, at: level, &reader) }
      return
    }
    let hiding = HidingNames.suggestion(for: entry.key, at: level)
    let isListed = hiding == nil && !reader.diagnostics.onlyCounts(.unknownField, at: entry.keyPlace)
    let near = isListed ? OtherNames.meant(by: entry.key, among: rows.map(\.name)) : []
    reader.diagnostics.report(
      .unknownField, at: entry.keyPlace, "\(noun) has no field `\(printable(entry.key.utf8))`",
      suggestion: hiding ?? NearMiss.sentence(near) ?? "for something of your own write `x-\(printable(entry.key.utf8))`",
      replacement: Diagnostic.Replacement(entry.key, by: near))
  }

  private func reportMissing(_ name: String, _ entries: [Node.Entry], at place: Place, _ reader: inout FieldReader) {
    let given = entries.first { $0.key == name }?.value
    // `name: null`: somebody may be called so.
    var word: String?
    if let given, given.isNull, case .scalar(let scalar) = given.value, scalar.text.count > 1 { word = scalar.text }
    reader.diagnostics.report(
      .missingField, at: word == nil && given?.isNull == true ? place : given?.place ?? place, "\(noun) needs `\(name)`",
      suggestion: word.map { "without quotes `\($0)` means no value: write `\(name): \"\($0)\"`" }
        ?? RequiredFields.advice(on: name, of: noun))
  }
}

/// How a CSV cell holds a field.
enum CellForm: Sendable {
  case scalar
  /// Split at `;`.
  case list
  /// A list of objects: shorthands split at `;`, or one JSON value.
  case objects
  /// One object: a JSON value, or columns with a dot.
  case object
}
