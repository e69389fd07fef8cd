import Base

/// How far the desk has got with a record (model.md 1.2).
public enum ReviewState: String, CaseIterable, Sendable {
  case draft, unverified, checked, withheld, withdrawn

  /// Never published, in any form.
  public var isHidden: Bool { self == .draft || self == .withheld }
}

/// The fields that every record has.
@dynamicMemberLookup public struct Common: Sendable {
  /// Those that few have, each as if it were one of these.
  public struct Seldom: SeldomFields {
    public var akaIDs: [Reference] = []
    public var links: [RecordLink] = []
    public var alternatives: [Alternative] = []
    public var figures: [Figure] = []
    public var reviewReason: String?
    public var publishAfter: Instant?
    public var corrections: [Correction] = []
    public var checkedBy: String?
    public var checkedOn: EDTF?
    public var note: String?
    public var privateFields: [String] = []

    public init() {}
    public static let none = Self()
  }

  /// Lower-case letters of any script, digits and hyphens; a note's also has `/`.
  public var id = ""
  /// `title`, or `name` for actors and places.
  public var title = ""
  public var summary: MarkdownLine?
  public var body: Prose?
  public var tags: [String] = []
  public var cites: [Cite] = []
  public var review = ReviewState.unverified
  public var isSensitive = false
  /// The whole record in its file; its id or first line where that is more telling.
  public var place: Place
  /// Everything its author wrote of it in that file.
  public var extent: Place
  /// The Content folder's path of the file it stands in, for relative links.
  public var file: BytePath
  public var seldom = Model.Seldom<Seldom>()

  public init(place: Place = Place(SourceID(0), 0..<0), file: BytePath = "") {
    self.place = place
    extent = place
    self.file = file
  }

  @inlinable public subscript<Field>(dynamicMember field: WritableKeyPath<Seldom, Field>) -> Field {
    _read { yield seldom.value[keyPath: field] }
    _modify { yield &seldom.value[keyPath: field] }
  }
}

/// What all eight kinds of record share.
public protocol Record: Sendable {
  static var type: RecordType { get }
  var common: Common { get set }
  /// What each of its parts cites, of those that pages show with sources of their own. What the record itself cites covers them.
  var citesOfParts: [[Cite]] { get }
  init()
}

extension Record {
  // Else each would copy all the common fields of a record first.
  @inlinable public var id: String { common.id }
  @inlinable public var title: String { common.title }

  public var citesOfParts: [[Cite]] { common.figures.map(\.cites) }
}
