import TestSupport
import Testing

@Suite struct BodyViewsTests {
  private static let records = [
    "dossier.yaml": "title: T\ngates: {uncited: off}\nlanes: [{id: east, title: East}]\n",
    "actors/all.yaml": """
    - {id: ann, name: Ann, kind: person, lane: east, summary: Of the east., tenures: [{role: Envoy, start: 2020, end: ..}]}
    - {id: bob, name: Bob, kind: person}
    - {id: spy, name: Hidden Spy, kind: person, review: draft}
    """,
    "places/all.yaml": "- {id: land, name: Land}\n- {id: town, name: Town, parent: land}\n",
    "issues/peace.md": "---\ntitle: Peace\n---\n",
    "events/all.yaml": """
    - {id: first, title: First meeting, date: 2025-05-16, kind: consult, actors: [ann], place: town, tags: [talks], weight: 3}
    - {id: second, title: Second meeting, date: 2025-06-02, kind: consult, actors: [ann, bob], parent: first}
    - {id: strike, title: Strike, date: 2025-06-01, kind: assault, actors: [bob], status: reported}
    - {id: secret, title: Secret meeting, date: 2025-06-03, kind: consult, actors: [spy, ann], review: draft}
    """,
    "claims/all.yaml": """
    - {id: word, kind: demand, by: ann, text: Ann demands, date: 2025-06-05, issue: peace, made_at: second,
       figures: [{measure: dead, value: 12, claimed_by: ann, series: a}, {measure: captured, value: 3, claimed_by: bob}]}
    """,
  ]

  private func note(_ fence: String, _ filter: String) throws -> HTMLPage {
    var files = Self.records
    files["notes/n.md"] = "---\ntitle: N\n---\n\n```\(fence)\n\(filter)\n```\n"
    return try TestDossier(files).site().page("notes/n.html")
  }

  /// The titles that a view shows, in order.
  private func titles(_ fence: String, _ filter: String) throws -> [String] {
    let titles = try note(fence, filter).text(ofClass: "item-title")
    return titles.map { $0.replacing("unverified", with: "").trimming }
  }

  @Test func timelineShowsEventsAndClaimsInTimeOrder() throws {
    #expect(try titles("timeline", "") == ["First meeting", "Strike", "Second meeting", "Ann demands"])
    #expect(try titles("timeline", "order: newest\nlimit: 2") == ["Ann demands", "Second meeting"])
    #expect(try note("timeline", "").text(ofClass: "view-heading") == ["May 2025", "June 2025"])
    #expect(try note("timeline", "limit: 1").main.text.contains("1 of 4 are shown."))
  }

  @Test func filtersNarrow() throws {
    #expect(try titles("timeline", "actors: [ann]") == ["First meeting", "Second meeting", "Ann demands"])
    #expect(try titles("events", "actors: ann\nkinds: [consult]\nfrom: 2025-06") == ["Second meeting"])
    #expect(try titles("events", "to: 2025-05") == ["First meeting"])
    #expect(try titles("events", "lanes: [east]") == ["First meeting", "Second meeting"])
    #expect(try titles("events", "places: [land]") == ["First meeting"])
    #expect(try titles("timeline", "issues: [peace]") == ["Second meeting", "Ann demands"])
    #expect(try titles("events", "tags: talks") == ["First meeting"])
    #expect(try titles("timeline", "status: [reported]") == ["Strike"])
    #expect(try titles("timeline", "weight: 2") == ["First meeting"])
    #expect(try titles("timeline", "parent: first") == ["Second meeting"])
    #expect(try titles("timeline", "kinds: [demand, assault]") == ["Strike", "Ann demands"])
    #expect(try titles("events", "order: newest") == ["Second meeting", "Strike", "First meeting"])
  }

  @Test func actorsAndFigures() throws {
    let actor = try note("actor", "id: ann")
    #expect(actor.main.text.contains("Of the east.") && actor.main.text.contains("Envoy"))
    #expect(try titles("actor", "id: bob\nshow: [events]") == ["Second meeting", "Strike"].sorted { $0 > $1 })
    let figures = try note("figures", "claimed_by: ann")
    #expect(figures.main.text.contains("dead") && !figures.main.text.contains("captured"))
    #expect(try note("figures", "of: [word]\nmeasure: captured").main.text.contains("captured"))
  }

  /// The views of one text share its room; members take some of it, too.
  @Test func anActorsViewCountsWhatItLeavesOut() throws {
    var files = Self.records
    files["actors/more.yaml"] =
      "- {id: club, name: Club, kind: body}\n"
      + (0..<200).map { "- {id: m\($0), name: Member \($0), kind: person, parent: club}\n" }.joined()
    let fence = "```actor\nid: club\nshow: [members]\nlimit: 150\n```\n"
    files["notes/n.md"] = "---\ntitle: N\n---\n\n\(fence)\n\(fence)\n\(fence)"
    let views = try TestDossier(files).site().page("notes/n.html").main.all("div", class: "actor-view")
    #expect(views.map { $0.all("li").count } == [150, 90, 0])
    let said = views.compactMap { $0.all("p", class: "aside").last }
    #expect(said.map(\.text) == [150, 90, 0].map { "\($0) of 200 are shown. Show all" })
    #expect(said.allSatisfy { $0.links == ["../actors/club.html"] })
    #expect(try !note("actor", "id: ann\nshow: [offices, events]").main.text.contains("are shown"))
  }

