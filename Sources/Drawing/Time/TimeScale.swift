/// Days on a line: where each begins. A day is a day, in no time zone.
public struct TimeScale: Sendable {
  /// First and last day shown, both whole.
  public let days: ClosedRange<Int>
  /// Where the first begins.
  public let start: Double
  /// Where the last ends.
  public let end: Double

  public init(days: ClosedRange<Int>, from start: Double, to end: Double) {
    self.days = days
    self.start = start
    self.end = end
  }

  /// How wide a day is.
  public var dayWidth: Double { (end - start) / Double(days.upperBound - days.lowerBound + 1) }

  /// Where a day begins; days outside lie outside.
  public func x(_ day: Int) -> Double { start + Double(day - days.lowerBound) * dayWidth }

  /// The middle of a day.
  public func middle(_ day: Int) -> Double { x(day) + dayWidth / 2 }
}
