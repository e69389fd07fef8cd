import TestSupport
import Testing

struct EventPageTests {
  private func site(_ files: [String: String]) throws -> RenderedSite { try TestDossier(files).site() }

  /// The links below a heading of "Around it".
  private func around(_ heading: String, _ page: HTMLPage) -> [String] {
    guard let section = page.first("section", class: "around") else { return [] }
    var isBelow = false
    for case .element(let element) in section.children {
      if element.name == "h3" { isBelow = element.text == heading }
      if isBelow, element.name == "ol" { return element.links }
    }
    return []
  }

  @Test func officesAreThoseOfItsDay() throws {
    let site = try site([
      "actors/a.yaml": """
      - id: abe
        kind: person
        name: Abe
        tenures:
          - {role: Minister, org: land, start: 2024-01-01, end: 2025-05-31}
          - {role: President, org: The Council, start: 2025-05-31, end: ".."}
          - {role: Envoy, start: 2025-01-01}
          - {role: Witness, holds_at: 2025-06-02}
      - {id: land, kind: state, name: Land}
      """,
      "events/e.yaml": """
      - {id: before, title: B, date: 2025-05-30, kind: consult, actors: [abe]}
      - {id: handover, title: H, date: 2025-05-31, kind: consult, actors: [abe]}
      - {id: later, title: L, date: 2025-06-02, kind: consult, actors: [abe]}
      - {id: span, title: S, date: 2025-05-30/2025-06-02, kind: consult, actors: [abe]}
      - {id: capacity, title: C, date: 2025-06-02, kind: consult, actors: [{actor: abe, role: mediator, as: in his own name}]}
      - {id: undated, title: U, kind: consult, basis: undated, actors: [abe]}
      """,
    ])
    func offices(_ id: String) throws -> [String] {
      let details = try site.page("events/\(id).html").first("dl", class: "facts")?.all("span", class: "detail") ?? []
      return details.map(\.text)
    }
    #expect(try offices("before") == ["Minister, Land"])
    #expect(try offices("handover") == ["Minister, Land", "President, The Council"])
    #expect(try offices("later") == ["President, The Council", "Witness"])
    #expect(try offices("span") == [])
    #expect(try offices("capacity") == ["in his own name"])
    #expect(try offices("undated") == [])
  }

  @Test func neighboursAreThoseBeforeOnAndAfterItsDay() throws {
    var events = ""
    for day in 1...9 { events += "- {id: d\(day), title: D\(day), date: 2025-06-0\(day), kind: consult}\n" }
    events +=
      "- {id: same-b, title: S, date: 2025-06-05, kind: consult}\n- {id: same-a, title: S, date: 2025-06-05, kind: consult}\n"
    events += "- {id: u, title: U, kind: consult, basis: undated}\n"
    let site = try site(["events/e.yaml": events])
    let page = try site.page("events/d5.html")
    #expect(around("Before", page) == ["d2.html", "d3.html", "d4.html"])
    #expect(around("On the same day", page) == ["same-a.html", "same-b.html"])
    #expect(around("After", page) == ["d6.html", "d7.html", "d8.html"])
    #expect(around("Before", try site.page("events/same-b.html")) == ["d2.html", "d3.html", "d4.html"])
    #expect(around("On the same day", try site.page("events/same-b.html")) == ["d5.html", "same-a.html"])
    #expect(around("Before", try site.page("events/d1.html")) == [])
    #expect(around("After", try site.page("events/d9.html")) == [])
  }

