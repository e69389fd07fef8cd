import Base
import Model
import Syntax

// One constructor for each kind of field; the key path says where the value goes. Fields of the kinds that qualify what stands beside
// them must say what their absence says.
extension Schema.Row {
  typealias Path<Field> = any WritableKeyPath<Value, Field> & Sendable

  static func line(_ name: String, _ path: Path<String>, required: Bool = false) -> Self {
    Self(name, .text, required: required, to: path, plain: PlainField(path) { $1.line($0) }) { node, reader in reader.line(node) }
  }

  static func line(_ name: String, _ path: Path<String?>, absence: Absence = .silent) -> Self {
    Self(name, .text, absence: absence, to: path, plain: PlainField(optional: path) { $1.line($0) }) { node, reader in
      reader.line(node)
    }
  }

  static func text(_ name: String, _ path: Path<String>, required: Bool = false) -> Self {
    Self(name, .text, required: required, to: path, plain: PlainField(path) { $1.plainText($0) }) { node, reader in
      reader.plainText(node)?.trimmingSpaces
    }
  }

  static func text(_ name: String, _ path: Path<String?>, absence: Absence = .silent) -> Self {
    Self(name, .text, absence: absence, to: path, plain: PlainField(optional: path) { $1.plainText($0) }) { node, reader in
      reader.plainText(node)?.trimmingSpaces
    }
  }

  static func texts(_ name: String, _ path: Path<[String]>, kind: FieldKind = .text) -> Self {
    let plain = PlainField(path) { cell, reader in reader.list(cell) { $1.line($0) } }
    return Self(name, kind, cell: .list, to: path, plain: plain) { node, reader in
      reader.items(node).compactMap { reader.line($0) }
    }
  }

  /// Texts that may be those of another record.
  static func texts(_ name: String, _ path: Path<[Located<String>]>) -> Self {
    let plain = PlainField(path) { cell, reader in
      reader.list(cell) { item, reader in reader.line(item).map { Located($0, at: reader.place(of: item)) } }
    }
    return Self(name, .text, cell: .list, to: path, plain: plain) { node, reader in
      reader.items(node).compactMap { item in reader.line(item).map { Located($0, at: item.place) } }
    }
  }

  static func markdown(_ name: String, _ path: Path<MarkdownLine?>) -> Self {
    Self(name, .markdown, to: path, plain: PlainField(optional: path) { $1.located($0) }) { node, reader in reader.located(node) }
  }

  static func file(_ name: String, _ path: Path<Located<String>?>) -> Self {
    Self(name, .file, to: path, plain: PlainField(optional: path) { $1.located($0) }) { node, reader in reader.located(node) }
  }

  /// One that an entry cannot be without.
  static func reference(_ name: String, required path: Path<Reference?>, to types: [RecordType]) -> Self {
    Self(name, .reference(to: types), required: true, to: path, plain: PlainField(optional: path) { $1.located($0) }) {
      node, reader in reader.located(node)
    }
  }

  static func reference(_ name: String, _ path: Path<Reference?>, to types: [RecordType], absence: Absence) -> Self {
    Self(name, .reference(to: types), absence: absence, to: path, plain: PlainField(optional: path) { $1.located($0) }) {
      node, reader in reader.located(node)
    }
  }

  /// The id of a record, or text where there is none of that id.
  static func referenceOrText(_ name: String, _ path: Path<Reference?>, to type: RecordType) -> Self {
    let plain = PlainField(optional: path) { cell, reader in
      reader.plainText(cell).map { Reference($0, at: reader.place(of: cell)) }
    }
    return Self(name, .reference(to: [type], orText: true), to: path, plain: plain) { node, reader in
      reader.plainText(node).map { Reference($0.trimmingSpaces, at: node.place) }
    }
  }

  static func references(_ name: String, _ path: Path<[Reference]>, to types: [RecordType], required: Bool = false) -> Self {
    let plain = PlainField(path) { cell, reader in reader.list(cell) { $1.located($0) } }
    return Self(name, .reference(to: types), cell: .list, required: required, to: path, plain: plain) { node, reader in
      reader.locatedList(node)
    }
  }

