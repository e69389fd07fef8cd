import Base
import Linking
import Markup
import Model
import Templating

/// The whole of a list that is too long for its record's own page.
struct RecordListPage: PageType {
  enum List: String, CaseIterable, Sendable {
    case events, claims, met, rests, members, people, provisions, support, voters, stages, figures, relations, mentions
    case pledges, offices, rivals, corrections, named, cited

    /// The most that the record's own page shows.
    var limit: Int {
      switch self {
      case .met, .pledges: 20
      case .rests, .people, .voters, .cited: Site.pageLimit
      case .events, .claims, .members, .provisions, .support, .stages, .figures, .relations, .mentions, .offices, .rivals,
        .corrections, .named:
        Site.listLimit
      }
    }

    /// On one page of it: what stands there with its sources may have many.
    fileprivate var pageLimit: Int {
      switch self {
      case .provisions, .support, .voters, .stages, .figures, .relations, .pledges, .offices, .rivals: 80
      case .events, .claims, .met, .rests, .members, .people, .mentions, .corrections, .named, .cited: Site.pageLimit
      }
    }

    var title: Word {
      switch self {
      case .events: .eventsOf
      case .claims: .claimsOf
      case .met: .metBy
      case .rests: .restsOn
      case .members: .membersOf
      case .people: .peopleIn
      case .provisions: .provisionsOn
      case .support: .supportOf
      case .voters: .votersOn
      case .stages: .stagesOf
      case .figures: .allFigures
      case .relations: .relationsOf
      case .mentions: .mentionsOf
      case .pledges: .pledgesOf
      case .offices: .officesOf
      case .rivals: .rivalsOf
      case .corrections: .correctionsOf
      case .named: .namedBy
      case .cited: .sourcesOf
      }
    }
  }

  /// One page's part of a list, cut when the pages are planned: a page of a long list would have to find the whole of it again.
  enum Items: Sendable {
    /// Indexes of the dossier's.
    case events([Int]), claims([Int])
    case met([Met])
    case rests([Rest])
    case members([Target])
    case people([Participation])
    case provisions([ProvisionPlace])
    case voters([VoterPlace])
    /// Indexes of the instrument's.
    case support([Int]), stages([Int])
    case figures([Figure])
    case relations([StatedRelation])
    case mentions([ArraySlice<Backlink>])
    case pledges([PromiseStanding])
    case offices([Tenure])
    case rivals([Alternative])
    case corrections([Correction])
    case named([Named])
    case cited([Cite])
  }

  struct Key: Sendable {
    let target: Target
    let list: List
    let items: Items
    let page: Int
    let pages: Int
    var reads: [Int32] = []
  }

  struct View: Sendable {
    let title: String
    let record: NameView
    var events: [EventLineView] = []
    var claims: [ClaimLineView] = []
    /// What rests on it or belongs to it, whom it met, or what it names.
    var rests: [EntryView] = []
    var formerMembers: [EntryView] = []
    var people: [PersonView] = []
    var provisions: [ProvisionView] = []
    var support: [SupportSeriesView] = []
    var allVoters: SiteLink?
    var votes: [VoteView] = []
    var steps: [StepView] = []
    var figures: [FigureView] = []
    var relations: [RelationView] = []
    var mentions: [MentionView] = []
    var pledges: [PledgeView] = []
    var tenures: [TenureView] = []
    var alternatives: [AlternativeView] = []
    var corrections: [CorrectionView] = []
    var cites: [CiteView] = []
    let pager: PagerView?
  }

  let template = "record-list.html"

