import TestSupport
import Testing

struct MethodPageTests {
  private func page(_ files: [String: String]) throws -> HTMLPage { try TestDossier(files).site().page("method/index.html") }

  @Test func onlyWhatIsUsedIsExplained() throws {
    let page = try page([
      "events/e.yaml": "{id: e, title: E, date: \"2025-06-02~\", kind: other, status: did-not-happen, cite: s}",
      "sources/s.yaml": "{id: s, title: S, reliability: B}",
    ])
    let text = page.main.text
    #expect(text.contains("B – usually reliable") && !text.contains("C – fairly reliable"))
    #expect(text.contains("about 2 June 2025") && text.contains("Known not to have taken place."))
    for absent in ["likelihood", "dozens", "copies"] {
      #expect(!text.lowercased().contains(absent), "\(absent)")
    }
  }

  @Test func scalesRulesAndDerivedStatesFollowTheRecords() throws {
    let page = try page([
      "actors/a.yaml": "{id: ann, kind: person, name: Ann}",
      "claims/c.yaml": """
      - {id: f, kind: forecast, by: editor, cell: F, likelihood: likely, cite: s}
      - {id: o, kind: opinion, by: ann, cell: O, cite: t}
      - {id: p, kind: pledge, by: ann, cell: P, deadline: 2025-07-01, state: open, cite: t}
      - {id: no, kind: position, by: ann, cell: No, issue: i, stance: rejects, date: 2023, cite: t}
      - {id: yes, kind: position, by: ann, cell: Well, issue: i, stance: accepts, date: 2024, cite: gone}
      """,
      "issues/i.yaml": "{id: i, title: I}",
      "events/e.yaml": """
      {id: e, title: E, date: 2025, kind: other, figures: [{measure: m, op: dozens, claimed_by: ann, cite: s}]}
      """,
      "sources/s.yaml":
        "- {id: s, title: S}\n- {id: t, title: T, derived_from: s}\n- {id: gone, title: G, review: withdrawn, review_reason: R}\n",
    ])
    let text = page.main.text
    for term in [
      "leaned to the other side", "A source that was withdrawn counts as none",
      "likely (55–80%)", "Opinions and recommendations", "dozens", "independent source", "overdue", "marked so, and counted",
    ] {
      #expect(text.contains(term), "\(term)")
    }
  }

  /// A grade is explained wherever it stands, and so is a form of date.
  @Test(arguments: [
    ("actors", "kind: person, name: X, tenures: [{role: Head, org: ann, start: 2019~, GRADED}]"),
    ("actors", "kind: person, name: X, born: 2019~, links: [{rel: part-of, to: ann, GRADED}]"),
    ("events", "title: X, kind: other, alt: [{field: date, value: 2019~, GRADED}]"),
    ("instruments", "kind: bill, title: X, support: [{option: sign, count: 3, date: 2019~, GRADED}]"),
  ]) func whatStandsWithinARecordIsExplainedToo(_ folder: String, _ fields: String) throws {
    let graded = fields.replacing("GRADED", with: "cite: {source: s, credibility: 3}")
    let text = try page([
      "actors/a.yaml": "{id: ann, kind: person, name: Ann}", "sources/s.yaml": "{id: s, title: S}",
      "\(folder)/x.yaml": "{id: x, \(graded)}",
    ]).main.text
    #expect(text.contains("possibly true"))
    #expect(text.contains("about 2019"))
  }

  /// A rule about values or causes of which nothing is published would tell that there are some.
  @Test(arguments: [
    "alt: [{field: place, value: zqx, note: Elsewhere}]", "alt: [{field: place, value: zqx}, {field: actors, value: [zqy]}]",
    "links: [{rel: causes, to: zqx, by: ann, cite: s}]", "links: [{from: zqx, rel: causes, to: e, by: ann, cite: s}]",
    "alt: [{field: place, value: zqx, cite: {source: s, credibility: 3}}]",
    "links: [{rel: follows, to: zqx, start: 2019~, end: 202X, cite: {source: s, credibility: 3}}]",
  ]) func whatIsHiddenNeedsNoRule(_ field: String) throws {
    func method(_ field: String, _ hidden: [String: String]) throws -> [UInt8]? {
      let files = [
        "actors/a.yaml": "{id: ann, kind: person, name: Ann}", "sources/s.yaml": "{id: s, title: S}",
        "events/e.yaml": "{id: e, title: E, date: 2025, kind: other, cite: s\(field)}",
      ]
      return try TestDossier(files.merging(hidden) { $1 }).site().files["method/index.html"]
    }
    let hidden = [
      "places/z.yaml": "{id: zqx, name: Z, review: draft}", "actors/z.yaml": "{id: zqy, kind: person, name: Y, review: withheld}",
    ]
    #expect(try method(", " + field, hidden) == method("", [:]))
  }

  /// What the program works out is explained wherever it is shown.
  @Test func everyDerivedStateThatAPageShowsIsExplained() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-02}\n", "actors/a.yaml": "{id: ann, kind: person, name: Ann}",
      "issues/i.yaml": "{id: truce, title: Truce}",
      "sources/s.yaml": "- {id: s, title: S}\n- {id: t, title: T, derived_from: s}\n",
      "claims/c.yaml": """
      - {id: a, kind: pledge, by: ann, cell: A, deadline: 2025-05-01, cite: [s, t]}
      - {id: b, kind: pledge, by: ann, cell: B, deadline: 2025-07-01, cite: s}
      - {id: c, kind: position, by: ann, cell: C, issue: truce, date: 2025-01-01, superseded_by: d, cite: s}
      - {id: d, kind: position, by: ann, cell: D, issue: truce, date: 2025-02-01, cite: s}
      """,
    ]).site()
    let pledges = try site.page("pledges/index.html").main.text
    let method = try site.page("method/index.html").all("th").map(\.text)
    for state in ["overdue", "not yet due"] {
      #expect(pledges.contains(state) && method.contains(state), "\(state): \(method)")
    }
    #expect(try site.page("issues/truce.html").main.text.contains("in force"))
    for term in ["independent source", "single source", "In force", "superseded"] {
      #expect(method.contains(term), "\(term): \(method)")
    }
  }

  @Test func correctionsOfDamagedTextsAreListed() throws {
    let page = try page([
      "sources/s.yaml": "{id: s, title: S, corrections: [{date: 2025-06, text: Could 16 is read as 16 May.}]}"
    ])
    let section = try #require(page.section("Corrections"))
    #expect(section.links == ["../sources/s.html"] && section.text.contains("16 May"))
  }

  @Test func theFooterLeadsThereAndAnEmptyDossierHasNone() throws {
    let site = try TestDossier(["sources/s.yaml": "{id: s, title: S}"]).site()
    #expect(try site.page("index.html").first("footer")?.links.contains("method/index.html") == true)
    #expect(try TestDossier([:]).site().files["method/index.html"] == nil)
  }
}
