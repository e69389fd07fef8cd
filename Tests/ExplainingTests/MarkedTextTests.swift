import Testing

@testable import Explaining

@Suite struct MarkedTextTests {
  private func places(_ text: String) -> [String] { MarkedText(text).marks.map { "\($0.line):\($0.column) \($0.text)" } }

  @Test func countsCodePointsAndLeavesTheMarksOut() {
    #expect(places("é«a»b\n«»«c»d\n") == ["1:2 a", "2:1 ", "2:1 c"])
    #expect(MarkedText("é«a»b\n").bytes == Array("éb\n".utf8))
  }

  @Test func bytesAndRepetitionsCountAsWhatTheyAre() {
    #expect(MarkedText("a«byte E2 80 AE»«times 3 ab»«»c").bytes == Array("a\u{202E}abababc".utf8))
    #expect(places("a«byte E2 80 AE»«times 3 ab»«»c") == ["1:9 "])
    #expect(places("«byte EF BB BF»«»a") == ["1:1 "])
  }

  @Test func aLastLineOfMarksIsTheEndOfTheFile() {
    #expect(MarkedText("«»\n").bytes == [])
    #expect(places("a\n«x»\n") == ["2:1 x"])
    #expect(MarkedText("a\n«x»\n").bytes == Array("a\n".utf8))
    #expect(MarkedText("a\n«x»b\n").bytes == Array("a\nb\n".utf8))
  }
}
