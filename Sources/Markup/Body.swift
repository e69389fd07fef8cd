import Base

/// What a link, citation or mention points at: a number that Linking gives each record. Markup knows nothing else of records.
public struct TargetID: Hashable, Comparable, Sendable {
  public let index: Int32
  public init(_ index: Int) { self.index = Int32(index) }
  public static func < (a: TargetID, b: TargetID) -> Bool { a.index < b.index }
}

/// A Markdown body after parsing: everything that pages, indexes and feeds need of it. The tree itself is gone.
public struct Body: Sendable {
  public enum Part: Sendable {
    case html(HTMLFragment)
    /// A fenced view (```` ```timeline ````) with the YAML inside it, to be drawn by the page that shows the body.
    case view(kind: String, yaml: Place)
  }

  public struct Heading: Sendable, Hashable {
    public let level: Int
    public let text: String
    /// Unique within the body.
    public let id: String

    public init(level: Int, text: String, id: String) {
      self.level = level
      self.text = text
      self.id = id
    }
  }

  public enum ReferenceKind: Sendable, Hashable { case link, citation, mention }

  /// One place where the body speaks of a record.
  public struct Reference: Sendable, Hashable {
    public let target: TargetID
    public let kind: ReferenceKind
    /// The plain text of the sentence around it, one line; the reference's words are `sentence[emphasis]` in UTF-8 offsets.
    public let sentence: String
    public let emphasis: Range<Int>
    /// Citations only: "para. 7".
    public let locator: String?

    public init(target: TargetID, kind: ReferenceKind, sentence: String, emphasis: Range<Int>, locator: String? = nil) {
      self.target = target
      self.kind = kind
      self.sentence = sentence
      self.emphasis = emphasis
      self.locator = locator
    }
  }

  public let parts: [Part]
  public let headings: [Heading]
  /// In the order of the text.
  public let references: [Reference]
  /// Files of `media/` that the body shows, as paths below Content.
  public let media: [BytePath]
  /// Without markup, blocks separated by newlines: for excerpts, search and feeds.
  public let plainText: String

  public init(parts: [Part], headings: [Heading], references: [Reference], media: [BytePath], plainText: String) {
    self.parts = parts
    self.headings = headings
    self.references = references
    self.media = media
    self.plainText = plainText
  }

  public static let empty = Body(parts: [], headings: [], references: [], media: [], plainText: "")

  public var isEmpty: Bool { parts.isEmpty }
}
