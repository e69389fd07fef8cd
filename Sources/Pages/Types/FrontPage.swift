import Base
import Linking
import Markup
import Model
import Templating

/// The briefing: what matters first, and the ways into the rest.
struct FrontPage: PageType {
  struct JudgementView: Sendable {
    let text: HTMLFragment
    let likelihood: String?
    let confidence: String?
    /// The desk's own claims, in which it is assessed: it does not rest on itself.
    let own: [EntryView]
    let evidence: [EntryView]

    static let fields = Fields<JudgementView>([
      .html("text", \.text), .optionalText("likelihood", \.likelihood), .optionalText("confidence", \.confidence),
      .list("own", \.own, EntryView.fields), .list("evidence", \.evidence, EntryView.fields),
    ])
  }

  struct SituationView: Sendable {
    let direction: String?
    let directionID: String
    let reason: String?
    let alerts: [String]

    static let fields = Fields<SituationView>([
      .optionalText("direction", \.direction), .text("direction-id", \.directionID), .optionalText("reason", \.reason),
      .texts("alerts", \.alerts),
    ])
  }

  struct SideView: Sendable {
    let heading: String?
    let actors: [EntryView]

    static let fields = Fields<SideView>([.optionalText("heading", \.heading), .list("actors", \.actors, EntryView.fields)])
  }

  struct View: Sendable {
    let title: String
    let subtitle: String?
    let bottomLine: HTMLFragment?
    let situation: SituationView?
    let judgements: [JudgementView]
    let facts: [NameView]
    /// What a reader should be warned of: overdue pledges, contested matters, records without a citation.
    let warnings: [NameView]
    let coming: [ComingDateView]
    let allComing: SiteLink?
    let strip: DrawingView?
    let weightiest: [EventLineView]
    let latest: [EventLineView]
    let latestHeading: String
    let sides: [SideView]
    let allActors: SiteLink?
    let notes: [EntryView]
    let allNotes: SiteLink?
    let timeline: SiteLink?
    let gaps: [String]
    let allGaps: SiteLink?
  }

  let template = "front.html"

  let fields = Fields<View>([
    .text("title", \.title), .optionalText("subtitle", \.subtitle), .optionalHTML("bottom-line", \.bottomLine),
    .optionalObject("situation", \.situation, SituationView.fields), .list("judgements", \.judgements, JudgementView.fields),
    .list("facts", \.facts, NameView.fields), .list("warnings", \.warnings, NameView.fields),
    .list("coming", \.coming, ComingDateView.fields), .optionalLink("all-coming", \.allComing),
    .optionalObject("strip", \.strip, DrawingView.fields), .list("weightiest", \.weightiest, EventLineView.fields),
    .list("latest", \.latest, EventLineView.fields), .text("latest-heading", \.latestHeading),
    .list("sides", \.sides, SideView.fields), .optionalLink("all-actors", \.allActors), .list("notes", \.notes, EntryView.fields),
    .optionalLink("all-notes", \.allNotes), .optionalLink("timeline", \.timeline), .texts("gaps", \.gaps),
    .optionalLink("all-gaps", \.allGaps),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] { [(Addresses.front, 0)] }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let settings = dossier.settings
    let shownActors = mostInvolved(site)
    let weightiest = weightiest(site)
    let notes = site.listed(.note).prefix(Self.mostNotes)
    let view = View(
      title: settings.title, subtitle: settings.subtitle, bottomLine: dossier.prose.bottomLine?.html.first,
      situation: settings.front.situation.map { situation($0, site) }, judgements: judgements(site), facts: facts(site),
      warnings: warnings(site), coming: dossier.derived.coming.prefix(Self.mostDates).map { site.view($0) },
      allComing: dossier.derived.coming.count > Self.mostDates || !dossier.derived.passed.isEmpty
        ? SiteLink(Addresses.part(of: "next")) : nil,
      strip: strip(site, on: path), weightiest: weightiest.map { site.line(eventAt: $0) },
      latest: latest(site, besides: weightiest),
      latestHeading: site.word(weightiest.isEmpty ? .latest : .otherLatest),
      sides: sides(shownActors, site),
      allActors: shownActors.count < dossier.actors.count ? SiteLink(Addresses.index(of: .actor)) : nil,
      notes: notes.map { site.entry($0) },
      allNotes: notes.count < dossier.notes.count ? SiteLink(Addresses.index(of: .note)) : nil,
      timeline: Section.timeline.hasContent(dossier) ? SiteLink(Addresses.timeline) : nil,
      gaps: Array(settings.gaps.prefix(Self.mostGaps)),
      allGaps: Section.gaps.hasContent(dossier) ? SiteLink(Addresses.part(of: "gaps")) : nil)
    return Page(title: settings.title, description: settings.subtitle, view: view)
  }

  private static let mostEvents = 8
  private static let mostActors = 36
  private static let mostNotes = 12
  private static let mostDates = 6
  private static let mostGaps = 30
  /// Under one judgement.
  private static let mostEvidence = 60

  private func situation(_ situation: Settings.Front.Situation, _ site: Site) -> SituationView {
    SituationView(
      direction: situation.direction.map { site.term("direction-", $0) }, directionID: situation.direction?.rawValue ?? "",
      reason: situation.reason, alerts: situation.alerts.map { site.term("alert-", $0) })
  }

