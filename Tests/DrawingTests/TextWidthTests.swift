import Testing

@testable import Drawing

@Suite struct TextWidthTests {
  @Test func whatFitsIsLeftWhole() {
    let text = "A short name"
    #expect(TextWidth.shortened(text, to: TextWidth.of(text, size: 10), size: 10) == text)
  }

  @Test func aNameEndsWithAWholeWord() throws {
    let text = "Second Istanbul round, in the palace"
    let short = try #require(TextWidth.shortened(text, to: TextWidth.of("Second Istanbul round, in", size: 10), size: 10))
    #expect(short == "Second Istanbul round…")
    #expect(TextWidth.of(short, size: 10) <= TextWidth.of("Second Istanbul round, in", size: 10))
  }

  @Test func oneLongWordIsCutBetweenLetters() {
    #expect(TextWidth.shortened("Unabhängigkeitserklärung", to: TextWidth.of("Unabhängi…", size: 10), size: 10) == "Unabhängi…")
    // Each of these letters is two code points.
    let text = String(repeating: "e\u{301}", count: 20)
    let short = TextWidth.shortened(text, to: TextWidth.of("eeeeeee…", size: 10), size: 10)
    #expect(short == String(repeating: "e\u{301}", count: 7) + "…")
  }

  @Test func fewerThanFiveLettersSayNothing() {
    #expect(TextWidth.shortened("Unabhängigkeitserklärung", to: TextWidth.of("Unab…", size: 10), size: 10) == nil)
    // A family is one character of seven code points.
    let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"
    let text = String(repeating: family, count: 3)
    #expect(TextWidth.shortened(text, to: TextWidth.of(text, size: 10) - 1, size: 10) == nil)
  }
}
