import Model

// Names beside marks: the weightiest first, none over another or over a mark.
extension TimelineGeometry {
  private static let gap = 5.0

  private static func most(_ item: DrawingItem) -> Double { item.weight >= 3 ? 250 : 180 }

  /// After the mark, else before it, where the drawing has room.
  func firstLabel(of mark: Mark, _ item: DrawingItem) -> Label? {
    let isUndated = mark.sign.shape == .undated
    let end = isUndated ? undatedEnd - 4 : width - 2
    let start = isUndated ? 2 : undatedEnd + 2
    let most = Self.most(item)
    let after = label(item, from: mark.box.to + Self.gap, to: min(end, mark.box.to + Self.gap + most), isBefore: false)
    if isUndated { return after }
    return longer(
      after, label(item, from: max(start, mark.box.from - Self.gap - most), to: mark.box.from - Self.gap, isBefore: true))
  }

  /// The one that says more; where both say the same, the first.
  private func longer(_ after: Label?, _ before: @autoclosure () -> Label?) -> Label? {
    // Nothing says more than a whole title.
    guard after?.text.hasSuffix("…") ?? true, let before = before() else { return after }
    return before.text.utf8.count > (after?.text.utf8.count ?? 0) ? before : after
  }

  private func label(_ item: DrawingItem, from: Double, to: Double, isBefore: Bool) -> Label? {
    guard to - from >= 40, let text = TextWidth.shortened(item.title, to: to - from, size: Self.size(item)), !text.isEmpty else {
      return nil
    }
    let width = TextWidth.of(text, size: Self.size(item))
    return Label(
      text: text, from: isBefore ? to - width : from, to: isBefore ? to : from + width, isBefore: isBefore,
      isStrong: item.weight >= 3)
  }

  /// Strong letters are wider.
  private static func size(_ item: DrawingItem) -> Double { item.weight >= 3 ? TextSize.label * 1.06 : TextSize.label }

  /// Gives the marks that have no name yet one where their row has room.
  mutating func label(_ items: [DrawingItem]) {
    var rows: [Row: [(from: Double, to: Double)]] = [:]
    for mark in marks {
      let from = min(mark.box.from, mark.label?.from ?? mark.box.from)
      let to = max(mark.box.to, mark.label?.to ?? mark.box.to)
      rows[Row(lane: mark.lane, y: mark.y), default: []].append((from, to))
    }
    for row in rows.keys { rows[row]?.sort { $0.from < $1.from } }
    let nameless = marks.indices.filter { marks[$0].label == nil }
      .sorted { (-items[marks[$0].item].weight, $0) < (-items[marks[$1].item].weight, $1) }
    for i in nameless {
      let key = Row(lane: marks[i].lane, y: marks[i].y)
      guard let taken = rows[key],
        let place = taken.firstIndex(where: { $0.from <= marks[i].box.from && marks[i].box.to <= $0.to })
      else { continue }
      let isUndated = marks[i].sign.shape == .undated
      let end = place + 1 < taken.count ? taken[place + 1].from - 8 : isUndated ? undatedEnd - 4 : width - 2
      let start = place > 0 ? taken[place - 1].to + 8 : isUndated ? 2 : undatedEnd + 2
      let item = items[marks[i].item]
      let most = Self.most(item)
      let (box, gap) = (marks[i].box, Self.gap)
      guard
        let found = longer(
          label(item, from: box.to + gap, to: min(end, box.to + gap + most), isBefore: false),
          label(item, from: max(start, box.from - gap - most), to: box.from - gap, isBefore: true))
      else { continue }
      marks[i].label = found
      rows[key]?[place] = (min(box.from, found.from), max(box.to, found.to))
    }
    for i in marks.indices {
      let y = marks[i].y
      marks[i].label?.y = y
    }
  }

  private struct Row: Hashable {
    let lane: Int
    let y: Double
  }
}
