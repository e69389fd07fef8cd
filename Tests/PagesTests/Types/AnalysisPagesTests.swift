import TestSupport
import Testing

/// Pledges, contested claims, assessments, dates and gaps as readers see them.
struct AnalysisPagesTests {
  private static let base = [
    "dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-02}\n",
    "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n",
    "sources/s.yaml": "- {id: s, title: S, reliability: B}\n- {id: copy, title: C, derived_from: s}\n",
  ]

  private func site(_ claims: String, _ files: [String: String] = [:]) throws -> RenderedSite {
    try TestDossier(Self.base.merging(["claims/c.yaml": claims]) { $1 }.merging(files) { $1 }).site()
  }

  private func line(_ element: HTMLElement?) -> String {
    element?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
  }

  // MARK: Pledges

  @Test func aPledgeShowsDeadlineStateEvidenceAndDays() throws {
    let site = try site(
      """
      - {id: due, kind: pledge, by: abe, to: [bea], cell: Pay, date: 2025-05-01, deadline: 2025-06-30, strength: formal, state: open,
         state_basis: Nothing paid yet., state_as_of: 2025-06-01, evidence: [seen], settled_by: A receipt., cite: 's, p. 4'}
      - {id: over, kind: offer, by: bea, cell: Talk, deadline: 2025-05-30, cite: s}
      - {id: rolls, kind: pledge, by: abe, cell: Soon, deadline_rule: 14 days from each repetition, made_at: [e, f], state: overdue, cite: s}
      - {id: rule, kind: pledge, by: abe, cell: Both, deadline: 2025-06-20, deadline_rule: ten days after the rain, made_at: [e], cite: s}
      - {id: alone, kind: pledge, by: abe, cell: Once, deadline_rule: when the rain ends, made_at: [e], cite: s}
      - {id: seen, kind: statement, by: bea, cell: No money came, date: 2025-05-20, cite: s}
      """,
      [
        "events/e.yaml":
          "- {id: e, title: E, kind: consult, date: 2025-05-02, cite: s}\n- {id: f, title: F, kind: consult, date: 2025-05-09, cite: s}\n"
      ])
    let page = try site.page("pledges/index.html")
    let due = line(page.section("With a deadline ahead"))
    for part in [
      "Abe pledge to Bea", "Pay", "formal", "30 June 2025", "28 days left", "open", "Nothing paid yet.",
      "Would settle it: A receipt.", "1 May 2025 made", "20 May 2025 No money came", "1 June 2025 open", "p. 4",
    ] { #expect(due.contains(part), "\(part) in \(due)") }
    let overdue = page.section("Overdue")
    #expect(line(overdue).contains("3 days over") && line(overdue).contains("overdue by the calendar"))
    #expect(line(overdue).contains("14 days from each repetition rolling"))
    #expect(overdue?.all("tr").count == 3)
    #expect(due.contains("20 June 2025 ten days after the rain 18 days left") && !due.contains("rolling"))
    let open = line(page.section("Open, without a fixed deadline"))
    #expect(open.contains("when the rain ends") && !open.contains("rolling") && !open.contains("none"))
    // The same state wherever the offer is named.
    #expect(line(try site.page("claims/over.html").main).contains("overdue (by the calendar)"))
    #expect(line(try site.page("actors/bea.html").section("Pledges, offers and demands")).contains("3 days over"))
    #expect(try site.page("index.html").main.text.contains("2 pledges overdue"))
  }

  // MARK: Contested claims

  @Test func accountsStandSideBySideAndTheDesksWordApart() throws {
    let page = try site(
      """
      - {id: many, kind: statement, by: abe, cell: Four hundred, text: Four hundred came., date: 2025-05, cite: ['s, p. 2', copy]}
      - {id: few, kind: denial, by: bea, cell: Nine, contradicts: [many], quote: {text: Neuf., lang: fr, translation: Nine.}, cite: s}
      - {id: desk, kind: assessment, by: editor, cell: Nobody counted, supports: [few], confidence: low, settled_by: A count., cite: s}
      """
    ).page("contested/index.html")
    let accounts = page.all("article", class: "account")
    #expect(accounts.count == 2)
    let many = line(accounts.first { $0.text.contains("Four hundred") })
    for part in ["Abe", "Four hundred came.", "May 2025", "2 sources, 1 of them independent", "p. 2", "B"] {
      #expect(many.contains(part), "\(part) in \(many)")
    }
    #expect(accounts.contains { $0.first("blockquote")?["lang"] == "fr" && $0.text.contains("Nine.") })
    #expect(!accounts.contains { $0.text.contains("Nobody counted") })
    let desk = line(page.first("div", class: "assessment"))
    #expect(desk.contains("Nobody counted") && desk.contains("Confidence: low") && desk.contains("Would settle it: A count."))
    #expect(line(page.first("section", class: "dispute")).contains("2 accounts, 1 independent source"))
  }

  /// Where the accounts are about nothing that has a name, the first of them gives the dispute its own.
  @Test func aDisputeWithoutASubjectHasAHeading() throws {
    let page = try site(
      """
      - {id: many, kind: statement, by: abe, cell: Four hundred, contradicts: [few], cite: s}
      - {id: few, kind: statement, by: bea, text: "Nine, and no more.", cite: s}
      - {id: lone, kind: statement, by: bea, text: "It *rained* then.", verification: contested, cite: s}
      """
    ).page("contested/index.html")
    let headings = page.all("section", class: "dispute").compactMap { $0.first("h2") }
    #expect(headings.map { line($0) }.allSatisfy { !$0.hasPrefix("2 accounts") && !$0.hasPrefix("1 account") })
    #expect(headings.map { $0.links.first } == ["../claims/few.html", "../claims/lone.html"])
  }

  /// An account is never alone: what it contradicts stands beside it, with its own sources.
  @Test func whatAClaimContradictsIsAColumnOfItsOwn() throws {
    let page = try site(
      """
      - {id: never, kind: denial, by: bea, cell: Nobody came, contradicts: [march], cite: s}
      - {id: some, kind: statement, by: bea, cell: A few came, contradicts: [{id: march, figure: Marchers}], cite: 's, p. 9'}
      """,
      [
        "sources/t.yaml": "{id: t, title: T, reliability: A}",
        "events/e.yaml": """
        {id: march, title: The march, summary: Crowds filled the square., kind: protest, date: 2025-05-03, cite: ['t, p. 3'],
         figures: [{measure: Marchers, value: 4000, claimed_by: abe}, {measure: Marchers, low: 300, claimed_by: bea, cite: 'copy, p. 7'}]}
        """,
      ]
    ).page("contested/index.html")
    let disputes = page.all("section", class: "dispute")
    #expect(
      disputes.map { line($0.first("h2")) } == [
        "The march 2 accounts, 2 independent sources", "The march: Marchers 3 accounts, 2 independent sources",
      ])
    let columns = disputes.map { $0.all("article", class: "account").map { line($0) } }
    try #require(columns.map(\.count) == [2, 3])
    for part in ["The march", "Crowds filled the square.", "3 May 2025", "1 source", "p. 3", "A"] {
      #expect(columns[0][1].contains(part), "\(part) in \(columns[0][1])")
    }
    #expect(columns[1][1].hasPrefix("Abe 4,000 Marchers") && columns[1][1].contains("p. 3"))
    #expect(columns[1][2].hasPrefix("Bea at least 300 Marchers") && columns[1][2].contains("p. 7"))
  }

