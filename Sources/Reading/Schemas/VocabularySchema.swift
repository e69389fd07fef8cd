import Base
import Model
import Syntax

// The terms that an author adds to the lists.

private let additionSchema = Schema<Vocabulary.Addition>(
  "a term",
  [
    .line("id", \.id, required: true),
    .line("label", \.label, required: true),
    .choice("band", \.band, absence: .silent),
    .line("after", \.after),
    .line("inverse", \.inverse),
  ])

extension FieldReader {
  mutating func readVocabulary(_ node: Node) -> Vocabulary {
    var vocabulary = Vocabulary()
    guard case .mapping(let entries) = node.value else {
      reportKind(node, expected: "a group of lists (`roles: [...]`)")
      return vocabulary
    }
    for entry in entries where !entry.key.hasPrefix("x-") && !entry.value.isNull {
      guard let list = Vocabulary.List(rawValue: entry.key) else {
        let lists = Vocabulary.List.allCases.map(\.rawValue)
        diagnostics.report(
          .unknownField, at: entry.keyPlace, "vocabulary has no list `\(entry.key)` (it has \(lists.joined(separator: ", ")))",
          suggestion: NearMiss.suggestion(for: entry.key, among: lists))
        continue
      }
      for addition in values(entry.value, additionSchema, Vocabulary.Addition.init) { vocabulary.add(addition, to: list) }
      checkIDs(of: entry.value, taken: list.builtIn)
      checkAdditions(entry.value, to: list)
    }
    return vocabulary
  }

  /// Fields of a term that only one list has, and the stage that another comes after.
  private mutating func checkAdditions(_ additions: Node, to list: Vocabulary.List) {
    let items = items(additions)
    func id(_ item: Node) -> String? {
      if case .scalar(let scalar)? = item.given("id")?.value { scalar.text.trimmingSpaces } else { nil }
    }
    let stages = list.builtIn + items.compactMap(id)
    for item in items {
      for (field, owner) in [("band", Vocabulary.List.eventKinds), ("after", .stages), ("inverse", .relations)] {
        guard let value = item.given(field) else { continue }
        if owner != list {
          diagnostics.report(
            .misplacedField, at: value.place,
            "`\(field)` belongs to terms of `\(owner.rawValue)`, and this is one of `\(list.rawValue)`")
        } else if field == "after", let stage = scalar(value)?.trimmingSpaces {
          let others = stages.filter { $0 != id(item) }
          if !others.contains(stage) { reportUnknownValue(stage, at: value.place, among: others) }
        }
      }
    }
  }
}
