import Base
import Linking
import Markup
import Model
import Templating

/// The whole of a list that is too long for its record's own page: an actor's or place's events, the claims on an issue, what
/// rests on a source, a record's mentions.
struct RecordListPage: PageType {
  enum List: String, CaseIterable, Sendable {
    case events, claims, rests, members, mentions

    /// The most that the record's own page shows.
    var limit: Int { self == .rests ? Site.pageLimit : Site.listLimit }

    var title: Word {
      switch self {
      case .events: .eventsOf
      case .claims: .claimsOf
      case .rests: .restsOn
      case .members: .membersOf
      case .mentions: .mentionsOf
      }
    }
  }

  /// One page's part of a list, cut when the pages are planned: a page of a long list would have to find the whole of it again.
  enum Items: Sendable {
    /// Indexes of the dossier's.
    case events([Int]), claims([Int])
    case rests([Rest])
    case members([Target])
    case mentions([ArraySlice<Backlink>])
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
    /// What rests on it, or belongs to it.
    var rests: [EntryView] = []
    var formerMembers: [EntryView] = []
    var mentions: [MentionView] = []
    let pager: PagerView?
  }

  let template = "record-list.html"

  let fields = Fields<View>([
    .text("title", \.title), .object("record", \.record, NameView.fields), .list("events", \.events, EventLineView.fields),
    .list("claims", \.claims, ClaimLineView.fields), .list("rests", \.rests, EntryView.fields),
    .list("former-members", \.formerMembers, EntryView.fields),
    .list("mentions", \.mentions, MentionView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    site.dossier.targets.all.flatMap { target -> [(path: SitePath, key: Key)] in
      var (planned, reads) = ReadLog.keeping { pages(of: target, site) }
      for i in planned.indices { planned[i].key.reads = reads }
      return planned
    }
  }

  func reads(of key: Key) -> [Int32]? { key.reads }

  private func pages(of target: Target, _ site: Site) -> [(path: SitePath, key: Key)] {
    // Most records have few backlinks, and no list of them can be longer.
    guard !target.isWithdrawn, target.path != nil, site.dossier.backlinks.count(to: target.id) > Site.listLimit else { return [] }
    return List.allCases.flatMap { list -> [(path: SitePath, key: Key)] in
      switch list {
      case .events: pages(of: target, list, site.events(of: target)) { .events($0) }
      case .claims: pages(of: target, list, site.claims(of: target)) { .claims($0) }
      case .rests: pages(of: target, list, site.rests(on: target)) { .rests($0) }
      case .members: pages(of: target, list, site.members(of: target)) { .members($0) }
      case .mentions: pages(of: target, list, site.mentions(of: target)) { .mentions($0) }
      }
    }
  }

  private func pages<Item>(
    of target: Target, _ list: List, _ all: [Item], _ items: ([Item]) -> Items
  ) -> [(path: SitePath, key: Key)] {
    guard all.count > list.limit else { return [] }
    let pages = (all.count + Site.pageLimit - 1) / Site.pageLimit
    return (1...pages).compactMap { page in
      let part = Array(all.dropFirst((page - 1) * Site.pageLimit).prefix(Site.pageLimit))
      return Addresses.list(list.rawValue, of: target.type, target.recordID, page: page)
        .map { ($0, Key(target: target, list: list, items: items(part), page: page, pages: pages)) }
    }
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
    case .rests(let rests): view.rests = rests.map { site.entry($0) }
    case .members(let members) where target.type == .actor:
      let members = site.members(members, of: target)
      (view.rests, view.formerMembers) = (members.current, members.former)
    case .members(let members): view.rests = members.map { site.entry($0) }
    case .mentions(let mentions): view.mentions = mentions.compactMap { site.mention($0) }
    }
    return Page(title: title, section: Section(rawValue: target.type.folder), view: view)
  }
}

extension Site {
  /// A link to the whole of a list, where the record's own page does not hold it.
  func whole(_ list: RecordListPage.List, of target: Target, count: Int) -> SiteLink? {
    guard count > list.limit else { return nil }
    return Addresses.list(list.rawValue, of: target.type, target.recordID).map { SiteLink($0) }
  }
}
