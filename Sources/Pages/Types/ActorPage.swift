import Base
import Linking
import Model
import Templating

/// An actor: who it is, which offices it held, what it did and what it said.
struct ActorPage: PageType {
  struct View: Sendable {
    let record: RecordView
    let kind: String
    let image: MediaView?
    let identity: [PairView]
    let tenures: [TenureView]
    let allTenures: SiteLink?
    let officeDrawing: HTMLFragment?
    let areOfficesDoubtful: Bool
    let members: Members
    let allMembers: SiteLink?
    let drawing: DrawingView?
    let events: [EventLineView]
    let eventCount: String
    let allEvents: SiteLink?
    let claimGroups: [ClaimGroupView]
    let allClaims: SiteLink?
    let pledges: [PledgeView]
    let allPledges: SiteLink?
    let met: [EntryView]
    let allMet: SiteLink?
  }

  let template = "actor.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .text("kind", \.kind), .optionalObject("image", \.image, MediaView.fields),
    .list("identity", \.identity, PairView.fields), .list("tenures", \.tenures, TenureView.fields),
    .optionalLink("all-tenures", \.allTenures),
    .optionalHTML("office-drawing", \.officeDrawing), .flag("are-offices-doubtful", \.areOfficesDoubtful),
    .flag("has-members") { !$0.members.isEmpty }, .list("members", \.members.current, EntryView.fields),
    .list("former-members", \.members.former, EntryView.fields), .optionalLink("all-members", \.allMembers),
    .optionalObject("time-drawing", \.drawing, DrawingView.fields), .list("events", \.events, EventLineView.fields),
    .text("event-count", \.eventCount), .optionalLink("all-events", \.allEvents),
    .list("claim-groups", \.claimGroups, ClaimGroupView.fields), .optionalLink("all-claims", \.allClaims),
    .list("pledges", \.pledges, PledgeView.fields), .optionalLink("all-pledges", \.allPledges),
    .list("met", \.met, EntryView.fields), .optionalLink("all-met", \.allMet),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.actors.indices.compactMap { i in site.dossier.targets.target(of: .actor, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let actor = dossier.actors[key]
    let target = dossier.targets.target(of: .actor, key)
    let events = site.events(of: target)
    let claims = site.claims(of: target)
    let members = site.members(of: target)
    let pledges = site.pledges(of: target)
    let offices = site.drawing(of: actor.tenures)
    let met = site.met(target, at: events)
    let view = View(
      record: site.record(actor.common, target),
      kind: site.term(actor.kind, of: .actorKinds), image: actor.image.flatMap { site.media($0) },
      identity: identity(actor, site), tenures: actor.tenures.prefix(Site.listLimit).map { site.tenure($0) },
      allTenures: site.whole(.offices, of: target, count: actor.tenures.count),
      officeDrawing: offices?.picture, areOfficesDoubtful: offices?.isDoubtful == true,
      members: site.members(members.prefix(Site.listLimit), of: target),
      allMembers: site.whole(.members, of: target, count: members.count),
      drawing: site.drawing(of: target, events: events, claims: claims, on: path),
      events: site.latestEvents(events).map { site.line(eventAt: $0, for: target) },
      eventCount: site.words.number(events.count),
      allEvents: site.whole(.events, of: target, count: events.count),
      claimGroups: site.claimGroups(site.latestClaims(claims)),
      allClaims: site.whole(.claims, of: target, count: claims.count),
      pledges: pledges.prefix(RecordListPage.List.pledges.limit).map { site.view($0) },
      allPledges: site.whole(.pledges, of: target, count: pledges.count),
      met: met.prefix(RecordListPage.List.met.limit).map { site.entry($0) } + site.gatherings(of: events),
      allMet: site.whole(.met, of: target, count: met.count))
    return Page(title: target.title, description: nil, section: .actors, view: view)
  }

  /// Where an identifier can be looked up.
  private static let registers = [
    "wikidata": "https://www.wikidata.org/wiki/", "opensanctions": "https://www.opensanctions.org/entities/",
    "orcid": "https://orcid.org/",
  ]

  /// Letters, digits and hyphens: what registers use, and what can change no address.
  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func side(of actor: ActorRecord, _ site: Site) -> NameView? {
    let lanes = site.dossier.settings.lanes
    guard let lane = lanes.firstIndex(where: { $0.id == actor.lane?.value }) else { return nil }
    return NameView(text: lanes[lane].title, link: site.link(site.facets.facet(lane: lane)))
  }

  private func identity(_ actor: ActorRecord, _ site: Site) -> [PairView] {
    var pairs = Pairs()
    pairs.add(site.word(.side), side(of: actor, site).map { [$0] } ?? [])
    pairs.add(site.word(.aliases), site.names(of: actor.aliases))
    pairs.add(site.word(.country), actor.country.map(site.country))
    pairs.add(site.word(.parent), site.name(actor.parent).map { [$0] } ?? [])
    pairs.add(site.word(.born), actor.born.map(site.phrase))
    pairs.add(site.word(.died), actor.died.map(site.phrase))
    pairs.add(site.word(.founded), actor.founded.map(site.phrase))
    pairs.add(site.word(.dissolved), actor.dissolved.map(site.phrase))
    for (scheme, value) in actor.identifiers {
      if let register = Self.registers[scheme], value.utf8.allSatisfy({ Self.isIdentifierByte($0) }) {
        pairs.add(scheme, value, web: register + value)
      } else {
        pairs.add(scheme, value)
      }
    }
    return pairs.all
  }
}

/// An office or membership.
struct TenureView: Sendable {
  let role: String
  let organisation: NameView?
  let party: NameView?
  let period: String?
  let area: String?
  let note: String?
  let cites: [CiteView]

