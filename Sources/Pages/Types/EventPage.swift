import Base
import Linking
import Model
import Templating

/// An event: when and how we know, who with the office of that day, where, what came of it, what rival accounts say.
struct EventPage: PageType {
  struct View: Sendable {
    let record: RecordView
    let when: WhenView
    let time: String?
    let kind: String
    let band: String
    let status: String?
    let didNotHappen: Bool
    let modes: [String]
    let ongoingAsOf: String?
    let place: NameView?
    let parent: NameView?
    let people: [PersonView]
    let purpose: String?
    let outcome: String?
    let parts: [EventLineView]
    let claims: [ClaimLineView]
    let sameDay: [EventLineView]
    let earlier: [EventLineView]
    let later: [EventLineView]
    let hasAround: Bool
    let media: [MediaView]
  }

  let template = "event.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .object("when", \.when, WhenView.fields), .optionalText("time", \.time),
    .text("kind", \.kind), .text("band", \.band), .optionalText("status", \.status), .flag("did-not-happen", \.didNotHappen),
    .texts("modes", \.modes), .optionalText("ongoing-as-of", \.ongoingAsOf),
    .optionalObject("place", \.place, NameView.fields), .optionalObject("parent", \.parent, NameView.fields),
    .list("people", \.people, PersonView.fields), .optionalText("purpose", \.purpose), .optionalText("outcome", \.outcome),
    .list("parts", \.parts, EventLineView.fields), .list("claims", \.claims, ClaimLineView.fields),
    .list("same-day", \.sameDay, EventLineView.fields), .list("earlier", \.earlier, EventLineView.fields),
    .list("later", \.later, EventLineView.fields), .flag("has-around", \.hasAround), .list("media", \.media, MediaView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.events.indices.compactMap { i in
      site.dossier.targets.find(site.dossier.events[i].id)?.path.map { ($0, i) }
    }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let event = dossier.events[key]
    let target = dossier.targets.target(of: .event, key)
    let date = event.when.date
    let claims = dossier.backlinks.records(of: .claim, to: target.id, through: [.madeAt], in: dossier.targets)
      .filter { !$0.isWithdrawn }.map { dossier.claims[$0.index] }
    let parts = dossier.backlinks.records(of: .event, to: target.id, through: [.parent], in: dossier.targets)
      .filter { !$0.isWithdrawn }.map { dossier.events[$0.index] }
    let around = Neighbours(of: key, in: dossier.events)
    let when = site.when(event.when)
    let view = View(
      record: site.record(event.common, target),
      when: when, time: time(event.when, site), kind: site.term(event.kind, of: .eventKinds),
      band: dossier.settings.vocabulary.band(ofEventKind: event.kind).rawValue,
      status: event.status == .occurred ? nil : site.term("status-", event.status), didNotHappen: event.status == .didNotHappen,
      modes: event.modes + event.contexts,
      ongoingAsOf: event.asOf.map { site.fill(.ongoingAsOf, ["date": site.phrase($0)]) }, place: site.nameOrText(event.place),
      parent: site.name(event.parent), people: event.actors.compactMap { site.person($0, on: date) }, purpose: event.purpose,
      outcome: event.outcome, parts: parts.compactMap { site.line($0) }, claims: claims.compactMap { site.claimLine($0) },
      sameDay: around.sameDay.compactMap { site.line(dossier.events[$0]) },
      earlier: around.earlier.compactMap { site.line(dossier.events[$0]) },
      later: around.later.compactMap { site.line(dossier.events[$0]) }, hasAround: !around.isEmpty, media: event.media.compactMap { site.media($0) })
    return Page(title: target.title, description: "\(target.title): \(when.text)", section: .events, view: view)
  }

  private func time(_ date: RecordDate, _ site: Site) -> String? {
    guard let time = date.time else { return nil }
    let zone = (date.zone ?? site.dossier.settings.timezone).map { site.fill(.timeZoneOf, ["zone": $0]) }
    return site.fill(.timeAt, ["time": time]) + (zone.map { " " + $0 } ?? "")
  }
}

/// The events just before, on the same day as, and just after one of a list in time order.
struct Neighbours {
  private(set) var earlier: [Int] = []
  private(set) var sameDay: [Int] = []
  private(set) var later: [Int] = []

  static let most = 3

  var isEmpty: Bool { earlier.isEmpty && sameDay.isEmpty && later.isEmpty }

  init(of index: Int, in events: [EventRecord]) {
    guard let date = events[index].when.date else { return }
    let day = date.singleDay
    var i = index - 1
    while i >= 0, earlier.count < Self.most {
      if let day, events[i].when.date?.singleDay == day { sameDay.insert(i, at: 0) } else { earlier.insert(i, at: 0) }
      i -= 1
    }
    i = index + 1
    while i < events.count, later.count < Self.most, let other = events[i].when.date {
      if let day, other.singleDay == day { sameDay.append(i) } else { later.append(i) }
      i += 1
    }
    // A busy day would fill the page.
    sameDay = Array(sameDay.prefix(20))
  }
}