  let fields = Fields<View>([
    .text("title", \.title), .object("record", \.record, NameView.fields), .list("events", \.events, EventLineView.fields),
    .list("claims", \.claims, ClaimLineView.fields), .list("rests", \.rests, EntryView.fields),
    .list("former-members", \.formerMembers, EntryView.fields), .list("people", \.people, PersonView.fields),
    .list("provisions", \.provisions, ProvisionView.fields), .list("support", \.support, SupportSeriesView.fields),
    .optionalLink("all-voters", \.allVoters), .list("votes", \.votes, VoteView.fields),
    .list("steps", \.steps, StepView.fields), .list("figures", \.figures, FigureView.fields),
    .list("relations", \.relations, RelationView.fields), .list("mentions", \.mentions, MentionView.fields),
    .list("pledges", \.pledges, PledgeView.fields),
    .list("tenures", \.tenures, TenureView.fields), .list("alternatives", \.alternatives, AlternativeView.fields),
    .list("corrections", \.corrections, CorrectionView.fields), .list("cites", \.cites, CiteView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let planned = site.dossier.targets.all.parallelMap(chunk: 256) { target -> [(path: SitePath, key: Key)] in
      var (planned, reads) = ReadLog.keeping { pages(of: target, site) }
      for i in planned.indices { planned[i].key.reads = reads }
      // Another count can be a page more.
      for number in reads { ReadLog.note(number) }
      return planned
    }
    return Array(planned.joined())
  }

  func reads(of key: Key) -> [Int32]? { key.reads }

  private func pages(of target: Target, _ site: Site) -> [(path: SitePath, key: Key)] {
    guard !target.isWithdrawn, target.path != nil, mayBeLong(target, site) else { return [] }
    let events = site.events(of: target)
    let common = site.dossier.common(of: target)
    return List.allCases.flatMap { list -> [(path: SitePath, key: Key)] in
      switch list {
      case .events: pages(of: target, list, events, site) { .events($0) }
      case .claims: pages(of: target, list, site.claims(of: target), site) { .claims($0) }
      case .met: pages(of: target, list, site.met(target, at: events), site) { .met($0) }
      case .rests: pages(of: target, list, site.rests(on: target), site) { .rests($0) }
      case .members: pages(of: target, list, site.members(of: target), site) { .members($0) }
      case .people: pages(of: target, list, site.people(in: target), site) { .people($0) }
      case .provisions: pages(of: target, list, site.provisions(on: target), site) { .provisions($0) }
      case .support: pages(of: target, list, site.support(of: target), site) { .support($0) }
      case .voters: pages(of: target, list, site.voters(on: target), site) { .voters($0) }
      case .stages: pages(of: target, list, site.stages(of: target), site) { .stages($0) }
      case .figures: pages(of: target, list, common.figures, site) { .figures($0) }
      case .relations: pages(of: target, list, site.relations(of: target), site) { .relations($0) }
      case .mentions: pages(of: target, list, site.mentions(of: target), site) { .mentions($0) }
      case .pledges: pages(of: target, list, site.pledges(of: target), site) { .pledges($0) }
      case .offices: pages(of: target, list, site.dossier.actor(target)?.tenures ?? [], site) { .offices($0) }
      case .rivals: pages(of: target, list, common.alternatives, site) { .rivals($0) }
      case .corrections: pages(of: target, list, common.corrections, site) { .corrections($0) }
      case .named: pages(of: target, list, site.named(by: target), site) { .named($0) }
      case .cited: pages(of: target, list, common.cites, site) { .cited($0) }
      }
    }
  }

  /// Most records have few backlinks and little of their own, and no list of theirs can be longer.
  private func mayBeLong(_ target: Target, _ site: Site) -> Bool {
    let common = site.dossier.common(of: target)
    let linked = site.dossier.backlinks.count(to: target.id) + common.links.count
    return max(linked, common.figures.count, common.alternatives.count, common.corrections.count) > Site.listLimit
      || common.cites.count > List.cited.limit || site.namesMany(target) || hasMuch(target, site)
  }

  /// Of what its type alone has.
  private func hasMuch(_ target: Target, _ site: Site) -> Bool {
    switch target.type {
    case .actor:
      site.dossier.actors[target.index].tenures.count > List.offices.limit || hasMetMany(target, site)
        || site.pledges(of: target).count > List.pledges.limit
    case .event: site.dossier.events[target.index].actors.count > List.people.limit
    case .issue: IssuePage.hidesPositions(onIssue: target.index, site)
    case .instrument: hasMuch(site.dossier.instruments[target.index])
    case .claim, .source, .place, .note: false
    }
  }

  private func hasMetMany(_ actor: Target, _ site: Site) -> Bool {
    let events = site.events(of: actor)
    // Most took part in too little to have met so many.
    let most = events.reduce(0) { $0 + site.dossier.events[$1].actors.count }
    return most > List.met.limit && site.met(actor, at: events).count > List.met.limit
  }

  private func hasMuch(_ instrument: InstrumentRecord) -> Bool {
    max(instrument.stages.count, instrument.provisions.count, instrument.support.count) > Site.listLimit
      || instrument.support.reduce(0) { $0 + $1.voters.count } > List.voters.limit
  }

  private func pages<Item>(
    of target: Target, _ list: List, _ all: [Item], _ site: Site, _ items: ([Item]) -> Items
  ) -> [(path: SitePath, key: Key)] {
    guard site.isLong(list, of: target, count: all.count) else { return [] }
    let pages = (all.count + list.pageLimit - 1) / list.pageLimit
    return (1...pages).compactMap { page in
      let part = Array(all.dropFirst((page - 1) * list.pageLimit).prefix(list.pageLimit))
      return Addresses.list(list.rawValue, of: target.type, target.recordID, page: page)
        .map { ($0, Key(target: target, list: list, items: items(part), page: page, pages: pages)) }
    }
  }

  /// The page of a list that has pages of its own on which the entry at `position` stands.
  static func page(of list: List, _ target: Target, holding position: Int) -> SitePath? {
    Addresses.list(list.rawValue, of: target.type, target.recordID, page: position / list.pageLimit + 1)
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let target = key.target
    let title = site.fill(key.list.title, ["name": target.title])
    let pager = site.pager(key.page, of: key.pages) { page in
      Addresses.list(key.list.rawValue, of: target.type, target.recordID, page: page) ?? path
    }
    var view = View(title: title, record: NameView(target), pager: pager)
    switch key.items {
    case .events(let events):
      let actor = target.type == .actor ? target : nil
      view.events = events.map { site.line(eventAt: $0, for: actor) }
    case .claims(let claims): view.claims = claims.compactMap { site.claimLine(site.dossier.claims[$0]) }
    case .met(let met): view.rests = met.map { site.entry($0) }
    case .rests(let rests): view.rests = rests.map { site.entry($0) }
    case .members(let members) where target.type == .actor:
      let members = site.members(members, of: target)
      (view.rests, view.formerMembers) = (members.current, members.former)
    case .members(let members): view.rests = members.map { site.entry($0) }
    case .people(let people):
      let date = site.dossier.events[target.index].when.date
      view.people = people.compactMap { site.person($0, on: date) }
    case .provisions(let places): view.provisions = places.map { site.view($0, under: target) }
    case .support(let indexes):
      let voters = site.voters(on: target).count
      view.support = site.support(indexes, of: site.dossier.instruments[target.index], voters: voters)
      view.allVoters = site.whole(.voters, of: target, count: voters)
    case .voters(let places): view.votes = site.votes(places, on: site.dossier.instruments[target.index])
    case .stages(let stages): view.steps = site.steps(stages, of: site.dossier.instruments[target.index])
    case .figures(let figures):
      let common = site.dossier.common(of: target)
      view.figures = figures.map { site.figure($0, of: common) }
    case .relations(let relations): view.relations = relations.map { site.view($0) }
    case .mentions(let mentions): view.mentions = mentions.compactMap { site.mention($0) }
    case .pledges(let pledges): view.pledges = pledges.map { site.view($0) }
    case .offices(let tenures): view.tenures = tenures.map { site.tenure($0) }
    case .rivals(let rivals): view.alternatives = rivals.compactMap { site.rival($0, of: target.type) }
    case .corrections(let corrections): view.corrections = corrections.map { site.correction($0) }
    case .named(let named): view.rests = named.map { site.entry($0.target, $0.field) }
    case .cited(let cites): view.cites = site.cites(cites)
    }
    return Page(title: title, section: Section(rawValue: target.type.folder), view: view)
  }
}

extension Site {
  /// What an actor promised, offered and demanded, what presses most first.
  func pledges(of target: Target) -> [PromiseStanding] {
    target.type == .actor ? dossier.derived.promises(among: claims(of: target)) : []
  }

  /// Whether a list has pages of its own.
  fileprivate func isLong(_ list: RecordListPage.List, of target: Target, count: Int) -> Bool {
    count > list.limit || list == .claims && target.type == .issue && IssuePage.hidesPositions(onIssue: target.index, self)
  }

  /// A link to the whole of a list, where the record's own page does not hold it.
  func whole(_ list: RecordListPage.List, of target: Target, count: Int) -> SiteLink? {
    guard isLong(list, of: target, count: count) else { return nil }
    return Addresses.list(list.rawValue, of: target.type, target.recordID).map { SiteLink($0) }
  }
}
