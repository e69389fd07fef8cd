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
  /// The ids of the headings of its body by their text, for `[[x#Heading]]`; nil where they are not known yet.
  public let headingID: (@Sendable (String) -> String?)?

  public init(id: TargetID, link: SiteLink, title: String, headingID: (@Sendable (String) -> String?)? = nil) {
    self.id = id
    self.link = link
    self.title = title
    self.headingID = headingID
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

  public init(
    link: @escaping @Sendable (LinkName) -> Resolution<LinkTarget>,
    citation: @escaping @Sendable (String) -> Resolution<CitationTarget>,
    media: @escaping @Sendable (BytePath) -> SiteLink?
  ) {
    self.link = link
    self.citation = citation
    self.media = media
  }
}
