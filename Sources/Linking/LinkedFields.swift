import Base
import Markup
import Model
import Screening

/// A dossier as far as its fields make it: everything but its prose, which is read with it, and of which an edit changes nothing
/// here. So whoever waits for many builds keeps it from one to the next.
public struct LinkedFields: Sendable {
  private let settings: Settings
  private let isPreview: Bool
  private let hidden: HiddenRecords
  private let hasAllRecords: Bool
  private let media: [BytePath]
  private let statics: [BytePath]
  private let oldAddresses: OldAddresses
  /// With every reference of a field followed.
  private let check: ReferenceCheck
  var reader: ProseReader
  var jobs: ProseJobs
  var list: Numbered { jobs.list }
  /// Problems of names, and of fields that name each other in circles.
  private var ofNames = Diagnostics()
  private var ofOrder = Diagnostics()

  /// What all prose is by itself, in the order of the jobs.
  public struct Prose: Sendable {
    var alone: [ProseReader.Result]
  }

  public init(_ records: PublicRecords, _ linker: Linker) {
    settings = records.settings
    isPreview = records.isPreview
    hidden = records.hidden
    hasAllRecords = records.incomplete.isEmpty
    media = records.media
    statics = records.statics
    let list = Numbered(records, words: linker.words)
    oldAddresses = OldAddresses(list.oldIDs, list.targets, &ofNames)
    let mentionNames = MentionNames(actors: list.actors, places: list.places, targets: list.targets)
    ofNames.append(mentionNames.diagnostics)

    let hiddenNames = HiddenNames(of: records.hidden, besides: list)
    hiddenNames.report(in: list, &ofNames)

    let prose: (reader: ProseReader, jobs: ProseJobs)
    (prose, check) = both {
      let reader = ProseReader(
        sources: linker.sources, records: list.sources, names: list.names,
        mentions: records.settings.autolink ? mentionNames.names : [], hiddenNames: hiddenNames, media: records.media,
        words: linker.words, settings: records.settings, views: linker.views)
      return (reader, ProseJobs(list, records.settings))
    } and: {
      var check = ReferenceCheck(targets: list.targets, hidden: records.hidden, incomplete: records.incomplete)
      check.follow(list, records.settings)
      for reference in records.hidden.dropped { check.report(dropped: reference) }
      return check
    }
    (reader, jobs) = prose
    report(hidden, &ofNames)

    for actor in list.actors {
      let rivals = actor.common.alternatives.flatMap { $0.value.items.joined() }.compactMap { part in
        if case .lane(let lane) = part { lane } else { nil }
      }
      report(unknown: [actor.lane].compactMap(\.self) + rivals, settings, &ofOrder)
    }
    reportCircles(list, &ofOrder)
    ClaimOrder.report(list, &ofOrder)
  }

  /// Whether there is a published record of that id.
  public func publishes(_ record: String) -> Bool { list.targets.current(record) != nil }

  /// - Parameter known: what an earlier build left of a file's body, where that, and all that it was read by, is as it was.
  public func readProse(knowing known: @Sendable (TargetID, Place) -> KnownBody? = { _, _ in nil }) -> Prose {
    Prose(
      alone: reader.read(jobs) { job in
        guard case .file(let place)? = job.body, let body = known(job.owner.id, place),
          body.references.allSatisfy({ list.targets.all.indices.contains(Int($0.target.index)) })
        else { return nil }
        return body
      })
  }

  /// What a later build may know of the bodies of files, and whether it was known before this one.
  public func known(_ prose: Prose) -> [(id: TargetID, place: Place, body: KnownBody, isNews: Bool)] {
    jobs.indices.parallelMap(chunk: 256) { i -> (id: TargetID, place: Place, body: KnownBody, isNews: Bool)? in
      guard let body = prose.alone[i].known, case .file(let place)? = jobs[i].body else { return nil }
      return (jobs.owners[i], place, body, !prose.alone[i].entry.isKnown)
    }.compactMap(\.self)
  }

  /// The prose of one file is other than before, and nothing else.
  /// - Parameters:
  ///   - body: where it stands now.
  ///   - extent: where the whole record does.
  /// - Returns: whether the prose of that record is published.
  public mutating func replaceProse(
    of record: String, body: Place, extent: Place, in sources: SourceTable, _ prose: inout Prose
  ) -> Bool {
    guard let i = jobs.indices.first(where: { jobs.owner(at: $0).recordID == record }), case .file? = jobs[i].body else {
      return false
    }
    reader.sources = sources
    jobs.move(jobs.owner(at: i), body: body, extent: extent)
    prose.alone[i] = reader.read(jobs[i])
    return true
  }

  /// - Parameter prose: what was read with this.
  public func dossier(_ prose: Prose, _ diagnostics: inout Diagnostics) -> Dossier {
    diagnostics.append(ofNames)
    let (results, front, knowing) = reader.complete(jobs, prose.alone)
    var check = check
    var entries = [ProseTable.Stored](repeating: .init(), count: list.targets.all.count)
    var views = ViewTable()
    var texts = FilterTexts(list)
    for (owner, result) in zip(jobs.owners, results) {
      entries[Int(owner.index)] = result.entry
      entries[Int(owner.index)].problems = result.problems
      // Where records could not be read, what prose seems to miss may be among them.
      diagnostics.append(hasAllRecords ? result.diagnostics : result.diagnostics.without(.unknownLink, .unknownCitation))
      diagnostics.append(result.viewDiagnostics)
      check.add(result.entry.references, from: owner)
      for (fence, view) in result.views {
        views[fence] = view
        check.follow(view)
        report(unknown: view.lanes, settings, &diagnostics)
        texts.check(view, &diagnostics)
      }
    }
    diagnostics.append(front.diagnostics)
    diagnostics.append(check.diagnostics)
    diagnostics.append(ofOrder)

    let table = ProseTable(
      entries, views: views, front: front, printed: PrintedNotes(jobs, reader, knowing), read: reading)
    var media = MediaUse(existing: self.media)
    table.forEachMedia { media.use($0) }
    media.use(list, &diagnostics)
    media.checkForms(&diagnostics)

    var dossier = Dossier(
      settings: settings, isPreview: isPreview, actors: list.actors, events: list.events, claims: list.claims,
      claimDates: list.claimDates, issues: list.issues, instruments: list.instruments, sources: list.sources,
      places: list.places, notes: list.notes, withdrawn: list.withdrawn, hiddenTexts: hidden.texts, targets: list.targets,
      oldAddresses: oldAddresses.all, backlinks: check.backlinks, prose: table,
      shownMedia: media.used, statics: statics,
      cutoff: settings.edition.dataCutoff?.latest ?? latestDay(of: list.events))
    dossier.reads = ReadLog.keeping { dossier.addIndexes() }.reads
    return dossier
  }

  /// Reads the body of a record.
  var reading: @Sendable (TargetID) -> Body {
    { [reader, jobs] id in reader.readBody(jobs[of: id]) }
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

extension Dossier {
  /// What is worked out once for all pages. What is read here, all pages count as made from.
  fileprivate mutating func addIndexes() {
    roots = SourceRoots(sources, targets)
    figures = FigureGroups(self)
    let linked = self
    (derived, (relations, sourceUse, linksOfOthers)) = both {
      Derived(linked)
    } and: {
      (ActorRelations(linked), SourceUse(linked, linked.roots), LinksOfOthers(linked))
    }
  }
}
