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
  /// Where more stand one above another in a half of a lane, they are counted, not drawn one by one.
  static let mostRows = 12
  /// Rows that names may cost.
  static let mostLabelRows = 8
  public static let mostCurves = 24
  static let mostUndated = 12

  public init(_ items: [DrawingItem], _ options: Options) {
    self.init(choosingFrom: items, options)
    placeUndated()
    stack(items, options)
    touch(items)
    label(items)
    connect(options)
  }

  /// Whether some items are counted in columns rather than drawn one by one.
  public static func counts(_ items: [DrawingItem], _ options: Options) -> Bool {
    !Self(choosingFrom: items, options).bins.isEmpty
  }

  private init(choosingFrom items: [DrawingItem], _ options: Options) {
    width = options.width
    let undated = items.count { $0.sign.shape == .undated }
    undatedEnd = Self.undatedWidth(min(undated, Self.mostUndated))
    let days = options.window ?? Domain.days(of: items.filter { $0.sign.shape != .undated }, cutoff: options.cutoff)
    scale = TimeScale(days: days, from: undatedEnd + 8, to: width - 14)
    cutoff = options.cutoff.flatMap { [scale] in
      $0 + 1 > days.lowerBound && $0 < days.upperBound ? scale.x($0 + 1) : nil
    }
    let shown = choose(items, undated: undated, options)
    bins = shown.bins
    marks = shown.items.map { mark($0, of: items, cutoff: options.cutoff) }
  }

  private static func undatedWidth(_ count: Int) -> Double {
    count == 0 ? 0 : count <= 4 ? 150 : max(72, 18 * Double(count) + 20)
  }

  // MARK: One mark

  private func mark(_ index: Int, of items: [DrawingItem], cutoff: Int?) -> Mark { mark(items[index], at: index, cutoff: cutoff) }

  func mark(_ item: DrawingItem, at index: Int, cutoff: Int?) -> Mark {
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
