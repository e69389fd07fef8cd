import Base
import Linking
import Model
import Templating

/// An event: when and how we know, who with the office of that day, where, what came of it, what rival accounts say.
struct EventPage: PageType {
  struct View: Sendable {
    let record: RecordView
    let when: WhenView?
    /// Whether anything is said of the time.
    let hasTime: Bool
    /// What is known of the order where there is no date.
    let after: [NameView]
    let before: [NameView]
    let time: String?
    let kind: NameView
    let band: String
    let status: String?
    let didNotHappen: Bool
    let modes: [String]
    let duration: String?
    let ongoingAsOf: String?
    let place: NameView?
    let parent: NameView?
    let people: [PersonView]
    let allPeople: SiteLink?
    let purpose: String?
    let outcome: String?
    let parts: [EventLineView]
    let allParts: SiteLink?
    let claims: [ClaimLineView]
    let allClaims: SiteLink?
    let sameDay: [EntryView]
    let earlier: [EntryView]
    let later: [EntryView]
    let hasAround: Bool
    let media: [MediaView]
  }

  let template = "event.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .optionalObject("when", \.when, WhenView.fields),
    .flag("has-time", \.hasTime), .list("after", \.after, NameView.fields),
    .list("before", \.before, NameView.fields), .optionalText("time", \.time),
    .object("kind", \.kind, NameView.fields), .text("band", \.band), .optionalText("status", \.status),
    .flag("did-not-happen", \.didNotHappen),
    .texts("modes", \.modes), .optionalText("duration", \.duration), .optionalText("ongoing-as-of", \.ongoingAsOf),
    .optionalObject("place", \.place, NameView.fields), .optionalObject("parent", \.parent, NameView.fields),
    .list("people", \.people, PersonView.fields),
    .optionalLink("all-people", \.allPeople), .optionalText("purpose", \.purpose), .optionalText("outcome", \.outcome),
    .list("parts", \.parts, EventLineView.fields), .optionalLink("all-parts", \.allParts),
    .list("claims", \.claims, ClaimLineView.fields),
    .optionalLink("all-claims", \.allClaims),
    .list("same-day", \.sameDay, EntryView.fields), .list("earlier", \.earlier, EntryView.fields),
    .list("later", \.later, EntryView.fields), .flag("has-around", \.hasAround), .list("media", \.media, MediaView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.events.indices.compactMap { i in
      site.dossier.targets.target(of: .event, i).path.map { ($0, i) }
    }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let event = dossier.events[key]
    let target = dossier.targets.target(of: .event, key)
    let date = event.when.date
    let claims = site.claims(of: target)
    let parts = site.members(of: target).filter { !$0.isWithdrawn }
    let around = Neighbours(of: key, in: dossier.events)
    let when = self.when(event.when, site.eventDates[key], site)
    let (after, before) = (site.names(event.when.after), site.names(event.when.before))
    let people = site.people(in: target)
    let view = View(
      record: site.record(event.common, target),
      when: when, hasTime: when != nil || !after.isEmpty || !before.isEmpty || event.asOf != nil, after: after, before: before,
      time: site.time(event.when),
      kind: NameView(
        text: site.term(event.kind, of: .eventKinds), link: site.link(site.facets.facet(eventKind: event.kind))),
      band: dossier.settings.vocabulary.band(ofEventKind: event.kind).rawValue,
      status: site.caveatBesideDate(event), didNotHappen: event.status == .didNotHappen,
      modes: event.modes + event.contexts, duration: event.when.duration.map { site.phrase(ofDuration: $0) },
      ongoingAsOf: event.asOf.map { site.fill(.ongoingAsOf, ["date": site.phrase($0)]) }, place: site.nameOrText(event.place),
      parent: site.name(event.parent), people: people.prefix(Site.pageLimit).compactMap { site.person($0, on: date) },
      allPeople: site.whole(.people, of: target, count: people.count), purpose: event.purpose,
      outcome: event.outcome, parts: parts.prefix(Site.listLimit).map { site.line(eventAt: $0.index) },
      allParts: site.whole(.members, of: target, count: parts.count),
      claims: claims.prefix(Site.listLimit).compactMap { site.claimLine(dossier.claims[$0]) },
      allClaims: site.whole(.claims, of: target, count: claims.count),
      sameDay: around.sameDay.map { neighbour($0, site) },
      earlier: around.earlier.map { neighbour($0, site) },
      later: around.later.map { neighbour($0, site) }, hasAround: !around.isEmpty,
      media: event.media.compactMap { site.media($0) })
    return Page(
      title: target.title,
      description: when.map { site.fill(.titleAndDate, ["title": target.title, "date": $0.plain]) } ?? target.title,
      section: .events, view: view)
  }

  /// The page names what comes before and after beside the date, so that it is no part of it.
  private func when(_ date: RecordDate, _ phrased: PhrasedDate?, _ site: Site) -> WhenView? {
    var alone = date
    if date.date == nil { (alone.after, alone.before) = ([], []) }
    return site.when(alone, phrased)
  }

  private func neighbour(_ index: Int, _ site: Site) -> EntryView {
    let line = site.eventLine(index)
    var name = line.name
    name.caveat = line.status
    return EntryView(name: name, when: line.when, isUnverified: line.isUnverified)
  }
}
