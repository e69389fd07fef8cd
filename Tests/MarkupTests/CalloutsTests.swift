import Base
import Markup
import Testing

@Suite struct CalloutsTests {
  @Test func foldableOnesAreDetails() {
    #expect(
      Reading("> [!note]-\n> Text").html
        == "<details class=\"callout note\">\n<summary class=\"callout-title\">Note</summary>\n<p>Text</p>\n</details>\n")
    #expect(
      Reading("> [!tip]+ T\n> x").html.hasPrefix("<details class=\"callout tip\" open>\n<summary class=\"callout-title\">T"))
  }

  @Test func obsidiansOtherNames() {
    #expect(Reading("> [!tldr]\n> x").html.contains("class=\"callout abstract\""))
    #expect(Reading("> [!ERROR|wide] T\n> x").html.contains("class=\"callout danger\""))
    #expect(Reading("> [!tldr]\n> x").codes == [])
  }

  @Test func unknownKindsAreReportedAndShown() {
    let reading = Reading("> [!waring]\n> x")
    #expect(reading.html.contains("<p class=\"callout-title\">waring</p>\n<p>x</p>"))
    #expect(reading.messages == ["there is no kind of callout `waring`; it is shown as a note; did you mean `warning`?"])
    expectProblems("> 1️⃣[!other]\n> x", ("1️⃣", "unknown-callout"))
    #expect(Reading("> [! no] x").html.hasPrefix("<blockquote>"))
  }

  @Test func aQuotationIsNoProse() {
    #expect(Reading("> [!quote]\n> Putin said", MarkdownOptions()).body.references.isEmpty)
  }
}
