import TestSupport
import Testing

/// What holds on every page of a site, whatever its kind: each of these looks at all of them.
struct RulesOnEveryPageTests {
  private static let files = [
    "dossier.yaml": """
    title: T
    edition: {data_cutoff: 2025-06-02}
    lanes: [{id: west, title: West}]
    front: {bottom_line: Quiet., judgements: [{text: Soon., likelihood: likely, confidence: low, claims: [zq-view, zq-guess]}]}

    """,
    "actors/a.yaml": """
    - {id: olga, kind: person, name: Olga, lane: west, tenures: [{role: Mayor, start: "2019", end: "2024-06"}, {role: Envoy, start: "2024-07", end: ".."}]}
    - {id: boss, kind: person, name: Boss}

    """,
    "issues/i.yaml": "{id: truce, title: Truce}", "sources/s.yaml": "{id: s, title: S}",
    "events/e.yaml": """
    - {id: talks, title: Talks, date: "2024-03-01", kind: consult, actors: [olga], outcome: No result, cite: s, weight: 3}
    - {id: raid, title: Raid, date: "2025-03-01", kind: assault, actors: [olga], cite: s, weight: 3, \
    links: [{rel: response-to, to: talks, by: boss, cite: s}]}

    """,
    "claims/c.yaml": """
    - {id: zq-view, kind: opinion, by: olga, issue: truce, cell: Zqview of it, made_at: [talks], date: "2024-03-01", cite: "s, p. 41", \
    figures: [{measure: losses, value: 7, claimed_by: olga, cite: s}]}
    - {id: zq-wish, kind: recommendation, by: olga, to: [boss], issue: truce, cell: Zqwish for it, made_at: [talks], date: "2024-03-01", cite: s}
    - {id: zq-guess, kind: forecast, by: olga, issue: truce, cell: Zqguess at it, likelihood: likely, words: probable, date: "2024-03-01", \
    horizon: "2025-12", cite: s}
    - {id: zq-bare, kind: demand, by: olga, issue: truce, cell: Zqbare of all, made_at: [talks], date: "2024-03-01"}
    - {id: zq-both, kind: assessment, by: editor, issue: truce, cell: Zqboth in one, likelihood: unlikely, confidence: high, cite: s}

    """,
    "notes/n.md": "---\ntitle: N\n---\nSee [[zq-view|that]].\n\n```timeline\n```\n",
  ]

