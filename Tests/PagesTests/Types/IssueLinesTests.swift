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

  /// Matrix, issue and claim agree on what is in force.
  @Test func theAuthorsMarkHoldsOnEveryPage() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-02}\nlanes: [{id: west, title: West}]\n",
      "actors/a.yaml": "{id: abe, kind: person, name: Abe, lane: west}", "issues/i.yaml": "{id: truce, title: Truce}",
      "sources/s.yaml": "{id: s, title: S}",
      "claims/c.yaml": """
      - {id: gone, kind: demand, by: abe, issue: truce, cell: Gone, date: 2025-01, in_force: true, superseded_by: kept, cite: s}
      - {id: kept, kind: demand, by: abe, issue: truce, stance: demands, cell: Kept, date: 2025-02, in_force: true, cite: s}
      - {id: later, kind: statement, by: abe, issue: truce, stance: accepts, cell: Later, date: 2025-03, cite: s}
      """,
    ]).site()
    #expect(try site.page("matrix/index.html").first("tbody")?.all("p", class: "stand-cell").map(line) == ["demands Kept"])
    let issue = try site.page("issues/truce.html")
    #expect(line(issue.first("section", class: "gap")).contains("West demands"))
    #expect(
      issue.all("li", class: "position").map { $0.first("span", class: "in-force")?.text } == [nil, "in force", nil])
    func inForce(_ id: String) throws -> Bool? {
      let facts = line(try site.page("claims/\(id).html").first("dl", class: "facts"))
      return facts.contains("In force") ? facts.contains("In force yes") : nil
    }
    #expect(try ["gone", "kept", "later"].map(inForce) == [false, true, nil])
  }

  @Test func aReversalIsFlaggedOnTheActorsPageToo() throws {
    let site = try Self.site.get()
    #expect(line(try site.page("actors/abe.html").section("Claims by issue")).contains("reversed; now: Now"))
    #expect(try site.page("issues/truce.html").section("Reversals")?.links.contains("../claims/hawk.html") == true)
    #expect(
      try site.page("issues/truce.html").section("Forecasts and assessments")?.links.contains("../claims/guess.html") == true)
  }

  /// However many positions are newer: each kind has its own share of the page, and says how many there are besides.
  @Test func noKindOfClaimCrowdsOutAnother() throws {
    func claims(_ kind: String, _ count: Int, year: Int, _ more: String = "by: abe") -> String {
      (0..<count).map { n in
        "- {id: \(kind)-\(n), kind: \(kind), \(more), issue: truce, cell: \(kind) \(n), date: \(year + n)}\n"
      }.joined()
    }
    func page(_ claims: String) throws -> HTMLPage {
      try TestDossier([
        "issues/i.yaml": "{id: truce, title: Truce}", "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
        "claims/c.yaml": claims,
      ]).site().page("issues/truce.html")
    }
    let old =
      claims("forecast", 1, year: 1900) + claims("opinion", 2, year: 1900)
      + claims("assessment", 25, year: 1900, "by: editor")
    let turns = (0..<62).map { n in
      let stance = n % 2 == 0 ? "accepts" : "rejects"
      return "- {id: p\(n), kind: position, by: abe, issue: truce, stance: \(stance), cell: P\(n), date: \(1940 + n)}\n"
    }
    let full = try page(old + turns.joined())
    func count(_ heading: String, _ page: HTMLPage) -> Int { page.section(heading)?.all("li", class: "claim").count ?? 0 }
    #expect(count("Forecasts and assessments", full) == 1 && count("Opinion", full) == 2)
    #expect(count("The editors' own assessment", full) == 20)
    #expect(count("Reversals", full) == 20 && full.section("Reversals")?.text.contains("and 41 more") == true)
    #expect(full.section("Reversals")?.links.contains("truce/claims.html") == true)
    // What fits is not cut.
    let short = try page(old)
    #expect(short.main.text.contains("assessment 0") && !short.main.text.contains(" more"))
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
      - {id: b, title: B, kind: hearing, date: 2025-02, actors: [{actor: abe, role: host}, bea, cy]}
      - {id: c, title: C, kind: consult, date: 2025-03, actors: [abe, cy], status: did-not-happen}
      - {id: d, title: D, kind: assault, date: 2025-04, actors: [abe, cy]}
      """,
    ]).site()
    let met = try site.page("actors/abe.html").first("section", class: "met")?.all("li").map { line($0) }
    #expect(met == ["Bea February 2025 2 times", "Cy February 2025 1 time"])
  }

  /// Who writes to somebody, or speaks with him from afar, has not met him.
  @Test(arguments: [
    ("kind: letter", false), ("kind: letter, place: Rome", false), ("kind: letter, mode: [visit]", true),
    ("kind: consult", true), ("kind: consult, mode: [third-party]", true), ("kind: consult, mode: [phone]", false),
    ("kind: agree, mode: [letter]", false), ("kind: publication", false),
  ]) func onlyThoseMeetWhoComeTogether(event: String, isMeeting: Bool) throws {
    let page = try TestDossier([
      "dossier.yaml": "title: T\nvocabulary: {event_kinds: [{id: letter, label: letter, band: words}]}\n",
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n",
      "events/e.yaml": "{id: e, title: E, date: 2025, actors: [abe, bea], \(event)}",
    ]).site().page("actors/abe.html")
    #expect((page.first("section", class: "met") != nil) == isMeeting)
  }
}
