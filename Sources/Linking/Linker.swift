import Base
import Markup
import Model
import Screening

/// Makes the dossier: numbers the records, parses their prose, follows their references, and turns both into backlinks.
public struct Linker: Sendable {
  let sources: SourceTable
  let words: MarkupWords
  /// Files that exist below `media/`, whether published or not.
  public init(sources: SourceTable, words: MarkupWords) {
    self.sources = sources
    self.words = words
  }

  public func link(_ records: PublicRecords, _ diagnostics: inout Diagnostics) -> Dossier {
    let settings = records.settings
    let actors = Order.actors(records.actors, lanes: settings.lanes)
    let events = Order.events(records.events)
    let dated = Order.claims(records.claims, ClaimDates(events: records.events, sources: records.sources))
    let claims = dated.map(\.claim)
    let issues = Order.issues(records.issues)
    let instruments = Order.byTitle(records.instruments)
    let sourceRecords = Order.byTitle(records.sources)
    let places = Order.byTitle(records.places)
    let notes = Order.notes(records.notes)

    func number(_ claimTitle: (ClaimRecord) -> String) -> (
      targets: TargetTable, names: NameTable, oldIDs: [(id: Reference, target: TargetID)]
    ) {
      var numbering = Numbering()
      numbering.add(actors)
      numbering.add(events)
      numbering.add(claims, title: claimTitle)
      numbering.add(issues)
      numbering.add(instruments)
      numbering.add(sourceRecords) {
        $0.title
      } path: {
        $0.isConfidential ? nil : Addresses.page(of: .source, $0.id)
      }
      numbering.add(places)
      numbering.add(notes)
      numbering.add(records.withdrawn)
      let targets = TargetTable(numbering.targets, oldIDs: numbering.oldIDs)
      var aliases = numbering.oldIDs.map { (name: $0.id.value, target: $0.target) }
      for actor in actors { aliases += self.aliases(of: actor.common, actor.aliases, targets) }
      for place in places { aliases += self.aliases(of: place.common, place.aliases, targets) }
      for instrument in instruments { aliases += self.aliases(of: instrument.common, instrument.aliases, targets) }
      return (targets, NameTable(targets, aliases: aliases, files: numbering.files, hidden: records.hidden), numbering.oldIDs)
    }
    let given = number(ClaimTitles.given)
    let isTitled = claims.allSatisfy { !ClaimTitles.given($0).isEmpty }
    let (targets, names, oldIDs) = isTitled ? given : number(ClaimTitles(names: given.names, words: words).title)
    let oldAddresses = OldAddresses(oldIDs, targets, &diagnostics)
    let mentionNames = MentionNames(actors: actors, places: places, targets: targets)
    diagnostics.append(mentionNames.diagnostics)

    let reader = ProseReader(
      sources: sources, records: sourceRecords, targets: targets, names: names,
      mentions: settings.autolink ? mentionNames.names : [], media: records.media, words: words, settings: settings)
    var jobs = reader.jobs(actors)
    jobs += reader.jobs(events)
    jobs += reader.jobs(claims, text: \.text)
    jobs += reader.jobs(issues)
    jobs += reader.jobs(instruments)
    jobs += reader.jobs(sourceRecords)
    jobs += reader.jobs(places)
    jobs += reader.jobs(notes)
    let parsed = jobs.parallelMap(chunk: 32) { reader.read($0) }
    let front = reader.readFront(settings.front)

    var check = ReferenceCheck(targets: targets, hidden: records.hidden, incomplete: records.incomplete)
    func follow<R: Referring>(_ list: [R]) {
      for record in list {
        guard let owner = targets.find(record.id) else { continue }
        check.follow(record.references, from: owner.id)
      }
    }
    follow(actors)
    follow(events)
    follow(claims)
    follow(issues)
    follow(instruments)
    follow(sourceRecords)
    follow(places)
    follow(notes)
    for judgement in settings.front.judgements {
      for reference in judgement.claims { _ = check.resolve(reference, expects: [.claim, .event, .note]) }
    }
    for reference in settings.asOf where (try? EDTF.parse(reference.value)) == nil {
      _ = check.resolve(reference, expects: [.event])
    }

    var entries = [ProseTable.Entry](repeating: .init(), count: targets.all.count)
    for (job, result) in zip(jobs, parsed) {
      entries[Int(job.owner.index)] = result.entry
      diagnostics.append(result.diagnostics.besidesUnknown(if: !records.incomplete.isEmpty))
      for body in [result.entry.summary, result.entry.text, result.entry.body].compactMap(\.self) {
        check.add(body.references, from: job.owner)
      }
    }
    diagnostics.append(front.diagnostics)
    diagnostics.append(check.diagnostics)
    reportLanes(actors, settings, &diagnostics)
    var parents = events.map { ($0.common, $0.parent) }
    parents += actors.map { ($0.common, $0.parent) }
    parents += issues.map { ($0.common, $0.parent) }
    parents += places.map { ($0.common, $0.parent) }
    parents += sourceRecords.map { ($0.common, $0.derivedFrom) }
    reportCircles(parents, &diagnostics)

    var media = MediaUse(existing: records.media)
    for entry in entries { for body in [entry.body, entry.summary, entry.text].compactMap(\.self) { media.use(body.media) } }
    for body in [front.bottomLine].compactMap(\.self) + front.judgements { media.use(body.media) }
    for event in events { media.use(event.media.compactMap(\.file), &diagnostics) }
    for actor in actors { media.use([actor.image?.file].compactMap(\.self), &diagnostics) }
    for source in sourceRecords { media.use([source.localCopy].compactMap(\.self), &diagnostics) }

    return Dossier(
      settings: settings, isPreview: records.isPreview, actors: actors, events: events, claims: claims,
      claimDates: dated.map(\.date), issues: issues,
      instruments: instruments, sources: sourceRecords, places: places, notes: notes, withdrawn: records.withdrawn,
      hiddenIDs: records.hidden.ids, targets: targets, oldAddresses: oldAddresses.all,
      backlinks: BacklinkIndex(check.backlinks.map { $0.sortedByOrigin }),
      prose: ProseTable(entries, bottomLine: front.bottomLine, judgements: front.judgements), media: media.used,
      statics: records.statics, cutoff: settings.edition.dataCutoff?.latest ?? latestDay(of: events))
  }

