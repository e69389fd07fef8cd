/// How a dossier wants its Markdown read.
public struct MarkdownOptions: Sendable {
  /// Typographic quotes, dashes and ellipses.
  public var smart: Bool
  /// Names in prose become links.
  public var mentions: Bool
  /// Added to the level of each heading: 1 makes `#` an `<h2>`, below the page's own title.
  public var headingShift: Int
  /// Put before each id, where two bodies share a page.
  public var idPrefix: String

  public init(smart: Bool = false, mentions: Bool = true, headingShift: Int = 1, idPrefix: String = "") {
    self.smart = smart
    self.mentions = mentions
    self.headingShift = headingShift
    self.idPrefix = idPrefix
  }
}
