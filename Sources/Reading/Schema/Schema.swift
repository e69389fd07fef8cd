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
    let read: @Sendable (inout Value, Node, inout FieldReader) -> Void

    init(
      _ name: String, _ kind: FieldKind, cell: CellForm = .scalar, required: Bool = false,
      absence: Absence = .silent, parts: FieldParts? = nil,
      read: @escaping @Sendable (inout Value, Node, inout FieldReader) -> Void
    ) {
      self.name = name
      self.cell = cell
      isRequired = required
      self.kind = kind
      self.absence = absence
      self.parts = parts
      self.read = read
    }

    /// The same field on a value that holds this one.
    func lifted<Outer>(to path: any WritableKeyPath<Outer, Value> & Sendable) -> Schema<Outer>.Row {
      Schema<Outer>.Row(name, kind, cell: cell, required: isRequired, absence: absence, parts: parts) { outer, node, reader in
        read(&outer[keyPath: path], node, &reader)
      }
    }
  }

  /// "an event", for messages.
  let noun: String
  let rows: [Row]
  private let index: [String: Int]
  private let required: [Row]
  let parts: FieldParts
  private let shorthand: Shorthand?

  init(_ noun: String, _ rows: [Row], shorthand: Shorthand? = nil) {
    self.noun = noun
    self.rows = rows
    self.shorthand = shorthand
    required = rows.filter(\.isRequired)
    parts = FieldParts(rows, shorthand: shorthand)
    index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.name, $0) })
  }

  /// Only a record has a review, and only the dossier's settings keep back what is of many.
  var level: HidingNames.Level { index["review"] != nil ? .record : index["private"] != nil ? .settings : .entry }

  func row(named name: String) -> Row? { index[name].map { rows[$0] } }

  /// Reads a mapping (or the shorthand) into `value`. Unknown, missing and wrong fields are reported; the rest is read.
  func read(_ node: Node, into value: inout Value, _ reader: inout FieldReader) {
    switch node.value {
    case .mapping(let entries): read(entries, at: node.place, into: &value, &reader)
    case .scalar(let scalar):
      if let shorthand {
        read(shorthand(scalar.text, node.place), at: node.place, into: &value, &reader)
      } else {
        reader.reportKind(node, expected: "a group of the fields of \(noun)")
      }
    case .list:
      reader.reportKind(
        node, expected: shorthand == nil ? "a group of the fields of \(noun)" : "a text or a group of the fields of \(noun)")
    }
  }

  func read(_ entries: [Node.Entry], at place: Place, into value: inout Value, _ reader: inout FieldReader) {
    // What is kept back as a whole needs no word on how that is done.
    let isHidden = entries.contains { $0.key == "review" && ($0.value.isText("withheld") || $0.value.isText("draft")) }
    for entry in entries {
      if entry.key.hasPrefix("x-") {
        if !isHidden { HidingNames.check(entry, at: level, &reader) }
        continue
      }
      guard let row = row(named: entry.key) else {
        let hiding = HidingNames.suggestion(for: entry.key, at: level)
        let isListed = hiding == nil && !reader.diagnostics.onlyCounts(.unknownField, at: entry.keyPlace)
        let near = isListed ? OtherNames.meant(by: entry.key, among: rows.map(\.name)) : []
        reader.diagnostics.report(
          .unknownField, at: entry.keyPlace, "\(noun) has no field `\(printable(entry.key.utf8))`",
          suggestion: hiding ?? NearMiss.sentence(near) ?? "for something of your own write `x-\(printable(entry.key.utf8))`",
          replacement: Diagnostic.Replacement(entry.key, by: near))
        continue
      }
      guard !entry.value.isNull else { continue }
      reader.field = entry.key
      row.read(&value, entry.value, &reader)
    }
    for row in required {
      let given = entries.first { $0.key == row.name }?.value
      if let given, !given.isNull, !given.isBlank { continue }
      // `name: null`: somebody may be called so.
      var word: String?
      if let given, given.isNull, case .scalar(let scalar) = given.value, scalar.text.count > 1 { word = scalar.text }
      reader.diagnostics.report(
        .missingField, at: word == nil && given?.isNull == true ? place : given?.place ?? place, "\(noun) needs `\(row.name)`",
        suggestion: word.map { "without quotes `\($0)` means no value: write `\(row.name): \"\($0)\"`" })
    }
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
