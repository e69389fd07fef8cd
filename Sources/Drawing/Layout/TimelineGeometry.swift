import Model

/// A timeline as lengths: scale, lanes, rows, marks, labels. Values from values; how it looks is another step.
public struct TimelineGeometry: Sendable {
  public struct Options: Sendable {
    public var width = 880.0
    /// Names of the lanes; none where there is only one without a name.
    public var lanes: [String] = []
    public var cutoff: Int?
    /// The days to draw; nil: those of the items.
    public var window: ClosedRange<Int>?
    /// The most marks and columns.
    public var budget = 300
    public var links: [Link] = []

    public init() {}
  }

  /// A relation between two items, by their indexes.
  public struct Link: Hashable, Sendable {
    public let from: Int
    public let to: Int
    public let isDoubtful: Bool

    public init(from: Int, to: Int, isDoubtful: Bool) {
      self.from = from
      self.to = to
      self.isDoubtful = isDoubtful
    }
  }

  public let width: Double
  public internal(set) var height = 0.0
  public let scale: TimeScale
  /// What has no date stands before this; 0 where there is none.
  public let undatedEnd: Double
  public internal(set) var lanes: [Lane] = []
  /// In the order of the items.
  public internal(set) var marks: [Mark] = []
  public internal(set) var bins: [Bin] = []
  public internal(set) var curves: [Curve] = []
  /// Where the data ends, if that is within the days drawn.
  public let cutoff: Double?

  static let top = 40.0
  static let rowHeight = 18.0
  /// From a lane's line to its first row.
  static let lineGap = 12.0
  static let binHeight = 44.0
  /// Beyond this a half of a lane is counted, not drawn one by one.
  static let mostRows = 12
  /// Rows that names may cost.
  static let mostLabelRows = 8
  public static let mostCurves = 24
  static let mostUndated = 12
  /// Of those that are counted otherwise.
  static let mostWeighty = 24

  public init(_ items: [DrawingItem], _ options: Options) {
    width = options.width
    let undated = items.indices.filter { items[$0].sign.shape == .undated }
    undatedEnd = Self.undatedWidth(min(undated.count, Self.mostUndated))
    let days = options.window ?? Domain.days(of: items.filter { $0.sign.shape != .undated }, cutoff: options.cutoff)
    scale = TimeScale(days: days, from: undatedEnd + 8, to: width - 14)
    cutoff = options.cutoff.flatMap { [scale] in
      $0 + 1 > days.lowerBound && $0 < days.upperBound ? scale.x($0 + 1) : nil
    }
    let shown = choose(items, undated, options)
    bins = shown.bins
    marks = shown.items.map { mark($0, of: items, cutoff: options.cutoff) }
    placeUndated()
    stack(items, options)
    touch(items)
    label(items)
    connect(options)
  }

  private static func undatedWidth(_ count: Int) -> Double {
    count == 0 ? 0 : count <= 4 ? 150 : max(72, 18 * Double(count) + 20)
  }

  // MARK: What is drawn one by one

  /// All of them, where they fit; else the weightiest, and the others counted.
  private func choose(_ items: [DrawingItem], _ undated: [Int], _ options: Options) -> (items: [Int], bins: [Bin]) {
    let isFew = items.count <= options.budget && !isCrowded(items)
    if isFew, undated.count <= Self.mostUndated { return (Array(items.indices), []) }
    let keepsDated = isFew
    let keepsUndated = undated.count <= Self.mostUndated
    var heavy: Set<Int> = []
    if !keepsDated {
      let weighty = items.indices.filter { items[$0].weight >= 3 && items[$0].sign.shape != .undated }
      if weighty.count <= Self.mostWeighty { heavy = Set(weighty) }
    }
    var single: [Int] = []
    var dated: [(index: Int, day: Int)] = []
    var rest: [Int] = []
    for (i, item) in items.enumerated() {
      if item.sign.shape == .undated {
        if keepsUndated { single.append(i) } else { rest.append(i) }
      } else if keepsDated || heavy.contains(i) {
        single.append(i)
      } else {
        let day = item.first ?? item.last ?? scale.days.lowerBound
        dated.append((i, min(max(day, scale.days.lowerBound), scale.days.upperBound)))
      }
    }
    let clusters = Clusters(dated, of: items, scale: scale, budget: max(2, options.budget - single.count))
    return (single, clusters.cells.map { bin($0, clusters.step) } + undatedBins(rest, of: items))
  }

  private func isCrowded(_ items: [DrawingItem]) -> Bool {
    for half in Dictionary(grouping: items.filter { $0.sign.shape != .undated }, by: { Half(lane: $0.home, band: $0.band) })
      .values
    {
      let stretches = half.map { item -> (start: Double, end: Double) in
        let mark = self.mark(item, at: 0, cutoff: nil)
        return (mark.box.from, mark.box.to)
      }
      if RowPacking(stretches).count > Self.mostRows { return true }
    }
    return false
  }

