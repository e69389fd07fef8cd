/// The words that Markup itself puts into a page, in the dossier's language.
public struct MarkupWords: Sendable {
  public var footnotes: String
  /// "Back to text 3", given the number of the footnote.
  public var backToText: @Sendable (Int) -> String
  public var note: String
  public var tip: String
  public var important: String
  public var warning: String
  public var caution: String

  public init(
    footnotes: String, backToText: @escaping @Sendable (Int) -> String, note: String, tip: String, important: String,
    warning: String, caution: String
  ) {
    self.footnotes = footnotes
    self.backToText = backToText
    self.note = note
    self.tip = tip
    self.important = important
    self.warning = warning
    self.caution = caution
  }

  public static let english = MarkupWords(
    footnotes: "Footnotes", backToText: { "Back to text \($0)" }, note: "Note", tip: "Tip", important: "Important",
    warning: "Warning", caution: "Caution")
}
