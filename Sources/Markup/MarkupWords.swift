/// The words that Markup itself puts into a page, in the dossier's language.
public struct MarkupWords: Sendable {
  public var footnotes: String
  /// "Back to text 3", given the number of the footnote.
  public var backToText: @Sendable (Int) -> String
  /// The name of a table, for those who hear the page.
  public var table: String
  /// A link to a heading of another page, given the page's title and the heading: "The talks: Demands".
  public var heading: @Sendable (String, String) -> String
  /// The title of a callout that has none of its own.
  public var callout: @Sendable (CalloutKind) -> String

  public init(
    footnotes: String, backToText: @escaping @Sendable (Int) -> String, table: String,
    heading: @escaping @Sendable (String, String) -> String, callout: @escaping @Sendable (CalloutKind) -> String
  ) {
    self.footnotes = footnotes
    self.backToText = backToText
    self.table = table
    self.heading = heading
    self.callout = callout
  }

  public static let english = MarkupWords(
    footnotes: "Footnotes", backToText: { "Back to text \($0)" }, table: "Table", heading: { "\($0): \($1)" },
    callout: { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() })
}
