import Base
import Syntax
import Templating

/// A file of the interface's words: `words/uk.yaml`.
struct WordsFile {
  let source: SourceID
  /// As its name says: a BCP 47 tag.
  let language: String
  let bytes: [UInt8]

  /// The language of a file of the templates folder; nil for one that holds no words.
  static func language(of path: String) -> String? {
    path.hasPrefix("words/") && path.hasSuffix(".yaml") ? String(path.dropFirst(6).dropLast(5)) : nil
  }

  func read(_ diagnostics: inout Diagnostics) -> (entries: [String: Words.Entry], places: [String: Place]) {
    guard let node = YAMLReader.read(bytes[...], source: source, diagnostics: &diagnostics) else { return ([:], [:]) }
    guard case .mapping(let pairs) = node.value else {
      diagnostics.report(.invalidWord, at: node.place, "a file of words has a key and a phrase on each line")
      return ([:], [:])
    }
    var entries: [String: Words.Entry] = [:]
    var places: [String: Place] = [:]
    for pair in pairs {
      places[pair.key] = pair.keyPlace
      switch pair.value.value {
      case .scalar(let scalar): entries[pair.key] = .text(scalar.text)
      case .mapping(let forms): entries[pair.key] = plural(forms, of: pair, &diagnostics)
      case .list:
        diagnostics.report(
          .invalidWord, at: pair.value.place,
          "`\(printable(pair.key.utf8))` is a phrase, or `{one: …, other: …}` for one that counts")
      }
    }
    return (entries, places)
  }

  /// The forms that the language has, no fewer and no others.
  private func plural(_ forms: [Node.Entry], of pair: Node.Entry, _ diagnostics: inout Diagnostics) -> Words.Entry {
    let needed = PluralRule(language: language).categories
    let key = printable(pair.key.utf8)
    var found: [PluralCategory: String] = [:]
    for form in forms {
      guard let category = PluralCategory(rawValue: form.key), case .scalar(let scalar) = form.value.value else {
        let names = PluralCategory.allCases.map(\.rawValue)
        diagnostics.report(
          .invalidWord, at: form.keyPlace,
          "`\(printable(form.key.utf8))` is no form of `\(key)`: forms are \(names.joined(separator: ", "))",
          suggestion: NearMiss.suggestion(for: form.key, among: names))
        continue
      }
      found[category] = scalar.text
      // `other` is also what fractions take, which files of other tools give.
      if !needed.contains(category), category != .other {
        diagnostics.report(.wordsWrongForm, at: form.keyPlace, "no whole number takes the form `\(form.key)` in `\(language)`")
      }
    }
    for category in needed where found[category] == nil {
      diagnostics.report(
        .wordsWrongForm, at: pair.keyPlace, "the word `\(key)` lacks the form `\(category.rawValue)`, which `\(language)` has",
        suggestion: "its forms are \(needed.map(\.rawValue).joined(separator: ", "))")
    }
    return .plural(PluralForms(found, language: language))
  }
}
