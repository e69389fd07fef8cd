/// How a dossier wants its Markdown read.
public struct MarkdownOptions: Sendable {
  /// Typographic quotes, dashes and ellipses.
  public var smart: Bool
  /// Names in prose become links.
  public var mentions: Bool
  /// The level of the body's highest heading, whether its author began with `#` or `##`: 2 stands just below the page's own title,
  /// so that no level is skipped. nil: levels stay as written.
  public var topHeading: Int?
  /// Put before each id, where two bodies share a page.
  public var idPrefix: String

  /// Whether the body says what it is without markup. Of 20,000 notes that is as much memory as their HTML.
  public var keepsPlainText = true

  /// Paragraphs and citations are marked as parts of their own, for a page that numbers them.
  public var isNumbered = false

  public init(smart: Bool = false, mentions: Bool = true, topHeading: Int? = 2, idPrefix: String = "") {
    self.smart = smart
    self.mentions = mentions
    self.topHeading = topHeading
    self.idPrefix = idPrefix
  }
}
