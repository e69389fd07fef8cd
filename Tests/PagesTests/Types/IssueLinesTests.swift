import TestSupport
import Testing

/// An issue's page: where the sides stand, and how each of them moved.
struct IssueLinesTests {
  private static let site = Result {
    try TestDossier([
      "dossier.yaml": "title: T\nlanes: [{id: west, title: West}, {id: east, title: East}, {id: south, title: South}]\n",
      "actors/a.yaml": """
      - {id: abe, kind: person, name: Abe, lane: west}
      - {id: gov, kind: government, name: Government, lane: west}
      - {id: cy, kind: person, name: Cy, lane: east}
      """,
      "issues/i.yaml": "{id: truce, title: Truce, question: When?}", "sources/s.yaml": "{id: s, title: S}",
      "claims/c.yaml": """
      - {id: hawk, kind: position, by: abe, issue: truce, stance: opposes, cell: Never, date: 2025-01, superseded_by: dove, cite: s}
      - {id: dove, kind: position, by: abe, for: gov, issue: truce, stance: supports, cell: Now, date: 2025-03, cite: 's, p. 3'}
      - {id: no, kind: position, by: cy, issue: truce, stance: rejects, cell: Later, date: 2025-02, cite: s}
      - {id: guess, kind: forecast, by: cy, issue: truce, cell: Soon, cite: s}
      """,
    ]).site()
  }

  private func line(_ element: HTMLElement?) -> String {
    element?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
  }

  @Test func theGapIsSaidInWords() throws {
    let gap = line(try Self.site.get().page("issues/truce.html").first("section", class: "gap"))
    #expect(gap.contains("The sides stand against each other. West supports East rejects Not stated in the sources: South"))
  }

  @Test func eachSideHasItsLineOverTime() throws {
    let page = try Self.site.get().page("issues/truce.html")
    let west = page.all("section", class: "side-line").first { $0.first("h3")?.text == "West" }
    #expect(west?.first("h3")?["id"] == "line.west")
    #expect(west?.all("p", class: "line-holder").map(\.text) == ["Abe", "Government"])
    let positions = west?.all("li", class: "position") ?? []
    #expect(positions.map { $0.classes.contains("current") } == [false, true])
    #expect(line(positions.first).contains("January 2025") && line(positions.first).contains("reversed; now: Now"))
    #expect(line(positions.last).contains("in force by Abe") && line(positions.last).contains("p. 3"))
  }

  @Test func aReversalIsFlaggedOnTheActorsPageToo() throws {
    let site = try Self.site.get()
    #expect(line(try site.page("actors/abe.html").section("Claims by issue")).contains("reversed; now: Now"))
    #expect(try site.page("issues/truce.html").section("Reversals")?.links.contains("../claims/hawk.html") == true)
    #expect(
      try site.page("issues/truce.html").section("Forecasts and assessments")?.links.contains("../claims/guess.html") == true)
  }

  /// The parts of one page agree on what holds when the data end.
  @Test func whatIsReplacedAfterTheDataEndIsStillInForce() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-30}\n", "issues/i.yaml": "{id: truce, title: Truce}",
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml": """
      - {id: old, kind: position, by: abe, issue: truce, stance: rejects, cell: Never, date: 2025-01, superseded_by: new}
      - {id: new, kind: position, by: abe, issue: truce, stance: accepts, cell: Now, date: 2025-08-01}
      - {id: gone, kind: position, by: abe, issue: truce, cell: Gone, date: 2024, in_force: false}
      """,
    ]).site()
    for page in ["issues/truce.html", "actors/abe.html"] {
      #expect(!line(try site.page(page).main).contains("reversed; now:"), "\(page)")
    }
    let page = try site.page("issues/truce.html")
    #expect(page.section("Reversals") == nil)
    let positions = page.all("li", class: "position").map { line($0) }
    #expect(positions[0].contains("Gone position no longer in force"))
    #expect(positions[1].contains("Never position in force") && !positions[1].contains("replaced by"))
    #expect(!positions[2].contains("in force"))
  }

  @Test func whomAnActorMetIsCounted() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nvocabulary: {event_kinds: [{id: hearing, label: hearing, band: words}]}\n",
      "actors/a.yaml":
        "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n- {id: cy, kind: person, name: Cy}\n",
      "events/e.yaml": """
      - {id: a, title: A, kind: consult, date: 2025-01, actors: [abe, bea]}
      - {id: b, title: B, kind: hearing, date: 2025-02, actors: [abe, bea, cy]}
      - {id: c, title: C, kind: consult, date: 2025-03, actors: [abe, cy], status: did-not-happen}
      - {id: d, title: D, kind: assault, date: 2025-04, actors: [abe, cy]}
      """,
    ]).site()
    let met = try site.page("actors/abe.html").first("section", class: "met")?.all("li").map { line($0) }
    #expect(met == ["Bea February 2025 2 times", "Cy February 2025 1 time"])
  }
}
