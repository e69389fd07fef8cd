import TestSupport
import Testing

struct PageFaultTests {
  private let base = [
    "actors/a.yaml": "- {id: abe, kind: person, name: Abe, review: checked}\n",
    "sources/s.yaml": "{id: s, title: S, author: [{family: Doe, given: Jane}], container-title: The Paper, issued: 2025-06-02}",
  ]

  @Test func aClaimNamedByItsTextSaysItOnce() throws {
    let site = try TestDossier(
      base.merging(["claims/c.yaml": "{id: c, kind: demand, by: abe, text: Give us the town, date: 2025, cite: s}"]) { $1 }
    ).site()
    for path in ["claims/c.html", "timeline/index.html", "actors/abe.html"] {
      // An actor's pledges and demands have a table of their own.
      let page = try site.page(path)
      let text = page.section("Claims by issue")?.text ?? page.main.text
      #expect(text.split(separator: "Give us the town", omittingEmptySubsequences: false).count == 2, "\(path)")
    }
  }

  @Test func aLineAboutASourceSaysWhoAndWhen() throws {
    let site = try TestDossier(
      base.merging(["events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, cite: 's, p. 4'}"]) { $1 }
    ).site()
    let line = try #require(try site.page("events/e.html").first("section", class: "record-sources")?.first("li"))
    #expect(line.first("span", class: "detail")?.text == "Jane Doe, The Paper, 2 June 2025")
  }

  @Test(arguments: ["# Same title", "\n# Same title\n"]) func aNoteSaysItsTitleOnce(heading: String) throws {
    let site = try TestDossier(["notes/n.md": "---\ntitle: Same title\n---\n\(heading)\n\n## Inner\n\nProse.\n"]).site()
    let main = try site.page("notes/n.html").main
    #expect(main.all("h1").map(\.text) == ["Same title"] && main.all("h2").map(\.text) == ["Inner"])
    let other = try TestDossier(["notes/n.md": "---\ntitle: Same title\n---\n# Same title and more\n"]).site()
    #expect(try other.page("notes/n.html").main.all("h2").map(\.text) == ["Same title and more"])
  }

  @Test func whatRestsOnASourceIsNoMention() throws {
    let site = try TestDossier(
      base.merging(["notes/n.md": "---\ntitle: N\n---\nIt is so [@s].\n", "notes/o.md": "---\ntitle: O\n---\nSee [[s]].\n"]) {
        $1
      }
    ).site()
    let page = try site.page("sources/s.html")
    #expect(page.first("section", class: "rests")?.links == ["../notes/n.html"])
    #expect(page.first("section", class: "mentions")?.links == ["../notes/o.html"])
  }

  @Test func countsOnTheFrontPageLeadToWhatTheyCount() throws {
    let site = try TestDossier(base.merging(["events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, cite: s}"]) { $1 })
      .site()
    #expect(
      try site.page("index.html").first("p", class: "key-facts")?.links == [
        "events/index.html", "actors/index.html", "sources/index.html",
      ])
  }

  /// A mark on every line says nothing: where nothing is checked each page says so once.
  @Test func unverifiedIsMarkedWhereItTellsRecordsApart() throws {
    let events = [
      "events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, actors: [abe], cite: t}",
      "sources/t.yaml": "{id: t, title: T}",
    ]
    let mixed = try TestDossier(base.merging(events) { $1 }).site()
    #expect(try mixed.page("timeline/index.html").main.all("span", class: "mark").map(\.text) == ["unverified"])
    #expect(try mixed.page("timeline/index.html").first("p", class: "unchecked") == nil)
    let none = try TestDossier(["actors/a.yaml": "{id: abe, kind: person, name: Abe}"].merging(events) { $1 }).site()
    #expect(try none.page("timeline/index.html").main.all("span", class: "mark").isEmpty)
    #expect(try none.page("timeline/index.html").first("p", class: "unchecked") != nil)
  }
}