  static let fields = Fields<TenureView>([
    .text("role", \.role), .optionalObject("organisation", \.organisation, NameView.fields),
    .optionalObject("party", \.party, NameView.fields), .optionalText("period", \.period), .optionalText("area", \.area),
    .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
  ])
}

extension Site {
  func tenure(_ tenure: Tenure) -> TenureView {
    TenureView(
      role: tenure.role, organisation: nameOrText(tenure.organisation), party: nameOrText(tenure.party),
      period: period(of: tenure),
      area: tenure.area, note: tenure.note, cites: cites(tenure.cites))
  }

  func period(of tenure: Tenure) -> String? {
    let holdsAt = tenure.holdsAt.map { fill(tenureWord($0), ["date": phrase($0)]) }
    switch tenure.end {
    case .date(let end): return period(from: tenure.start, to: end)
    case .open: return tenure.start.map { fill(.tenureSince, ["start": phrase($0)]) } ?? holdsAt
    case .unknown: return period(from: tenure.start, to: nil) ?? holdsAt
    }
  }

  /// "held on" a day, "held in" a month or a year, and "held" about then or between two days.
  private func tenureWord(_ date: EDTF) -> Word {
    guard case .date(let single) = date.form, single.qualification.all.isEmpty else { return .tenureAround }
    return switch single.value {
    case .day, .dayInMonth: .tenureAt
    case .month, .grouping, .year, .decade, .century: .tenureIn
    case .dayInYear, .monthInYear: .tenureAround
    }
  }

  /// "from May 2024 to June 2025"; nil where neither end is known.
  func period(from start: EDTF?, to end: EDTF?) -> String? {
    switch (start, end) {
    case (let start?, let end?): fill(.tenureFromTo, ["start": phrase(start), "end": phrase(end)])
    case (let start?, nil): fill(.tenureFrom, ["start": phrase(start)])
    case (nil, let end?): fill(.tenureUntil, ["end": phrase(end)])
    case (nil, nil): nil
    }
  }
}
