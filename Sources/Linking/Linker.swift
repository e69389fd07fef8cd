import Base
import Markup
import Model
import Screening

/// Makes the dossier: numbers the records, parses their prose, follows their references, and turns both into backlinks.
public struct Linker: Sendable {
  let sources: SourceTable
  let words: MarkupWords
  let views: ViewFilterReader

  /// - Parameters:
  ///   - sources: the files that were read, of which prose is parsed in place.
  ///   - words: what prose says in the dossier's language.
  ///   - views: reads the filters of fenced views.
  public init(sources: SourceTable, words: MarkupWords, views: @escaping ViewFilterReader) {
    self.sources = sources
    self.words = words
    self.views = views
  }

  public func link(_ records: PublicRecords, _ diagnostics: inout Diagnostics) -> Dossier {
    let settings = records.settings
    let list = Numbered(records, words: words)
    let targets = list.targets
    let oldAddresses = OldAddresses(list.oldIDs, targets, &diagnostics)
    let mentionNames = MentionNames(actors: list.actors, places: list.places, targets: targets)
    diagnostics.append(mentionNames.diagnostics)

    let hiddenNames = HiddenNames(of: records.hidden, besides: list)
    hiddenNames.report(in: list, &diagnostics)

    let reader = ProseReader(
      sources: sources, records: list.sources, names: list.names,
      mentions: settings.autolink ? mentionNames.names : [], hiddenNames: hiddenNames, media: records.media, words: words,
      settings: settings, views: views)
    let jobs = ProseJob.all(list, settings)
    let (parsed, front) = reader.read(jobs)

    var check = ReferenceCheck(targets: targets, hidden: records.hidden, incomplete: records.incomplete)
    check.follow(list)
    check.follow(settings)
    for reference in records.hidden.dropped { check.report(dropped: reference) }
    report(records.hidden, &diagnostics)
    var entries = [ProseTable.Entry](repeating: .init(), count: targets.all.count)
    var views = ViewTable()
    var texts = FilterTexts(list)
    for (job, result) in zip(jobs, parsed) {
      entries[Int(job.owner.id.index)] = result.entry
      // Where records could not be read, what prose seems to miss may be among them.
      diagnostics.append(
        records.incomplete.isEmpty ? result.diagnostics : result.diagnostics.without(.unknownLink, .unknownCitation))
      diagnostics.append(result.viewDiagnostics)
      for body in result.entry.bodies { check.add(body.references, from: job.owner.id) }
      for (fence, view) in result.views {
        views[fence] = view
        check.follow(view)
        report(unknown: view.lanes, settings, &diagnostics)
        texts.check(view, &diagnostics)
      }
    }
    diagnostics.append(front.diagnostics)
    diagnostics.append(check.diagnostics)
    for actor in list.actors {
      let rivals = actor.common.alternatives.flatMap { $0.value.items.joined() }.compactMap { part in
        if case .lane(let lane) = part { lane } else { nil }
      }
      report(unknown: [actor.lane].compactMap(\.self) + rivals, settings, &diagnostics)
    }
    reportCircles(list, &diagnostics)

    let prose = ProseTable(entries, views: views, bottomLine: front.bottomLine, judgements: front.judgements)
    var media = MediaUse(existing: records.media)
    media.use(prose)
    media.use(list, &diagnostics)
    media.checkForms(&diagnostics)

    var dossier = Dossier(
      settings: settings, isPreview: records.isPreview, actors: list.actors, events: list.events, claims: list.claims,
      claimDates: list.claimDates, issues: list.issues, instruments: list.instruments, sources: list.sources,
      places: list.places, notes: list.notes, withdrawn: list.withdrawn, hiddenTexts: records.hidden.texts, targets: targets,
      oldAddresses: oldAddresses.all, backlinks: check.takeBacklinks(), prose: prose,
      media: media.used, statics: records.statics,
      cutoff: settings.edition.dataCutoff?.latest ?? latestDay(of: list.events))
    dossier.figures = FigureGroups(dossier)
    dossier.roots = SourceRoots(dossier.sources, dossier.targets)
    dossier.relations = ActorRelations(dossier)
    dossier.sourceUse = SourceUse(dossier, dossier.roots)
    dossier.derived = Derived(dossier)
    return dossier
  }

  private func report(_ hidden: HiddenRecords, _ diagnostics: inout Diagnostics) {
    for (claim, by) in hidden.unattributed {
      let holders = by.map { "`\($0.value)`" }.joined(separator: " and ")
      diagnostics.report(
        .unattributedClaim, at: by.first?.place,
        "claim `\(claim)` is left out: nobody who says it is published (\(holders))")
    }
    for cite in hidden.protectedCites {
      diagnostics.report(
        .confidentialLocator, at: cite.place, "`\(cite.value)` is confidential: what the citation says beside it is kept back")
    }
  }

  private func latestDay(of events: [EventRecord]) -> Day? {
    events.indices.lazy.filter { events[$0].status != .planned && events[$0].status != .proposed }
      .compactMap { events[$0].when.date?.latest }.max()
  }

  private func report(unknown lanes: [Located<String>], _ settings: Settings, _ diagnostics: inout Diagnostics) {
    let known = settings.lanes.map(\.id)
    for lane in lanes where !known.contains(lane.value) {
      let near = NearMiss.candidates(for: lane.value, among: known)
      diagnostics.report(
        .unknownLane, at: lane.place, "there is no lane `\(lane.value)`",
        suggestion: NearMiss.sentence(near) ?? "add it to `lanes` in dossier.yaml",
        replacement: Diagnostic.Replacement(lane.value, by: near))
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
