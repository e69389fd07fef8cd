import Base
import Markup
import Model
import Screening

/// Makes the dossier: numbers the records, parses their prose, follows their references, and turns both into backlinks.
public struct Linker: Sendable {
  let sources: SourceTable
  let words: MarkupWords

  /// - Parameters:
  ///   - sources: the files that were read, of which prose is parsed in place.
  ///   - words: what prose says in the dossier's language.
  public init(sources: SourceTable, words: MarkupWords) {
    self.sources = sources
    self.words = words
  }

  public func link(_ records: PublicRecords, _ diagnostics: inout Diagnostics) -> Dossier {
    let settings = records.settings
    let list = Numbered(records, words: words)
    let targets = list.targets
    let oldAddresses = OldAddresses(list.oldIDs, targets, &diagnostics)
    let mentionNames = MentionNames(actors: list.actors, places: list.places, targets: targets)
    diagnostics.append(mentionNames.diagnostics)

    let reader = ProseReader(
      sources: sources, records: list.sources, targets: targets, names: list.names,
      mentions: settings.autolink ? mentionNames.names : [], media: records.media, words: words, settings: settings)
    let jobs = reader.jobs(list)
    let parsed = jobs.parallelMap(chunk: 32) { reader.read($0) }
    let front = reader.readFront(settings.front)

    var check = ReferenceCheck(targets: targets, hidden: records.hidden, incomplete: records.incomplete)
    check.follow(list)
    check.follow(settings)
    for reference in records.hidden.dropped { _ = check.resolve(reference, expects: [], in: "") }
    var entries = [ProseTable.Entry](repeating: .init(), count: targets.all.count)
    for (job, result) in zip(jobs, parsed) {
      entries[Int(job.owner.index)] = result.entry
      diagnostics.append(result.diagnostics.besidesUnknown(if: !records.incomplete.isEmpty))
      for body in result.entry.bodies { check.add(body.references, from: job.owner) }
    }
    diagnostics.append(front.diagnostics)
    diagnostics.append(check.diagnostics)
    reportLanes(list.actors, settings, &diagnostics)
    reportCircles(list, &diagnostics)

    let prose = ProseTable(entries, bottomLine: front.bottomLine, judgements: front.judgements)
    var media = MediaUse(existing: records.media)
    media.use(prose)
    media.use(list, &diagnostics)

    return Dossier(
      settings: settings, isPreview: records.isPreview, actors: list.actors, events: list.events, claims: list.claims,
      claimDates: list.claimDates, issues: list.issues, instruments: list.instruments, sources: list.sources,
      places: list.places, notes: list.notes, withdrawn: list.withdrawn, hiddenIDs: records.hidden.ids, targets: targets,
      oldAddresses: oldAddresses.all, backlinks: BacklinkIndex(check.backlinks.map { $0.sortedByOrigin }), prose: prose,
      media: media.used, statics: records.statics,
      cutoff: settings.edition.dataCutoff?.latest ?? latestDay(of: list.events))
  }

  private func latestDay(of events: [EventRecord]) -> Day? {
    events.filter { $0.status != .planned && $0.status != .proposed }.compactMap { $0.when.date?.latest }.max()
  }

  private func reportLanes(_ actors: [ActorRecord], _ settings: Settings, _ diagnostics: inout Diagnostics) {
    let lanes = settings.lanes.map(\.id)
    for actor in actors {
      let rivals = actor.common.alternatives.flatMap { $0.value.items.joined() }.compactMap { part in
        if case .lane(let lane) = part { lane } else { nil }
      }
      for lane in [actor.lane].compactMap(\.self) + rivals where !lanes.contains(lane.value) {
        let near = NearMiss.candidates(for: lane.value, among: lanes)
        diagnostics.report(
          .unknownLane, at: lane.place, "there is no lane `\(lane.value)`",
          suggestion: NearMiss.sentence(near) ?? "add it to `lanes` in dossier.yaml",
          replacement: Diagnostic.Replacement(lane.value, by: near))
      }
    }
  }

  private func reportCircles(_ list: Numbered, _ diagnostics: inout Diagnostics) {
    var parents = Circles(list.targets)
    parents.add(list.actors) { [$0.parent].compactMap(\.self) }
    parents.add(list.events) { [$0.parent].compactMap(\.self) }
    parents.add(list.issues) { [$0.parent].compactMap(\.self) }
    parents.add(list.places) { [$0.parent].compactMap(\.self) }
    parents.add(list.sources) { [$0.derivedFrom].compactMap(\.self) }
    parents.report(.circularParent, &diagnostics) { "`\($0)` is its own ancestor through `\($1)`" }

    var successors = Circles(list.targets)
    successors.add(list.claims) { [$0.supersededBy].compactMap(\.self) }
    successors.report(.circularOrder, &diagnostics) { "`\($0)` is superseded by itself through `\($1)`" }

    var order = Circles(list.targets)
    order.add(list.events) { $0.when.after }
    order.add(list.events, isReversed: true) { $0.when.before }
    order.report(.circularOrder, &diagnostics) { "`\($0)` comes before itself through `\($1)`" }
  }
}

extension Diagnostics {
  /// Where records could not be read, what prose seems to miss may be among them.
  fileprivate func besidesUnknown(if isIncomplete: Bool) -> Diagnostics {
    guard isIncomplete else { return self }
    var kept = Diagnostics()
    for one in all where one.code != .unknownLink && one.code != .unknownCitation {
      kept.append(one)
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
