import Base
import Model
import Syntax

// One word of several.
extension FieldReader {
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, of type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    func values() -> [String] { Choice.allCases.map(\.rawValue) }
    guard let text = scalar(node, expected: "one of \(values().joined(separator: ", "))") else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportUnknownValue(text, at: node.place, among: values())
    return nil
  }

  /// A term of a list that the author may add to.
  mutating func term(_ node: Node, of list: Vocabulary.List) -> String? {
    let vocabulary = vocabulary
    func terms() -> [String] { vocabulary.terms(of: list) }
    guard let text = scalar(node, expected: "one of \(terms().joined(separator: ", "))") else { return nil }
    if vocabulary.has(text, in: list) { return text }
    reportUnknownValue(
      text, at: node.place, among: terms(), labels: (vocabulary.additions[list] ?? []).map { ($0.label, $0.id) },
      elseSuggest: "add it to `vocabulary.\(list.rawValue)` in dossier.yaml")
    return nil
  }

  /// - Parameter labels: what the author calls values of his own.
  mutating func reportUnknownValue(
    _ text: String, at place: Place, among values: [String], labels: [(label: String, value: String)] = [],
    elseSuggest fallback: String? = nil
  ) {
    let special =
      field == "review" ? HidingNames.suggestion(forReview: text) : field == "reliability" ? OtherWords.twoGrades(text) : nil
    let isListed = special == nil && !diagnostics.onlyCounts(.unknownValue, at: place)
    let near = isListed ? OtherWords.meant(by: text, among: values, labels) : []
    // A rival value stands in `value`, and is one of another field.
    let named = field == "value" ? "the field that `alt` names" : "`\(field)`"
    diagnostics.report(
      .unknownValue, at: place, "`\(printable(text.utf8))` is no value for \(named)",
      suggestion: special ?? NearMiss.sentence(near)
        ?? "write one of \(values.joined(separator: ", "))" + (fallback.map { "; or \($0)" } ?? ""),
      replacement: Diagnostic.Replacement(text, by: near))
  }

  mutating func boolean(_ node: Node) -> Bool? {
    guard let text = scalar(node, expected: "`true` or `false`") else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant =
        ["yes", "y", "on", "true", "t", "1"].contains(text.lowercased())
        ? "true" : ["no", "n", "off", "false", "f", "0"].contains(text.lowercased()) ? "false" : nil
      diagnostics.report(
        .unknownValue, at: node.place, "`\(text)` is neither `true` nor `false`", suggestion: meant.map { "write `\($0)`" },
        replacement: Diagnostic.Replacement(text, by: [meant].compactMap(\.self)))
      return nil
    }
  }
}