  // MARK: Assessments

  @Test func opinionStandsUnderItsHoldersNameApartFromForecasts() throws {
    let page = try site(
      """
      - {id: f, kind: forecast, by: abe, cell: Rain, horizon: 2025-07, conditional_on: wind, cite: s}
      - {id: a, kind: assessment, by: bea, cell: It is wet, cite: s}
      - {id: o, kind: opinion, by: bea, cell: A bore, cite: s}
      - {id: r, kind: recommendation, by: abe, cell: Stay in, cite: s}
      """
    ).page("assessments/index.html")
    #expect(line(page.section("Forecasts")).contains("Abe Rain Horizon: July 2025 Provided that: wind"))
    #expect(line(page.section("Assessments")).contains("Bea It is wet"))
    let opinions = try #require(page.section("Opinion"))
    #expect(opinions.all("h3").map(\.text) == ["Abe", "Bea"])
    #expect(line(opinions).contains("A bore") && line(opinions).contains("Stay in"))
    #expect(page.section("Forecasts")?.text.contains("A bore") == false)
  }

  @Test func fiveResolvedForecastsAreScored() throws {
    func page(_ count: Int) throws -> HTMLPage {
      try site(
        (0..<count).map {
          "- {id: f\($0), kind: forecast, by: editor, cell: F\($0), likelihood: likely, resolution: '\($0 < 3)', cite: s}\n"
        }.joined()
      ).page("assessments/index.html")
    }
    let row = try page(5).section("How forecasts of each likelihood did")?.first("tbody")
    #expect(row.map { $0.all("td").map(\.text) } == ["5", "3", "60%"])
    // Three off by 0.325, two by 0.675.
    #expect(try page(5).main.text.contains("0.25"))
    #expect(try page(4).section("How forecasts of each likelihood did") == nil)
    #expect(try page(4).main.text.contains("4 forecasts with a likelihood of their own have come true or not; too few"))
  }

