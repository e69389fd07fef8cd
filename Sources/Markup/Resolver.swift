import Base

/// What the author wrote inside `[[...]]` or as the address of a Markdown link to a file of Content.
public enum LinkName: Sendable, Hashable {
  /// `[[name]]`, `[[type:name]]` (the type not yet split off).
  case wiki(String)
  /// `../actors/putin.md`, already joined to the folder of the file it stands in.
  case file(BytePath)
}

/// A record that a body may point at.
public struct LinkTarget: Sendable {
  public let id: TargetID
  public let link: SiteLink
  /// Shown where the author gave no label.
  public let title: String
  /// The headings of its body, for `[[x#Heading]]`; nil where they are not known yet.
  public let headings: HeadingTable?

  public init(id: TargetID, link: SiteLink, title: String, headings: HeadingTable? = nil) {
    self.id = id
    self.link = link
    self.title = title
    self.headings = headings
  }
}

/// A record's body as another may embed it: read again in its place, with ids and levels of headings that fit there.
public struct EmbeddedText: Sendable {
  /// The record, as an author writes it.
  public let name: String
  /// The text, and where its body lies in it.
  public let bytes: [UInt8]
  public let body: Range<Int>
  public let places: TextPlaces
  /// Where its relative links start.
  public let folder: BytePath
  /// Whether names in it become links.
  public let mentions: Bool
  /// Its language and direction ("rtl"), as HTML has them.
  public let language: String
  public let direction: String

  public init(
    name: String, bytes: [UInt8], body: Range<Int>, places: TextPlaces, folder: BytePath, mentions: Bool, language: String,
    direction: String
  ) {
    self.name = name
    self.bytes = bytes
    self.body = body
    self.places = places
    self.folder = folder
    self.mentions = mentions
    self.language = language
    self.direction = direction
  }
}

/// A source that a body may cite: "Al Jazeera (2025)".
public struct CitationTarget: Sendable {
  public let id: TargetID
  /// nil for a confidential source: it is named and has no page.
  public let link: SiteLink?
  public let author: String
  public let year: String?

  public init(id: TargetID, link: SiteLink?, author: String, year: String?) {
    self.id = id
    self.link = link
    self.author = author
    self.year = year
  }

  /// Of a confidential source nothing is shown but its name: not where in it something stands either.
  var isConfidential: Bool { link == nil }
}

/// The answer to a name.
public enum Resolution<Target: Sendable>: Sendable {
  case found(Target)
  /// A record that is not published: shown as the label alone, or nothing.
  case hidden
  /// Several records have this name; each as the author could write it ("actor:putin").
  case ambiguous([String])
  /// Nothing has it; `near` are the nearest names.
  case unknown(near: [String])
}

/// Markup's only door to the records: closures, so that the room knows neither records nor addresses.
public struct Resolver: Sendable {
  public let link: @Sendable (LinkName) -> Resolution<LinkTarget>
  public let citation: @Sendable (String) -> Resolution<CitationTarget>
  /// The published address of a file below `media/`, or nil where there is no such file.
  public let media: @Sendable (BytePath) -> SiteLink?
  /// The file of `media/` that is meant by a name alone, wherever it lies: `![[map.png]]`.
  public let namedMedia: @Sendable (String) -> Resolution<BytePath>
  /// The body of a record, nil where it has none. No closure: bodies are not known yet.
  public let embed: (@Sendable (TargetID) -> EmbeddedText?)?

  public init(
    link: @escaping @Sendable (LinkName) -> Resolution<LinkTarget>,
    citation: @escaping @Sendable (String) -> Resolution<CitationTarget>,
    media: @escaping @Sendable (BytePath) -> SiteLink?,
    namedMedia: @escaping @Sendable (String) -> Resolution<BytePath> = { _ in .unknown(near: []) },
    embed: (@Sendable (TargetID) -> EmbeddedText?)? = nil
  ) {
    self.link = link
    self.citation = citation
    self.media = media
    self.namedMedia = namedMedia
    self.embed = embed
  }
}
