import Testing

@Suite struct StandaloneTests {
  @Test func sectionLinesLeaveNothing() {
    let html = page("<ul>\n  {{#tags}}\n  <li>{{.}}</li>\n  {{/tags}}\n</ul>\n") { $0.tags = ["a", "b"] }
    #expect(html == "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n")
  }

  @Test func soDoCommentsBlocksAndParents() {
    let base = "<main>\n  {{$content}}{{/content}}\n</main>\n"
    #expect(
      page("{{! a\n b }}\n{{<base}}\n{{$content}}\n<p>\n{{/content}}\n{{/base}}\n", ["base.html": base])
        == "<main>\n<p>\n</main>\n")
  }

  @Test func windowsLineEndsCountAsOne() {
    #expect(page("a\r\n{{^is-draft}}\r\nb\r\n{{/is-draft}}\r\nc") == "a\r\nb\r\nc")
  }

  @Test func theFirstAndTheLastLineCount() {
    #expect(page("{{^is-draft}}\na\n  {{/is-draft}}") == "a\n")
  }

  @Test func lineWithTextStaysAsItIs() {
    #expect(page("a\n {{^is-draft}} b {{/is-draft}} \nc") == "a\n  b  \nc")
    #expect(page(" {{title}} \n") == " Talks \n")
  }

  @Test func aPartialAloneOnItsLineBringsItsOwnLineEnd() {
    #expect(page("<p>\n  {{> a}}\n</p>", ["a.html": "x\ny\n"]) == "<p>\nx\ny\n</p>")
    #expect(page("{{> a}} {{> a}}\n", ["a.html": "x"]) == "x x\n")
  }
}
