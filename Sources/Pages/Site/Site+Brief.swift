import Base
import Linking
import Model

// Long lists within a line: the first of many, and how many more there are.
extension Site {
  /// Names in one line of a list, or in the name of a mark.
  static let mostNames = 12
  /// Texts in one: somebody's offices, places in a source.
  static let mostTexts = 12

  /// "and 8 more": nil where all are shown.
  func more(_ count: Int, than shown: Int) -> String? { count > shown ? self.count(.countMore, count - shown) : nil }

  /// - Parameter link: where all of them stand.
  func brief(_ names: [NameView], _ limit: Int = mostNames, all link: SiteLink?) -> [NameView] {
    guard let more = more(names.count, than: limit) else { return names }
    return names.prefix(limit) + [NameView(text: more, link: link)]
  }

  /// The same of what references lead to, of which no more are named than are shown.
  func brief(_ references: [Reference], _ limit: Int = mostNames, all link: SiteLink?) -> [NameView] {
    guard references.count > limit else { return references.compactMap { speaker($0) } }
    let isNamed = references.map { $0.value == ClaimRecord.editor || dossier.target($0) != nil }
    let named = zip(references, isNamed).lazy.filter(\.1).map(\.0)
    let names = named.prefix(limit).compactMap { speaker($0) }
    return more(isNamed.count { $0 }, than: limit).map { names + [NameView(text: $0, link: link)] } ?? names
  }

  func brief(_ texts: [String]) -> [String] {
    more(texts.count, than: Self.mostTexts).map { texts.prefix(Self.mostTexts) + [$0] } ?? texts
  }

  private func speaker(_ reference: Reference) -> NameView? {
    reference.value == ClaimRecord.editor ? NameView(text: word(.editor)) : name(reference)
  }
}
