import Base
import Markup
import Testing

@Suite struct HeadingsTests {
  private func ids(_ text: String) -> [String] { Reading(text).body.headings.map(\.id) }

  @Test func idsAreGitHubs() {
    #expect(ids("# What's *new* in 2.0?") == ["whats-new-in-20"])
    #expect(ids("# Цели и средства") == ["цели-и-средства"])
    #expect(ids("# 目标 (一)") == ["目标-一"])
    #expect(ids("# a - b_c") == ["a---b_c"])
  }

  @Test func idsAreUnique() {
    #expect(ids("# a\n# a\n# a-1\n# a") == ["a", "a-1", "a-1-1", "a-2"])
    #expect(ids("# !!!\n# ???") == ["section", "section-1"])
  }

  @Test func idsAreNoFootnotes() {
    #expect(ids("# fn 1") == ["section-fn-1"])
  }

  @Test func levelsAreShifted() {
    #expect(Reading("# a\n###### b").body.headings.map(\.level) == [2, 6])
    #expect(Reading("# a", MarkdownOptions(topHeading: nil)).html == "<h1 id=\"a\">a</h1>\n")
  }

  @Test func prefixIsPutBefore() {
    let html = Reading("# a\n\n[x](#a) [[#a]] b[^1]\n\n[^1]: c", MarkdownOptions(idPrefix: "n2-")).html
    #expect(html.contains("<h2 id=\"n2-a\">") && html.contains("<a href=\"#n2-a\">x</a>"))
    #expect(html.contains("id=\"n2-fn-1\"") && html.contains("href=\"#n2-fn-1\"") && html.contains("id=\"n2-fnref-1\""))
    #expect(!html.contains("\"#a\"") && !html.contains("\"a\""))
  }

  @Test func hiddenNamesLeaveNoTraceInIds() {
    #expect(ids("# On [[secret]]") == ["on"])
  }
}