  private func aliases(of common: Common, _ aliases: [Alias], _ targets: TargetTable) -> [(name: String, target: TargetID)] {
    guard let target = targets.find(common.id) else { return [] }
    return aliases.map { ($0.name, target.id) }
  }

  private func latestDay(of events: [EventRecord]) -> Day? {
    events.filter { $0.status != .planned && $0.status != .proposed }.compactMap { $0.when.date?.latest }.max()
  }

  private func reportLanes(_ actors: [ActorRecord], _ settings: Settings, _ diagnostics: inout Diagnostics) {
    let lanes = settings.lanes.map(\.id)
    for actor in actors {
      guard let lane = actor.lane, !lanes.contains(lane.value) else { continue }
      diagnostics.report(
        .unknownLane, at: lane.place, "there is no lane `\(lane.value)`",
        suggestion: NearMiss.suggestion(for: lane.value, among: lanes) ?? "add it to `lanes` in dossier.yaml")
    }
  }

  /// A record that is its own ancestor.
  private func reportCircles(_ list: [(common: Common, parent: Reference?)], _ diagnostics: inout Diagnostics) {
    let parents = Dictionary(
      list.compactMap { item in item.parent.map { (item.common.id, $0) } }, uniquingKeysWith: { first, _ in first })
    for (start, first) in parents.sorted(by: { $0.key < $1.key }) {
      var seen: Set = [start]
      var next = first
      while seen.insert(next.value).inserted, let parent = parents[next.value] { next = parent }
      // Reported once, at the first id of the circle in order; a parent of itself was reported before.
      if next.value == start, seen.count > 1, seen.min() == start {
        diagnostics.report(.circularParent, at: first.place, "`\(start)` is its own ancestor through `\(first.value)`")
      }
    }
  }
}

extension Diagnostics {
  /// Where records could not be read, what prose seems to miss may be among them.
  fileprivate func besidesUnknown(if isIncomplete: Bool) -> Diagnostics {
    guard isIncomplete else { return self }
    var kept = Diagnostics()
    for one in all where one.code != .unknownLink && one.code != .unknownCitation {
      kept.report(one.code, at: one.place, one.message, suggestion: one.suggestion, notes: one.notes)
    }
    return kept
  }
}

extension [Backlink] {
  /// In the dossier's order; links of one record stay in theirs.
  fileprivate var sortedByOrigin: [Backlink] {
    enumerated().sorted { ($0.element.from.index, $0.offset) < ($1.element.from.index, $1.offset) }.map(\.element)
  }
}
