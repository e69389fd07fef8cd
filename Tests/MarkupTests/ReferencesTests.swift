import Base
import Markup
import Testing

@Suite struct ReferencesTests {
  private func sentences(_ text: String) -> [String] {
    Reading(text, MarkdownOptions()).body.references.map {
      let bytes = Array($0.sentence.utf8)
      func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      return part(0..<$0.emphasis.lowerBound) + "{" + part($0.emphasis) + "}" + part($0.emphasis.upperBound..<bytes.count)
    }
  }

  @Test func sentenceAround() {
    #expect(sentences("It rained. Then [[putin|he]] *spoke* at last! And left.") == ["Then {he} spoke at last!"])
    #expect(
      sentences("Gen. J. Smith met [[rubio]] in the U.S. Senate. He left.") == [
        "Gen. J. Smith met {Marco Rubio} in the U.S. Senate."
      ])
    #expect(sentences("At 3.5 p.m. [[rubio]] came") == ["At 3.5 p.m. {Marco Rubio} came"])
    #expect(sentences("他来了。[[putin]]走了。") == ["{Vladimir Putin}走了。"])
    #expect(sentences("He said “no.” Then [[putin]] left") == ["Then {Vladimir Putin} left"])
  }

  @Test func longSentencesAreCutBetweenWords() throws {
    let words = (0..<200).map { "word\($0)" }.joined(separator: " ")
    let sentence = try #require(sentences(words + " [[putin]] " + words).first)
    #expect(sentence.utf8.count < 270)
    #expect(sentence.hasPrefix("… word") && sentence.hasSuffix(" …") && sentence.contains(" {Vladimir Putin} "))
  }

  @Test func commentsAndHiddenNamesAreNotInIt() {
    #expect(sentences("Rubio %%unsure%% met [[secret]] [@leak].") == ["{Rubio} met."])
  }

  @Test func inTheOrderOfTheText() {
    let body = Reading("Bern [[putin]] [@aj] Rubio\n\n# x\n\nBern", MarkdownOptions()).body
    #expect(body.references.map(\.kind) == [.mention, .link, .citation, .mention, .mention])
  }
}

@Suite struct OneLineTests {
  private func read(_ text: String, _ options: MarkdownOptions = MarkdownOptions(mentions: false)) -> (
    html: String, diagnostics: Diagnostics
  ) {
    var diagnostics = Diagnostics()
    let body = TestDossier.reader(options).readInline(
      text, at: Place(SourceID(3), 10..<20), folder: "events", diagnostics: &diagnostics)
    return (Reading.html(body), diagnostics)
  }

  @Test func isInlineOnly() {
    for text in ["# a", "- a", "1. a", "> a", "***", "| a |", "    a", "a #", "C#", "[^1]", "[a]: /x", "```", "%a%"] {
      let trimmed = String(text.drop { $0 == " " })
      #expect(read(text).html == trimmed.map { $0 == ">" ? "&gt;" : String($0) }.joined(), "\(text)")
    }
    #expect(read("").html == "")
  }

  @Test func hasLinksAndCitations() {
    #expect(
      read("*By* [[putin]] [@aj] %%c%%").html
        == "<em>By</em> <a href=\"actors/putin.html\">Vladimir Putin</a> <span class=\"cite\">(<a href=\"sources/aj.html\">Al Jazeera 2025</a>)</span>"
    )
    #expect(read("[[putin]]\nand\nmore").html == "<a href=\"actors/putin.html\">Vladimir Putin</a> and more")
  }

  @Test func problemsAreAtTheValue() {
    let diagnostics = read("by [[Nobody]] %%x").diagnostics
    #expect(diagnostics.all.map(\.place) == [Place(SourceID(3), 10..<20)])
  }
}
