import TestSupport
import Testing

struct RelationsPageTests {
  private static let files = [
    "dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-02}\nlanes: [{id: e, title: East}, {id: w, title: West}]\n",
    "actors/a.yaml": """
    - {id: state, kind: state, name: State, lane: e}
    - {id: army, kind: armed-force, name: Army, lane: e, parent: state}
    - {id: ann, kind: person, name: Ann, lane: e, tenures: [{role: President, org: state, start: 2020, end: ..}, {role: Mayor, org: Town, start: 2010, end: 2015}]}
    - {id: bea, kind: person, name: Bea, lane: w, links: [{rel: ally-of, to: state, by: ann, cite: "s, p. 3"}]}
    - {id: cas, kind: person, name: Cas}
    """,
    "sources/s.yaml": "{id: s, title: S}",
  ]

  @Test func actorsStandBySideWithTheOfficeAtTheCutoff() throws {
    let page = try TestDossier(Self.files).site().page("relations/index.html")
    let table = try #require(page.first("table", class: "who"))
    #expect(table.all("tr", class: "side-row").map(\.text) == ["East", "West", "Others"])
    let ann = try #require(table.all("tr").first { $0.text.hasPrefix("Ann") })
    #expect(ann.text.contains("President, State") && !ann.text.contains("Mayor"))
    #expect(page.main.text.contains("2 June 2025"))
  }

  @Test func relationsSayWhoAssertsThemAndWhere() throws {
    let page = try TestDossier(Self.files).site().page("relations/index.html")
    let rows = try #require(page.section("Relations")).all("tr").map(\.text)
    #expect(rows.contains { $0.hasPrefix("Bea") && $0.contains("ally of") && $0.contains("Ann") && $0.contains("p. 3") })
    #expect(rows.contains { $0.hasPrefix("Army") && $0.contains("belongs to") && $0.contains("State") })
    let drawing = try #require(page.first("svg", class: "graph"))
    #expect(drawing.first("path", class: "said") != nil && drawing.text.contains("East"))
    #expect(!drawing.text.contains("Cas"))
  }

  @Test func aRelationToAHiddenActorIsOnNoPage() throws {
    let hidden = "{id: hid, kind: person, name: Hidden, review: draft, links: [{rel: ally-of, to: state}]}"
    let site = try TestDossier(Self.files.merging(["actors/h.yaml": hidden]) { $1 }).site()
    #expect(!(try site.page("relations/index.html").main.text.contains("Hidden")))
  }

  @Test func withoutRelationsThereIsNoPage() throws {
    let site = try TestDossier(["actors/a.yaml": "{id: ann, kind: person, name: Ann}"]).site()
    #expect(site.files["relations/index.html"] == nil)
  }

  @Test func manyActorsAndRelationsAreCutIntoPages() throws {
    let actors = (0..<450).map { "- {id: p\($0), kind: person, name: P\($0), parent: state}\n" }.joined()
    let site = try TestDossier(["actors/a.yaml": "- {id: state, kind: state, name: State}\n" + actors]).site()
    let rows = try site.pages.filter { $0.hasPrefix("relations/all") }.flatMap { try site.page($0).all("th").map(\.text) }
    #expect(rows.filter { $0.hasPrefix("P") && $0 != "Period" }.count == 450)
    #expect(site.files["relations/page-3.html"] != nil)
    #expect(try site.page("relations/index.html").first("svg", class: "graph") == nil)
  }
}
