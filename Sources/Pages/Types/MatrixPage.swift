import Base
import Linking
import Model
import Templating

/// The positions matrix: issues down, sides across, each cell the position in force. As it stands, as of each snapshot, and for each side
/// with an actor a column.
struct MatrixPage: PageType {
  enum Columns: Sendable {
    case sides
    /// Holders of one side, or of none, as many as fit beside each other.
    case actors(lane: Int, [Target])
  }

  struct Key: Sendable {
    /// Index of the dossier's snapshots; nil: as the positions stand.
    let snapshot: Int?
    let columns: Columns
    /// Indexes of the dossier's issues.
    let issues: Range<Int>
    let page: Int
    let pages: Int
  }

  struct SnapshotView: Sendable {
    let link: SiteLink
    let label: String
    let events: [String]
    let isHere: Bool

    static let fields = Fields<SnapshotView>([
      .link("link", \.link), .text("label", \.label), .texts("events", \.events), .flag("is-here", \.isHere),
    ])
  }

  struct View: Sendable {
    let heading: String
    let up: NameView?
    let note: String
    let hasChanges: Bool
    /// "since 16 May 2025"
    let changes: String?
    /// Those around this one.
    let snapshots: [SnapshotView]
    /// "All 41 days", where those are not all.
    let allSnapshots: NameView?
    let columns: [NameView]
    let rows: [MatrixRowView]
    let pager: PagerView?
  }

  let template = "matrix.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .optionalObject("up", \.up, NameView.fields), .text("note", \.note),
    .flag("has-changes", \.hasChanges), .optionalText("changes", \.changes), .list("snapshots", \.snapshots, SnapshotView.fields),
    .optionalObject("all-snapshots", \.allSnapshots, NameView.fields),
    .list("columns", \.columns, NameView.fields),
    .list("rows", \.rows, MatrixRowView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  /// Positions on one page, at less than a kilobyte each.
  private static let pageWeight = 200
  private static let columnsOfActors = 6

  /// Days that a page links to; more have a page of their own.
  static let mostSnapshots = 20

  // MARK: Plan

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let dossier = site.dossier
    guard Section.matrix.hasContent(dossier) else { return [] }
    var pages: [(path: SitePath, key: Key)] = []
    let lanes = site.columnLanes
    let parts = parts(site) { issue in
      lanes.map { min(Site.cellLimit, dossier.derived.positions.lines(on: issue, lane: $0).count) }
    }
    for snapshot in [nil] + dossier.derived.snapshots.indices.map(Optional.some) {
      let day = snapshot.map { dossier.derived.snapshots[$0].day }
      for (n, issues) in parts.enumerated() {
        let key = Key(snapshot: snapshot, columns: .sides, issues: issues, page: n + 1, pages: parts.count)
        pages.append((Addresses.matrix(asOf: day, page: n + 1), key))
      }
    }
    return pages + lanes.flatMap { sidePages($0, site) }
  }

