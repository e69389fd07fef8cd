import Linking
import Model
import Templating

/// Figures in prose, each with the record on which it stands.
struct FiguresBlock: Sendable {
  struct Row: Sendable {
    let record: NameView
    let figure: FigureView

    static let fields = Fields<Row>([.object("record", \.record, NameView.fields), .include(FigureView.fields, \.figure)])
  }

  let rows: [Row]
  let isEmpty: Bool
  let shown: String?

  static let fields = Fields<FiguresBlock>([
    .list("rows", \.rows, Row.fields), .flag("is-empty", \.isEmpty), .optionalText("shown", \.shown),
  ])
}

extension Site {
  func figuresBlock(_ filter: FigureFilter, _ room: Int) -> FiguresBlock {
    let limit = min(filter.limit, room)
    let records = filter.of.map { list in list.compactMap { dossier.target($0) } } ?? dossier.targets.all
    let claimants = filter.claimants.map { list in Set(list.compactMap { dossier.target($0)?.id }) }
    let measures = filter.measures.map { Set($0.map(\.value)) }
    let series = filter.series.map { Set($0.map(\.value)) }
    var rows: [FiguresBlock.Row] = []
    var count = 0
    for target in records {
      let common = dossier.common(of: target)
      for figure in common.figures {
        if let measures, !measures.contains(figure.measure) { continue }
        if let series, !series.contains(figure.series ?? "") { continue }
        if let claimants, dossier.target(figure.claimedBy).map({ claimants.contains($0.id) }) != true { continue }
        count += 1
        guard rows.count < limit else { continue }
        rows.append(FiguresBlock.Row(record: name(of: target), figure: self.figure(figure, of: common)))
      }
    }
    return FiguresBlock(rows: rows, isEmpty: count == 0, shown: shown(rows.count, of: count))
  }
}
