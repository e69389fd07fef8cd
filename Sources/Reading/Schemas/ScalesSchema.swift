import Base
import Model
import Syntax

/// How likely and how sure: the words that stand for it.
let scalesSchema = Schema<Settings>(
  "scales",
  [
    Schema<Settings>.Row("likelihood", .embedded) { settings, node, reader in
      if case .scalar(let scalar) = node.value {
        if scalar.text != "icd203" { reader.reportUnknownValue(scalar.text, at: node.place, among: ["icd203"]) }
      } else {
        settings.likelihoodScale = reader.values(node, likelihoodSchema, LikelihoodTerm.init)
        reader.checkScale(node, settings.likelihoodScale)
      }
    },
    Schema<Settings>.Row("confidence", .text, cell: .list) { settings, node, reader in
      var seen: Set<String> = []
      settings.confidenceScale = reader.items(node).compactMap { item in
        guard let term = reader.line(item) else { return nil }
        guard seen.insert(term).inserted else {
          reader.diagnostics.report(.duplicateID, at: item.place, "the scale has `\(printable(term.utf8))` already")
          return nil
        }
        return term
      }
    },
  ])

private let likelihoodSchema = Schema<LikelihoodTerm>(
  "a band of the likelihood scale",
  [
    .line("id", \.id, required: true),
    .line("label", \.label, required: true),
    Schema<LikelihoodTerm>.Row("from", .number, required: true) { term, node, reader in
      if let value = reader.probability(node) { term.from = value }
    },
    Schema<LikelihoodTerm>.Row("to", .number, required: true) { term, node, reader in
      if let value = reader.probability(node) { term.to = value }
    },
  ])

extension FieldReader {
  fileprivate mutating func probability(_ node: Node) -> Double? {
    guard let decimal = decimal(node) else { return nil }
    guard (0...1).contains(decimal.value) else {
      diagnostics.report(.invalidNumber, at: node.place, "`\(decimal.text)` is not a probability from 0 to 1")
      return nil
    }
    return decimal.value
  }

  /// The terms of a scale of the author's: each once, and from less to more.
  fileprivate mutating func checkScale(_ node: Node, _ terms: [LikelihoodTerm]) {
    checkIDs(of: node, taken: [])
    for (term, item) in zip(terms, items(node)) where term.from >= term.to {
      guard let to = item.given("to"), item.given("from") != nil else { continue }
      diagnostics.report(.invalidNumber, at: to.place, "the band `\(printable(term.id.utf8))` ends where it starts, or before")
    }
  }
}
