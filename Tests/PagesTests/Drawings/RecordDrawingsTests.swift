import TestSupport
import Testing

/// Small drawings beside other things: on records' pages, in notes, on the front page.
struct RecordDrawingsTests {
  private static let files = [
    "dossier.yaml": "title: T\ngates: {uncited: off}\nlanes: [{id: east, title: East}, {id: west, title: West}]\n",
    "actors/all.yaml": """
    - {id: ann, name: Ann, kind: person, lane: east}
    - {id: bob, name: Bob, kind: person, lane: west}
    """,
    "places/all.yaml": "- {id: town, name: Town}\n",
    "issues/peace.md": "---\ntitle: Peace\n---\n",
    "events/all.yaml": """
    - {id: first, title: First, date: 2025-05-16, kind: consult, actors: [ann, bob], place: town, weight: 3}
    - {id: second, title: Second, date: 2025-06-02, kind: consult, actors: [ann], place: town, weight: 3}
    - {id: strike, title: Strike, date: 2025-06-01, kind: assault, actors: [bob], place: town, weight: 3,
       links: [{rel: follows, to: first}]}
    - {id: vote, title: Vote, date: 2025-05-20, kind: legislative, actors: [bob], links: [{rel: part-of, to: act}]}
    """,
    "claims/all.yaml": """
    - {id: a, kind: demand, by: ann, cell: Ann demands, date: 2025-05-17, issue: peace}
    - {id: b, kind: demand, by: bob, cell: Bob demands, date: 2025-05-16, issue: peace}
    - {id: c, kind: offer, by: ann, cell: Ann offers, date: 2025-05-18, issue: peace, about: [act]}
    - {id: d, kind: offer, by: ann, cell: No date, issue: peace}
    """,
    "instruments/act.yaml": """
    {id: act, title: Act, kind: bill, stages: [
      {stage: introduced, date: 2025-04-01, by: [bob]}, {stage: adopted, date: 2025-05-20, hedge: reportedly}]}
    """,
  ]

  private func site(_ more: [String: String] = [:]) throws -> RenderedSite {
    try TestDossier(Self.files.merging(more) { _, new in new }).site()
  }

  /// Where the marks of a page's drawings lead, in their order.
  private func marks(_ page: HTMLPage) -> [String] { page.all("svg", class: "marks").flatMap(\.links) }

  @Test func anActorSaidAndDid() throws {
    let site = try site()
    let page = try site.page("actors/ann.html")
    #expect(
      marks(page) == [
        "../events/first.html", "../claims/a.html", "../claims/c.html", "../events/second.html",
      ])
    let drawing = try #require(page.first("svg", class: "marks"))
    #expect(drawing.all("title").map(\.text).first == "16 May 2025: First (talks; Ann, Bob)")
    #expect(drawing["aria-label"] == "Drawing: Ann")
  }

  @Test func tooFewDatesAreNotDrawn() throws {
    let site = try site(["actors/one.yaml": "{id: one, name: One, kind: person}"])
    #expect(try marks(site.page("actors/one.html")).isEmpty)
    #expect(try site.page("actors/one.html").all("h2").map(\.text).contains("Over time") == false)
  }

  @Test func anIssueIsDrawnByItsClaimsAndAPlaceByItsEvents() throws {
    let site = try site()
    #expect(try marks(site.page("issues/peace.html")) == ["b", "a", "c"].map { "../claims/\($0).html" })
    #expect(try marks(site.page("places/town.html")) == ["first", "strike", "second"].map { "../events/\($0).html" })
  }

  @Test func anInstrumentIsDrawnByItsStagesAmongWhatIsLinkedWithIt() throws {
    let page = try site().page("instruments/act.html")
    #expect(marks(page) == ["#stage-introduced", "../claims/c.html", "#stage-adopted", "../events/vote.html"])
    let names = try #require(page.first("svg", class: "marks")).all("title").map(\.text)
    #expect(names[0] == "1 April 2025: introduced (Bob)")
    #expect(names[2] == "20 May 2025: adopted (reportedly)")
  }

  @Test func theFrontPageDrawsTheWeightiest() throws {
    let page = try site().page("index.html")
    #expect(marks(page) == ["first", "strike", "second"].map { "events/\($0).html" })
    #expect(page.first("svg", class: "marks")?.all("path", class: "cv").count == 1)
  }

  @Test func aNoteHasAsManyDrawingsAsItAsksFor() throws {
    let site = try site([
      "notes/n.md": """
      ---
      title: N
      ---

      ```timeline
      actors: [bob]
      ```

      ```timeline
      instruments: [act]
      show: [list]
      ```

      ```timeline
      show: drawing
      ```

      ```timeline
      tags: []
      ```
      """
    ])
    let page = try site.page("notes/n.html")
    let views = page.all("div", class: "view")
    #expect(views.map { $0.all("svg", class: "marks").count } == [1, 0, 1, 0])
    #expect(views.map { $0.all("li", class: "item").count } == [4, 2, 0, 0])
    #expect(views[0].first("svg", class: "marks")?.links.contains("../claims/b.html") == true)
  }

  /// Of many there is a count, which leads to that part of the long list where they are; the drawing stays small.
  @Test func manyAreCountedAndLeadOn() throws {
    let events = (0..<500).map { n in
      "- {id: m\(1000 + n), title: M\(n), date: 20\(10 + n / 50)-0\(n % 9 + 1)-1\(n % 7), kind: consult, actors: [one]}\n"
    }
    let site = try site(["actors/one.yaml": "{id: one, name: One, kind: person}", "events/many.yaml": events.joined()])
    let drawing = try #require(try site.page("actors/one.html").first("svg", class: "marks"))
    #expect((10...60).contains(drawing.links.count))
    #expect(Set(drawing.links) == ["one/events.html", "one/events-page-2.html", "one/events-page-3.html"])
    let counts = drawing.all("title").compactMap { $0.text.split(separator: ": ").last?.split(separator: " ").first }
    #expect(counts.compactMap { Int($0) }.reduce(0, +) == 500)
  }

  @Test func aViewThatFindsNothingIsReported() throws {
    var files = Self.files
    files["notes/n.md"] = """
      ---
      title: N
      ---

      ```timeline
      actors: [ann]
      from: 2030
      ```

      ```events
      kinds: [assault]
      actors: [ann]
      ```

      ```timeline
      instruments: [acts]
      show: [drawings]
      ```
      """
    let problems = try TestDossier(files).problems().filter { $0.hasPrefix("notes/n.md") }
    #expect(
      problems == [
        "notes/n.md:6:1 warning empty-view", "notes/n.md:11:1 warning empty-view", "notes/n.md:16:15 error unknown-reference",
        "notes/n.md:17:8 error unknown-value",
      ])
  }
}
