import Base
import Linking
import Model
import Templating

/// Positions in prose: the issues and sides that the author asks for, as they stand or stood, under a link to the whole matrix.
struct MatrixBlock: Sendable {
  let heading: NameView
  let columns: [NameView]
  let rows: [MatrixRowView]
  let isEmpty: Bool
  let shown: String?
  /// Positions in it, and cells without one.
  let weight: Int

  static let fields = Fields<MatrixBlock>([
    .object("heading", \.heading, NameView.fields), .list("columns", \.columns, NameView.fields),
    .list("rows", \.rows, MatrixRowView.fields), .flag("is-empty", \.isEmpty), .optionalText("shown", \.shown),
  ])
}

extension Site {
  func matrixBlock(_ filter: MatrixFilter, _ room: Int) -> MatrixBlock {
    let wanted = filter.lanes.map { list in Set(list.map(\.value)) }
    // The column of those who have no side is none that can be asked for.
    let lanes = columnLanes.filter { lane in
      wanted.map { lane < dossier.settings.lanes.count && $0.contains(dossier.settings.lanes[lane].id) } ?? true
    }
    let columns = lanes.map { (lane: $0, name: matrixColumn($0)) }
    let day = filter.asOf?.latest
    let days = MatrixDays(day: day, previous: nil)
    let issues = columns.isEmpty ? [] : issues(filter.issues)
    var rows: [MatrixRowView] = []
    var weight = 0
    for issue in issues.prefix(filter.limit) {
      let row = matrixRow(issue, columns, at: days)
      let own = row.cells.reduce(0) { $0 + max(1, $1.entries.count) }
      // One row of many sides may be more than that: it is shown, where there is room for anything.
      guard rows.isEmpty ? room > 0 : weight + own <= min(Self.mostInBlock, room) else { break }
      weight += own
      rows.append(row)
    }
    let title = day.flatMap { EDTF($0) }.map { fill(.matrixAsOf, ["date": phrase($0)]) } ?? word(.nameMatrix)
    let page = Section.matrix.hasContent(dossier) ? SiteLink(Addresses.matrix()) : nil
    return MatrixBlock(
      heading: NameView(text: title, link: page), columns: columns.map(\.name), rows: rows, isEmpty: issues.isEmpty,
      shown: shown(rows.count, of: issues.count), weight: weight)
  }

  /// Positions in one view, at less than a kilobyte each.
  private static let mostInBlock = 100

  /// Indexes of those that are named, each once and in that order; else of all on which anybody takes a position.
  private func issues(_ references: [Reference]?) -> [Int] {
    guard let references else { return dossier.issues.indices.filter { !dossier.derived.positions.lines(on: $0).isEmpty } }
    var seen: Set<Int> = []
    return references.compactMap { dossier.target($0) }
      .filter { $0.type == .issue && !$0.isWithdrawn && seen.insert($0.index).inserted }.map(\.index)
  }
}
