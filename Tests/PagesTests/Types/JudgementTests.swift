import TestSupport
import Testing

/// ICD 203: a likelihood and a confidence never stand in one sentence.
struct JudgementTests {
  @Test func likelihoodAndConfidenceStandApart() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nfront: {judgements: [{text: J, likelihood: likely, confidence: high}]}\n",
      "claims/c.yaml": "{id: c, kind: assessment, by: editor, cell: C, likelihood: unlikely, confidence: low}",
    ]).site()
    for element in try site.page("index.html").main.all + site.page("claims/c.html").main.all
    where ["p", "dd", "span"].contains(element.name) {
      #expect(!(element.text.contains("likely") && (element.text.contains("high") || element.text.contains("low"))))
    }
    let judgement = try #require(try site.page("index.html").first("ol", class: "judgements"))
    #expect(judgement.all("span", class: "estimate").map(\.text) == ["Likelihood: likely (55–80%)", "Confidence: high"])
  }

  /// An outside author's own term is his, and nobody knows which percentage he meant.
  @Test func wordsOfAnothersNeverBecomeAPercentage() throws {
    let site = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml": "{id: c, kind: forecast, by: abe, cell: C, words: likely}",
    ]).site()
    let page = try site.page("claims/c.html").main
    #expect(page.text.contains("likely") && !page.text.contains("%"))
  }

  @Test func aContestedClaimSaysSoOnTheTimeline() throws {
    let site = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml":
        "- {id: c, kind: statement, by: abe, cell: C, date: 2025, verification: contested}\n- {id: d, kind: statement, by: abe, cell: D, date: 2025, verification: corroborated}\n",
    ]).site()
    #expect(
      try site.page("timeline/index.html").all("li", class: "item").map { $0.first("span", class: "status")?.text } == [
        "contested", nil,
      ])
  }

  @Test func aFigureWithoutAClaimantSaysSo() throws {
    func claimant(_ field: String, _ hidden: String = "") throws -> String? {
      try TestDossier([
        "actors/a.yaml": "- {id: abe, kind: person, name: Abe, figures: [{measure: Men, value: 3\(field)}]}\n\(hidden)"
      ]).site().page("actors/abe.html").section("Figures")?.all("td")[1].text
    }
    #expect(try claimant("") == "claimant not named")
    #expect(try claimant(", claimed_by: bea", "- {id: bea, kind: person, name: Bea, review: draft}\n") == "claimant not named")
  }

  @Test(arguments: [
    ("value: 3, unit: million, currency: EUR", "3 million EUR"), ("value: 3, currency: EUR", "3 EUR"),
    ("op: dozens, unit: people", "dozens of people"),
    ("op: dozens, value: 24, unit: people", "dozens of people (24)"),
    ("op: more-than, value: 430, unit: people", "more than 430 people"),
    ("low: 5, high: 9, value: 7", "5 to 9, best estimate 7"), ("op: hundreds", "hundreds"),
  ]) func aFigureKeepsItsNumberAndWhatItCounts(_ figure: String, _ text: String) throws {
    let page = try TestDossier([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe, figures: [{measure: Men, \(figure), claimed_by: abe}]}\n"
    ]).site().page("actors/abe.html")
    #expect(page.section("Figures")?.all("td").contains { $0.text == text } == true, "\(page.section("Figures")?.text ?? "")")
  }
}
