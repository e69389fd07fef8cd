import Base
import Testing

@testable import Drawing

struct SteppedLineTests {
  private func svg(_ points: [(ClosedRange<Int>, Double)], holds: Bool = true) -> String? {
    let line = SteppedLine.Line(name: "", points: points.map { .init(days: $0, value: $1, text: "\(Int($1))") }, holds: holds)
    return SteppedLine([line], thresholds: [.init(value: 100, text: "100 seats")], ticks: [], cutoff: nil)
      .map { String(decoding: $0.svg(title: "Support", isRightToLeft: false) { "\(Int($0))" }.bytes, as: UTF8.self) }
  }

  @Test func aCountHoldsUntilTheNext() throws {
    let text = try #require(svg([(0...0, 50), (100...100, 81)]))
    // Along at the height of the first, then up.
    let path = try #require(text.split(separator: "class=\"step\" d=\"").last?.prefix { $0 != "\"" })
    let points = path.split { $0 == "M" || $0 == "L" }.map { $0.split(separator: " ").compactMap { Double($0) } }
    #expect(points.count == 3 && points[0][1] == points[1][1] && points[1][0] == points[2][0] && points[2][1] < points[1][1])
  }

  @Test func theThresholdIsDrawnWithItsName() throws {
    let text = try #require(svg([(0...0, 50), (100...100, 81)]))
    #expect(text.contains("class=\"threshold\"") && text.contains(">100 seats</text>"))
  }

  @Test func aMonthIsABarAndADayIsADot() throws {
    let text = try #require(svg([(0...0, 50), (100...130, 81)], holds: false))
    #expect(text.contains("class=\"best\"") && text.contains("class=\"about\"") && text.contains("class=\"range\""))
  }

  /// All names, or every second one where they would run into each other; the last does not leave the drawing.
  @Test(arguments: [(5, [0, 1, 2, 3, 4]), (7, [0, 2, 4, 6])]) func namesOfDaysLieEvenlyApart(_ count: Int, _ named: [Int]) throws
  {
    let line = SteppedLine.Line(
      name: "", points: [.init(days: 0...0, value: 1, text: "1"), .init(days: 120...120, value: 2, text: "2")], holds: true)
    let ticks = (0..<count).map { SteppedLine.Tick(day: $0 * 120 / (count - 1), text: "Month \($0) 25") }
    let drawn = try #require(SteppedLine([line], thresholds: [], ticks: ticks, cutoff: nil))
    let text = String(decoding: drawn.svg(title: "T", isRightToLeft: false) { "\(Int($0))" }.bytes, as: UTF8.self)
    #expect(ticks.indices.filter { text.contains(">\(ticks[$0].text)<") } == named)
  }

  @Test func oneDayIsNoSeries() {
    #expect(svg([(5...5, 50), (5...5, 81)]) == nil)
  }
}
