import Base
import Model

/// The rules of ICD 203 on how a judgement is worded, for the desk's own sentences in English: a likelihood and a confidence never stand
/// in one sentence, and the terms of its two rows are not mixed.
enum EstimateChecks {
  /// ICD 203, D.6.e(2)(a): the terms of the scale, and the row of synonyms below it.
  private static let terms = [
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain",
    "almost certainly",
  ]
  private static let synonyms = [
    "remote", "highly improbable", "improbable", "roughly even odds", "probable", "probably", "highly probable", "nearly certain",
    "nearly certainly",
  ]
  private static let confidences = ["low", "moderate", "medium", "high"].flatMap { ["\($0) confidence", "confidence is \($0)"] }

  /// - Parameter hasLikelihood: beside the text a term of the scale is printed.
  static func check(
    _ text: MarkdownLine, hasLikelihood: Bool, _ settings: Settings, _ diagnostics: inout Diagnostics
  ) {
    guard settings.language == "en" || settings.language.hasPrefix("en-") else { return }
    for sentence in sentences(of: text.value) {
      guard let confidence = first(of: confidences, in: sentence), let term = first(of: terms + synonyms, in: sentence) else {
        continue
      }
      diagnostics.report(
        .confidenceBesideLikelihood, at: text.place,
        "one sentence says both “\(term)” and “\(confidence)”, which readers take for each other",
        suggestion: "say how likely it is, and in a sentence of its own how sure you are; or use `likelihood` and `confidence`")
    }
    // Another scale has words of its own.
    guard settings.likelihoodScale.map(\.id) == LikelihoodTerm.icd203.map(\.id) else { return }
    let whole = words(of: text.value)
    guard let synonym = first(of: synonyms, in: whole) else { return }
    if let term = hasLikelihood ? "the term of `likelihood`" : first(of: terms, in: whole).map({ "“\($0)”" }) {
      diagnostics.report(
        .mixedLikelihoodTerms, at: text.place, "“\(synonym)” is of another row of the likelihood scale than \(term)",
        suggestion: "keep to one row: \(LikelihoodTerm.icd203.map(\.label).joined(separator: ", "))")
    }
  }

  private static func first(of phrases: [String], in words: String) -> String? { phrases.first { words.contains(" \($0) ") } }

  private static func sentences(of text: String) -> [String] {
    text.split { ".!?;".contains($0) || $0.isNewline }.map { words(of: String($0)) }
  }

  /// The words in lower case, each between single spaces.
  private static func words(of text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }
}
