import Base
import Markup
import Testing

@Suite struct WikiLinksTests {
  @Test func linksByIdNameAndType() {
    #expect(Reading("[[putin]]").html == "<p><a href=\"actors/putin.html\">Vladimir Putin</a></p>\n")
    #expect(Reading("[[Vladimir Putin]]").html == "<p><a href=\"actors/putin.html\">Vladimir Putin</a></p>\n")
    #expect(Reading("[[actor:putin]]").html == "<p><a href=\"actors/putin.html\">Vladimir Putin</a></p>\n")
  }

  @Test func labelMayHaveMarkup() {
    #expect(
      Reading("[[putin|the *president* of `x`]]").html
        == "<p><a href=\"actors/putin.html\">the <em>president</em> of <code>x</code></a></p>\n")
  }

  @Test func nameMayRunOverALineEnd() {
    #expect(Reading("by [[Vladimir\nPutin]]").html == "<p>by <a href=\"actors/putin.html\">Vladimir Putin</a></p>\n")
  }

  @Test func headingOfAnotherRecord() {
    #expect(Reading("[[putin#Early years|then]]").html == "<p><a href=\"actors/putin.html#early-years\">then</a></p>\n")
    #expect(
      Reading("[[putin#early-years]]").html
        == "<p><a href=\"actors/putin.html#early-years\">Vladimir Putin: Early years</a></p>\n")
    expectProblems("see 1️⃣[[putin#Nothing]]", ("1️⃣", "unknown-heading"))
  }

  @Test func headingOfTheSameBody() {
    #expect(
      Reading("[[#The Aims]]\n\n# The Aims").html
        == "<p><a href=\"#the-aims\">The Aims</a></p>\n<h2 id=\"the-aims\">The Aims</h2>\n")
    expectProblems("see 1️⃣[[#Nothing]]", ("1️⃣", "unknown-heading"))
  }

  @Test func hiddenAndUnknownLookTheSame() {
    for name in ["secret", "nobody-at-all", "Jordan"] {
      #expect(Reading("a [[\(name)|label]] b").html == "<p>a label b</p>\n")
      #expect(Reading("a [[\(name)]] b").html == "<p>a b</p>\n")
      #expect(Reading("a [[\(name)]].").html == "<p>a.</p>\n")
      #expect(Reading("[[\(name)]] b").html == "<p>b</p>\n")
    }
    #expect(Reading("a [[secret]] b").body.plainText == "a b")
  }

  @Test func reportsUnknownAtItsBracket() {
    expectProblems("see 1️⃣[[Nobody]]", ("1️⃣", "unknown-link"))
    expectProblems("title: x\n@@@\nä *see* 1️⃣[[Nobody]] and 2️⃣[[None]]", ("1️⃣", "unknown-link"), ("2️⃣", "unknown-link"))
    expectProblems("- a\n- b\n\n  > c\n  > **d** 1️⃣[[Nobody|x]]", ("1️⃣", "unknown-link"))
    expectProblems("| a | b |\n|---|---|\n| `x` | 1️⃣[[Nobody\\|x]] y 2️⃣[[None]] |", ("1️⃣", "unknown-link"), ("2️⃣", "unknown-link"))
    expectProblems("text\n| 1️⃣[[Nobody]] |\n|---|\n", ("1️⃣", "unknown-link"))
    expectProblems("a `code\ncode` [x](https://a.b/c\n\"t\") &amp; \\* 1️⃣[[Nobody]]", ("1️⃣", "unknown-link"))
    expectProblems("# h 1️⃣[[Nobody]]\n\nwww.example.com 2️⃣[[None]]", ("1️⃣", "unknown-link"), ("2️⃣", "unknown-link"))
    expectProblems("`[[Nobody]]` 1️⃣[[Nobody]]", ("1️⃣", "unknown-link"))
    expectProblems("x %%a\n[[Nobody]]%% 1️⃣[[Nobody]]", ("1️⃣", "unknown-link"))
    expectProblems("\"a\" -- b... 1️⃣[[Nobody]]", ("1️⃣", "unknown-link"), options: MarkdownOptions(smart: true))
  }

  @Test func suggestsTheNearMiss() {
    #expect(
      Reading("[[puttin]]").messages == [
        "nothing is called `puttin`; the link is left out, and its words with it; did you mean `putin`?"
      ])
    #expect(
      Reading("[[Jordan]]").messages
        == ["several records are called `Jordan`; write `[[actor:jordan]]` or `[[place:jordan]]`"])
  }

  @Test func codeHasNoLinks() {
    #expect(Reading("`[[putin]]`\n\n    [[putin]]\n\n```\n[[putin]]\n```").body.references.isEmpty)
  }

  @Test func quotesInNamesSurviveTypography() {
    #expect(
      Reading("[[don't]]", MarkdownOptions(smart: true)).messages == [
        "nothing is called `don't`; the link is left out, and its words with it"
      ])
  }

  @Test func noLinkInsideALink() {
    #expect(
      Reading("[a [[putin]]](https://x.org)").html.contains(
        "<a href=\"https://x.org\" rel=\"noopener noreferrer\">a Vladimir Putin</a>"))
  }
}
