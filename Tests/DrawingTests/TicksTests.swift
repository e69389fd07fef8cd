import Model
import Testing

@testable import Drawing

struct TicksTests {
  static let words = CalendarWords(
    year: { "\($0)" }, month: { "M\($0)" }, monthOfYear: { "M\($0) \($1)" }, day: { "\($0)" }, dayOfMonth: { "\($0) M\($1)" })

  private func ticks(_ from: String, _ to: String) throws -> [Tick] {
    let (from, to) = (try EDTF.parse(from).earliest, try EDTF.parse(to).latest)
    let days = try #require(from).ordinal...(try #require(to).ordinal)
    return TimeScale(days: days, from: 0, to: 800).ticks(Self.words)
  }

  @Test func aMonthHasDays() throws {
    let ticks = try ticks("2025-06-01", "2025-06-30")
    #expect(ticks.map(\.label) == (1...30).map { "\($0)" })
    #expect(ticks[0].context == "M6 2025" && ticks.dropFirst().allSatisfy { $0.context.isEmpty })
  }

  @Test func aQuarterHasWeeksFromMonday() throws {
    let ticks = try ticks("2025-04-01", "2025-06-30")
    #expect(ticks.first { !$0.label.isEmpty }?.label == "7 M4")
    #expect(ticks[0].context == "2025")
  }

  /// A first line that stands far to the right leaves room for the year, which is not said twice.
  @Test func theContextIsSaidOnce() throws {
    let ticks = try ticks("2025-05-13", "2025-07-05")
    #expect(ticks.filter { !$0.context.isEmpty }.map(\.context) == ["2025"])
  }

  @Test func aYearHasMonths() throws {
    #expect(try ticks("2025-01-01", "2025-12-31").map(\.label) == (1...12).map { "M\($0)" })
    let two = try ticks("2024-11-01", "2025-10-31")
    #expect(two.filter { !$0.context.isEmpty }.map(\.context) == ["2024", "2025"])
  }

  @Test(arguments: [("1900", "2025"), ("-0500", "2025"), ("Y-100000", "Y100000"), ("2020", "2026")])
  func longTimesHaveAsManyAsFit(from: String, to: String) throws {
    let ticks = try ticks(from, to)
    #expect((3...20).contains(ticks.count))
    for (a, b) in zip(ticks, ticks.dropFirst()) { #expect(b.x - a.x >= 24) }
  }

  /// Every day lies in the piece that begins last before it.
  @Test(arguments: [-800_000, -719_529, -1, 0, 1, 59, 20_240, 3_000_000]) func piecesHoldTheirDays(day: Int) {
    for step in CalendarStep.all where step.length < 400_000 {
      let piece = step.piece(of: day)
      #expect(step.start(of: piece) <= day && day < step.start(of: piece + 1), "\(step)")
    }
  }
}