  private func bin(_ found: (cell: Clusters.Cell, count: Int, item: Int), _ step: CalendarStep) -> Bin {
    let (first, last) = (step.start(of: found.cell.piece), step.start(of: found.cell.piece + 1) - 1)
    return Bin(
      lane: found.cell.lane, band: found.cell.band, count: found.count, item: found.item, days: first...max(first, last),
      from: max(scale.x(first), scale.start), to: min(scale.x(last + 1), scale.end))
  }

  /// One column a half: what has no date has no other place either.
  private func undatedBins(_ rest: [Int], of items: [DrawingItem]) -> [Bin] {
    let halves = Dictionary(grouping: rest) { Half(lane: items[$0].home, band: items[$0].band) }
    return halves.sorted { $0.key < $1.key }.map { half, members in
      Bin(
        lane: half.lane, band: half.band, count: members.count, item: members[0], days: nil, from: undatedEnd / 2 - 12,
        to: undatedEnd / 2 + 12)
    }
  }

  // MARK: One mark

  private func mark(_ index: Int, of items: [DrawingItem], cutoff: Int?) -> Mark { mark(items[index], at: index, cutoff: cutoff) }

  private func mark(_ item: DrawingItem, at index: Int, cutoff: Int?) -> Mark {
    let radius = item.weight >= 3 ? 6.0 : item.weight == 2 ? 5 : 4
    var from = item.first.map { scale.x($0) }
    var to = item.last.map { scale.x($0 + 1) }
    // A stub tells that there was a beginning, or an end, and not when.
    let stub = 34.0
    switch (from, to) {
    case (let start?, nil): to = item.sign.end == .unknown ? start + stub : scale.end
    case (nil, let end?): from = end - stub
    case (nil, nil): (from, to) = (scale.start, scale.end)
    default: break
    }
    var mark = Mark(
      item: index, sign: item.sign, lane: item.home, band: item.band, from: from ?? scale.start, to: to ?? scale.end,
      radius: radius)
    if item.sign.end == .open, item.sign.shape != .choice {
      let known = item.asOf ?? item.last ?? cutoff
      if let known = known.map({ min($0, cutoff ?? $0) }) {
        mark.known = min(max(scale.x(known + 1), mark.from), scale.end)
        mark.to = min(max(scale.x(known + 1), mark.from) + stub, scale.end)
      } else {
        mark.to = scale.end
      }
    }
    (mark.isCutBefore, mark.isCutAfter) = (mark.from < scale.start - 0.5, mark.to > scale.end + 0.5)
    mark.from = min(max(mark.from, scale.start), scale.end)
    mark.to = min(max(mark.to, scale.start), scale.end)
    if item.sign.shape == .point {
      let middle = (mark.from + mark.to) / 2
      (mark.from, mark.to) = (middle - radius, middle + radius)
    } else if mark.to - mark.from < 10 {
      let middle = min(max(mark.middle, scale.start + 5), scale.end - 5)
      (mark.from, mark.to) = (middle - 5, middle + 5)
    }
    if item.sign.isApproximate {
      let from = item.paddedFirst.map { max(scale.x($0), scale.start - 6) } ?? mark.from
      let to = item.paddedLast.map { min(scale.x($0 + 1), scale.end + 6) } ?? mark.to
      mark.halo = (min(from, mark.from - 4), max(to, mark.to + 4))
    }
    if let end = cutoff.map({ scale.x($0 + 1) }), mark.sign.shape != .point, mark.from + 2 < end, end < mark.to - 2 {
      mark.cutoff = end
    }
    mark.isBeyond = cutoff.map { (item.first ?? Int.min) > $0 } ?? false
    return mark
  }

  /// What has no date stands in the order given, in a strip before all dates.
  private mutating func placeUndated() {
    var position = 14.0
    let step = 18.0
    for i in marks.indices where marks[i].sign.shape == .undated {
      (marks[i].from, marks[i].to) = (position - marks[i].radius, position + marks[i].radius)
      (marks[i].isCutBefore, marks[i].isCutAfter) = (false, false)
      position += step
    }
  }

  // MARK: Relations

  /// What several sides took part in leads to the line of each.
  private mutating func touch(_ items: [DrawingItem]) {
    let lines = Dictionary(lanes.map { ($0.index, $0.line) }, uniquingKeysWith: { a, _ in a })
    for i in marks.indices {
      marks[i].touches = items[marks[i].item].lanes.dropFirst().compactMap { lines[$0] }
    }
  }

  private mutating func connect(_ options: Options) {
    guard options.links.count <= Self.mostCurves else { return }
    let places = Dictionary(marks.map { ($0.item, $0) }, uniquingKeysWith: { a, _ in a })
    curves = options.links.compactMap { link in
      guard let from = places[link.from], let to = places[link.to] else { return nil }
      // From the end of the earlier to the beginning of the later one.
      let isForward = from.middle < to.middle
      return Curve(
        from: (isForward ? from.to : from.from, from.y), to: (isForward ? to.from : to.to, to.y), isDoubtful: link.isDoubtful)
    }
  }
}

/// The upper or the lower half of a lane.
struct Half: Hashable, Comparable {
  let lane: Int
  let band: Vocabulary.Band

  static func < (a: Half, b: Half) -> Bool { (a.lane, a.band == .words ? 0 : 1) < (b.lane, b.band == .words ? 0 : 1) }
}
