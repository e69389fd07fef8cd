import Base
import Linking
import Model
import Templating

/// An issue with a cell for each column of a matrix.
struct MatrixRowView: Sendable {
  let issue: NameView
  let question: String?
  let cells: [MatrixCellView]

  static let fields = Fields<MatrixRowView>([
    .object("issue", \.issue, NameView.fields), .optionalText("question", \.question),
    .list("cells", \.cells, MatrixCellView.fields),
  ])
}

extension Site {
  /// A side's name, leading to the matrix of those who speak for it.
  func matrixColumn(_ lane: Int) -> NameView {
    let page = dossier.derived.positions.lanes.contains(lane) ? matrixAddress(ofLane: lane) : nil
    return NameView(text: title(ofLane: lane), link: page.map { SiteLink($0) })
  }

  /// The matrix with an actor a column: of one side, or of those without a side.
  func matrixAddress(ofLane lane: Int, page: Int = 1) -> SitePath? {
    let lanes = dossier.settings.lanes
    return lane < lanes.count
      ? Addresses.matrix(ofSide: lanes[lane].id, page: page) : Addresses.part(of: "matrix", "no-side", page: page)
  }

  /// - Parameter index: of the dossier's issues.
  func matrixRow(_ index: Int, _ columns: [(lane: Int, name: NameView)], at days: MatrixDays) -> MatrixRowView {
    matrixRow(index) { issue in
      columns.map { column in
        let lines = dossier.derived.positions.lines(on: index, lane: column.lane)
        return cell(lines, column.name, at: days, history: history(of: issue, lane: column.lane))
      }
    }
  }

  func matrixRow(_ index: Int, cells: (Target) -> [MatrixCellView]) -> MatrixRowView {
    let issue = dossier.targets.target(of: .issue, index)
    return MatrixRowView(issue: NameView(issue), question: dossier.issues[index].question, cells: cells(issue))
  }
}
