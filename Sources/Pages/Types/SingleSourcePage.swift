import Base
import Linking
import Markup
import Model
import Templating

/// What rests on one independent source alone, by source: what falls if that source does.
struct SingleSourcePage: PageType {
  static let folder = "single-source"

  struct Key: Sendable {
    let groups: [(source: TargetID, targets: [Target])]
    let page: Int
    let pages: Int
  }

  let template = GroupedListView.template
  let fields = GroupedListView.fields

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let use = site.dossier.sourceUse
    guard !use.loners.isEmpty else { return [] }
    var pages: [[(source: TargetID, targets: [Target])]] = [[]]
    var room = Site.pageLimit
    for source in use.loners {
      var rest = (use.alone[source] ?? [])[...]
      while !rest.isEmpty {
        if room == 0 {
          pages.append([])
          room = Site.pageLimit
        }
        let part = rest.prefix(room)
        pages[pages.count - 1].append((source, Array(part)))
        rest = rest.dropFirst(part.count)
        room -= part.count
      }
    }
    return pages.enumerated().map { index, groups in
      (Addresses.part(of: Self.folder, page: index + 1), Key(groups: groups, page: index + 1, pages: pages.count))
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<GroupedListView> {
    let view = GroupedListView(
      heading: site.word(.singleSource), count: site.count(.countItems, site.dossier.sourceUse.onOneAlone.count),
      note: site.word(.singleSourceNote),
      groups: key.groups.map { source, targets in
        GroupView(heading: site.name(of: site.dossier.targets[source]), entries: targets.map { site.entry($0) })
      },
      pager: site.pager(key.page, of: key.pages) { Addresses.part(of: Self.folder, page: $0) })
    return Page(title: site.word(.singleSource), section: .sources, view: view)
  }
}
