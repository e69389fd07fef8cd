import Base
import Markup
import Model
import Screening

/// The published records in the dossier's order, numbered, and found by all their names.
struct Numbered {
  let actors: [ActorRecord]
  let events: [EventRecord]
  let claims: [ClaimRecord]
  let claimDates: [ClaimDate?]
  let issues: [IssueRecord]
  let instruments: [InstrumentRecord]
  let sources: [SourceRecord]
  let places: [PlaceRecord]
  let notes: [NoteRecord]
  let withdrawn: [WithdrawnRecord]
  private(set) var targets = TargetTable([])
  private(set) var names: NameTable
  private(set) var oldIDs: [(id: Reference, target: TargetID)] = []

  init(_ records: PublicRecords, words: MarkupWords) {
    actors = Order.actors(records.actors, lanes: records.settings.lanes)
    events = Order.events(records.events)
    let dated = Order.claims(records.claims, ClaimDates(events: records.events, sources: records.sources))
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