  /// Of a day with many events the first are named, and those before and after it are still found.
  @Test func aBusyDayHidesNeitherItsNeighboursNorWhatIsInDoubt() throws {
    var events = "- {id: eve, title: Eve, date: 2025-06-04, kind: consult}\n"
    events += "- {id: morrow, title: M, date: 2025-06-06, kind: consult}\n"
    for n in 100..<340 { events += "- {id: n\(n), title: N\(n), date: 2025-06-05, kind: consult}\n" }
    events += "- {id: span, title: Span, date: 2025-06-05/2025-06-06, kind: consult}\n"
    events += "- {id: about, title: About, date: 2025-06-07~, kind: consult}\n"
    events += "- {id: on, title: On, date: 2025-06-07, kind: consult}\n"
    let site = try site(["events/e.yaml": events])
    let last = try site.page("events/n339.html")
    #expect(around("Before", last) == ["eve.html"])
    #expect(around("On the same day", last) == (100..<120).map { "n\($0).html" })
    #expect(around("After", last) == ["morrow.html", "on.html", "about.html"])
    let first = try site.page("events/n100.html")
    #expect(around("On the same day", first) == (101..<121).map { "n\($0).html" })
    #expect(around("On the same day", try site.page("events/about.html")) == ["on.html"])
    #expect(around("On the same day", try site.page("events/span.html")) == [])
    #expect(around("Before", try site.page("events/span.html")) == ["eve.html"])
  }

  /// A heading with nothing under it says nothing.
  @Test func anEventAloneHasNoHeadingForNeighbours() throws {
    let undated = try site([
      "events/e.yaml": "- {id: u, title: U, kind: consult, basis: undated}\n- {id: d, title: D, kind: consult, date: 2025}\n"
    ])
    #expect(try undated.page("events/u.html").first("section", class: "around") == nil)
    #expect(
      try site(["events/e.yaml": "{id: d, title: D, kind: consult, date: 2025}"]).page("events/d.html").first(
        "section", class: "around") == nil)
  }

  @Test func aBusyDayFillsNoPage() throws {
    let events = (100..<160).map { "- {id: e\($0), title: E\($0), date: 2025-06-05, kind: consult}\n" }.joined()
    let site = try site(["events/e.yaml": events + "- {id: x, title: X, date: 2025-06-06, kind: consult}\n"])
    #expect(around("On the same day", try site.page("events/e130.html")).count == 20)
    #expect(around("After", try site.page("events/e100.html")) == ["x.html"])
  }

  @Test func whatWasSaidThereItsPartsAndItsRivalValuesStandOnIt() throws {
    let site = try site([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n",
      "events/e.yaml": """
      - {id: e, title: Meeting, date: 2025-06-02, kind: consult, outcome: Nothing, purpose: Talk, status: disputed, alt: [{field: date, value: 2025-06-03, by: abe}, {field: outcome, value: A deal}]}
      - {id: part, title: Lunch, date: 2025-06-02, kind: ceremony, parent: e}
      - {id: never, title: Never, date: 2025-06-01, kind: consult, status: did-not-happen}
      """,
      "claims/c.yaml": "{id: c, kind: demand, by: abe, made_at: e, cell: More}",
    ])
    let page = try site.page("events/e.html")
    #expect(page.section("Parts of it")?.links == ["part.html"])
    #expect(page.section("Said there")?.links == ["../actors/abe.html", "../claims/c.html"])
    let rivals = page.first("section", class: "alternatives")?.all("li").map(\.text) ?? []
    #expect(rivals.count == 2 && rivals[1].contains("A deal") && rivals[0].contains("Abe"))
    #expect(page.first("span", class: "status")?.text == "disputed")
    #expect(try site.page("events/never.html").main.text.contains("This did not happen."))
    #expect(try site.page("events/part.html").first("dl", class: "facts")?.links == ["../kinds/ceremony.html", "e.html"])
  }

  @Test func picturesStandWithTheirDescriptionAndCredit() throws {
    let site = try site([
      "events/e.yaml":
        "{id: e, title: E, date: 2025, kind: consult, media: [{file: \"media/a b #1?.png\", alt: \"A \\\"view\\\"\", credit: Ann}, {file: media/deed.pdf, alt: The deed}]}",
      "media/a b #1?.png": "png", "media/deed.pdf": "pdf", "media/unused.png": "png",
    ])
    let page = try site.page("events/e.html")
    #expect(page.first("img")?["src"] == "../media/a%20b%20%231%3F.png")
    #expect(page.first("img")?["alt"] == "A \"view\"")
    #expect(page.first("figcaption")?.text == "Ann")
    #expect(page.main.links.contains("../media/deed.pdf"))
    #expect(site.files["media/a b #1?.png"] != nil && site.files["media/unused.png"] == nil)
  }
}
