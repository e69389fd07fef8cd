import Base
import Linking
import Markup
import Model
import Templating

/// The whole of a list that is too long for its record's own page: an actor's or place's events, a record's mentions.
struct RecordListPage: PageType {
  enum List: String, Sendable { case events, mentions }

  struct Key: Sendable {
    let target: TargetID
    let list: List
    let page: Int
    let pages: Int
  }

  struct View: Sendable {
    let title: String
    let record: NameView
    let events: [EventLineView]
    let mentions: [MentionView]
    let pager: PagerView?
  }

  let template = "record-list.html"

  let fields = Fields<View>([
    .text("title", \.title), .object("record", \.record, NameView.fields), .list("events", \.events, EventLineView.fields),
    .list("mentions", \.mentions, MentionView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    site.dossier.targets.all.filter { !$0.isWithdrawn && $0.path != nil }.flatMap { target in
      pages(of: target, .events, count: site.events(of: target).count)
        + pages(of: target, .mentions, count: site.mentionCount(of: target))
    }
  }

  private func pages(of target: Target, _ list: List, count: Int) -> [(path: SitePath, key: Key)] {
    guard count > Site.listLimit else { return [] }
    let pages = (count + Site.pageLimit - 1) / Site.pageLimit
    return (1...pages).compactMap { page in
      Addresses.list(list.rawValue, of: target.type, target.recordID, page: page)
        .map { ($0, Key(target: target.id, list: list, page: page, pages: pages)) }
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let target = site.dossier.targets[key.target]
    let range = (key.page - 1) * Site.pageLimit..<key.page * Site.pageLimit
    let title = site.fill(key.list == .events ? .eventsOf : .mentionsOf, ["name": target.title])
    let pager = site.pager(key.page, of: key.pages) { page in
      Addresses.list(key.list.rawValue, of: target.type, target.recordID, page: page) ?? path
    }
    let view: View
    switch key.list {
    case .events:
      let events = site.events(of: target)
      view = View(
        title: title, record: NameView(target),
        events: events[range.clamped(to: events.indices)].compactMap { site.line($0, for: target.type == RecordType.actor ? target : nil) },
        mentions: [], pager: pager)
    case .mentions:
      let mentions = site.mentions(of: target, besides: site.shownElsewhere(target.type))
      view = View(
        title: title, record: NameView(target), events: [], mentions: Array(mentions[range.clamped(to: mentions.indices)]), pager: pager)
    }
    return Page(title: title, section: Section(rawValue: target.type.folder), view: view)
  }
}

extension Site {
  func events(of target: Target) -> [EventRecord] {
    switch target.type {
    case .actor: events(involving: target)
    case .place: events(at: target)
    default: []
    }
  }

  func mentionCount(of target: Target) -> Int {
    // Cheap bound first: most records have few backlinks.
    guard dossier.backlinks[target.id].count > Self.listLimit else { return 0 }
    return mentions(of: target, besides: shownElsewhere(target.type)).count
  }
}
