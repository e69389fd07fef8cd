import Base
import Testing

@testable import Markup

@Suite struct PlainLineTests {
  private static let pieces =
    [
      "war", "Küche", "мир", "سلام", "平和", "é\u{301}", "a", "w", "ww", "www.x.org", "1", "1.", "5 %", "..", "...", "--", "-",
      "- ", ":", "x://y", "://",
    ]
    + [
      "a@b.org", "@aj", "[@aj]", "[[putin]]", "*a*", "_a_", "`a`", "\\", "&amp;", "&", "<b>", "#", "# ", "~~a~~", "~", "|", "=",
      "==a==", "^", "^a", "!",
    ]
    + [
      "![a](b)", "'", "\"", "%%a%%", "%", "(", ")", "/", "//", ",", ";", "?", "+", "$", "{", "}", "\u{A0}", "\u{200B}",
      "\u{FEFF}", "\t", "\n", "\u{1}",
    ]
    + ["\u{7F}", "\u{85}", "\u{2028}", "\u{3000}", "  "]

  private static func describe(_ body: Body) -> String {
    let html = body.parts.map { part in
      if case .html(let fragment) = part { return "\(fragment.bytes) \(fragment.holes)" }
      return "view"
    }
    return "\(html) \(body.headings) \(body.references) \(body.media) \(Array(body.plainText.utf8)) \(body.awaited)"
  }

  @Test(arguments: [false, true]) func isWhatTheParserMakesOfIt(smart: Bool) {
    let reader = TestDossier.reader(MarkdownOptions(smart: smart, mentions: false))
    let place = Place(SourceID(0), 0..<1)
    var random = SeededRandom(smart ? 3 : 4)
    var plain = 0
    // Each piece between words, then pieces at random.
    let single = Self.pieces.flatMap { [$0, "a\($0)b", "a \($0) b", "a\($0)", "\($0)b"] }
    let mixed = (0..<20_000).map { n in (0..<1 + n % 5).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined() }
    for text in single + mixed {
      guard let line = PlainLine(text) else { continue }
      plain += 1
      var diagnostics = Diagnostics()
      let parsed = reader.parsedLine(
        text, at: place, owner: nil, folder: "", options: reader.options, diagnostics: &diagnostics)
      #expect(Self.describe(line.body) == Self.describe(parsed), "\(text.debugDescription)")
      #expect(diagnostics.all.isEmpty, "\(text.debugDescription)")
    }
    #expect(plain > 1_000)
  }

  @Test(arguments: [
    "", " a", "a ", "*a*", "a...", "a -- b", "see https://x.org", "www.x.org", "a@b.org", "5 %", "a & b", "\"a\"", "it's", "#a",
    "a\nb",
    String(repeating: "a", count: 4_097),
  ])
  func whatMayMeanSomethingIsParsed(text: String) {
    #expect(PlainLine(text) == nil)
  }

  @Test(arguments: ["a", "A ceasefire, from 6:00 on (for a day); and then?", "5 + 3", "well-known e.g. now", "мир во всём мире"])
  func whatCanMeanNothingIsNot(text: String) {
    #expect(PlainLine(text) != nil)
  }
}
