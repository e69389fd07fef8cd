import Model
import Testing

@testable import Pages

struct TimelinePartsTests {
  /// Years with so many items each; a year's months and days as they are given.
  private func years(_ counts: [(year: String, months: [(month: String, days: [Int])])]) throws -> [Timeline.Year] {
    var position = 0
    func range(_ count: Int) -> Range<Int> {
      defer { position += count }
      return position..<position + count
    }
    func period(_ text: String) throws -> Period { try #require(Period(try EDTF.parse(text))) }
    return try counts.map { year in
      let start = position
      let months = try year.months.map { month in
        let first = position
        let days = try month.days.enumerated().map { n, count in
          let text = "\(month.month)-\(n < 9 ? "0" : "")\(n + 1)"
          return Timeline.Day(period: try period(text), address: text, range: range(count))
        }
        return Timeline.Month(
          period: try period(month.month), address: month.month, range: first..<position, days: days.count > 1 ? days : [])
      }
      return Timeline.Year(period: try period(year.year), range: start..<position, months: months)
    }
  }

  private func year(_ year: String, _ count: Int) -> (year: String, months: [(month: String, days: [Int])]) {
    (year, [("\(year)-01", [count])])
  }

  private func names(_ parts: TimelineParts) -> [String] { parts.all.map(\.name) }

  @Test func fewAreInOneFile() throws {
    let parts = TimelineParts(try years([year("1999", 3), year("2001", 2)]), unplaced: 2, limit: 10, few: 7)
    #expect(parts.all == [TimelineParts.Part(name: "", range: 0..<7)])
  }

  /// Each stretch of time is cut only where it holds too many, so that one that grows leaves the others as they are.
  @Test func cutsOnlyWhatHoldsTooMany() throws {
    let parts = TimelineParts(
      try years([
        year("-0043", 2), year("1850", 4), year("1999", 3), year("2009", 4), year("2011", 6), year("2012", 7),
        ("2020", [("2020-01", [5]), ("2020-02", [4, 9, 23])]),
      ]), unplaced: 12, limit: 10, few: 7)
    #expect(
      names(parts) == [
        "century--1", "century-18", "century-19", "decade-200", "2011", "2012", "2020-01", "2020-02-01", "2020-02-02",
        "2020-02-03", "2020-02-03-part-2", "2020-02-03-part-3", "undated", "undated-part-2",
      ])
  }

  @Test func everyItemIsInOnePartInOrder() throws {
    let parts = TimelineParts(try years([year("1850", 40), year("2009", 4), year("2011", 16)]), unplaced: 31, limit: 10, few: 7)
    #expect(parts.all.flatMap { Array($0.range) } == Array(0..<91))
    #expect(parts.all.allSatisfy { $0.range.count <= 10 })
    #expect(Set(names(parts)).count == parts.all.count)
  }
}