  /// A band into which the desk put somebody's word is named, without the band's percentages.
  @Test func wordsOfOthersNeverBecomeAPercentage() throws {
    let site = try site("{id: f, kind: forecast, by: abe, cell: Rain, words: could well, likelihood: likely, cite: s}")
    for path in ["claims/f.html", "actors/abe.html", "claims/index.html"] {
      let text = line(try site.page(path).main)
      #expect(text.contains("Read by the editors as") && text.contains("likely") && !text.contains("%"), "\(path)")
    }
    let forecasts = try #require(try site.page("assessments/index.html").section("Forecasts"))
    #expect(!forecasts.text.contains("%"))
  }

  /// ICD 203, on every page of analysis.
  @Test func likelihoodAndConfidenceNeverShareASentence() throws {
    let site = try site(
      "{id: f, kind: forecast, by: editor, cell: Rain, likelihood: very-unlikely, confidence: high, horizon: 2025-07, cite: s}")
    for path in ["assessments/index.html", "claims/f.html", "index.html", "next/index.html", "timeline/index.html"] {
      guard site.files[path] != nil else { continue }
      for element in try site.page(path).main.all where ["p", "dd", "span", "td"].contains(element.name) {
        #expect(!(element.text.contains("very unlikely") && element.text.contains("high")), "\(path): \(element.text)")
      }
    }
  }

  // MARK: Dates

