import Base
import Linking
import Model
import Templating

/// All days for which the positions matrix is drawn, with what happened then: a matrix page itself links to those around its own.
struct SnapshotListPage: PageType {
  struct Key: Sendable {
    /// Indexes of the dossier's snapshots.
    let snapshots: Range<Int>
    let page: Int
    let pages: Int
  }

  let template = GroupedListView.template
  let fields = GroupedListView.fields

  private static func address(page: Int = 1) -> SitePath { Addresses.part(of: "matrix", "days", page: page) }

  /// "All 41 days", with where they are; nil where every page lists them.
  static func link(_ site: Site) -> NameView? {
    let count = site.dossier.derived.snapshots.count
    return count > MatrixPage.mostSnapshots ? NameView(text: site.count(.allSnapshots, count), link: SiteLink(address())) : nil
  }

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let count = site.dossier.derived.snapshots.count
    guard Self.link(site) != nil, Section.matrix.hasContent(site.dossier) else { return [] }
    let starts = Array(stride(from: 0, to: count, by: Site.pageLimit))
    return starts.enumerated().map { n, start in
      let key = Key(snapshots: start..<min(start + Site.pageLimit, count), page: n + 1, pages: starts.count)
      return (Self.address(page: n + 1), key)
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<GroupedListView> {
    let snapshots = site.dossier.derived.snapshots
    let entries = key.snapshots.map { index in
      let snapshot = snapshots[index]
      let day = NameView(
        text: EDTF(snapshot.day).map { site.phrase($0) } ?? "", link: SiteLink(Addresses.matrix(asOf: snapshot.day)))
      let events = snapshot.events.prefix(3).map(\.title).joined(separator: site.word(.groupSeparator))
      return EntryView(name: day, detail: events.isEmpty ? nil : events)
    }
    let view = GroupedListView(
      heading: site.word(.snapshotList), count: site.count(.countItems, snapshots.count),
      groups: [GroupView(heading: nil, entries: entries)],
      pager: site.pager(key.page, of: key.pages) { Self.address(page: $0) })
    return Page(title: view.heading, section: .matrix, view: view)
  }
}
