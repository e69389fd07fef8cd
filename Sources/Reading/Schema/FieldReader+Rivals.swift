import Base
import Model
import Syntax

// Rival values (`alt`): each is read as its field would be.
extension FieldReader {
  mutating func alternatives(_ node: Node) -> [Alternative] {
    items(node).map { item in
      var alternative = Alternative(place: item.place)
      alternativeSchema.read(item, into: &alternative, &self)
      // Outside of a record nobody knows the fields; what is absent was reported.
      guard let record, let field = item.given("field"), !alternative.field.isEmpty, let value = item.given("value"),
        !value.isBlank
      else { return alternative }
      let path = fieldPath(alternative.field)
      let parts = record.type.fieldParts
      guard let kind = parts.kind(of: path[...]), !path.contains(where: { $0.hasPrefix("x-") }) else {
        diagnostics.report(
          .unknownField, at: field.place,
          "`alt` gives a rival value of `\(printable(alternative.field.utf8))`, which \(record.type.noun) does not have",
          suggestion: NearMiss.suggestion(for: alternative.field, among: parts.sortedNames))
        return alternative
      }
      guard Self.canHaveRivals(path, kind) else {
        diagnostics.report(
          .unknownField, at: field.place,
          "`\(alternative.field)` can have no rival value: it is no statement that sources differ on")
        return alternative
      }
      checkRival(value, of: record, path)
      if kind == .markdown { _ = plainText(value) }
      alternative.value.items = items(value).map { rivalParts($0, kind, parts.part(at: path[...])) }.filter { !$0.isEmpty }
      return alternative
    }
  }

  /// Files are published only where a record shows them, and what says how a record is treated, or lists what others say, has no
  /// rival.
  static func canHaveRivals(_ path: [String], _ kind: FieldKind) -> Bool {
    switch kind {
    case .control, .file: false
    default: path.allSatisfy { !withoutRivals.contains($0) }
    }
  }

  private static let withoutRivals: Set = [
    "cite", "links", "alt", "figures", "corrections", "review", "review_reason", "sensitive", "confidential", "shown_as",
    "autolink",
    "image", "media", "body",
  ]

  /// Reports what the field itself would report; the rest of the entry that a part belongs to need not be there.
  private mutating func checkRival(_ value: Node, of record: any ReadableRecord.Type, _ path: [String]) {
    var inner = value
    for name in path.dropFirst().reversed() {
      inner = Node(.mapping([Node.Entry(key: name, keyPlace: value.place, value: inner)]), at: value.place)
    }
    var reader = FieldReader(vocabulary: vocabulary, scales: scales)
    // What a mended line names is `value`, as the author wrote it.
    reader.field = "value"
    record.tryReading(path[0], inner, &reader)
    for problem in reader.diagnostics.all where path.count == 1 || problem.code != .missingField {
      diagnostics.report(problem.code, at: problem.place, problem.message, suggestion: problem.suggestion, notes: problem.notes)
    }
  }

  private func rivalParts(_ node: Node, _ kind: FieldKind, _ parts: FieldParts?) -> [RivalValue.Part] {
    switch node.value {
    case .list(let nodes): nodes.flatMap { rivalParts($0, kind, parts) }
    case .mapping(let entries): rivalParts(entries, parts)
    case .scalar(let scalar):
      if kind == .embedded {
        rivalParts(parts?.shorthand?.entries(scalar.text, at: node.place) ?? [], parts)
      } else {
        rivalPart(scalar.text.trimmingSpaces, kind, at: node.place).map { [$0] } ?? []
      }
    }
  }

  private func rivalParts(_ entries: [Node.Entry], _ parts: FieldParts?) -> [RivalValue.Part] {
    entries.flatMap { entry -> [RivalValue.Part] in
      guard let kind = parts?.kind(of: [entry.key]), !entry.key.hasPrefix("x-"), Self.canHaveRivals([entry.key], kind) else {
        return []
      }
      return rivalParts(entry.value, kind, parts?[entry.key])
    }
  }

  private func rivalPart(_ text: String, _ kind: FieldKind, at place: Place) -> RivalValue.Part? {
    switch kind {
    case .text, .markdown: .text(text)
    case .number: Decimal(text).map { .number($0) }
    case .flag: .flag(text == "true")
    case .date: (try? EDTF.parse(text)).map { .date($0) }
    case .end: text == ".." ? .open : (try? EDTF.parse(text)).map { .date($0) }
    case .eventOrDate:
      (try? EDTF.parse(text)).map { .date($0) } ?? .reference(Reference(text, at: place), to: [.event], orText: false)
    case .reference(let types, let orText): .reference(Reference(text, at: place), to: types, orText: orText)
    case .lane: .lane(Reference(text, at: place))
    case .country: .country(text)
    case .choice: .choice(text)
    case .term(let list): .term(text, of: list)
    case .likelihood: .likelihood(text)
    case .confidence: .confidence(text)
    case .file, .embedded, .control: nil
    }
  }
}

extension ReadableRecord {
  /// Reads one field into a record that is thrown away.
  fileprivate static func tryReading(_ field: String, _ node: Node, _ reader: inout FieldReader) {
    var record = Self()
    schema.row(named: field)?.read(&record, node, &reader)
  }
}
