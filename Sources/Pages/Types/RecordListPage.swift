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

  struct Key: Sendable {
    let target: TargetID
    let list: List
    let page: Int
    let pages: Int
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
      // Most records have few backlinks, and no list of them can be longer.
      guard !target.isWithdrawn, target.path != nil, site.dossier.backlinks[target.id].count > Site.listLimit else { return [] }
      return List.allCases.flatMap { pages(of: target, $0, count: site.count(of: $0, target)) }
    }
  }

  private func pages(of target: Target, _ list: List, count: Int) -> [(path: SitePath, key: Key)] {
    guard count > list.limit else { return [] }
    let pages = (count + Site.pageLimit - 1) / Site.pageLimit
    return (1...pages).compactMap { page in
      Addresses.list(list.rawValue, of: target.type, target.recordID, page: page)
        .map { ($0, Key(target: target.id, list: list, page: page, pages: pages)) }
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let target = site.dossier.targets[key.target]
    let start = (key.page - 1) * Site.pageLimit
    func part<Item>(_ list: [Item]) -> ArraySlice<Item> { list.dropFirst(start).prefix(Site.pageLimit) }
    let title = site.fill(key.list.title, ["name": target.title])
    let pager = site.pager(key.page, of: key.pages) { page in
      Addresses.list(key.list.rawValue, of: target.type, target.recordID, page: page) ?? path
    }
    var view = View(title: title, record: NameView(target), pager: pager)
    switch key.list {
    case .events:
      let actor = target.type == .actor ? target : nil
      view.events = part(site.events(of: target)).compactMap { site.line(site.dossier.events[$0], for: actor) }
    case .claims: view.claims = part(site.claims(of: target)).compactMap { site.claimLine(site.dossier.claims[$0]) }
    case .rests: view.rests = part(site.rests(on: target)).map(\.entry)
    case .members where target.type == .actor:
      let members = site.members(part(site.members(of: target)), of: target)
      (view.rests, view.formerMembers) = (members.current, members.former)
    case .members: view.rests = part(site.members(of: target)).map { site.entry($0) }
    case .mentions: view.mentions = part(site.mentions(of: target)).compactMap { site.mention($0) }
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

  fileprivate func count(of list: RecordListPage.List, _ target: Target) -> Int {
    switch list {
    case .events: events(of: target).count
    case .claims: claims(of: target).count
    case .rests: rests(on: target).count
    case .members: members(of: target).count
    case .mentions: mentions(of: target).count
    }
  }
}
