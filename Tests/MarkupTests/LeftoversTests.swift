import Base
import Markup
import Testing

@Suite struct LeftoversTests {
  @Test func marksOfObsidianAreReportedAtTheirPlace() {
    expectProblems("a 1️⃣==marked text== b", ("1️⃣", "obsidian-mark"))
    expectProblems("A paragraph. 1️⃣^a1b2c3\n\nb", ("1️⃣", "obsidian-mark"))
    expectProblems("a\n1️⃣#war #peace/talks\nb", ("1️⃣", "obsidian-mark"))
  }

  @Test func onlyWhatIsClearlyObsidians() {
    for text in [
      "a == b and c == d", "a==b==c", "`==x==`", "x ^2", "10 ^20", "E=mc^2", "a ^ b", "#1", "see #war now", "> #war", "# war",
      "a =====", "=== x ===", "[[putin]] ^ ", "x^abc", "Heading\n==", "\\#1 ==",
    ] {
      #expect(Reading(text).codes == [], "\(text)")
    }
  }

  @Test func filesOfMedia() {
    #expect(Reading("![[map.png|The front]]").html == "<p><img src=\"media/map.png\" alt=\"The front\" loading=\"lazy\" /></p>\n")
    #expect(Reading("![[map.png|The front|300x200]]").html.contains("alt=\"The front\""))
    #expect(Reading("![[report.pdf]]").html == "<p><a href=\"media/report.pdf\">report.pdf</a></p>\n")
    #expect(Reading("![[map.png|The front]]").body.media == ["media/map.png"])
    expectProblems("a\n\n1️⃣![[map.png]]", ("1️⃣", "image-without-alt"))
    expectProblems("a 1️⃣![[map.png|300]]", ("1️⃣", "image-without-alt"))
    expectProblems("1️⃣![[mep.png|x]]", ("1️⃣", "unknown-image"))
    expectProblems("1️⃣![[two.png|x]]", ("1️⃣", "ambiguous-image"))
    #expect(Reading("![[mep.png|x]]").messages == ["there is no file `mep.png` in `media/`; did you mean `map.png`?"])
  }
}
