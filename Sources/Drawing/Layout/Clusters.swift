import Model

/// Items counted by lane, half and piece of the calendar: what is drawn where there are too many to be drawn one by one.
struct Clusters {
  struct Cell: Hashable {
    let lane: Int
    let band: Vocabulary.Band
    let piece: Int
  }

  struct Content {
    var count = 0
    /// Of these: not established, or not known to the piece's days.
    var open = 0
    /// The first of them.
    let item: Int
  }

  let step: CalendarStep
  /// By lane, words before deeds, in time order.
  let cells: [(cell: Cell, content: Content)]

  /// The finest pieces that keep to the budget and are wide enough to be seen.
  /// - Parameter items: indexes with the day under which each counts.
  init(_ items: [(index: Int, day: Int)], of all: [DrawingItem], scale: TimeScale, cutoff: Int?, budget: Int) {
    let wide = CalendarStep.all.filter { $0.length * scale.dayWidth >= 7 }
    let steps = wide.isEmpty ? CalendarStep.all.suffix(1) : wide[...]
    for step in steps {
      let isLast = step == steps.last
      var cells: [Cell: Content] = [:]
      for (index, day) in items {
        let piece = step.piece(of: day)
        let cell = Cell(lane: all[index].home, band: all[index].band, piece: piece)
        cells[cell, default: Content(item: index)].count += 1
        if !all[index].isFirm(within: step.start(of: piece)..<step.start(of: piece + 1), cutoff: cutoff) {
          cells[cell]?.open += 1
        }
        if cells.count > budget, !isLast { break }
      }
      guard cells.count <= budget || isLast else { continue }
      self.step = step
      self.cells = cells.map { ($0.key, $0.value) }.sorted { a, b in
        (a.cell.lane, a.cell.band == .words ? 0 : 1, a.cell.piece) < (b.cell.lane, b.cell.band == .words ? 0 : 1, b.cell.piece)
      }
      return
    }
    (step, cells) = (.days(1), [])
  }
}
