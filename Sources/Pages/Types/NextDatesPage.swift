import Base
import Linking
import Model
import Templating

/// Deadlines, meetings and horizons after the data cut-off; what was agreed is told from what was only proposed.
struct NextDatesPage: PageType {
  struct View: Sendable {
    let heading: String
    let cutoff: String?
    let coming: [ComingDateView]
    let passed: [ComingDateView]
    let calendar: SiteLink?
    let pager: PagerView?
  }

  let template = "next.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .optionalText("as-known", \.cutoff), .list("coming", \.coming, ComingDateView.fields),
    .list("passed", \.passed, ComingDateView.fields), .optionalLink("calendar", \.calendar),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  struct Item: Sendable {
    let date: ComingDate
    let isPast: Bool
  }

  func plan(_ site: Site) -> [(path: SitePath, key: Part<Item>)] {
    guard Section.next.hasContent(site.dossier) else { return [] }
    let derived = site.dossier.derived
    let items = derived.coming.map { Item(date: $0, isPast: false) } + derived.passed.map { Item(date: $0, isPast: true) }
    return Part.all(of: items, each: Site.pageLimit) { Addresses.part(of: "next", page: $0) }
  }

  func page(_ key: Part<Item>, at path: SitePath, _ site: Site) -> Page<View> {
    let heading = site.word(.nameNext)
    let view = View(
      heading: heading,
      cutoff: site.dossier.cutoff.flatMap { EDTF($0) }.map { site.fill(.asKnownOn, ["date": site.phrase($0)]) },
      coming: key.items.filter { !$0.isPast }.map { site.view($0.date) },
      passed: key.items.filter(\.isPast).map { site.view($0.date) },
      calendar: CalendarFile(site: site).isNeeded ? SiteLink(CalendarFile.path) : nil,
      pager: site.pager(key.page, of: key.pages) { Addresses.part(of: "next", page: $0) })
    return Page(title: heading, section: .next, view: view)
  }
}
