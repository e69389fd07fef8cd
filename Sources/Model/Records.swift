import Base

/// Everything that Content says, typed and validated, hidden records included. Only `Screening` takes it further.
/// Fields marked private are not in here: they were checked and dropped while their record was read.
public struct Records: Sendable {
  public var settings = Settings()
  public var actors: [ActorRecord] = []
  public var events: [EventRecord] = []
  public var claims: [ClaimRecord] = []
  public var issues: [IssueRecord] = []
  public var instruments: [InstrumentRecord] = []
  public var sources: [SourceRecord] = []
  public var places: [PlaceRecord] = []
  public var notes: [NoteRecord] = []
  /// Files below `media/`, sorted.
  public var media: [BytePath] = []
  /// Files below `static/`, sorted: copied as they are.
  public var statics: [BytePath] = []
  /// Types of which some records could not be read, for a fault of their file's form: what seems to refer to nothing may refer to
  /// one of those.
  public var incomplete: Set<RecordType> = []

  /// Records with an error of their own.
  public var refused = 0
  /// Files of which nothing could be read: how many records they hold is not known.
  public var unreadableFiles = 0

  public init() {}

  /// Leaves what is no record: settings, lists of files, counts.
  public var count: Int {
    actors.count + events.count + claims.count + issues.count + instruments.count + sources.count + places.count + notes.count
  }

  /// The common fields of every record, type by type.
  public func forEachCommon(_ body: (Common) -> Void) {
    func visit<R: Record>(_ list: [R]) { for record in list { body(record.common) } }
    visit(actors)
    visit(events)
    visit(claims)
    visit(issues)
    visit(instruments)
    visit(sources)
    visit(places)
    visit(notes)
  }

  public mutating func removeAll() {
    (actors, events, claims, issues) = ([], [], [], [])
    (instruments, sources, places, notes) = ([], [], [], [])
  }
}