  /// What the record's own page has no room for is on another.
  @Test func everyProvisionAndStageIsOneClickFromItsSource() throws {
    var files = Self.files
    let provisions = (0..<70).map { "{issue: truce, text: Zqclause \($0) end, cite: \"s, p. \($0)\"}" }
    let stages = (0..<70).map {
      "{stage: \($0 % 2 == 0 ? "introduced" : "signed"), date: \"2024-02\", note: Zqstep \($0) end, cite: \"s, p. \($0)\"}"
    }
    files["instruments/act.yaml"] =
      "{id: act, title: Act, kind: bill, provisions: [\(provisions.joined(separator: ", "))],"
      + " stages: [\(stages.joined(separator: ", "))]}\n"
    let site = try TestDossier(files).site()
    func places(_ text: String) throws -> [String: Int] {
      var found: [String: Int] = [:]
      for path in site.pages {
        let page = try site.page(path)
        for element in elements(text, in: page) {
          found[path, default: 0] += 1
          let links = entry(around: element).all("ul", class: "cites").flatMap(\.links)
          #expect(links.compactMap { RenderedSite.path(of: $0, from: path) } == ["sources/s.html"], "\(path)")
        }
      }
      return found
    }
    #expect(
      try places("Zqclause") == [
        "instruments/act.html": 60, "instruments/act/provisions.html": 70, "issues/truce.html": 60,
        "issues/truce/provisions.html": 70,
      ])
    #expect(try places("Zqstep") == ["instruments/act.html": 60, "instruments/act/stages.html": 70])
  }

  private func pages() throws -> [(path: String, page: HTMLPage)] {
    let site = try TestDossier(Self.files).site()
    let pages = try site.pages.map { ($0, try site.page($0)) }
    #expect(pages.count > 20)
    return pages
  }

  /// The smallest entry of a list, row of a table or box that holds an element; of a claim's own page, all of it.
  private func entry(around element: HTMLElement) -> HTMLElement {
    var entry = element
    while let parent = entry.parent, !["li", "tr", "article", "main", "body"].contains(entry.name),
      !entry.classes.contains("print-line")
    {
      entry = parent
    }
    // Beneath its holder's name.
    if entry.parent?.classes.contains("claims") == true, let judged = entry.parent?.parent, judged.classes.contains("judged") {
      return judged
    }
    return entry
  }

  private func elements(_ text: String, in page: HTMLPage) -> [HTMLElement] {
    page.main.all.filter { element in
      element.children.contains { if case .text(let own) = $0 { own.contains(text) } else { false } }
    }
  }

  /// An author's prose is his own; all that the program puts on a page names who thinks so, or leads to where that stands.
  @Test(arguments: ["Zqview", "Zqwish"]) func opinionStandsUnderItsHoldersNameAlone(_ text: String) throws {
    var found = 0
    for (path, page) in try pages() {
      for element in elements(text, in: page) where element.name != "title" {
        found += 1
        #expect(entry(around: element).text.contains("Olga"), "\(path): \(entry(around: element).text)")
        for cell in page.all("table", class: "matrix") + page.all("dl", class: "facts") + page.all("p", class: "key-facts") {
          #expect(!cell.text.contains(text), "\(path)")
        }
      }
      for outcome in page.all("p", class: "outcome") { #expect(!outcome.text.contains(text), "\(path)") }
    }
    #expect(found > 5)
  }

  @Test func likelihoodAndConfidenceShareNoSentence() throws {
    var both = 0
    for (path, page) in try pages() {
      let texts = page.main.all.filter { ["p", "span", "td", "dd"].contains($0.name) }.map(\.text)
      both += texts.contains { $0.contains("Confidence") } ? 1 : 0
      for text in texts {
        for sentence in text.split(separator: ".") where sentence.contains("Likelihood:") {
          #expect(!sentence.contains("Confidence:"), "\(path): \(sentence)")
        }
      }
    }
    #expect(both > 2)
  }

  /// The scale says what the desk's words mean, not what another's do.
  @Test func anothersWordsAreNeverAPercentage() throws {
    var found = 0
    for (path, page) in try pages() {
      for element in elements("Zqguess", in: page) {
        let text = entry(around: element).text
        found += 1
        // A whole page shows more than the one claim: its drawing names all.
        if entry(around: element).first("h1") == nil { #expect(!text.contains("%"), "\(path): \(text)") }
      }
    }
    #expect(found > 5)
    #expect(try TestDossier(Self.files).site().page("claims/zq-guess.html").main.first("dl")?.text.contains("%") == false)
  }

  @Test func aCauseNamesWhoAssertsIt() throws {
    var found = 0
    for (path, page) in try pages() {
      for element in page.main.all("span", class: "field")
      where element.text.contains("response") || element.text.contains("answered") {
        found += 1
        let text = entry(around: element).text
        #expect(text.contains("Boss") && text.contains("asserted"), "\(path): \(text)")
      }
    }
    #expect(found >= 2)
  }

  /// Whatever shows a claim shows its source, or leads to the claim's own page, which does, with the place in it.
  @Test(arguments: [("Zqview", "zq-view"), ("Zqbare", "zq-bare"), ("Zqguess", "zq-guess")])
  func everyStatementIsOneClickFromItsSource(text: String, id: String) throws {
    var found = 0
    for (path, page) in try pages() where path != "claims/\(id).html" {
      for element in elements(text, in: page) where element.name != "title" {
        found += 1
        let entry = entry(around: element)
        let links = entry.links.compactMap { RenderedSite.path(of: $0, from: path) }
        // On paper the numbers of the notes at its end, in which sources stand in full.
        let places = entry.links.filter { $0.hasPrefix("#") }.compactMap { link in
          page.main.all.first { "#" + ($0["id"] ?? "") == link }
        }
        let isNoted = ([entry] + places.map { self.entry(around: $0) }).contains {
          !$0.all("sup", class: "marks").isEmpty || $0.text.contains("uncited")
        }
        #expect(isNoted || links.contains("claims/\(id).html") || links.contains("sources/s.html"), "\(path)")
      }
    }
    #expect(found > 5)
    let own = try TestDossier(Self.files).site().page("claims/\(id).html")
    if id == "zq-bare" {
      #expect(own.main.text.contains("uncited"))
    } else {
      #expect(own.first("section", class: "record-sources")?.links == ["../sources/s.html"])
    }
    if id == "zq-view" { #expect(own.first("section", class: "record-sources")?.text.contains("p. 41") == true) }
  }

  /// Where a citation is missing, every page that shows the claim says so, and it is counted where gaps are.
  @Test func aClaimWithoutASourceIsMarkedAndCounted() throws {
    var marked = 0
    for (path, page) in try pages() {
      for item in page.main.all("li") where item.classes.contains("claim") && item.text.contains("Zqbare") {
        marked += 1
        #expect(item.all("span", class: "mark").contains { $0.text == "uncited" }, "\(path)")
      }
    }
    #expect(marked > 1)
    let gaps = try TestDossier(Self.files).site().page("gaps/index.html").section("Without a citation")
    #expect(gaps?.links == ["../claims/zq-bare.html"])
  }

  /// The mayor of then is the envoy of today.
  @Test func officesAreThoseOfTheDay() throws {
    let site = try TestDossier(Self.files).site()
    let (talks, raid) = (try site.page("events/talks.html").main.text, try site.page("events/raid.html").main.text)
    #expect(talks.contains("Mayor") && !talks.contains("Envoy") && raid.contains("Envoy") && !raid.contains("Mayor"))
    #expect(try site.page("index.html").main.text.contains("Envoy") && !site.page("index.html").main.text.contains("Mayor"))
  }
}
