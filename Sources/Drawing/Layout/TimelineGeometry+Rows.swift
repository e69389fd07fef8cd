import Model

// Which row of its lane each mark stands in, and so how high the lanes are.
extension TimelineGeometry {
  /// Sets marks and bins into rows, and the lanes one below another.
  mutating func stack(_ items: [DrawingItem], _ options: Options) {
    var members: [Half: [Int]] = [:]
    for i in marks.indices { members[Half(lane: marks[i].lane, band: marks[i].band), default: []].append(i) }
    var rows: [Half: Int] = [:]
    var row = [Int](repeating: 0, count: marks.count)
    for half in members.keys.sorted() {
      let packed = pack(members[half] ?? [], items)
      rows[half] = packed.count
      for (i, place) in zip(members[half] ?? [], packed.rows) { row[i] = place }
    }
    let counted = Set(bins.map { Half(lane: $0.lane, band: $0.band) })
    let touched = Set(marks.flatMap { items[$0.item].lanes })
    let most = max(options.lanes.count - 1, touched.max() ?? 0, bins.map(\.lane).max() ?? 0)
    var top = Self.top
    for lane in 0...most {
      let halves = Vocabulary.Band.allCases.map { Half(lane: lane, band: $0) }
      guard touched.contains(lane) || halves.contains(where: { rows[$0] != nil || counted.contains($0) }) else { continue }
      func height(_ half: Half) -> Double {
        let drawn = rows[half].map { Self.lineGap + Double($0) * Self.rowHeight } ?? 14
        return drawn + (counted.contains(half) ? Self.binHeight + 14 : 0)
      }
      let title =
        lane < options.lanes.count
        ? TextWidth.wrapped(options.lanes[lane], to: Self.nameWidth - 12, size: TextSize.lane, most: 3) : []
      let above = max(height(halves[0]), title.isEmpty ? 0 : Double(title.count) * 16 + 18)
      let line = top + above
      let bottom = line + max(height(halves[1]), 20)
      lanes.append(Lane(index: lane, title: title, top: top, line: line, bottom: bottom))
      for half in halves {
        let away: Double = half.band == .words ? -1 : 1
        let gap = Self.lineGap + (counted.contains(half) ? Self.binHeight + 14 : 0)
        for i in members[half] ?? [] { marks[i].y = line + away * (gap + Double(row[i]) * Self.rowHeight) }
      }
      top = bottom + 8
    }
    height = top + 16
    raiseBins()
  }

  /// Where the names of lanes stand, beside the drawing.
  public static let nameWidth = 112.0

  /// Columns as high as their counts, from the line away.
  private mutating func raiseBins() {
    let most = bins.filter { $0.days != nil }.map(\.count).max() ?? 1
    let lines = Dictionary(lanes.map { ($0.index, $0.line) }, uniquingKeysWith: { a, _ in a })
    for i in bins.indices {
      let line = lines[bins[i].lane] ?? 0
      let share = min(1, Double(bins[i].count) / Double(most))
      let size = max(3, Self.binHeight * share)
      (bins[i].top, bins[i].bottom) = bins[i].band == .words ? (line - 2 - size, line - 2) : (line + 2, line + 2 + size)
    }
  }

  /// Rows for marks with as many of their names, the weightiest first, as the rows that names may cost hold.
  private mutating func pack(_ members: [Int], _ items: [DrawingItem]) -> RowPacking {
    for threshold in 0...4 {
      var stretches: [(start: Double, end: Double)] = []
      for i in members {
        marks[i].label = items[marks[i].item].weight >= threshold ? firstLabel(of: marks[i], items[marks[i].item]) : nil
        let box = marks[i].box
        let label = marks[i].label
        stretches.append((min(box.from, label?.from ?? box.from) - 1, max(box.to, (label?.to ?? box.to - 8) + 8) + 1))
      }
      let packed = RowPacking(stretches)
      if packed.count <= Self.mostLabelRows || threshold == 4 { return packed }
    }
    return RowPacking([])
  }
}
