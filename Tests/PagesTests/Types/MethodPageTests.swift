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
      """,
      "events/e.yaml": """
      {id: e, title: E, date: 2025, kind: other, figures: [{measure: m, op: dozens, claimed_by: ann, cite: s}]}
      """,
      "sources/s.yaml": "- {id: s, title: S}\n- {id: t, title: T, derived_from: s}\n",
    ])
    let text = page.main.text
    for term in [
      "likely (55–80%)", "Opinions and recommendations", "dozens", "independent source", "overdue", "marked so, and counted",
    ] {
      #expect(text.contains(term), "\(term)")
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
