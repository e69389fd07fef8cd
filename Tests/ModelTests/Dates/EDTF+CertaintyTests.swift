import Model
import Testing

@Suite struct EDTFCertaintyTests {
  @Test(arguments: [
    ("1916", "1917", true), ("1917", "1917-01-01", false), ("1917-01-01", "1917", false), ("1916/1917", "1917-12", false),
    ("[1915,1916]", "1917", true), ("1916/..", "1917", false), ("1916", "../1917", false),
    // A year more or less, as it is drawn.
    ("1916", "1917~", false), ("1915", "1917?", true), ("1916~", "1917", false),
  ]) func isBeforeWhereNoReadingSaysOtherwise(_ first: String, _ second: String, _ isBefore: Bool) throws {
    #expect(try EDTF.parse(first).isCertainly(before: EDTF.parse(second)) == isBefore)
  }

  @Test(arguments: [
    ("2025-06-03", true), ("2025-06-02", false), ("2025-06", false), ("2025-07/..", true), ("2025-06-02/2025-07", false),
    ("2025-06-03~", false), ("2025-06-04~", true), ("../2026", false),
  ]) func isAfterADayWhereNoReadingSaysOtherwise(_ date: String, _ isAfter: Bool) throws {
    let day = try #require(Day(year: 2025, month: 6, day: 2))
    #expect(try EDTF.parse(date).isCertainly(after: day) == isAfter)
  }
}
