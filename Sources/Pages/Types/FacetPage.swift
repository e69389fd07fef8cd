import Base
import Drawing
import Linking
import Markup
import Model
import Templating

/// Everything on one side, of one kind or with one tag: drawn and listed.
struct FacetPage: PageType {
  struct Key: Sendable {
    let facet: Facets.Facet
    let page: Int
    let pages: Int
  }

  struct View: Sendable {
    let heading: String
    let up: NameView
    let count: String
    let drawing: DrawingView?
    let groups: [GroupView]
    let pager: PagerView?
  }

  let template = "facet.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .object("up", \.up, NameView.fields), .text("count", \.count),
    .optionalObject("drawing", \.drawing, DrawingView.fields), .list("groups", \.groups, GroupView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    Facets.Kind.allCases.flatMap { site.facets[$0] }.flatMap { facet in
      let pages = Site.pages(facet.members.count)
      return (1...pages).map { (address(facet, $0), Key(facet: facet, page: $0, pages: pages)) }
    }
  }

  private func address(_ facet: Facets.Facet, _ page: Int) -> SitePath {
    Addresses.facet(facet.kind.rawValue, facet.name, page: page)
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let facet = key.facet
    let members = facet.members[Site.part(key.page, of: facet.members.indices)].map { site.dossier.targets[$0] }
    let view = View(
      heading: facet.title,
      up: NameView(text: site.word(facet.kind.word), link: SiteLink(Addresses.part(of: facet.kind.rawValue))),
      count: site.count(.countItems, facet.members.count), drawing: key.page == 1 ? drawing(facet, on: path, site) : nil,
      groups: site.groups(members, isBrief: true) { target in
        switch target.type {
        case .event, .claim: site.groupHeading(of: target)
        default: site.words.text(target.type.folder)
        }
      },
      pager: site.pager(key.page, of: key.pages) { address(facet, $0) })
    return Page(title: facet.title, section: .timeline, view: view)
  }

  /// A column leads to the page on which the first of what it counts is listed.
  private func drawing(_ facet: Facets.Facet, on path: SitePath, _ site: Site) -> DrawingView? {
    let items = facet.members.prefix(facet.inTime).map { id -> Timeline.Item in
      let target = site.dossier.targets[id]
      return target.type == .event ? .event(target.index) : .claim(target.index)
    }
    return site.viewDrawing(items, title: facet.title, on: path) { SiteLink(address(facet, $0.item / Site.pageLimit + 1)) }
  }
}

/// All sides, kinds or tags, with how much each has.
struct FacetIndexPage: PageType {
  struct Key: Sendable {
    let kind: Facets.Kind
    let part: Part<Facets.Facet>
  }

  struct View: Sendable {
    let heading: String
    let up: NameView
    let facets: [TimelinePage.PeriodView]
    let pager: PagerView?
  }

  let template = "facets.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .object("up", \.up, NameView.fields),
    .list("facets", \.facets, TimelinePage.PeriodView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    Facets.Kind.allCases.filter { !site.facets[$0].isEmpty }.flatMap { kind in
      Part.all(of: site.facets[kind], each: Site.pageLimit) { Addresses.part(of: kind.rawValue, page: $0) }
        .map { ($0.path, Key(kind: kind, part: $0.key)) }
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let heading = site.word(key.kind.word)
    let view = View(
      heading: heading,
      up: NameView(
        text: site.word(.nameTimeline), link: Section.timeline.hasContent(site.dossier) ? SiteLink(Addresses.timeline) : nil),
      facets: key.part.items.map { facet in
        TimelinePage.PeriodView(
          label: facet.title, link: SiteLink(Addresses.facet(key.kind.rawValue, facet.name)),
          count: site.words.number(facet.members.count))
      },
      pager: site.pager(key.part.page, of: key.part.pages) { Addresses.part(of: key.kind.rawValue, page: $0) })
    return Page(title: heading, section: .timeline, view: view)
  }
}

extension Facets.Kind {
  var word: Word {
    switch self {
    case .sides: .sides
    case .kinds: .kinds
    case .tags: .tags
    }
  }
}

extension Site {
  /// Every other list of what the timeline holds: by side, kind and tag, by actor, issue and place.
  func waysThroughTimeline() -> [NameView] {
    let facets = Facets.Kind.allCases.filter { !self.facets[$0].isEmpty }
      .map { NameView(text: word($0.word), link: SiteLink(Addresses.part(of: $0.rawValue))) }
    let records = [Section.actors, .issues, .places].filter { $0.hasContent(dossier) }
      .map { NameView(text: word($0.word), link: SiteLink($0.path)) }
    return facets + records
  }
}
