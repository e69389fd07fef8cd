import Base
import Linking
import Model
import Templating

/// All notes, weightiest first.
struct NoteIndexPage: PageType {
  struct View: Sendable {
    let count: String
    let entries: [EntryView]
    let pager: PagerView?
  }

  let template = "notes.html"

  let fields = Fields<View>([
    .text("count", \.count), .list("entries", \.entries, EntryView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    guard !site.dossier.notes.isEmpty else { return [] }
    return (1...pages(site)).map { (Addresses.index(of: .note, page: $0), $0) }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let all = site.listed(.note)
    let entries = all.dropFirst((key - 1) * Site.pageLimit).prefix(Site.pageLimit).map { site.entry($0) }
    let view = View(
      count: site.count(.countNotes, all.count), entries: entries,
      pager: site.pager(key, of: pages(site)) { Addresses.index(of: .note, page: $0) })
    return Page(title: site.word(.notes), section: .notes, view: view)
  }

  private func pages(_ site: Site) -> Int { (site.dossier.notes.count + Site.pageLimit - 1) / Site.pageLimit }
}