  static func date(_ name: String, _ path: Path<EDTF?>) -> Self {
    Self(name, .date, to: path, plain: PlainField(optional: path) { $1.date($0) }) { node, reader in reader.date(node) }
  }

  /// Absent it is what its type says.
  static func boolean(_ name: String, _ path: Path<Bool>) -> Self {
    Self(name, .flag, absence: .asserts, to: path) { node, reader in reader.boolean(node) }
  }

  static func boolean(_ name: String, _ path: Path<Bool?>, absence: Absence) -> Self {
    Self(name, .flag, absence: absence, to: path) { node, reader in reader.boolean(node) }
  }

  static func integer(_ name: String, _ path: Path<Int>, in range: ClosedRange<Int>) -> Self {
    Self(name, .number, to: path) { node, reader in reader.integer(node, in: range) }
  }

  static func integer(_ name: String, _ path: Path<Int?>, in range: ClosedRange<Int>) -> Self {
    Self(name, .number, to: path) { node, reader in reader.integer(node, in: range) }
  }

  static func decimal(_ name: String, _ path: Path<Decimal?>, absence: Absence = .silent) -> Self {
    Self(name, .number, absence: absence, to: path) { node, reader in reader.decimal(node) }
  }

  static func degrees(_ name: String, _ path: Path<Double?>, limit: Double) -> Self {
    Self(name, .number, to: path) { node, reader in reader.degrees(node, limit: limit) }
  }

  /// Absent it is what its type says.
  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: Path<Choice>, required: Bool = false
  )
    -> Self where Choice.RawValue == String
  {
    let plain = PlainField(path) { cell, reader in reader.choice(cell, of: Choice.self) }
    return Self(name, .choice(Choice.allCases.map(\.rawValue)), required: required, absence: .asserts, to: path, plain: plain) {
      node, reader in reader.choice(node, of: Choice.self)
    }
  }

  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: Path<Choice?>, absence: Absence
  )
    -> Self where Choice.RawValue == String
  {
    let plain = PlainField(optional: path) { cell, reader in reader.choice(cell, of: Choice.self) }
    return Self(name, .choice(Choice.allCases.map(\.rawValue)), absence: absence, to: path, plain: plain) { node, reader in
      reader.choice(node, of: Choice.self)
    }
  }

  static func term(_ name: String, _ path: Path<String>, of list: Vocabulary.List, required: Bool = false) -> Self {
    Self(name, .term(list), required: required, to: path, plain: PlainField(path) { $1.term($0, of: list) }) { node, reader in
      reader.term(node, of: list)
    }
  }

  static func term(_ name: String, _ path: Path<String?>, of list: Vocabulary.List, absence: Absence) -> Self {
    Self(name, .term(list), absence: absence, to: path, plain: PlainField(optional: path) { $1.term($0, of: list) }) {
      node, reader in reader.term(node, of: list)
    }
  }

  static func cites(_ name: String, _ path: Path<[Cite]>) -> Self {
    Self(name, .embedded, cell: .objects, parts: citeSchema.parts, to: path, plain: PlainField(path) { $1.cites($0) }) {
      node, reader in
      reader.cites(node)
    }
  }

  /// A tag of BCP 47, because it becomes an attribute of a page.
  static func language(_ name: String, _ path: Path<String?>) -> Self {
    Self(name, .text, to: path) { node, reader in reader.languageTag(node) }
  }

  /// A list of embedded values.
  static func values<Inner>(
    _ name: String, _ path: Path<[Inner]>, _ schema: Schema<Inner>, _ empty: @escaping @Sendable () -> Inner
  )
    -> Self
  {
    let plain = PlainField(path) { cell, reader in reader.values(cell, schema, empty) }
    return Self(name, .embedded, cell: .objects, parts: schema.parts, to: path, plain: plain) { node, reader in
      reader.values(node, schema, empty)
    }
  }

  /// One embedded value.
  static func value<Inner>(
    _ name: String, _ path: Path<Inner?>, _ schema: Schema<Inner>, _ empty: @escaping @Sendable () -> Inner
  )
    -> Self
  {
    Self(name, .embedded, cell: .object, parts: schema.parts, to: path) { node, reader in
      var inner = empty()
      schema.read(node, into: &inner, &reader)
      return inner
    }
  }
}
