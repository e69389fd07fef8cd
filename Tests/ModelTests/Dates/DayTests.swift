import Testing

@testable import Model

struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2025, 6, 2, 20_241, 1), (0, 1, 1, -719_528, 6),
    (-9999, 1, 1, -4_371_587, 1), (9999, 12, 31, 2_932_896, 5), (1582, 10, 15, -141_427, 5), (2024, 12, 31, 20_088, 2),
  ])
  func countsFrom1970(year: Int, month: Int, day: Int, ordinal: Int, weekday: Int) throws {
    let made = try #require(Day(year: year, month: month, day: day))
    #expect(made.ordinal == ordinal)
    #expect(made.weekday == weekday)
    #expect(made.components == (year, month, day))
  }

  @Test func everyDayOf800YearsReturnsFromItsComponents() throws {
    var expected = try #require(Day(year: -400, month: 1, day: 1)).ordinal
    var weekday = Day(ordinal: expected).weekday
    for year in -400..<400 {
      for month in 1...12 {
        for day in 1...Day.count(inMonth: month, of: year) {
          let made = try #require(Day(year: year, month: month, day: day))
          guard made.ordinal == expected, made.components == (year, month, day), made.weekday == weekday else {
            Issue.record("\(year)-\(month)-\(day) is \(made.ordinal), not \(expected), and returns as \(made)")
            return
          }
          expected += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    // Twice 400 years of 146,097 days.
    #expect(try expected - #require(Day(year: -400, month: 1, day: 1)).ordinal == 2 * 146_097)
  }

  @Test func farYearsKeepTheirDays() throws {
    for year in [-999_999_999, -170_000_002, -10_000, 10_000, 170_000_002, 999_999_999] {
      let day = try #require(Day(year: year, month: 2, day: 28))
      #expect(day.components == (year, 2, 28))
    }
  }

  @Test(arguments: [
    (2023, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (2025, 1, 32), (1_000_000_000, 1, 1),
    (Int.max, 1, 1), (Int.min, 1, 1), (2025, Int.max, Int.min),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func isWrittenAsISO8601() {
    #expect(Day(year: 2025, month: 6, day: 2)?.description == "2025-06-02")
    #expect(Day(year: -43, month: 3, day: 15)?.description == "-0043-03-15")
    #expect(Day(year: 476, month: 9, day: 4)?.description == "0476-09-04")
  }

  @Test func ordersByTime() throws {
    let day = try #require(Day(year: 2024, month: 2, day: 28))
    #expect(day < day.adding(days: 1))
    #expect(day.adding(days: 2).description == "2024-03-01")
  }
}