  @Test func agreedIsToldFromProposed() throws {
    let site = try site(
      "{id: due, kind: pledge, by: abe, cell: Pay, deadline: 2025-06-10, state: open, cite: s}",
      [
        "events/e.yaml": """
        - {id: agreed, title: Agreed round, kind: consult, date: 2025-06-20, status: planned, actors: [abe, bea], cite: s}
        - {id: asked, title: Asked round, kind: consult, date: 2025-06-25, status: proposed, actors: [bea], cite: s}
        - {id: missed, title: Missed round, kind: consult, date: 2025-06-01, status: planned, cite: s}
        """
      ])
    let page = try site.page("next/index.html")
    #expect(
      page.all("li", class: "coming").map { line($0) } == [
        "10 June 2025 8 days left deadline Pay Abe", "20 June 2025 18 days left agreed Agreed round Abe Bea",
        "25 June 2025 23 days left proposed, not agreed Asked round Bea",
        "1 June 2025 1 day over planned Missed round",
      ])
    #expect(page.section("Passed, with no result on record")?.links == ["../events/missed.html"])
    #expect(try site.page("index.html").section("Next dates")?.links.contains("events/agreed.html") == true)
  }

  // MARK: Gaps

  @Test func whatIsMissingIsCountedAndMarked() throws {
    let site = try site(
      "- {id: bare, kind: statement, by: abe, cell: Bare, date: 2025}\n- {id: one, kind: statement, by: abe, cell: One, cite: [s, copy]}\n",
      ["dossier.yaml": Self.base["dossier.yaml"]! + "gaps: [Who came?]\n"])
    let page = try site.page("gaps/index.html")
    #expect(page.section("What the editors would like to know")?.all("li").map(\.text) == ["Who came?"])
    #expect(page.section("Without a citation")?.links == ["../claims/bare.html"])
    #expect(page.section("On one independent source")?.links == ["../claims/one.html"])
    for path in ["claims/bare.html", "actors/abe.html", "timeline/index.html"] {
      #expect(try site.page(path).all("span", class: "mark").count { $0.text == "uncited" } == 1, "\(path)")
    }
    #expect(try site.page("index.html").main.text.contains("1 record without a citation"))
  }

  /// One number for one thing, wherever it stands.
  @Test func whatRestsOnOneSourceIsCountedAlike() throws {
    let site = try site(
      """
      - {id: one, kind: statement, by: abe, cell: One, cite: s}
      - {id: two, kind: statement, by: abe, cell: Two, cite: copy}
      - {id: view, kind: opinion, by: abe, cell: View, cite: s}
      - {id: own, kind: forecast, by: editor, cell: Own, likelihood: likely, cite: s}
      """)
    #expect(try site.page("index.html").main.text.contains("2 on one source"))
    #expect(try site.page("sources/index.html").main.text.contains("2 statements rest on one source"))
    let gaps = try #require(try site.page("gaps/index.html").section("On one independent source"))
    let listed = try site.page("single-source/index.html").main.all("li")
    #expect(Set(gaps.links) == Set(listed.flatMap(\.links)) && gaps.links.count == 2)
  }

  @Test func aLongListOfGapsHasPagesOfItsOwn() throws {
    let site = try site((0..<250).map { "- {id: c\($0), kind: statement, by: abe, cell: C\($0), cite: s}\n" }.joined())
    #expect(try site.page("gaps/index.html").section("On one independent source")?.all("li").count == 30)
    #expect(try site.page("gaps/single-source.html").all("li").count { $0.text.contains("C") } >= 200)
    #expect(site.files["gaps/single-source-page-2.html"] != nil && site.files["gaps/single-source-page-3.html"] == nil)
  }

  /// A page with nothing to show is not there, nor its entry in the menu; what says something by being empty is.
  @Test func pagesWithoutContentAreLeftOut() throws {
    let site = try site("{id: c, kind: statement, by: abe, cell: C, cite: s}")
    for section in ["pledges", "contested", "assessments", "next", "matrix"] {
      #expect(!site.pages.contains { $0.hasPrefix(section + "/") }, "\(section)")
      #expect(try !site.page("index.html").root.links.contains { $0.hasPrefix(section + "/") }, "\(section)")
    }
    #expect(try site.page("gaps/index.html").heading == "What is not known")
  }

  // MARK: Causes

  /// Why something happened is an account of whoever gives it, and says so until two independent sources agree.
  @Test(arguments: [("[s]", true), ("[s, copy]", true), ("[s, t]", false)])
  func aCauseNamesWhoAssertsIt(cite: String, isAsserted: Bool) throws {
    let site = try site(
      "[]",
      [
        "sources/t.yaml": "{id: t, title: T}",
        "events/e.yaml": """
        - {id: first, title: First, kind: assault, date: 2025-01, cite: s}
        - {id: second, title: Second, kind: assault, date: 2025-02, cite: s, links: [{rel: response-to, to: first, by: abe, cite: \(cite)}]}
        """,
      ])
    for path in ["events/first.html", "events/second.html"] {
      let text = line(try site.page(path).first("section", class: "relations"))
      #expect(text.contains("according to Abe"), "\(path): \(text)")
      #expect(text.contains("asserted, not established") == isAsserted, "\(path): \(text)")
    }
  }

  /// Of several causes one may be established and another not, and the drawing has them as the page has.
  @Test func eachCauseStandsByItself() throws {
    let site = try site(
      "[]",
      [
        "sources/t.yaml": "- {id: t, title: T}\n- {id: gone, title: Gone, review: withdrawn, review_reason: fabricated}\n",
        "events/e.yaml": """
        - {id: first, title: First, kind: assault, date: 2025-01, weight: 3, cite: s}
        - {id: second, title: Second, kind: assault, date: 2025-02, weight: 3, cite: s}
        - {id: third, title: Third, kind: assault, date: 2025-03, weight: 3, cite: gone, links: [
            {rel: response-to, to: [first, second], by: abe, cite: [s, gone]}, {rel: response-to, to: second, by: bea, cite: t}]}
        """,
      ])
    let page = try site.page("events/third.html")
    let items = page.first("section", class: "relations")?.all("li") ?? []
    let relations = items.map { line($0) }.filter { $0.hasPrefix("in response") }
    #expect(relations.count == 3)
    #expect(
      relations.map { $0.contains("asserted, not established") } == [false, true, false]
        && relations[0].contains("Second") && relations[1].contains("First"), "\(relations)")
    #expect(line(try site.page("events/first.html").main).contains("asserted, not established"))
    #expect(!line(try site.page("events/second.html").main).contains("asserted, not established"))
    let curves = try site.page("index.html").first("svg", class: "marks")?.all("path", class: "cv").map(\.classes) ?? []
    #expect(curves.map { $0.contains("ds") } == [false, true])
    // A source that was taken back is none, and says so.
    #expect(line(page.first("p", class: "kicker")).contains("uncited"))
    #expect(line(page.main).contains("Gone withdrawn"))
  }
}