  /// Issues that fit on a page, by how much their cells hold.
  private func parts(_ site: Site, _ weights: (Int) -> [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var weight = 0
    for issue in site.dossier.issues.indices {
      let own = weights(issue).reduce(1) { $0 + max(1, $1) }
      if weight + own > Self.pageWeight, issue > start {
        parts.append(start..<issue)
        (start, weight) = (issue, 0)
      }
      weight += own
    }
    return parts + [start..<site.dossier.issues.count]
  }

  private func sidePages(_ lane: Int, _ site: Site) -> [(path: SitePath, key: Key)] {
    let holders = holders(ofLane: lane, site)
    let groups = stride(from: 0, to: holders.count, by: Self.columnsOfActors).map {
      Array(holders[$0..<min($0 + Self.columnsOfActors, holders.count)])
    }
    let parts = parts(site) { _ in [Self.columnsOfActors] }
    let keys = groups.flatMap { group in parts.map { (group, $0) } }
    return keys.enumerated().compactMap { n, key in
      site.matrixAddress(ofLane: lane, page: n + 1).map {
        ($0, Key(snapshot: nil, columns: .actors(lane: lane, key.0), issues: key.1, page: n + 1, pages: keys.count))
      }
    }
  }

  /// Those of a side who hold positions.
  private func holders(ofLane lane: Int, _ site: Site) -> [Target] {
    var found: [Int: Target] = [:]
    for issue in site.dossier.issues.indices {
      for line in site.dossier.derived.positions.lines(on: issue, lane: lane) { found[line.holder.index] = line.holder }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  // MARK: Page

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let snapshots = dossier.derived.snapshots
    let previous = previousDay(key, site)
    let days = MatrixDays(day: key.snapshot.map { snapshots[$0].day }, previous: previous)
    let columns = columns(key, site)
    let rows = key.issues.map { issue in row(issue, key.columns, columns, days, site) }
    let heading = heading(key, site)
    let view = View(
      heading: heading,
      up: key.isWhole ? nil : NameView(text: site.word(.nameMatrix), link: SiteLink(Addresses.matrix())),
      note: site.word(key.snapshot == nil ? .matrixNote : .matrixNoteAsOf),
      hasChanges: rows.contains { $0.cells.contains(where: \.isChanged) },
      changes: previous.flatMap { EDTF($0) }.map { site.fill(.changedSince, ["date": site.phrase($0)]) },
      snapshots: snapshots.isEmpty ? [] : snapshotViews(key, site), allSnapshots: SnapshotListPage.link(site), columns: columns,
      rows: rows,
      pager: site.pager(key.page, of: key.pages) { page in
        switch key.columns {
        case .sides: Addresses.matrix(asOf: days.day, page: page)
        case .actors(let lane, _): site.matrixAddress(ofLane: lane, page: page) ?? path
        }
      })
    return Page(title: heading, section: .matrix, view: view)
  }

  /// The snapshot with which this one is compared; a last one of the very day on which the data end is what stands.
  private func previousDay(_ key: Key, _ site: Site) -> Day? {
    let snapshots = site.dossier.derived.snapshots
    if let snapshot = key.snapshot { return snapshot > 0 ? snapshots[snapshot - 1].day : nil }
    return snapshots.last { snapshot in site.dossier.cutoff.map { snapshot.day < $0 } ?? true }?.day
  }

  private func heading(_ key: Key, _ site: Site) -> String {
    if let snapshot = key.snapshot, let date = EDTF(site.dossier.derived.snapshots[snapshot].day) {
      return site.fill(.matrixAsOf, ["date": site.phrase(date)])
    }
    guard case .actors(let lane, _) = key.columns else { return site.word(.nameMatrix) }
    if site.dossier.settings.lanes.isEmpty { return site.word(.matrixByActor) }
    return site.fill(.matrixOfSide, ["side": site.title(ofLane: lane)])
  }

  private func columns(_ key: Key, _ site: Site) -> [NameView] {
    switch key.columns {
    case .sides: site.columnLanes.map(site.matrixColumn)
    case .actors(_, let actors): actors.map { NameView($0) }
    }
  }

  private func row(_ index: Int, _ kind: Columns, _ columns: [NameView], _ days: MatrixDays, _ site: Site) -> MatrixRowView {
    switch kind {
    case .sides: site.matrixRow(index, zip(site.columnLanes, columns).map { ($0, $1) }, at: days)
    case .actors(let lane, let actors):
      site.matrixRow(index) { issue in
        zip(actors, columns).map { actor, column in
          let line = site.dossier.derived.positions.line(of: actor, lane: lane, on: index)
          return site.cell([line].compactMap(\.self), column, at: days, history: site.history(of: issue, lane: lane))
        }
      }
    }
  }

  private func snapshotViews(_ key: Key, _ site: Site) -> [SnapshotView] {
    let all = site.dossier.derived.snapshots
    let here = key.snapshot ?? all.count
    let first = max(0, min(here - Self.mostSnapshots / 2, all.count - Self.mostSnapshots))
    let snapshots = all.indices.dropFirst(first).prefix(Self.mostSnapshots).map { index in
      SnapshotView(
        link: SiteLink(Addresses.matrix(asOf: all[index].day)), label: EDTF(all[index].day).map { site.phrase($0) } ?? "",
        events: all[index].events.prefix(3).map(\.title), isHere: key.snapshot == index)
    }
    let current = SnapshotView(
      link: SiteLink(Addresses.matrix()), label: site.word(.asTheyStand), events: [], isHere: key.isWhole)
    return snapshots + [current]
  }
}

extension MatrixPage.Key {
  /// As all positions stand, of all sides.
  fileprivate var isWhole: Bool {
    if case .sides = columns { snapshot == nil } else { false }
  }
}