  @Test func matrixShowsTheIssuesAndSidesThatAreAskedFor() throws {
    var files = Self.records
    files["dossier.yaml"] = """
      title: T
      gates: {uncited: off}
      edition: {data_cutoff: 2025-06-30}
      lanes: [{id: east, title: East}, {id: west, title: West}]\n
      """
    files["issues/all.yaml"] = "- {id: war, title: War}\n- {id: idle, title: Idle}\n"
    files["claims/more.yaml"] = """
      - {id: old, kind: position, by: ann, cell: No peace, date: 2025-05-01, issue: [peace, war], superseded_by: word}
      """
    files["notes/n.md"] = ""
    func view(_ filter: String) throws -> HTMLElement {
      files["notes/n.md"] = "---\ntitle: N\n---\n\n```matrix\n\(filter)\n```\n"
      return try #require(try TestDossier(files).site().page("notes/n.html").main.first("div", class: "view"))
    }
    // Issues on which nobody takes a position are left out, unless they are asked for.
    #expect(try view("").all("th").map(\.text.trimming) == ["Issue", "East", "West", "Peace", "War"])
    #expect(try view("").first("p", class: "view-heading")?.links == ["../matrix/index.html"])
    let one = try view("issues: [peace]\nlanes: [east]")
    #expect(one.all("th").map(\.text.trimming) == ["Issue", "East", "Peace"])
    #expect(one.text.contains("Ann demands") && !one.text.contains("No peace"))
    // As it was: the demand came later.
    let before = try view("issues: [peace]\nas_of: 2025-05-20")
    #expect(before.text.contains("Positions as of 20 May 2025"))
    #expect(before.text.contains("No peace") && !before.text.contains("Ann demands"))
    #expect(try view("issues: [idle]\nlanes: [west]").text.contains("not stated in the sources"))
    #expect(try view("limit: 1").text.contains("1 of 2 are shown."))
  }

  @Test func nothingToShowIsSaid() throws {
    #expect(try note("timeline", "from: 2030").main.text.contains("No events or statements."))
    #expect(try note("events", "from: 2030").main.text.contains("No events."))
    #expect(try note("figures", "of: [ann]").main.text.contains("No figures."))
  }

  @Test func hiddenRecordsAreNotThere() throws {
    #expect(try titles("events", "actors: [spy, bob]") == titles("events", "actors: [bob]"))
    #expect(try titles("events", "actors: [spy]") == [])
    let page = try note("actor", "id: spy")
    #expect(!page.main.text.contains("Spy") && page.text(ofClass: "view-heading").isEmpty)
  }

  @Test func aViewInsideAnEmbedIsDrawn() throws {
    var files = Self.records
    files["notes/a.md"] = "---\ntitle: A\n---\n\n> quoted\n>\n> ![[b]]\n\n![[b#X]]\n"
    files["notes/b.md"] = "---\ntitle: B\n---\n\n# X\n\n- item\n\n  ```events\n  actors: [bob]\n  ```\n"
    let page = try TestDossier(files).site().page("notes/a.html")
    #expect(page.text(ofClass: "item-title").count == 4)
  }

  @Test func faultsStandInsideTheFence() throws {
    var files = Self.records
    files["notes/n.md"] = """
      ---
      title: N
      ---
      > ```timeline
      > actors: [ann, bop]
      > kinds: [consullt]
      > froom: 2025
      > to: 2025-13
      > lanes: [west]
      > tags: [talk]
      > weight: 7
      > ```

      ```actor
      show: [everything]
      ```

      ```figures
      measure: deed
      of: nothing-here
      limit: {}
      ```

      ```matrix
      issue: peace
      ```

      ```events
      actors: [spy
      ```
      """
    files["actors/j.json"] = #"[{"id":"j","name":"J","kind":"person","body":"```events\nactors: [\"x1\"]\n```"}]"#
    let problems = try TestDossier(files).problems().filter { !$0.contains("note ") }
    #expect(
      problems == [
        "actors/j.json:1:46 error unknown-reference",
        "notes/n.md:5:17 error unknown-reference", "notes/n.md:6:11 error unknown-value", "notes/n.md:7:3 error unknown-field",
        "notes/n.md:8:12 error invalid-date", "notes/n.md:9:11 error unknown-lane", "notes/n.md:10:10 warning unused-filter",
        "notes/n.md:11:11 error invalid-number", "notes/n.md:15:1 error missing-field", "notes/n.md:15:8 error unknown-value",
        "notes/n.md:19:10 warning unused-filter", "notes/n.md:20:5 error unknown-reference", "notes/n.md:21:8 error wrong-kind",
        "notes/n.md:25:1 error unknown-field",
        "notes/n.md:29:9 error yaml-unclosed-bracket",
      ])
  }
}

extension HTMLPage {
  fileprivate func text(ofClass name: String) -> [String] { main.all(class: name).map(\.text.trimming) }
}

extension String {
  fileprivate var trimming: String { split(separator: " ").joined(separator: " ") }
}
