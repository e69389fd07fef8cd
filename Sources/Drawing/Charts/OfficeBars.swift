@_spi(MakesHTML) import Base

/// The offices of one actor on one axis of time, each a row: a bar while it is known to be held, in outline while it may have been, a dot
/// where it is known of one time alone.
public struct OfficeBars: Sendable {
  /// How far an office is known to go in one direction.
  public enum End: Sendable, Equatable {
    /// The first and the last day on which it can have begun or ended: one and the same where that is known to the day.
    case days(ClosedRange<Int>)
    /// Still held, or held from before anything that is drawn.
    case open
    case unknown
  }

  public struct Row: Sendable {
    public let name: String
    public let start: End
    public let end: End
    /// The first and the last day of a time at which it was known to be held, where no end of it is.
    public let known: ClosedRange<Int>?

    public init(name: String, start: End, end: End, known: ClosedRange<Int>?) {
      self.name = name
      self.start = start
      self.end = end
      self.known = known
    }

    /// Else it is a dot.
    fileprivate var isBar: Bool { start.days != nil && end != .unknown }

    fileprivate var days: [Int] {
      ([start.days, end.days] + [known]).compactMap(\.self).flatMap { [$0.lowerBound, $0.upperBound] }
    }
  }

  /// Whether any of it is drawn in outline.
  public var isDoubtful: Bool {
    rows.contains { row in row.isBar && [row.start, row.end].contains { ($0.days?.count ?? 1) > 1 } }
  }

  private let rows: [Row]
  private let ticks: [SteppedLine.Tick]
  private let cutoff: SteppedLine.Tick?
  private let days: ClosedRange<Int>

  /// Narrow enough to be read on a phone without being scrolled.
  private static let width = 400.0
  private static let rowHeight = 34.0
  private static let left = 12.0
  private static let right = 384.0

  /// More rows are no picture any more.
  private static let most = 12

  /// - Parameter cutoff: how far an office that is still held is known to be.
  /// - Returns: nil where there is nothing to see: fewer than two offices with a date, or all of one day.
  public init?(_ rows: [Row], ticks: [SteppedLine.Tick], cutoff: SteppedLine.Tick?) {
    let dated = rows.filter { !$0.days.isEmpty }
    let found = dated.flatMap(\.days) + (dated.contains { $0.end == .open } ? cutoff.map { [$0.day] } ?? [] : [])
    guard (2...Self.most).contains(dated.count), let first = found.min(), let last = found.max(), first < last else { return nil }
    self.rows = dated
    let room = max((last - first) / 20, 1)
    days = (first - room)...(last + room)
    self.ticks = ticks.filter { (first - room...last + room).contains($0.day) }
    self.cutoff = cutoff.flatMap { (first - room...last + room).contains($0.day) ? $0 : nil }
  }

  private func x(_ day: Int) -> Double {
    Self.left + Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound) * (Self.right - Self.left)
  }

  public func svg(title: String, isRightToLeft: Bool) -> HTMLFragment {
    let bottom = Double(rows.count) * Self.rowHeight + 8
    var pen = Pen(width: Self.width, isRightToLeft: isRightToLeft, isStandAlone: false)
    pen.literal("<svg class=\"chart\"")
    pen.attribute("viewBox", "0 0 \(Pen.number(Self.width)) \(Pen.number(bottom + 24))")
    pen.literal(" role=\"img\"")
    pen.attribute("aria-label", title)
    pen.literal(">")
    var free = 0.0
    for tick in ticks {
      let (place, half) = (x(tick.day), TextWidth.of(tick.text, size: TextSize.axis) / 2)
      pen.path("grid", .line((place, 0), (place, bottom)))
      guard place - half > free, place + half < Self.width else { continue }
      pen.text("tick", tick.text, place, bottom + 17, anchor: .middle)
      free = place + half + 6
    }
    if let cutoff { pen.path("cutoff", .line((x(cutoff.day), 0), (x(cutoff.day), bottom))) }
    for (index, row) in rows.enumerated() { draw(row, top: Double(index) * Self.rowHeight, &pen) }
    pen.path("axis", .line((Self.left, bottom), (Self.right, bottom)))
    pen.literal("</svg>")
    return pen.html.fragment
  }

  private func draw(_ row: Row, top: Double, _ pen: inout Pen) {
    let y = top + 27
    let width = TextWidth.of(row.name, size: 13)
    let place: (from: Double, to: Double)
    switch (row.start, row.end) {
    case (.days(let start), .days(let end)): place = (x(start.lowerBound), x(max(start.lowerBound, end.upperBound)))
    case (.days(let start), .open): place = (x(start.lowerBound), x(max(start.lowerBound, cutoff?.day ?? days.upperBound)))
    case (.days(let start), .unknown): place = (x(start.lowerBound), x(start.upperBound))
    case (_, .days(let end)): place = (x(end.lowerBound), x(end.upperBound))
    default: place = row.known.map { (x($0.lowerBound), x($0.upperBound)) } ?? (Self.left, Self.left)
    }
    // Above its bar, as far as the drawing has room for it.
    pen.text("who", row.name, max(0, min(place.from, Self.right - width)), top + 17)
    if row.isBar, let start = row.start.days {
      let held = (from: x(start.upperBound), to: row.end.days.map { x($0.lowerBound) } ?? place.to)
      func bar(_ style: StaticString, _ from: Double, _ to: Double) {
        pen.rectangle(style, from: from, to: to, top: y - 3, bottom: y + 3)
      }
      if held.from > held.to {
        bar("maybe", place.from, place.to)
      } else {
        bar("maybe", place.from, held.from)
        bar("maybe", held.to, place.to)
        bar("held", held.from, max(held.to, held.from + 2))
      }
    } else {
      // Nobody knows since when, or for how long: no more than that time is drawn, and a broken line where it may go on.
      if row.start == .unknown || row.start == .open { pen.path("cutoff", .line((max(place.from - 26, 0), y), (place.from, y))) }
      if row.end == .unknown { pen.path("cutoff", .line((place.to, y), (min(place.to + 26, Self.width), y))) }
      if place.to - place.from > 8 { pen.path("range", .line((place.from, y), (place.to, y))) }
      pen.circle("about", (place.from + place.to) / 2, y, 4)
    }
    if row.end == .open { pen.path("range", .line((place.to - 1, y - 4.5), (place.to + 4, y), (place.to - 1, y + 4.5))) }
  }
}

extension OfficeBars.End {
  fileprivate var days: ClosedRange<Int>? { if case .days(let days) = self { days } else { nil } }
}
