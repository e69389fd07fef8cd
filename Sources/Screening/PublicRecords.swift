import Base
import Model

/// The records that may be published, and nothing of the others but the names that must not resolve. Only `Screening` makes
/// one, and only these can be linked: by type.
public struct PublicRecords: Sendable {
  public internal(set) var settings: Settings
  public internal(set) var actors: [ActorRecord] = []
  public internal(set) var events: [EventRecord] = []
  public internal(set) var claims: [ClaimRecord] = []
  public internal(set) var issues: [IssueRecord] = []
  public internal(set) var instruments: [InstrumentRecord] = []
  public internal(set) var sources: [SourceRecord] = []
  public internal(set) var places: [PlaceRecord] = []
  public internal(set) var notes: [NoteRecord] = []
  /// Withdrawn records: their pages say why, and nothing else of them is left.
  public internal(set) var withdrawn: [WithdrawnRecord] = []
  public internal(set) var media: [BytePath]
  public internal(set) var statics: [BytePath]
  /// For diagnostics alone.
  public internal(set) var hidden = HiddenRecords()
  /// In a preview: why a record would not be published, by its id.
  public internal(set) var heldBack: [String: HiddenRecords.Reason] = [:]
  /// Types of which some records could not be read.
  public internal(set) var incomplete: Set<RecordType> = []
  /// Drafts and the like are in here: nothing made of it may be published.
  public let isPreview: Bool

  init(settings: Settings, media: [BytePath], statics: [BytePath], isPreview: Bool) {
    self.settings = settings
    self.media = media
    self.statics = statics
    self.isPreview = isPreview
  }
}

/// What is left of a withdrawn record.
public struct WithdrawnRecord: Sendable {
  public let type: RecordType
  public let id: String
  public let title: String
  public let reason: String
  public let akaIDs: [Reference]
}

/// The records that are not published: so that a link to one is told from a mistake, and so that the last line adds up.
public struct HiddenRecords: Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    case draft, withheld, embargoed, unchecked
    /// A claim of whose holders none is published.
    case unattributed
  }

  /// By id, old id, title and alias: each would have led to the record.
  public private(set) var reasons: [String: Reason] = [:]
  /// What a reader would know them by, in their order: titles, aliases, and who wrote a confidential source.
  public private(set) var names: [String] = []
  /// The files of Content that they stand in.
  public private(set) var files: Set<BytePath> = []
  /// Ids, old ones too, that no published record has or had.
  public private(set) var ids: Set<String> = []
  /// Whether a published record has them or not.
  private var all: Set<String> = []
  /// What would name a hidden record where text may stand: ``ids``, and names that no published record has.
  public private(set) var texts: Set<String> = []
  private var recordNames: Set<String> = []
  public private(set) var counts: [Reason: Int] = [:]
  /// References that went with what they stand in, or that took it along.
  public internal(set) var dropped: [Reference] = []
  /// Claims that nobody who is published makes, with those who do.
  public internal(set) var unattributed: [(claim: String, by: [Reference])] = []
  /// Citations of confidential sources that are published without their locator and quotation.
  public internal(set) var protectedCites: [Reference] = []

  /// The last embargo that is over and the first that is not: between the two the same records are published.
  public private(set) var embargoOver: Instant?
  public private(set) var embargoAhead: Instant?

  mutating func note(embargo: Instant, at buildTime: Instant) {
    if buildTime < embargo {
      embargoAhead = min(embargoAhead ?? embargo, embargo)
    } else {
      embargoOver = max(embargoOver ?? embargo, embargo)
    }
  }

  mutating func add(_ common: Common, because reason: Reason) {
    for id in [common.id] + common.akaIDs.map(\.value) {
      reasons[id] = reason
      all.insert(id)
    }
    counts[reason, default: 0] += 1
    files.insert(common.file)
  }

  /// Takes the ids out of ``ids`` that lead to a published record: what names one is not dropped because a hidden one would
  /// have that name too.
  mutating func leaveOut(_ published: Set<String>, names publishedNames: Set<String>) {
    ids = all.subtracting(published)
    texts = ids.union(recordNames.subtracting(published).subtracting(publishedNames))
  }

  var hasAny: Bool { !all.isEmpty || hasNames }

  var hasNames: Bool { !recordNames.isEmpty }

  /// A name of a record that is not published, or of a source that is published under another.
  mutating func add(name: String, because reason: Reason) {
    guard !name.isEmpty else { return }
    reasons[name] = reason
    recordNames.insert(name)
    names.append(name)
  }

  /// A name that leads to no record by itself.
  mutating func add(author: String) { names.append(author) }
}
