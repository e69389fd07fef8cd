import Base
import Markup
import Testing

@testable import Linking

@Suite struct EmbedsTests {
  private func note(_ title: String, _ body: String, _ fields: String = "") -> String {
    "---\ntitle: \(title)\n\(fields)---\n\(body)\n"
  }

  @Test func aWholeNoteStandsInABox() throws {
    let linked = try Linked([
      "notes/a.md": note("A", "# Top\n\nBefore.\n\n![[b]]\n\nAfter."),
      "notes/b.md": note("B", "# Aims\n\ntext[^1]\n\n[^1]: Foot"),
    ])
    #expect(linked.problems == [])
    #expect(
      try linked.html("a") == """
        <h2 id="top">Top</h2>
        <p>Before.</p>
        <section class="embed">
        <p class="embed-title"><a href="b.html">B</a></p>
        <h3 id="e1.aims">Aims</h3>
        <p>text<sup class="footnote-ref"><a href="#e1.fn-1" id="e1.fnref-1" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="e1.fn-1">
        <p>Foot <a href="#e1.fnref-1" class="footnote-back" role="doc-backlink" aria-label="Back 1">↩</a></p>
        </li>
        </ol>
        </section>
        </section>
        <p>After.</p>

        """)
    #expect(try linked.backlinks("b") == ["a prose: []"])
  }

  @Test func aSectionRunsToTheNextHeadingOfItsLevel() throws {
    let text = "# One\n\n1\n\n## Two\n\n2[^x] [[#One]] [[#Three]]\n\n### Three\n\n3\n\n## Four\n\n4[^y]\n\n[^y]: Y\n[^x]: X"
    let linked = try Linked(["notes/a.md": note("A", "![[b#Two]]\n\n# After"), "notes/b.md": note("B", text)])
    let html = try linked.html("a")
    #expect(linked.problems == [])
    #expect(html.contains("<a href=\"b.html#two\">B: Two</a>"))
    #expect(html.contains("<h2 id=\"e1.two\">Two</h2>") && html.contains("<h3 id=\"e1.three\">Three</h3>"))
    #expect(html.contains("<a href=\"b.html#one\">One</a>") && html.contains("<a href=\"#e1.three\">Three</a>"))
    #expect(html.contains("e1.fn-1") && html.contains(">X ") && !html.contains("e1.fn-2") && !html.contains(">Y "))
    #expect(!html.contains("Four") && !html.contains("<p>1"))
  }

  @Test func ownSectionsMayBeEmbeddedElsewhere() throws {
    let linked = try Linked(["notes/a.md": note("A", "# One\n\n1\n\n# Two\n\n![[#One]]\n\n![[a#One]]")])
    #expect(linked.problems == [])
    let html = try linked.html("a")
    #expect(html.contains("id=\"e1.one\"") && html.contains("id=\"e2.one\""))
  }

  @Test func circlesAreErrorsWithTheirChain() throws {
    let linked = try Linked([
      "notes/a.md": note("A", "![[a]]"), "notes/b.md": note("B", "x\n\n![[c]]"), "notes/c.md": note("C", "![[d]]"),
      "notes/d.md": note("D", "![[b]]"), "notes/e.md": note("E", "![[c]]"), "notes/f.md": note("F", "# One\n\n![[f#One]]"),
    ])
    #expect(
      linked.problems == [
        "notes/a.md:4:1 error circular-embed", "notes/b.md:6:1 error circular-embed", "notes/f.md:6:1 error circular-embed",
      ])
    #expect(
      linked.messages(of: "circular-embed") == [
        "embeds run in a circle: `a` → `a`", "embeds run in a circle: `b` → `c` → `d` → `b`",
        "embeds run in a circle: `f#one` → `f#one`",
      ])
  }

  @Test func bombsEndInADiagnostic() throws {
    var files: [String: String] = [:]
    for n in 0..<12 { files["notes/n\(n).md"] = note("N\(n)", String(repeating: "![[n\(n + 1)]]\n\n", count: 10)) }
    files["notes/n12.md"] = note("End", "The end.")
    let linked = try Linked(files)
    #expect(linked.problems.contains("notes/n0.md:4:1 error embeds-too-large"))
    #expect(try linked.html("n0").utf8.count < 100_000)
  }

  @Test func whereOnlyWordsCanStandALinkIsLeft() throws {
    let linked = try Linked([
      "notes/a.md": note("A", "see ![[b]] there\n\n# ![[b]]\n\n| x |\n|---|\n| ![[b]] |"), "notes/b.md": note("B", "text"),
      "notes/c.md": note("C", "![[d]]"), "actors/d.md": "---\nname: D\nkind: person\n---\n",
    ])
    #expect(
      linked.problems == [
        "notes/a.md:4:5 warning embed-not-shown", "notes/a.md:6:3 warning embed-not-shown",
        "notes/a.md:10:3 warning embed-not-shown", "notes/c.md:4:1 warning embed-not-shown",
      ])
    #expect(try linked.html("c") == "<p><a href=\"../actors/d.html\">D</a></p>\n")
  }

  @Test func anyRecordWithABodyMayBeEmbedded() throws {
    let linked = try Linked([
      "actors/x.yaml": "- {id: putin, name: Putin, kind: person, body: \"# One\\n\\ntext\"}\n",
      "notes/a.md": note("A", "- item\n\n  ![[Putin#One|His first]]\n\nx"),
    ])
    #expect(linked.problems == [])
    #expect(try linked.html("a").contains("<p class=\"embed-title\"><a href=\"../actors/putin.html#one\">His first</a></p>"))
  }

  @Test func hiddenIsLikeUnknownAndLeaksNothing() throws {
    func html(_ review: String) throws -> String {
      try Linked([
        "notes/a.md": note("A", "x\n\n![[b]]\n\n![[b#Aims]]\n\n![[c]]"), "notes/c.md": note("C", "y\n\n![[b]]"),
        "notes/z.md": note("Z", "z"), review: note("Secret", "# Aims\n\nhidden words", "review: draft\n"),
      ]).html("a")
    }
    #expect(try html("notes/b.md") == html("notes/other.md"))
    #expect(try !html("notes/b.md").contains("hidden"))
  }

  @Test func mediaOfEmbedsArePublished() throws {
    let linked = try Linked([
      "media/deep/map.png": "x", "notes/a.md": note("A", "![[b]]"), "notes/b.md": note("B", "![[map.png|A map]]"),
    ])
    #expect(linked.problems == [])
    #expect(linked.dossier.media == ["media/deep/map.png"])
    let a = try #require(linked.dossier.targets.find("a"))
    #expect(linked.dossier.prose[a.id].body.media == ["media/deep/map.png"])
  }

  @Test func headingsOfOthersAreChecked() throws {
    let linked = try Linked([
      "notes/a.md": note(
        "A", "[[b#Aims]] [[note:b#aims]] [[b#Ames|x]] [c](b.md#aims)\n\n![[b#Nothing]]", "summary: \"[[b#Nix]]\"\n"),
      "notes/b.md": note("B", "# Aims\n\n# Aims"),
    ])
    #expect(
      linked.problems == [
        "notes/a.md:3:10 warning unknown-heading", "notes/a.md:5:28 warning unknown-heading",
        "notes/a.md:7:1 warning unknown-heading",
      ])
    #expect(
      try linked.html("a").contains(
        "<a href=\"b.html#aims\">B: Aims</a> <a href=\"b.html#aims\">B: Aims</a> <a href=\"b.html\">x</a>"))
  }

  @Test func problemsInScalarsHaveTheirPlace() throws {
    let linked = try Linked([
      "notes/a.md": note("A", "x"),
      "actors/x.yaml": """
      - id: one
        name: One
        kind: person
        body: |
          First line.

            indented [[Nobody]]
          ä [[None]]
      - {id: two, name: Two, kind: person, body: "see [[Nobody]]"}
      - {id: three, name: Three, kind: person, body: "\\u0061 [[Nobody]]"}
      - id: four
        name: Four
        kind: person
        body: plain [[Nobody]]
      """,
    ])
    #expect(
      linked.problems.filter { $0.hasSuffix("unknown-link") } == [
        "actors/x.yaml:7:16 warning unknown-link", "actors/x.yaml:8:7 warning unknown-link",
        "actors/x.yaml:9:49 warning unknown-link", "actors/x.yaml:10:48 warning unknown-link",
        "actors/x.yaml:14:15 warning unknown-link",
      ])
  }
}
