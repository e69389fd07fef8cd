@_spi(MakesHTML) import Base

/// What several say of one number, on one axis: each a line of its own, with whoever says it above.
public struct RangeAxis: Sendable {
  public struct Row: Sendable {
    public let claimant: String
    /// The number in words: "more than 430".
    public let text: String
    public let low: Double?
    public let best: Double?
    public let high: Double?
    /// Whether the number itself is no more than about right.
    public let isAbout: Bool

    /// - Parameters: low, best, high: none of them where a word stands for the number: a word is never drawn.
    public init(claimant: String, text: String, low: Double?, best: Double?, high: Double?, isAbout: Bool = false) {
      self.claimant = claimant
      self.text = text
      self.low = low
      self.best = best
      self.high = high
      self.isAbout = isAbout
    }

    var isWord: Bool { low == nil && best == nil && high == nil }
  }

  private let rows: [Row]
  private let scale: ValueScale

  /// Narrow enough to be read on a phone without being scrolled.
  private static let width = 400.0
  private static let rowHeight = 46.0
  /// How much wider a name is than the same in plain letters.
  private static let bold = 1.12
  private static let left = 12.0
  private static let right = 376.0

  /// - Returns: nil where there is nothing to compare: fewer than two rows, or no number at all.
  public init?(_ rows: [Row]) {
    let numbers = rows.flatMap { [$0.low, $0.best, $0.high].compactMap(\.self) }
    guard rows.count > 1, !numbers.isEmpty else { return nil }
    self.rows = rows
    // What is at least as much as the greatest number has room to go on.
    scale = ValueScale(numbers + rows.filter { $0.high == nil && $0.best == nil }.compactMap { $0.low.map { $0 * 1.05 } })
  }

  private func x(_ value: Double) -> Double { Self.left + scale.share(value) * (Self.right - Self.left) }

  /// - Parameters:
  ///   - title: what is counted, for those who do not see it.
  ///   - number: a number of the axis in words.
  public func svg(title: String, isRightToLeft: Bool, number: (Double) -> String) -> HTMLFragment {
    let bottom = Double(rows.count) * Self.rowHeight + 6
    var pen = Pen(width: Self.width, isRightToLeft: isRightToLeft, isStandAlone: false)
    pen.literal("<svg class=\"chart\"")
    pen.attribute("viewBox", "0 0 \(Pen.number(Self.width)) \(Pen.number(bottom + 24))")
    pen.literal(" role=\"img\"")
    pen.attribute("aria-label", title)
    pen.literal(">")
    for tick in scale.ticks {
      pen.path("grid", .line((x(tick), 0), (x(tick), bottom)))
      pen.text("tick", number(tick), x(tick), bottom + 17, anchor: .middle)
    }
    for (index, row) in rows.enumerated() { draw(row, top: Double(index) * Self.rowHeight, &pen) }
    pen.path("axis", .line((Self.left, bottom), (Self.right, bottom)))
    pen.literal("</svg>")
    return pen.html.fragment
  }

  private func draw(_ row: Row, top: Double, _ pen: inout Pen) {
    // A name that leaves the number no room is cut: it stands whole in the table below.
    let room = Self.width - Self.left - TextWidth.of(row.text, size: 13) - 8
    let claimant = TextWidth.shortened(row.claimant, to: room / Self.bold, size: 13) ?? ""
    pen.text("who", claimant, Self.left, top + 17)
    let after = Self.left + (claimant.isEmpty ? 0 : TextWidth.of(claimant, size: 13) * Self.bold + 8)
    pen.text("value", row.text, after, top + 17)
    guard !row.isWord else { return }
    let y = top + 32
    let from = x(row.low ?? row.best ?? scale.low)
    let to = x(row.high ?? row.best ?? scale.high)
    if row.low != nil || row.high != nil {
      // An end that nobody states is left open, with an arrow.
      let (start, end) = (row.low == nil ? Self.left : from, row.high == nil ? Self.right : to)
      pen.path("range", .line((start, y), (end, y)))
      if row.low != nil { pen.path("range", .line((start, y - 5), (start, y + 5))) } else { arrow(start, y, 6, &pen) }
      if row.high != nil { pen.path("range", .line((end, y - 5), (end, y + 5))) } else { arrow(end, y, -6, &pen) }
    }
    if let best = row.best { pen.circle(row.isAbout ? "about" : "best", x(best), y, 4.5) }
  }

  private func arrow(_ x: Double, _ y: Double, _ back: Double, _ pen: inout Pen) {
    pen.path("range", .line((x + back, y - 4.5), (x, y), (x + back, y + 4.5)))
  }
}
