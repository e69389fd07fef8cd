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

  func plan(_ site: Site) -> [(path: SitePath, key: Part<Target>)] {
    let all = Array(site.listed(.note))
    return all.isEmpty ? [] : Part.all(of: all, each: Site.pageLimit) { Addresses.index(of: .note, page: $0) }
  }

  func page(_ key: Part<Target>, at path: SitePath, _ site: Site) -> Page<View> {
    let view = View(
      count: site.count(.countNotes, site.listed(.note).count), entries: key.items.map { site.entry($0) },
      pager: site.pager(key.page, of: key.pages) { Addresses.index(of: .note, page: $0) })
    return Page(title: site.word(.notes), section: .notes, view: view)
  }
}
