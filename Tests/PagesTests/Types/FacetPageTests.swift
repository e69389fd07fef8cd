import TestSupport
import Testing

struct FacetPageTests {
  private static let files = [
    "dossier.yaml": "title: T\ngates: {uncited: off}\nlanes: [{id: east, title: East}, {id: west, title: West}]\n",
    "actors/all.yaml": """
    - {id: ann, name: Ann, kind: person, lane: east, tags: [Envoys]}
    - {id: bob, name: Bob, kind: person, lane: west}
    - {id: cem, name: Cem, kind: person}
    """,
    "events/all.yaml": """
    - {id: first, title: First, date: 2025-05-16, kind: consult, actors: [ann, bob], tags: [Peace talks, Peace talks]}
    - {id: second, title: Second, date: 2026-06-02, kind: consult, actors: [ann, cem], tags: [peace-talks]}
    - {id: gone, title: Gone, date: 2026-06-02, kind: assault, tags: [Hidden], review: draft}
    """,
    "claims/all.yaml": """
    - {id: a, kind: demand, by: bob, cell: Bob demands, date: 2025-05-17, tags: [Peace talks]}
    - {id: b, kind: demand, by: ann, for: bob, cell: No date, tags: [Peace talks]}
    """,
    "notes/n.md": "---\ntitle: N\ntags: [Peace talks, page-2]\n---\n",
    "sources/s.yaml": "{id: s, type: article-newspaper, title: S, confidential: true, shown_as: Somebody, tags: [Secret]}",
  ]

  private func entries(_ page: HTMLPage) -> [String] { page.all("span", class: "entry-name").flatMap(\.links) }

  @Test func aTagHasEverythingThatHasIt() throws {
    let site = try TestDossier(Self.files).site()
    let page = try site.page("tags/peace-talks.html")
    #expect(page.heading.hasPrefix("Peace talks"))
    #expect(entries(page) == ["../events/first.html", "../claims/a.html", "../claims/b.html", "../notes/n.html"])
    #expect(page.all("h2").map(\.text) == ["2025", "Without a certain place in time", "Notes"])
    // Another tag that would have the same address, one that is the name of a list's later page, and none of hidden records.
    #expect(
      site.pages.filter { $0.hasPrefix("tags/") } == [
        "tags/envoys.html", "tags/index.html", "tags/peace-talks-2.html", "tags/peace-talks.html", "tags/the-page-2.html",
      ])
    #expect(try site.page("events/second.html").first("p", class: "tags")?.links == ["../tags/peace-talks-2.html"])
  }

  @Test func kindsAndSidesHavePagesToo() throws {
    let site = try TestDossier(Self.files).site()
    #expect(try entries(site.page("kinds/consult.html")) == ["../events/first.html", "../events/second.html"])
    #expect(try entries(site.page("kinds/demand.html")) == ["../claims/a.html", "../claims/b.html"])
    #expect(try entries(site.page("sides/east.html")) == ["../events/first.html", "../events/second.html"])
    #expect(try entries(site.page("sides/west.html")) == ["../events/first.html", "../claims/a.html", "../claims/b.html"])
    #expect(try site.page("events/first.html").first("span", class: "kind")?.links == ["../kinds/consult.html"])
    #expect(try site.page("claims/a.html").first("span", class: "kind")?.links == ["../kinds/demand.html"])
    #expect(try site.page("actors/ann.html").first("dl", class: "facts")?.links.contains("../sides/east.html") == true)
  }

  @Test func theTimelineLeadsToThem() throws {
    let site = try TestDossier(Self.files).site()
    let ways = try #require(try site.page("timeline/index.html").first("p", class: "ways"))
    #expect(ways.links == ["../sides/index.html", "../kinds/index.html", "../tags/index.html", "../actors/index.html"])
    #expect(
      try site.page("tags/index.html").first("ol", class: "periods")?.links == [
        "envoys.html", "the-page-2.html", "peace-talks.html", "peace-talks-2.html",
      ])
  }

  @Test func manyAreCutIntoPagesAndDrawnOnce() throws {
    let events = (0..<450).map { n in
      "- {id: e\(1000 + n), title: E\(n), date: 20\(10 + n / 50)-0\(n % 9 + 1)-1\(n % 7), kind: consult, tags: [t]}\n"
    }
    let site = try TestDossier(["events/e.yaml": events.joined()]).site()
    let pages = try ["tags/t.html", "tags/t/page-2.html", "tags/t/page-3.html"].map { try site.page($0) }
    #expect(pages.map { entries($0).count } == [200, 200, 50])
    #expect(pages.map { $0.all("svg", class: "marks").count } == [1, 0, 0])
    #expect(Set(pages[0].first("svg", class: "marks")?.links ?? []) == ["t.html", "t/page-2.html", "t/page-3.html"])
  }
}
