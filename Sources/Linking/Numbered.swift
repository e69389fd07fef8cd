import Base
import Markup
import Model
import Screening

/// The published records in the dossier's order, numbered, and found by all their names.
struct Numbered {
  private(set) var actors: [ActorRecord]
  private(set) var events: [EventRecord]
  private(set) var claims: [ClaimRecord]
  let claimDates: [ClaimDate?]
  private(set) var issues: [IssueRecord]
  private(set) var instruments: [InstrumentRecord]
  private(set) var sources: [SourceRecord]
  private(set) var places: [PlaceRecord]
  private(set) var notes: [NoteRecord]
  let withdrawn: [WithdrawnRecord]
  private(set) var targets = TargetTable([])
  private(set) var names: NameTable
  private(set) var oldIDs: [(id: Reference, target: TargetID)] = []

  init(_ records: PublicRecords, words: MarkupWords) {
    let dated: [(claim: ClaimRecord, date: ClaimDate?)]
    (events, dated) = both {
      Order.events(records.events)
    } and: {
      Order.claims(records.claims, ClaimDates(events: records.events, sources: records.sources))
    }
    actors = Order.actors(records.actors, lanes: records.settings.lanes)
    claims = dated.map(\.claim)
    claimDates = dated.map(\.date)
    issues = Order.issues(records.issues)
    instruments = Order.byTitle(records.instruments)
    sources = Order.byTitle(records.sources)
    places = Order.byTitle(records.places)
    notes = Order.notes(records.notes)
    withdrawn = records.withdrawn
    names = NameTable(targets, aliases: [], files: [:], hidden: records.hidden)
    number(records, ClaimTitles.given)
    // A claim may be named by its text, in which there are names of records.
    if claims.contains(where: { ClaimTitles.given($0).isEmpty }) {
      number(records, ClaimTitles(names: names, words: words).title)
    }
  }

  /// A record's prose stands elsewhere in its file.
  mutating func move(_ record: Target, body: Place, extent: Place) {
    func move(_ common: inout Common) {
      common.body = .file(body)
      common.extent = extent
    }
    switch record.type {
    case .actor: move(&actors[record.index].common)
    case .event: move(&events[record.index].common)
    case .claim: move(&claims[record.index].common)
    case .issue: move(&issues[record.index].common)
    case .instrument: move(&instruments[record.index].common)
    case .source: move(&sources[record.index].common)
    case .place: move(&places[record.index].common)
    case .note: move(&notes[record.index].common)
    }
  }

  private mutating func number(_ records: PublicRecords, _ claimTitle: @Sendable (ClaimRecord) -> String) {
    var numbering = Numbering(heldBack: records.heldBack)
    numbering.add(actors)
    numbering.add(events)
    numbering.add(claims, title: claimTitle)
    numbering.add(issues)
    numbering.add(instruments)
    numbering.add(sources) {
      $0.title
    } path: {
      $0.isConfidential ? nil : Addresses.page(of: .source, $0.id)
    }
    numbering.add(places)
    numbering.add(notes)
    numbering.add(withdrawn)
    oldIDs = numbering.oldIDs
    targets = TargetTable(numbering.targets, oldIDs: oldIDs)
    var aliases = self.aliases(of: actors, \.aliases)
    aliases += self.aliases(of: places, \.aliases)
    aliases += self.aliases(of: instruments, \.aliases)
    names = NameTable(targets, aliases: aliases, files: numbering.files, hidden: records.hidden)
  }

  private func aliases<R: Record>(of list: [R], _ aliases: (R) -> [Alias]) -> [(name: String, target: TargetID)] {
    zip(list, targets.published(of: R.type)).flatMap { record, target in aliases(record).map { ($0.name, target.id) } }
  }
}
