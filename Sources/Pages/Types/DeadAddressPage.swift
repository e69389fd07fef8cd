import Base
import Linking
import Model
import Templating

/// All sources whose address leads to them no more, where they are too many for the bibliography's first page.
struct DeadAddressPage: PageType {
  struct View: Sendable {
    let up: NameView
    let count: String
    let dead: [ReferenceView]
    let pager: PagerView?
  }

  let template = "dead-addresses.html"

  let fields = Fields<View>([
    .object("up", \.up, NameView.fields), .text("count", \.count), .list("dead", \.dead, ReferenceView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  static func address(page: Int = 1) -> SitePath { Addresses.part(of: "dead-addresses", page: page) }

  func plan(_ site: Site) -> [(path: SitePath, key: Part<Target>)] {
    let dead = site.deadAddresses
    guard dead.count > Site.listLimit else { return [] }
    return Part.all(of: dead, each: Site.pageLimit) { Self.address(page: $0) }
  }

  func page(_ key: Part<Target>, at path: SitePath, _ site: Site) -> Page<View> {
    let view = View(
      up: NameView(text: site.word(.sources), link: SiteLink(Addresses.index(of: .source))),
      count: site.count(.countItems, key.count), dead: key.items.map { site.reference($0) },
      pager: site.pager(key.page, of: key.pages) { Self.address(page: $0) })
    return Page(title: site.word(.deadHeading), section: .sources, view: view)
  }
}

extension Site {
  /// Sources of which the author says that their address leads to them no more.
  var deadAddresses: [Target] {
    listed(.source).filter { target in
      let status = dossier.sources[target.index].urlStatus
      return status == .dead || status == .usurped
    }
  }
}
