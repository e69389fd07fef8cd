import Base
import Markup
import Testing

/// What is not published leaves no trace, and what is unknown leaves the same.
@Suite struct NoTraceTests {
  @Test(arguments: [
    "[[secret]]", "# [[secret]]", "> [[secret]]", "- [[secret]]", "1. [[secret]]\n2. [[secret]]", "- [ ] [[secret]]",
    "**[[secret]]**", "> - [[secret]]", "![[secret]]", "> ![[secret]]", "- a\n- [[secret]]\n- b", "# A\n\n# [[secret]]\n\n# A",
    "x ~~*[[secret]]*~~ y", "[[[secret]]](https://x.org)", "a @leak b", "a [@leak] b", "@leak says", "a[^1]\n\n[^1]: [[secret]]",
    "> [!note] [[secret]]\n> x", "![[secret#Aims]]", "![[secret|label]]", "| a |\n|---|\n| [[secret]] |", "- x\n\n  [[secret]]",
    "[[secret]]\n\n[secret]: secret.md \"Plan\"", "a ![[secret]] b\n\n[Secret]: <secret.md> 'x'",
    "> [[secret|label]]\n> \n> [secret|label]: x", "[[secret]]\n\n- [secret]: x.md (y)\n", "[secret]: x\n[[secret]]",
    "[[secret]]\n\n[secret]: %%c%% x.md", "# [[secret]]\n[secret]: x.md",
    "[[secret#Aims]]", "a ![[secret]] b", "a\n![[secret]]\nb", "%%c%%\n\n# [[secret]]\n",
  ])
  func hiddenIsLikeUnknown(_ text: String) {
    let unknown = text.replacing("secret", with: "nobody-at-all").replacing("leak", with: "no-such-source")
    let (hidden, other) = (Reading(text, MarkdownOptions()), Reading(unknown, MarkdownOptions()))
    #expect(hidden.html == other.html)
    #expect(hidden.body.headings == other.body.headings)
    #expect(hidden.body.plainText == other.body.plainText)
    #expect(!hidden.html.contains("secret") && !hidden.html.contains("leak"))
  }

  /// What a definition stands for is left alone where no wikilink has its label.
  @Test func otherDefinitionsHold() {
    #expect(Reading("[x] and [[secret]]\n\n[x]: https://x.org").html.contains("<a href=\"https://x.org\""))
    #expect(Reading("```\n[secret]: x\n```\n\n[[secret]]").html == "<pre><code>[secret]: x\n</code></pre>\n")
    for text in [
      "[[secret]]\n\n[secret]: x.md\n\"Plan\"", "[[secret]]\n\n[secret]:\nx.md", "[[secret]]\n\n[secret]: x.md and more",
    ] {
      let reading = Reading(text)
      #expect(reading.codes == ["double-definition"], "\(text)")
      #expect(reading.html == "")
    }
  }

  @Test func nothingEmptyIsLeft() {
    for text in [
      "# [[secret]]", "> [[secret]]", "- [[secret]]", "1. [[secret]]\n2. **[[secret]]**", "- [ ] [[secret]]", "**[[secret]]**",
    ] {
      #expect(Reading(text).html == "", "\(text)")
    }
    #expect(Reading("- a\n- [[secret]]").html == "<ul>\n<li>a</li>\n</ul>\n")
    #expect(Reading("# A\n\n# [[secret]]\n\n# A").body.headings.map(\.id) == ["a", "a-1"])
  }

  @Test func whatTheAuthorLeftEmptyStays() {
    #expect(Reading("-\n- a").html == "<ul>\n<li></li>\n<li>a</li>\n</ul>\n")
    #expect(Reading("#").html == "<h2 id=\"section\"></h2>\n")
    #expect(Reading(">").html == "<blockquote>\n</blockquote>\n")
  }

  @Test func accountsStay() {
    #expect(Reading("by @KremlinRussia_E and \\@somebody").html == "<p>by @KremlinRussia_E and @somebody</p>\n")
    #expect(Reading("\\@somebody").codes == [])
    expectProblems("As 1️⃣@somebody says", ("1️⃣", "unknown-citation"))
  }
}
