import Base

extension DiagnosticCode {
  public static let unknownLink = DiagnosticCode("unknown-link", .warning)
  /// The name of a view with a letter wrong.
  public static let unknownView = DiagnosticCode("unknown-view", .warning)
  /// What is to be embedded has no text, or the embed stands where only words can.
  public static let embedNotShown = DiagnosticCode("embed-not-shown", .warning)
  public static let circularEmbed = DiagnosticCode("circular-embed", .error)
  public static let embedsTooLarge = DiagnosticCode("embeds-too-large", .error)
  public static let ambiguousImage = DiagnosticCode("ambiguous-image", .error)
  public static let unknownCallout = DiagnosticCode("unknown-callout", .warning)
  /// Signs that Obsidian understands and that would be published to the letter.
  public static let obsidianMark = DiagnosticCode("obsidian-mark", .warning)
  public static let ambiguousLink = DiagnosticCode("ambiguous-link", .warning)
  public static let hiddenLink = DiagnosticCode("hidden-link", .note)
  /// The name of a record that is not published, in prose and in fields.
  public static let hiddenName = DiagnosticCode("hidden-name", .note)
  public static let unknownHeading = DiagnosticCode("unknown-heading", .warning)
  public static let unknownFootnote = DiagnosticCode("unknown-footnote", .warning)
  public static let unsafeLink = DiagnosticCode("unsafe-link", .warning)
  public static let unknownCitation = DiagnosticCode("unknown-citation", .warning)
  public static let ambiguousCitation = DiagnosticCode("ambiguous-citation", .warning)
  public static let hiddenCitation = DiagnosticCode("hidden-citation", .note)
  /// Where in a confidential source something stands, and its words: in prose and in fields.
  public static let confidentialLocator = DiagnosticCode("confidential-locator", .note)
  /// Words in brackets beside a confidential source that are no locator, so that they are published.
  public static let openLocator = DiagnosticCode("open-locator", .warning)
  public static let imageWithoutAlt = DiagnosticCode("image-without-alt", .error)
  public static let remoteImage = DiagnosticCode("remote-image", .error)
  public static let unknownImage = DiagnosticCode("unknown-image", .error)
  public static let invalidUTF8 = DiagnosticCode("invalid-utf8", .error)
  public static let unclosedComment = DiagnosticCode("unclosed-comment", .error)
  /// What looks like a remark and is published.
  public static let nearRemark = DiagnosticCode("near-remark", .warning)
  /// A remark that begins right behind a number: two per cent signs were meant.
  public static let remarkAfterNumber = DiagnosticCode("remark-after-number", .warning)
  public static let bodyTooLarge = DiagnosticCode("body-too-large", .error)
  public static let nestingTooDeep = DiagnosticCode("nesting-too-deep", .error)
  public static let tableTooLarge = DiagnosticCode("table-too-large", .error)
  /// One of the shapes that keep cmark-gfm busy for minutes and that no prose has.
  /// `[x]: …` where `[[x]]` stands too, in a form that cannot be told for sure.
  public static let doubleDefinition = DiagnosticCode("double-definition", .error)
  public static let costlyMarkup = DiagnosticCode("costly-markup", .error)

  /// Every problem of prose.
  public static let markupCodes: [DiagnosticCode] = [
    .unknownView, .embedNotShown, .circularEmbed, .embedsTooLarge, .ambiguousImage, .unknownCallout, .obsidianMark,
    .unknownLink, .ambiguousLink, .hiddenLink, .hiddenName, .unknownHeading, .unknownFootnote, .unsafeLink, .unknownCitation,
    .ambiguousCitation, .hiddenCitation, .confidentialLocator, .openLocator, .imageWithoutAlt, .remoteImage, .unknownImage,
    .invalidUTF8, .unclosedComment, .nearRemark, .remarkAfterNumber, .bodyTooLarge, .nestingTooDeep, .tableTooLarge,
    .costlyMarkup, .doubleDefinition,
  ]
}
