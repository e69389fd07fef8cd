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

  @Test func oneDayIsNoSeries() {
    #expect(svg([(5...5, 50), (5...5, 81)]) == nil)
  }
}
