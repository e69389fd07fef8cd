import TestSupport
import Testing

/// A name alone reads as a fact: every list says what keeps a record from being one.
struct CaveatTests {
  private static let site = Result {
    try TestDossier([
      "dossier.yaml":
        "title: T\ngates: {uncited: off}\nfront: {judgements: [{text: J, confidence: high, claims: [own, no, yes]}]}\n",
      "actors/a.yaml": """
      - {id: abe, kind: person, name: Abe}
      - {id: bea, kind: person, name: Bea, links: [{rel: supports, to: [never, no]}]}
      """,
      "sources/s.yaml": "{id: s, title: S, type: article-newspaper}",
      "events/e.yaml": """
      - {id: e, title: Talks, date: 2025-06-02, kind: consult}
      - {id: never, title: Never, date: 2025-06-02, kind: consult, status: did-not-happen, cite: s}
      - {id: off, title: Off, date: 2025-06-03, kind: consult, status: cancelled}
      - {id: rival, title: Rival, date: 2025-06-01, kind: consult, alt: [{field: date, value: 2025-05-31}]}
      """,
      "claims/c.yaml": """
      - {id: yes, kind: statement, by: abe, cell: Yes, made_at: e, verification: corroborated}
      - {id: no, kind: denial, by: bea, cell: No, date: 2025-06-02, verification: refuted, contradicts: [yes, never], cite: s}
      - {id: own, kind: forecast, by: editor, cell: Own, likelihood: likely, confidence: low, horizon: 2026, about: [abe]}
      """,
      "notes/n.md": "---\ntitle: N\n---\nSee [[never]].\n",
    ]).site()
  }

  private func items(_ path: String, _ list: (HTMLPage) -> HTMLElement?) throws -> [String] {
    list(try Self.site.get().page(path))?.all("li").map { item in
      item.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    } ?? []
  }

  @Test func indexesSayIt() throws {
    #expect(
      try items("events/index.html") { $0.main } == [
        "Rival 1 June 2025 date disputed talks", "Talks 2 June 2025 talks", "Never did not happen 2 June 2025 talks",
        "Off cancelled 3 June 2025 talks",
      ])
    #expect(
      try items("claims/index.html") { $0.main } == [
        "No refuted 2 June 2025 denial by Bea", "Yes 2 June 2025 statement by Abe",
        "Own forecast by The editors Likelihood: likely (55–80%) Horizon: 2026 Confidence: low",
      ])
  }

  @Test func soDoNeighboursRelationsSourcesAndClaimsAboutClaims() throws {
    #expect(
      try items("events/e.html") { $0.first("section", class: "around") } == [
        "Rival 1 June 2025 date disputed", "Never did not happen 2 June 2025", "Off cancelled 3 June 2025",
      ])
    #expect(
      try items("actors/bea.html") { $0.first("section", class: "relations") } == ["supports Never did not happen No refuted"])
    #expect(
      try items("sources/s.html") { $0.first("section", class: "rests") } == ["Never did not happen", "No refuted denial by Bea"])
    #expect(try items("claims/no.html") { $0.section("Contradicts") } == ["Yes statement by Abe", "Never did not happen"])
    // What is said about an actor is not said by him.
    #expect(
      try items("actors/abe.html") { $0.first("section", class: "mentions") } == [
        "Own forecast by The editors · about it Likelihood: likely (55–80%) Horizon: 2026 Confidence: low"
      ])
  }

  @Test func aJudgementRestsOnClaimsWithTheirHoldersAndNotOnItself() throws {
    #expect(
      try items("index.html") { $0.first("ul", class: "evidence") } == ["No refuted denial by Bea", "Yes statement by Abe"])
    let own = try #require(try Self.site.get().page("index.html").first("ul", class: "own"))
    #expect(own.links == ["claims/own.html"])
    // ICD 203
    for line in own.all("p") { #expect(!(line.text.contains("Likelihood") && line.text.contains("Confidence"))) }
  }

  /// A text that is its title again would only be read twice.
  @Test(arguments: [
    ("A truce holds", "A truce  holds.", false), ("A truce holds", "a truce holds", false),
    ("A truce holds", "A truce held.", true),
    ("A truce holds", "A *truce* holds.", true), ("A truce holds", "A [truce](https://example.org) holds.", true),
  ]) func aClaimsTextStandsWhereItsTitleSaysLess(_ title: String, _ text: String, _ isShown: Bool) throws {
    let page = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml": "{id: c, kind: statement, by: abe, title: \(title), text: \"\(text)\"}",
    ]).site().page("actors/abe.html")
    #expect((page.first("p", class: "claim-text") != nil) == isShown)
  }

  @Test func aTypeOfSourceIsAWord() throws {
    #expect(try Self.site.get().page("sources/s.html").first("dl", class: "facts")?.text.contains("newspaper article") == true)
  }

  /// A date may say by itself that an event goes on.
  @Test func whatGoesOnIsSaidOnce() throws {
    let site = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "events/e.yaml": """
      - {id: a, title: A, date: 2025-05/.., kind: consult, status: ongoing, actors: [abe]}
      - {id: b, title: B, date: 2025-05, kind: consult, status: ongoing, actors: [abe]}
      """,
    ]).site()
    for page in try ["events/a.html", "events/index.html", "actors/abe.html"].map(site.page) {
      #expect(page.main.text.contains("since May 2025, ongoing"))
      #expect(page.main.all("span", class: "status").map(\.text) == (page.first("h1")?.text == "A" ? [] : ["ongoing"]))
    }
    #expect(try site.page("events/b.html").main.all("span", class: "status").map(\.text) == ["ongoing"])
  }
}