  private func judgements(_ site: Site) -> [JudgementView] {
    zip(site.dossier.settings.front.judgements, site.dossier.prose.judgements).compactMap { judgement, text in
      guard let html = text.html.first else { return nil }
      let claims = judgement.claims.compactMap { site.dossier.target($0) }
      let own = claims.filter { site.claim($0)?.isByEditor == true }
      return JudgementView(
        text: html, likelihood: judgement.likelihood.map { site.likelihood($0) },
        confidence: judgement.confidence.map { site.confidence($0) },
        own: evidence(own, site), evidence: evidence(claims.filter { site.claim($0)?.isByEditor != true }, site))
    }
  }

  private func evidence(_ claims: [Target], _ site: Site) -> [EntryView] {
    let more = site.more(claims.count, than: Self.mostEvidence).map { [EntryView(name: NameView(text: $0))] } ?? []
    return claims.prefix(Self.mostEvidence).map { evidence($0, site) } + more
  }

  /// A claim with whoever makes it.
  private func evidence(_ target: Target, _ site: Site) -> EntryView {
    var entry = site.entry(target, "")
    entry.isUnverified = site.isMarkedUnverified(site.dossier.common(of: target))
    return entry
  }

  /// "15 events", "12 sources, 9 of them independent": copies of one source count once.
  private func facts(_ site: Site) -> [NameView] {
    let dossier = site.dossier
    var facts: [NameView] = []
    func fact(_ word: Word, _ count: Int, _ type: RecordType, isLinked: Bool = true) {
      facts.append(
        NameView(text: site.count(word, count), link: isLinked ? SiteLink(Addresses.index(of: type)) : nil))
    }
    if !dossier.events.isEmpty { fact(.countEvents, dossier.events.count, .event) }
    if !dossier.claims.isEmpty { fact(.countClaims, dossier.claims.count, .claim) }
    if !dossier.actors.isEmpty { fact(.countActors, dossier.actors.count, .actor) }
    // As many as the list has to which this leads.
    let sources = dossier.sources.filter { !$0.isConfidential }
    if !sources.isEmpty {
      fact(.countSources, sources.count, .source)
      let roots = dossier.roots.independent(of: dossier.sources)
      if roots < sources.count { fact(.countRoots, roots, .source, isLinked: false) }
    }
    // A confidential source counts where something rests on it.
    let confidential = dossier.sources.count { source in
      source.isConfidential && dossier.targets.find(source.id).map { dossier.backlinks.count(to: $0.id) > 0 } == true
    }
    if confidential > 0 { fact(.countConfidential, confidential, .source, isLinked: false) }
    return facts
  }

  private func warnings(_ site: Site) -> [NameView] {
    let derived = site.dossier.derived
    var warnings: [NameView] = []
    func warn(_ word: Word, _ count: Int, _ path: SitePath) {
      if count > 0 { warnings.append(NameView(text: site.count(word, count), link: SiteLink(path))) }
    }
    warn(.countOverdue, derived.promises.count { $0.group == .overdue }, Addresses.part(of: "pledges"))
    warn(.countDisputes, derived.disputes.count, Addresses.part(of: "contested"))
    warn(.countUncitedRecords, derived.gaps.uncited.count, Addresses.part(of: "gaps"))
    warn(.countSingleSource, site.dossier.sourceUse.onOneAlone.count, Addresses.part(of: "gaps"))
    return warnings
  }

  /// Those of weight 3 in time order; where the author gave no weights, none.
  private func weightiest(_ site: Site) -> [Int] {
    let events = site.dossier.events
    let weighty = events.indices.filter { events[$0].weight == 3 }
    let dated = weighty.filter { events[$0].when.date != nil }.suffix(Self.mostEvents)
    return Array(dated) + weighty.filter { events[$0].when.date == nil }.prefix(Self.mostEvents - dated.count)
  }

  /// All of weight 3, drawn.
  private func strip(_ site: Site, on path: SitePath) -> DrawingView? {
    let weighty = site.dossier.events.indices.filter { site.dossier.events[$0].weight == 3 }
    return site.viewDrawing(site.timeline.inOrder(events: weighty, claims: []), title: site.word(.weightiest), on: path)
  }

  /// Those that began last up to the data cut-off, newest first, without those shown as weightiest. What has no known beginning ("by
  /// November 2019") is never new.
  private func latest(_ site: Site, besides shown: [Int]) -> [EventLineView] {
    let events = site.dossier.events
    let known = events.indices.filter { index in
      let event = events[index]
      guard !shown.contains(index), let first = event.when.date?.earliest, event.status != .planned, event.status != .proposed
      else { return false }
      return site.dossier.cutoff.map { first <= $0 } ?? true
    }
    return known.suffix(Self.mostEvents).reversed().map { site.line(eventAt: $0) }
  }

  /// The actors that most speaks of, in the dossier's order.
  private func mostInvolved(_ site: Site) -> [Target] {
    let all = Array(site.listed(.actor))
    guard all.count > Self.mostActors else { return all }
    let counted = all.map { (count: site.dossier.backlinks.count(to: $0.id), target: $0) }
    let top = counted.sorted { ($1.count, $0.target.id.index) < ($0.count, $1.target.id.index) }.prefix(Self.mostActors)
    return top.map(\.target).sorted { $0.id < $1.id }
  }

  private func sides(_ actors: [Target], _ site: Site) -> [SideView] {
    var sides: [SideView] = []
    for target in actors {
      let heading = site.groupHeading(of: target)
      let entry = site.entry(target)
      if let last = sides.last, last.heading == heading {
        sides[sides.count - 1] = SideView(heading: heading, actors: last.actors + [entry])
      } else {
        sides.append(SideView(heading: heading, actors: [entry]))
      }
    }
    return sides
  }
}
