import Base
import Markup
import Model

/// The title of a claim that has none: its cell, else the first words of its text as a reader sees it. Never the text as it is
/// written: that has comments in it, and names of records that are not published.
struct ClaimTitles: Sendable {
  private let reader: MarkdownReader

  /// - Parameter names: those of all records, made before the claims without a title have one.
  init(names: NameTable, words: MarkupWords) {
    let resolver = Resolver(
      link: { name in
        guard case .found(let target) = names.resolve(name), let link = target.link else { return .hidden }
        return .found(LinkTarget(id: target.id, link: link, title: target.title))
      },
      citation: { _ in .hidden }, media: { _ in nil })
    reader = MarkdownReader(resolver: resolver, mentions: MentionIndex([]), words: words)
  }

  /// What is known before any text is read.
  static func given(_ claim: ClaimRecord) -> String { claim.title.isEmpty ? claim.cell ?? "" : claim.title }

  func title(of claim: ClaimRecord) -> String {
    let given = Self.given(claim)
    guard given.isEmpty, let text = claim.text else { return given }
    // Its problems are reported when the text itself is read.
    var unused = Diagnostics()
    let plain = reader.readInline(text.value, at: text.place, folder: "", diagnostics: &unused).plainText
    let words = plain.split(whereSeparator: \.isWhitespace)
    return words.prefix(12).joined(separator: " ") + (words.count > 12 ? "…" : "")
  }
}
