import Base
import Markup
import Testing

@Suite struct CommentsTests {
  /// A text with comments must become the very bytes of the text without them.
  private func expectSame(_ commented: String, _ plain: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (a, b) = (Reading(commented), Reading(plain))
    #expect(a.html == b.html, sourceLocation: sourceLocation)
    #expect(a.body.plainText == b.body.plainText, sourceLocation: sourceLocation)
    #expect(a.codes == b.codes, sourceLocation: sourceLocation)
  }

  @Test func vanishInsideALine() {
    expectSame("a %%c%% b", "a b")
    expectSame("a <!-- c --> b", "a b")
    expectSame("a%%c%%b", "ab")
    expectSame("a %%c%%", "a")
    expectSame("a  %%c%%\nb", "a\nb")
    expectSame("%%c%% a", "a")
    expectSame("a %%c%% %%d%% b", "a b")
    expectSame("a %%c%%, b", "a , b")
    expectSame("- %%c%% a\n- b", "- a\n- b")
    expectSame("a %%c\nd%% b", "a b")
    expectSame("a %%c\n\n# d\n\ne%% b", "a b")
    expectSame("%%%%a", "a")
  }

  @Test func vanishWithTheirLines() {
    expectSame("a\n%%c%%\nb", "a\nb")
    expectSame("a\n\n%%c%%\n\nb", "a\n\nb")
    expectSame("a\n<!--\n\nc\n\n-->\nb", "a\nb")
    expectSame("> a\n> %%c%%\n> b", "> a\n> b")
    expectSame("- a\n- %%c%%\n- b", "- a\n- b")
    expectSame("- a\n  %%c%%\n- b", "- a\n- b")
    expectSame("%%c%%\n    x", "    x")
    expectSame("a\r\n%%c%%\r\nb\r\n", "a\r\nb\r\n")
    expectSame("%%```%%\n[[putin]]\n%%```%%\n", "[[putin]]\n")
    expectSame("%%\n# Heading\n%%\nx", "x")
    expectSame("| a |\n|---|\n| b %%c%% |\n%%d%%\n| e |", "| a |\n|---|\n| b |\n| e |")
  }

  @Test func stayInCode() {
    for text in [
      "`%%c%%`", "``a ` %%c%%``", "`a\n%%c%%`", "```\n%%c%%\n```", "~~~ x\n<!-- c -->\n", "    %%c%%", "- a\n\n      %%c%%",
      "> ```\n> %%c%%\n> ```",
      "1. ```\n   %%c%%\n   ```", "a\n===\n    %%c%%",
    ] {
      let html = Reading(text).html
      #expect(html.contains("%%c%%") || html.contains("&lt;!-- c --&gt;"), "\(text)")
      #expect(Reading(text).codes == [], "\(text)")
    }
  }

  @Test func areNotSavedByHalfCode() {
    for text in [
      "` %%SECRET%%", "`` %%SECRET%% `", "a ` b\n\n%%SECRET%% `", "- a `\n- %%SECRET%% `", "> ```\n\n%%SECRET%%",
      "- ```\n\n%%SECRET%%", "| ` | %%SECRET%% |\n|---|---|\n| ` | b |",
      "a ` b\n# %%SECRET%% `", "\\`%%SECRET%%`", "```\nx\n```\n%%SECRET%%", "a\n    %%SECRET%%", "<div>\n<!-- SECRET -->\n</div>",
      "www.a.b```%%SECRET%%<script>```", "```%%SECRET%%\nx\n```", "<a x='`'> %%SECRET%% `", "\n  | `%%SECRET%%\n|---|\n` |",
      "<div>\n```\n</div>\n\n%%SECRET%%", "<a x='y'>\n```\n\n%%SECRET%%",
      "<pre>\n```\n\n</pre>\n%%SECRET%%", "<?\n```\n?>\n%%SECRET%%", "a `\n***\n%%SECRET%% `",
    ] {
      #expect(!Reading(text).html.contains("SECRET"), "\(text) became \(Reading(text).html)")
    }
  }

  @Test func withoutAnEndAreAnError() {
    expectProblems("a\n\nb 1️⃣%%c\n\nd", ("1️⃣", "unclosed-comment"))
    expectProblems("a 1️⃣<!-- c", ("1️⃣", "unclosed-comment"))
    #expect(Reading("a\n\nb %%c").body.isEmpty)
    #expect(Reading("100\\%% of it").html == "<p>100%% of it</p>\n")
  }
}
