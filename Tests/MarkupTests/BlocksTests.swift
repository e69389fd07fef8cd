import Base
import Markup
import Testing

@Suite struct BlocksTests {
  @Test func tablesAlignByClass() {
    #expect(
      Reading("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |").html
        == """
        <div class="table" role="group" tabindex="0" aria-label="Table"><table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="center">b</th>
        <th scope="col" class="right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="center">2</td>
        <td class="right">3</td>
        </tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func linksInTableCells() {
    #expect(Reading("| a |\n|---|\n| [[putin\\|he]] |").html.contains("<td><a href=\"actors/putin.html\">he</a></td>"))
  }

  @Test func tasksHaveLabels() {
    #expect(
      Reading("- [ ] see [x]\n- [x] b").html
        == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled /> see [x]</label></li>
        <li class="task"><label><input type="checkbox" checked disabled /> b</label></li>
        </ul>

        """)
  }

  @Test func footnotesLinkBack() {
    #expect(
      Reading("a[^x] b[^x]\n\n[^x]: Note\n[^unused]: Gone").html
        == """
        <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-1">
        <p>Note <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="Back to text 1">↩</a> \
        <a href="#fnref-1-2" class="footnote-back" role="doc-backlink" aria-label="Back to text 1">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func missingFootnoteIsReported() {
    expectProblems("a 1️⃣[^none] b", ("1️⃣", "unknown-footnote"))
  }

  @Test func callouts() {
    #expect(
      Reading("> [!NOTE]\n> Text").html
        == "<aside class=\"callout note\">\n<p class=\"callout-title\">Note</p>\n<p>Text</p>\n</aside>\n")
    #expect(
      Reading("> [!warning] Mind *this*\n> Text\n>\n> - a").html
        == "<aside class=\"callout warning\">\n<p class=\"callout-title\">Mind <em>this</em></p>\n<p>Text</p>\n<ul>\n<li>a</li>\n</ul>\n</aside>\n"
    )
    #expect(Reading("> [!NOTE]\n> Text").body.plainText == "Note\nText")
  }

  @Test func codeKeepsItsLanguage() {
    #expect(Reading("``` swift \"x\n<a>\n```").html == "<pre><code class=\"language-swift\">&lt;a&gt;\n</code></pre>\n")
    #expect(Reading("``` a\"b\nx\n```").html.contains("class=\"language-a&quot;b\""))
  }

  /// A filter may name what is not published.
  @Test func viewsThatAreNoneAreReportedAndLeaveNothing() {
    for name in ["Timeline", "timelin", "TIMELINE", "event", "figure", "actors", "Matrix"] {
      let reading = Reading("```\(name)\nactor: putin # remark\n```")
      #expect(reading.diagnostics.all.map(\.code) == [.unknownView], "\(name)")
      #expect(reading.html == "", "\(name)")
    }
    for name in ["factor", "swift", "time", "mat", "yaml"] {
      #expect(Reading("```\(name)\nx\n```").html == "<pre><code class=\"language-\(name)\">x\n</code></pre>\n")
    }
  }

  @Test func viewsAreParts() {
    let text = "x: 1\n@@@\na %%c%%\n\n``` timeline\nactor: putin\nfrom: 2020\n```\n\nb"
    let body = Reading(text).body
    guard body.parts.count == 3, case .view(let view) = body.parts[1] else {
      Issue.record("no view among \(body.parts)")
      return
    }
    #expect(view.kind == "timeline")
    #expect(String(decoding: Array(text.utf8)[view.place.range], as: UTF8.self) == "actor: putin\nfrom: 2020\n")
    #expect(body.plainText == "a\nb")
  }

  @Test func emptyAndOpenViews() {
    for text in ["```matrix\n```", "```matrix", "- ```matrix\n  a: b\n  ```"] {
      #expect(
        Reading(text).body.parts.contains { if case .view(let view) = $0 { view.kind == "matrix" } else { false } },
        "\(text)")
    }
  }

  @Test func plainTextHasNoMarkup() {
    #expect(
      Reading("# A *b*\n\nc [[putin|d]]\ne  \nf\n\n- g\n- h\n\n| i | j |\n|---|---|\n| k | l |").body.plainText
        == "A b\nc d e f\ng\nh\ni\nj\nk\nl")
  }

  @Test func plainTextIsNotKeptWhereNobodyAsks() {
    var options = MarkdownOptions()
    options.keepsPlainText = false
    let (kept, other) = (Reading("# A *b*\n\nc"), Reading("# A *b*\n\nc", options))
    #expect(other.body.plainText == "")
    #expect(other.html == kept.html)
  }

  @Test func lineEndsAreAlike() {
    let text = "# a\n\nb [[Nobody]]\n\n- c\n- d\n"
    let other = Reading(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(other.html == Reading(text).html)
    #expect(Reading("\u{FEFF}" + text).html == Reading(text).html)
  }
}
