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

  /// Gives marks a name, or a better one, where their row has room: to those without one, those whose name is cut, and those across whose
  /// name a stem runs. The weightiest first.
  mutating func label(_ items: [DrawingItem]) {
    var rows = Dictionary(grouping: marks.indices) { Row(lane: marks[$0].lane, y: marks[$0].y) }
    for row in rows.keys { rows[row]?.sort { marks[$0].box.from < marks[$1].box.from } }
    let stems = marks.filter { !$0.touches.isEmpty }.map { Stem($0) }
    let weightiest = marks.indices.sorted { (-items[marks[$0].item].weight, $0) < (-items[marks[$1].item].weight, $1) }
    for i in weightiest {
      let (mark, item) = (marks[i], items[marks[i].item])
      let crossing = stems.filter { $0.top < mark.y + 7 && mark.y - 7 < $0.bottom }
      let isCrossed = mark.label.map { label in crossing.contains { label.from < $0.x && $0.x < label.to } } ?? false
      guard isCrossed || mark.label?.text.hasSuffix("…") ?? true else { continue }
      let room = room(for: i, among: rows[Row(lane: mark.lane, y: mark.y)] ?? [], crossing)
      let (box, gap, most) = (mark.box, Self.gap, Self.most(item) * 1.6)
      let found = longer(
        label(item, from: box.to + gap, to: min(room.to, box.to + gap + most), isBefore: false),
        label(item, from: max(room.from, box.from - gap - most), to: box.from - gap, isBefore: true))
      guard let found else { continue }
      // A few letters tell less than a name behind a thin line.
      let isBetter = isCrossed ? found.text.count >= Self.fewestLetters : longer(mark.label, found)?.text == found.text
      if isBetter || found.text == item.title { marks[i].label = found }
    }
    for i in marks.indices {
      let y = marks[i].y
      marks[i].label?.y = y
    }
    for i in weightiest where marks[i].label?.text.hasSuffix("…") ?? true {
      if let along = labelAlong(i, items[marks[i].item]) { marks[i].label = along }
    }
  }

  /// A line that fills the drawing has little room beside it: its name stands along it, on the side away from the lane's own line, where
  /// nothing else stands. Better than a few letters beside it is only the whole name.
  private func labelAlong(_ i: Int, _ item: DrawingItem) -> Label? {
    let mark = marks[i]
    guard mark.sign.shape != .undated, mark.box.to - mark.box.from >= 2 * Self.most(item),
      var label = label(item, from: max(mark.box.from, undatedEnd + 8) + Self.gap, to: mark.box.to - Self.gap, isBefore: false),
      mark.label == nil || label.text == item.title
    else { return nil }
    label.y = mark.y + (mark.band == .words ? -14 : 14)
    let box = label.box
    let isTaken = marks.indices.contains { other in
      marks[other].box.overlaps(box) || other != i && marks[other].label?.box.overlaps(box) == true
    }
    return isTaken ? nil : label
  }

  private static let fewestLetters = 12

  /// How far a mark's name may reach in its row: up to what stands beside it, and to the stems that run through.
  private func room(for i: Int, among row: [Int], _ stems: [Stem]) -> (from: Double, to: Double) {
    let (box, isUndated) = (marks[i].box, marks[i].sign.shape == .undated)
    var (from, to) = isUndated ? (2, undatedEnd - 4) : (undatedEnd + 2, width - 2)
    for other in row where other != i {
      let taken = (from: marks[other].reach.from, to: marks[other].reach.to)
      if taken.to <= box.from { from = max(from, taken.to + 8) }
      if taken.from >= box.to { to = min(to, taken.from - 8) }
    }
    for stem in stems {
      if stem.x < box.from { from = max(from, stem.x + 4) }
      if stem.x > box.to { to = min(to, stem.x - 4) }
    }
    return (from, to)
  }

  private struct Row: Hashable {
    let lane: Int
    let y: Double
  }

  /// The line from a mark to the other lanes that it concerns.
  private struct Stem {
    let x: Double
    let top: Double
    let bottom: Double

    init(_ mark: Mark) {
      x = mark.middle
      top = min(mark.y, mark.touches.min() ?? mark.y)
      bottom = max(mark.y, mark.touches.max() ?? mark.y)
    }
  }
}

extension Mark {
  /// What it and its name cover.
  fileprivate var reach: (from: Double, to: Double) {
    (min(box.from, label?.from ?? box.from), max(box.to, label?.to ?? box.to))
  }
}
