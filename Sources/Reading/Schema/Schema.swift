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
    let read: @Sendable (inout Value, Node, inout FieldReader) -> Void

    init(
      _ name: String, cell: CellForm = .scalar, required: Bool = false,
      read: @escaping @Sendable (inout Value, Node, inout FieldReader) -> Void
    ) {
      self.name = name
      self.cell = cell
      isRequired = required
      self.read = read
    }

    /// The same field on a value that holds this one.
    func lifted<Outer>(to path: any WritableKeyPath<Outer, Value> & Sendable) -> Schema<Outer>.Row {
      Schema<Outer>.Row(name, cell: cell, required: isRequired) { outer, node, reader in
        read(&outer[keyPath: path], node, &reader)
      }
    }
  }

  /// "an event", for messages.
  let noun: String
  let rows: [Row]
  private let index: [String: Int]
  /// What a plain text stands for, where the type has a shorthand (`cite: aj-oped, para 7`).
  let shorthand: (@Sendable (inout Value, String, Place, inout FieldReader) -> Void)?

  init(
    _ noun: String, _ rows: [Row], shorthand: (@Sendable (inout Value, String, Place, inout FieldReader) -> Void)? = nil
  ) {
    self.noun = noun
    self.rows = rows
    self.shorthand = shorthand
    index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.name, $0) })
  }

  func row(named name: String) -> Row? { index[name].map { rows[$0] } }

  /// Reads a mapping (or the shorthand) into `value`. Unknown, missing and wrong fields are reported; the rest is read.
  func read(_ node: Node, into value: inout Value, _ reader: inout FieldReader) {
    switch node.value {
    case .mapping(let entries): read(entries, at: node.place, into: &value, &reader)
    case .scalar(let scalar):
      if let shorthand {
        shorthand(&value, scalar.text, node.place, &reader)
      } else {
        reader.reportKind(node, expected: "a mapping of the fields of \(noun)")
      }
    case .list: reader.reportKind(node, expected: shorthand == nil ? "a mapping of the fields of \(noun)" : "a mapping or a text")
    }
  }

  func read(_ entries: [Node.Entry], at place: Place, into value: inout Value, _ reader: inout FieldReader) {
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let row = row(named: entry.key) else {
        reader.diagnostics.report(
          .unknownField, at: entry.keyPlace, "\(noun) has no field `\(entry.key)`",
          suggestion: NearMiss.suggestion(for: entry.key, among: rows.map(\.name))
            ?? "for something of your own write `x-\(entry.key)`")
        continue
      }
      if !entry.value.isNull { row.read(&value, entry.value, &reader) }
    }
    for row in rows where row.isRequired {
      guard !entries.contains(where: { $0.key == row.name && !$0.value.isNull }) else { continue }
      reader.diagnostics.report(.missingField, at: place, "\(noun) needs `\(row.name)`")
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
