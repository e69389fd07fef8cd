import Base
import Markup
import Testing

@Suite struct CitationsTests {
  @Test func bracketed() {
    #expect(
      Reading("So [see @aj, para. 7; @tass].").html
        == "<p>So <span class=\"cite\">(see <a href=\"sources/aj.html\">Al Jazeera 2025</a>, para. 7; <a href=\"sources/tass.html\">TASS</a>)</span>.</p>\n"
    )
    #expect(Reading("[-@aj, p. 4]").html == "<p><span class=\"cite\">(<a href=\"sources/aj.html\">2025</a>, p. 4)</span></p>\n")
  }

  @Test func narrative() {
    #expect(Reading("As @aj says.").html == "<p>As <a href=\"sources/aj.html\">Al Jazeera</a> (2025) says.</p>\n")
    #expect(Reading("by @aj.").html == "<p>by <a href=\"sources/aj.html\">Al Jazeera</a> (2025).</p>\n")
  }

  /// A protected source is called as in the middle of a sentence.
  @Test func aSentenceThatBeginsWithAProtectedSourceHasACapital() {
    #expect(
      Reading("@clerk said, and @clerk knows. (@clerk left.) At 3 p.m. \"@clerk came\".\n\n- @clerk").html
        == "<p>A clerk of the bank said, and a clerk of the bank knows. (A clerk of the bank left.) At 3 p.m. &quot;a clerk of the bank came&quot;.</p>\n<ul>\n<li>A clerk of the bank</li>\n</ul>\n"
    )
  }

  @Test func locatorIsKept() {
    let body = Reading("It fell [@aj, para. 7].").body
    #expect(body.references.map(\.locator) == ["para. 7"])
    #expect(body.references.map(\.sentence) == ["It fell (Al Jazeera 2025, para. 7)."])
    #expect(body.references.map(\.emphasis) == [9..<33])
  }

  @Test func notInAddressesOrCode() {
    let html = Reading("mail a@aj.org, `@aj`, x@aj").html
    #expect(!html.contains("sources/"))
  }

  @Test func droppedGroupTakesItsSpaceAlong() {
    #expect(Reading("It fell [@leak].").html == "<p>It fell.</p>\n")
    #expect(Reading("It fell [@nothing-like-it, p. 3] then.").html == "<p>It fell then.</p>\n")
    #expect(
      Reading("It fell [@leak; @tass].").html
        == "<p>It fell <span class=\"cite\">(<a href=\"sources/tass.html\">TASS</a>)</span>.</p>\n")
    expectProblems("It *fell* [see 1️⃣@none, p. 4; 2️⃣@leak].", ("1️⃣", "unknown-citation"), ("2️⃣", "hidden-citation"))
  }

  @Test(arguments: [
    "[@clerk, zqx]", "[zqx @clerk]", "[zqx @clerk, zqx; zqx]", "[@clerk; zqx]", "[-@clerk, zqx]", "[@clerk, *zqx* and `zqx`]",
  ])
  func ofAConfidentialSourceNothingIsShownButItsName(_ citation: String) {
    let reading = Reading("So \(citation).")
    #expect(reading.html == "<p>So <span class=\"cite\">(a clerk of the bank)</span>.</p>\n")
    #expect(reading.body.plainText == "So (a clerk of the bank).")
    #expect(reading.body.references.map(\.locator) == [nil])
    #expect(reading.codes == ["confidential-locator"])
    #expect(Reading("# So \(citation)\n", MarkdownOptions()).body.headings.map(\.id) == ["so-a-clerk-of-the-bank"])
  }

  @Test func saysWhereAConfidentialPlaceIsKeptBack() {
    expectProblems("So [see @aj, p. 1; 1️⃣@clerk, p. 4] and [@clerk] and @clerk.", ("1️⃣", "confidential-locator"))
    #expect(Reading("[@aj, p. 1; @clerk, zqx]").html.contains("p. 1"))
  }

  @Test func warnsOfBracketsBesideAProtectedSource() {
    expectProblems("So 1️⃣@clerk [p. 4].", ("1️⃣", "open-locator"))
    expectProblems("So [1️⃣@clerk, a [b]].", ("1️⃣", "open-locator"))
    expectProblems("So 1️⃣@leak [p. 4].", ("1️⃣", "hidden-citation"), ("1️⃣", "open-locator"))
    #expect(Reading("So @clerk [@aj, p. 4], [[bern]] and @aj [p. 4].").codes == [])
  }

  @Test func handlesStay() {
    #expect(Reading("He wrote as @KremlinRussia_E.").html == "<p>He wrote as @KremlinRussia_E.</p>\n")
    #expect(Reading("He wrote as @KremlinRussia_E.").codes == [])
    expectProblems("As 1️⃣@tas says", ("1️⃣", "unknown-citation"))
  }
}
