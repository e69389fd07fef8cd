@_spi(MakesHTML) import Base

/// A count over time: it holds from the day for which it is known until the next. What is known to a month or a year alone is a bar
/// over all of it, from the first day on which it may have held.
public struct SteppedLine: Sendable {
  public struct Point: Sendable {
    /// Days since 1970; up to `Int.max` for a day or later.
    public let days: ClosedRange<Int>
    public let value: Double
    /// The value in words.
    public let text: String

    public init(days: ClosedRange<Int>, value: Double, text: String) {
      self.days = days
      self.value = value
      self.text = text
    }
  }

  public struct Line: Sendable {
    /// Empty for the only one.
    public let name: String
    /// In time order.
    public let points: [Point]
    /// Whether a count holds until the next; else each stands alone.
    public let holds: Bool

    public init(name: String, points: [Point], holds: Bool) {
      self.name = name
      self.points = points
      self.holds = holds
    }
  }

  /// A value that matters: how many are needed, how many there are.
  public struct Threshold: Sendable {
    public let value: Double
    public let text: String

    public init(value: Double, text: String) {
      self.value = value
      self.text = text
    }
  }

  /// A day with a name under the axis.
  public struct Tick: Sendable {
    public let day: Int
    public let text: String

    public init(day: Int, text: String) {
      self.day = day
      self.text = text
    }
  }

  private let lines: [Line]
  private let thresholds: [Threshold]
  private let ticks: [Tick]
  private let cutoff: Tick?
  private let scale: ValueScale
  private let days: ClosedRange<Int>

  /// Narrow enough to be read on a phone without being scrolled.
  private static let width = 400.0
  private static let left = 40.0
  private static let right = 384.0
  private static let top = 16.0
  private static let bottom = 204.0

  /// - Parameter cutoff: what lies after that day is drawn beyond a line.
  /// - Returns: nil where there are fewer than two points, or all lie on one day.
  public init?(_ lines: [Line], thresholds: [Threshold], ticks: [Tick], cutoff: Tick?) {
    let points = lines.flatMap(\.points)
    // An end that nobody knows lies no farther than the last known one.
    let ends = points.map { $0.days.upperBound == .max ? $0.days.lowerBound : $0.days.upperBound }
    guard points.count > 1, let first = points.map(\.days.lowerBound).min(), let last = ends.max(), first < last
    else { return nil }
    self.lines = lines
    self.thresholds = thresholds
    let room = max((last - first) / 30, 1)
    days = (first - room)...(last + room)
    self.ticks = ticks.filter { (first - room...last + room).contains($0.day) }
    self.cutoff = cutoff.flatMap { (first..<last).contains($0.day) ? $0 : nil }
    scale = ValueScale(points.map(\.value) + thresholds.map(\.value), most: 4)
  }

  private func x(_ day: Double) -> Double {
    Self.left + (day - Double(days.lowerBound)) / Double(days.upperBound - days.lowerBound) * (Self.right - Self.left)
  }

  private func y(_ value: Double) -> Double { Self.bottom - scale.share(value) * (Self.bottom - Self.top) }

  public func svg(title: String, isRightToLeft: Bool, number: (Double) -> String) -> HTMLFragment {
    var pen = Pen(width: Self.width, isRightToLeft: isRightToLeft, isStandAlone: false)
    pen.literal("<svg class=\"chart\"")
    pen.attribute("viewBox", "0 0 \(Pen.number(Self.width)) \(Pen.number(Self.bottom + 30))")
    pen.literal(" role=\"img\"")
    pen.attribute("aria-label", title)
    pen.literal(">")
    for tick in scale.ticks {
      pen.path("grid", .line((Self.left, y(tick)), (Self.right, y(tick))))
      pen.text("tick", number(tick), Self.left - 6, y(tick) + 4, anchor: .end)
    }
    for tick in ticks {
      pen.path("axis", .line((x(Double(tick.day)), Self.bottom), (x(Double(tick.day)), Self.bottom + 5)))
    }
    for name in tickNames { pen.text("tick", name.text, name.middle, Self.bottom + 19, anchor: .middle) }
    if let cutoff {
      pen.path("cutoff", .line((x(Double(cutoff.day)), Self.top - 4), (x(Double(cutoff.day)), Self.bottom)))
      pen.text("tick", cutoff.text, x(Double(cutoff.day)) + 5, Self.bottom - 8)
    }
    for threshold in thresholds {
      pen.path("threshold", .line((Self.left, y(threshold.value)), (Self.right, y(threshold.value))))
      pen.text("tick", threshold.text, Self.left + 6, y(threshold.value) + 14)
    }
    for line in lines { draw(line, &pen) }
    pen.path("axis", .line((Self.left, Self.bottom), (Self.right, Self.bottom)))
    pen.literal("</svg>")
    return pen.html.fragment
  }

  /// The names under the axis: of all ticks, or of every second, third …, so that none runs into another; none leaves the drawing.
  private var tickNames: [(text: String, middle: Double)] {
    let names = ticks.map { tick in
      let half = TextWidth.of(tick.text, size: TextSize.axis) / 2
      return (text: tick.text, middle: min(max(x(Double(tick.day)), half), Self.width - half), half: half)
    }
    for step in 1...max(1, names.count) {
      let chosen = stride(from: 0, to: names.count, by: step).map { names[$0] }
      let haveRoom = zip(chosen, chosen.dropFirst()).allSatisfy { $0.middle + $0.half + 6 < $1.middle - $1.half }
      if haveRoom { return chosen.map { ($0.text, $0.middle) } }
    }
    return []
  }

  /// The first day on which it can have held.
  private func start(_ point: Point) -> Double { x(Double(point.days.lowerBound)) }

  private func draw(_ line: Line, _ pen: inout Pen) {
    if line.holds {
      var outline = Outline()
      for (index, point) in line.points.enumerated() {
        let place = start(point)
        if index == 0 {
          outline.move(place, y(point.value))
        } else {
          outline.line(place, y(line.points[index - 1].value))
          outline.line(place, y(point.value))
        }
      }
      pen.path("step", outline)
    }
    var labelEnd = -Double.infinity
    for point in line.points {
      let (from, to) = (start(point), x(Double(min(point.days.upperBound, days.upperBound))))
      if to - from > 8 { pen.path("range", .line((from, y(point.value)), (to, y(point.value)))) }
      pen.circle(to - from > 8 ? "about" : "best", from, y(point.value), 4)
      let half = TextWidth.of(point.text, size: 13) / 2
      // Above its point; below where another's stands there.
      let isFree = start(point) - half > labelEnd
      pen.text("who", point.text, start(point), y(point.value) + (isFree ? -9 : 19), anchor: .middle)
      if isFree { labelEnd = start(point) + half }
    }
    if !line.name.isEmpty, let last = line.points.last {
      pen.text("value", line.name, min(start(last) + 8, Self.right), y(last.value) + 16, anchor: .end)
    }
  }
}
