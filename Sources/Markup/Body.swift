@_spi(MakesHTML) import Base

/// What a link, citation or mention points at: a number that Linking gives each record. Markup knows nothing else of records.
public struct TargetID: Hashable, Comparable, Sendable {
  public let index: Int32
  public init(_ index: Int) { self.index = Int32(index) }
  public static func < (a: TargetID, b: TargetID) -> Bool { a.index < b.index }
}

/// A fenced view as its author wrote it: ```` ```timeline ```` with a filter inside.
public struct FencedView: Sendable {
  /// `timeline`, `events`, `matrix`, `actor`, `figures`
  public let kind: String
  /// The YAML between the fences, without the marks of quotations and lists around it.
  public let yaml: [UInt8]
  /// Where the bytes of `yaml` stand.
  public let places: TextPlaces
  /// Of the inside of the fence, or of the value around it.
  public let place: Place

  public init(kind: String, yaml: [UInt8], places: TextPlaces, place: Place) {
    self.kind = kind
    self.yaml = yaml
    self.places = places
    self.place = place
  }
}

/// A Markdown body after parsing: everything that pages, indexes and feeds need of it. The tree itself is gone.
public final class Body: Sendable {
  public enum Part: Sendable {
    case html(HTMLFragment)
    /// A fenced view (```` ```timeline ````), to be drawn by the page that shows the body.
    case view(FencedView)
    /// Where a paragraph begins, counted from 1: only in a body that is read to be numbered.
    case paragraph(Int)
    /// What a passage rests on: only in a body that is read to be numbered.
    case citations([CitedPlace])
  }

  /// A source, and where in it.
  public struct CitedPlace: Sendable, Hashable {
    public let source: TargetID
    public let locator: String?

    public init(source: TargetID, locator: String?) {
      self.source = source
      self.locator = locator
    }
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

  public enum ReferenceKind: Sendable, Hashable { case link, citation, mention, embed }

  /// One place where the body speaks of a record.
  public struct Reference: Sendable, Hashable {
    public let target: TargetID
    public let kind: ReferenceKind
    /// The plain text of the sentence around it, one line; the reference's words are `sentence[emphasis]` in UTF-8 offsets. Of an
    /// embed, which stands in no sentence, empty.
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

  /// What embeds bring in is among them. A plain line, of which a dossier may have a million, is kept as its text alone.
  public var parts: [Part] { isPlain ? [.html(HTMLFragment(bytes: Array(plainText.utf8)))] : kept }
  private let kept: [Part]
  private let isPlain: Bool
  /// The body's own, without those of embeds.
  public let headings: [Heading]
  /// In the order of the text.
  public let references: [Reference]
  /// Files of `media/` that the body shows, embeds included, as paths below Content.
  public let media: [BytePath]
  /// Without markup, blocks separated by newlines: for excerpts, search and feeds. Empty where it is not to be kept.
  public let plainText: String
  /// What it asked of bodies that were not read yet: where there is any, the body must be read again when they are.
  public let awaited: Awaited

  /// What a body needs of others.
  public struct Awaited: Sendable, Hashable {
    /// Whether it embeds one.
    public var embeds = false
    /// Those to whose headings it links.
    public var headings: Set<TargetID> = []
    public init() {}

    public var isEmpty: Bool { !embeds && headings.isEmpty }
  }

  public init(
    parts: [Part], headings: [Heading], references: [Reference], media: [BytePath], plainText: String,
    awaited: Awaited = Awaited()
  ) {
    kept = parts
    isPlain = false
    self.headings = headings
    self.references = references
    self.media = media
    self.plainText = plainText
    self.awaited = awaited
  }

  /// - Parameter text: nothing in it is escaped in HTML.
  init(plain text: String) {
    kept = []
    isPlain = true
    (headings, references, media, plainText, awaited) = ([], [], [], text, Awaited())
  }

  public static let empty = Body(parts: [], headings: [], references: [], media: [], plainText: "")

  public var isEmpty: Bool { !isPlain && kept.isEmpty }
}
