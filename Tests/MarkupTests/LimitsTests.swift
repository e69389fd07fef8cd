import Base
import Markup
import Testing

/// Inputs that keep cmark-gfm 0.29.0.gfm.6 busy for seconds to minutes. Each must end in the one error that says it was never parsed.
@Suite(.serialized) struct LimitsTests {
  private func expectRefused(_ text: String, _ code: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let reading = Reading(text)
    #expect(reading.codes == [code], sourceLocation: sourceLocation)
    #expect(reading.body.isEmpty, sourceLocation: sourceLocation)
  }

  private func times(_ text: String, _ n: Int) -> String { String(repeating: text, count: n) }

  @Test func wideTable() {
    expectRefused("|" + times("a|", 5_000) + "\n|" + times("-|", 5_000) + "\n" + times("a\n", 10_000), "table-too-large")
    expectRefused(times("|a", 6_666) + "\n" + times("|-", 6_666) + "\n" + times("a\n", 6_666), "table-too-large")
  }

  @Test func tableThatGrows() {
    expectRefused(times("| a ", 100) + "|\n" + times("|-", 100) + "|\n" + times("| a\n", 10_000), "table-too-large")
  }

  @Test func deepLists() {
    for mark in ["- ", "* ", "+ ", "1) ", "-\t"] { expectRefused(times(mark, 30_000) + "x", "nesting-too-deep") }
    expectRefused((0..<300).map { times("  ", $0) + "* a\n" }.joined(), "nesting-too-deep")
  }

  @Test func deepQuotations() {
    for mark in ["> ", ">", "> - "] { expectRefused(times(mark, 20_000) + "x", "nesting-too-deep") }
  }

  @Test func rowsOfDashesInAParagraph() {
    expectRefused(times("a|b\n|-|\n", 12_000), "costly-markup")
    expectRefused(times("a\n|-|-|\n", 10_000), "costly-markup")
  }

  @Test func limitsHoldBehindWhatLooksLikeCode() {
    let table = times("|a", 3_000) + "\n" + times("|-", 3_000) + "\n" + times("a\n", 6_000)
    for start in ["<div>\n```\n</div>\n\n", "- ```\n\n", "> ```\n\n", "<x>\n```\n\n", "```\n"] {
      expectRefused(start + table, "table-too-large")
    }
    expectRefused("<div>\n~~~\n</div>\n\n" + times("- ", 30_000) + "x", "nesting-too-deep")
  }

  @Test func manyDeepLines() { expectRefused(times("- ", 97) + "x" + times("\n", 60_000), "nesting-too-deep") }
  @Test func addressesInOneWord() { expectRefused(times("a@", 100_000), "costly-markup") }
  @Test func openImages() { expectRefused(times("![[]()", 80_000), "costly-markup") }
  @Test func openDeclarations() { expectRefused(times("a <!A ", 50_000), "costly-markup") }
  @Test func closingBracketsBehindAnAddress() { expectRefused("http://a" + times(")", 100_000), "costly-markup") }
  @Test func deepEmphasis() { expectRefused(times("*a **b ", 5_000) + times("c** d*", 5_000), "nesting-too-deep") }
  @Test func tooManyBytes() { expectRefused(times("a b c d\n", 700_000), "body-too-large") }

  @Test func ordinaryTextIsWithinThem() {
    let row = times("| cell ", 12) + "|\n"
    #expect(Reading(row + times("|---", 12) + "|\n" + times(row, 5_000)).codes == [])
    #expect(Reading((0..<40).map { times("  ", $0) + "- a\n" }.joined()).codes == [])
    #expect(Reading(times("> ", 90) + "a").codes == [])
    #expect(
      Reading(times("A paragraph with *emphasis*, `code`, ![x](y.png \"z\") and (brackets).\n", 1_000)).codes.allSatisfy {
        $0 == "unknown-image"
      })
  }

  @Test func deepestAllowedDoesNotOverflowAThread() {
    let text = times("- ", 99) + (0..<90).map { "*a\($0) **b " }.joined()
    let nested = times("- ", 99) + times("*a **b ", 49) + times("c** d*", 49)
    let codes = [text, nested, text, nested].parallelMap(chunk: 1) { Reading($0).codes }
    #expect(codes.allSatisfy { $0.isEmpty })
  }

  @Test func refusesInvalidUTF8() {
    for bad: [UInt8] in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82]] {
      var diagnostics = Diagnostics()
      let bytes = Array("ab\n".utf8) + bad + Array(" c".utf8)
      let body = TestDossier.reader().read(
        bytes, body: 1..<bytes.count, places: .file(SourceID(0)), folder: "", diagnostics: &diagnostics)
      #expect(body.isEmpty)
      #expect(diagnostics.all.map { "\($0.code.id) \($0.place?.start ?? -1)" } == ["invalid-utf8 3"])
    }
  }
}
