import TestSupport
import Testing

@testable import Pages

struct InstrumentPageTests {
  private func page(_ instrument: String) throws -> HTMLPage { try site(instrument).page("instruments/bill.html") }

  private func site(_ instrument: String) throws -> RenderedSite {
    try TestDossier([
      "actors/a.yaml": """
      - {id: ann, kind: person, name: Ann}
      - {id: bea, kind: person, name: Bea}
      - {id: cas, kind: person, name: Cas}
      - {id: left, kind: party, name: The Left}
      - {id: senate, kind: body, name: Senate}
      """,
      "issues/i.yaml": "- {id: truce, title: Truce}\n- {id: trade, title: Trade}\n",
      "sources/s.yaml": "- {id: s, title: S, issued: 2025}\n- {id: t, title: T}\n",
      "instruments/i.yaml": "{id: bill, kind: bill, title: Bill, \(instrument)}",
    ]).site()
  }

  @Test func datesThatDifferStandSideBySideUnderOneStage() throws {
    let page = try page(
      """
      stages: [{stage: introduced, date: 2025-04-01, cite: s}, {stage: signed, date: 2025-04-30, cite: s, hedge: reportedly},
        {stage: signed, date: 2025-05-01, cite: t}]
      """)
    let steps = try #require(page.first("ol", class: "track")).all("p", class: "step-name").map(\.text)
    #expect(steps.count == 2)
    #expect(steps[1].contains("signed") && steps[1].contains("dates differ") && !steps[0].contains("dates differ"))
    let dates = page.all("ul", class: "step-dates")[1].all("li").map(\.text)
    #expect(dates.contains { $0.contains("30 April 2025") && $0.contains("reportedly") })
    #expect(dates.contains { $0.contains("1 May 2025") && $0.contains("T") })
  }

  /// By the vocabulary, in which the author places stages of his own, as far as the dates allow.
  @Test(arguments: [
    (
      "{stage: signed, date: 2025-03-01}, {stage: tabled, date: 2025-01-01}, {stage: introduced, date: 2025-02-01}",
      "tabled introduced signed"
    ),
    ("{stage: agreed}, {stage: tabled}, {stage: introduced}, {stage: drafted}", "drafted introduced tabled agreed"),
    ("{stage: tabled, date: 2025-02}, {stage: introduced, date: 2025-02}, {stage: drafted}", "drafted introduced tabled"),
    ("{stage: signed, date: 2025-01}, {stage: tabled}, {stage: introduced, date: 2025-02}", "tabled signed introduced"),
    // May that is doubted may have been April.
    ("{stage: signed, date: 2025-04-30}, {stage: demanded, date: \"2025-05?\"}", "demanded signed"),
    ("{stage: signed, date: 2025-04-30}, {stage: demanded, date: \"2025-05\"}", "signed demanded"),
    (
      "{stage: agreed, date: 2025-03}, {stage: negotiated, date: 2025-02}, {stage: negotiated, date: 2025-05}",
      "negotiated dates differ agreed"
    ),
  ]) func stepsStandInOrder(stages: String, order: String) throws {
    let page = try TestDossier([
      "dossier.yaml": "title: T\nvocabulary: {stages: [{id: tabled, label: tabled, after: introduced}]}\n",
      "instruments/i.yaml": "{id: bill, kind: bill, title: Bill, stages: [\(stages)]}",
    ]).site().page("instruments/bill.html")
    let names = page.first("ol", class: "track")?.all("p", class: "step-name").map(\.text) ?? []
    #expect(names.joined(separator: " ") == order)
  }

  /// The dates of a stage stand together, and those beyond the page's room tell as well that sources differ.
  @Test func datesBeyondThePagesRoomStandOnAnother() throws {
    let others = (0..<59).map { "{stage: negotiated, date: \"2025-02-01\", note: round \($0), cite: s}" }.joined(separator: ", ")
    let site = try site(
      """
      stages: [{stage: introduced, date: 2025-01-01, cite: s}, \(others), {stage: signed, date: 2025-04-30, cite: s},
        {stage: negotiated, date: 2025-03-01, note: last round, cite: t}, {stage: signed, date: 2025-05-01, cite: t}]
      """)
    let own = try site.page("instruments/bill.html")
    let names = own.all("p", class: "step-name").map(\.text)
    #expect(names.count == 2 && !names[0].contains("dates differ") && names[1].contains("dates differ"))
    #expect(!own.main.text.contains("last round") && own.main.links.contains("bill/stages.html"))
    let all = try site.page("instruments/bill/stages.html")
    #expect(all.all("p", class: "step-name").count == 3)
    #expect(all.all("ul", class: "step-dates").map { $0.all("p").count { $0.text.contains("round") } } == [0, 60, 0])
    // What is drawn leads to where it stands.
    let drawn = Set(own.main.links.filter { $0.contains("#stage-") })
    #expect(drawn.contains("bill/stages.html#stage-signed") && drawn.contains { $0.hasSuffix("#stage-introduced") })
    for link in drawn {
      let path = try #require(RenderedSite.path(of: link, from: "instruments/bill.html"))
      let id = String(link.split(separator: "#").last ?? "")
      #expect(try site.page(path).main.all.contains { $0["id"] == id }, "\(link)")
    }
  }

  @Test func provisionsStandUnderTheirIssue() throws {
    let page = try page(
      """
      provisions: [{text: Other, cite: s}, {issue: trade, text: Sell, cite: s}, {issue: truce, text: Stop, cite: s},
        {issue: trade, text: Buy, cite: s}]
      """)
    let section = try #require(page.section("Provisions"))
    #expect(section.all("h3").map(\.text) == ["Trade", "Truce", "On other matters"])
    let items = section.all("ul", class: "plain").flatMap { $0.all("li") }.filter { $0.parent?.classes == ["plain"] }
    #expect(items.compactMap { $0.text.split(separator: "\n").first } == ["Sell", "Buy", "Stop", "Other"])
  }

  @Test func aProvisionWithoutASourceSaysSo() throws {
    let site = try site("provisions: [{issue: trade, text: Sell, cite: \"s, p. 4\"}, {issue: trade, text: Buy}]")
    for (page, heading) in [("instruments/bill", "Provisions"), ("issues/trade", "Provisions")] {
      let items = try #require(site.page(page + ".html").section(heading)).all("li").filter { $0.parent?.classes != ["cites"] }
      #expect(items.map { $0.all("span", class: "mark").map(\.text) } == [[], ["no source given"]], "\(page)")
    }
    #expect(try site.page("gaps/index.html").section("Without a citation")?.links == ["../instruments/bill.html"])
  }

  @Test func supportIsASteppedLineWithItsThreshold() throws {
    let page = try page(
      """
      requirement: 60 of 100 votes, support: [
        {vote: Co-sponsors, body: senate, as_of: 2025-04-01, counts: {co-sponsor: 50}, of: 100, cite: s},
        {vote: Co-sponsors, body: senate, as_of: 2025-06-12, counts: {co-sponsor: 82}, of: 100, cite: s},
        {vote: Passage, body: senate, date: 2025-07-01, counts: {"yes": 70, "no": 20}, of: 100, cite: s}]
      """)
    let drawing = try #require(page.first("svg", class: "chart"))
    #expect(page.all("svg", class: "chart").count == 1)
    for text in ["50", "82", "of 100", "60 needed"] { #expect(drawing.text.contains(text), "\(text)") }
    // The same as a table.
    #expect(page.all("section", class: "support").count == 2)
    #expect(page.all("tr").map(\.text).contains { $0.contains("12 June 2025") && $0.contains("82 of 100") })
  }

  /// What one body counts under one name stands together, and is drawn as a whole wherever a part of it stands.
  @Test func countsBeyondThePagesRoomStandOnAnother() throws {
    let counts = (0..<130).map { n in
      "{vote: \(n % 2 == 0 ? "Even" : "Odd"), body: senate, as_of: \(2001 + n / 10)-0\(1 + n % 9)-11, counts: {yes: \(1000 + n)},"
        + " cite: \"s, p. \(n)\", voters: [{actor: ann, option: yes}, {actor: bea, option: yes}]}"
    }
    let site = try site("support: [\(counts.joined(separator: ", "))]")
    func shown(_ page: String) throws -> [String: [Int]] {
      var shown: [String: [Int]] = [:]
      for series in try site.page("instruments/\(page).html").main.all("section", class: "support") {
        #expect(series.all("svg", class: "chart").count == 1)
        let name = series.first("h3")?.text.split(separator: " ").first.map(String.init) ?? ""
        for row in series.all("tr").dropFirst() {
          let text = row.text.filter { $0 != "," }
          let number = try #require(text.split { !$0.isNumber }.compactMap { Int($0) }.first { (1000..<1130).contains($0) })
          #expect(row.first("ul", class: "cites")?.text.contains("p. \(number - 1000)") == true)
          shown[name, default: []].append(number - 1000)
        }
      }
      return shown
    }
    func numbers(_ odd: Int, _ range: Range<Int>) -> [Int] { range.map { 2 * $0 + odd } }
    #expect(try shown("bill") == ["Even": numbers(0, 0..<60)])
    #expect(try shown("bill/support") == ["Even": numbers(0, 0..<65), "Odd": numbers(1, 0..<15)])
    #expect(try shown("bill/support-page-2") == ["Odd": numbers(1, 15..<65)])
    #expect(try site.page("instruments/bill.html").main.links.contains("bill/support.html"))
    #expect(try site.page("instruments/bill/support.html").main.links.contains("voters.html"))
  }

  @Test func onlyANumberInARequirementIsAThreshold() {
    #expect(Site.needed("60 of 100", of: 100) == 60)
    #expect(Site.needed("at least 51 votes", of: 100) == 51)
    #expect(Site.needed("two thirds", of: 100) == nil)
    #expect(Site.needed("60 % of 100", of: 100) == nil)
    #expect(Site.needed("50 or 60", of: 100) == nil)
  }

  @Test func votesAreCountedByParty() throws {
    let page = try page(
      """
      support: [{vote: Passage, body: senate, date: 2025-07-01, counts: {"yes": 70, "no": 20}, voters: [
        {actor: ann, option: "yes", party: left}, {actor: bea, option: "no", party: left},
        {actor: cas, option: "yes", party: Independents}]}]
      """)
    let rows = page.all("tr").map(\.text)
    #expect(rows.contains { $0.hasPrefix("The Left") && $0.contains("1") })
    #expect(rows.contains { $0.hasPrefix("Independents") })
    #expect(page.all("caption")[0].text.contains("3 of 90 are named."))
  }

  private func partyRows(_ page: HTMLPage) -> [[String]] {
    page.all("table").filter { $0.first("caption") != nil }.flatMap { $0.all("tbody") }.flatMap { $0.all("tr") }.map { row in
      (row.all("th") + row.all("td")).map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
  }

  /// Whoever is named in several counts of a series counts once, as in the latest.
  @Test func anActorCountsOnceInASeries() throws {
    let page = try page(
      """
      support: [
        {vote: Co-sponsors, as_of: 2025-02, counts: {co-sponsor: 4}, voters: [{actor: ann, option: co-sponsor, party: left},
          {actor: bea, option: co-sponsor, party: left}, {actor: cas, option: co-sponsor, party: left}]},
        {vote: Co-sponsors, as_of: 2025-01, counts: {co-sponsor: 2}, voters: [{actor: ann, option: co-sponsor, party: Right},
          {actor: bea, option: co-sponsor, party: left}]}]
      """)
    #expect(partyRows(page) == [["The Left", "3"]])
    #expect(page.first("caption")?.text.contains("3 of 4 are named.") == true)
  }

  @Test func votersWithoutAPartyHaveARow() throws {
    let page = try page(
      """
      support: [{vote: Passage, date: 2025-07-01, counts: {"yes": 60}, voters: [
        {actor: ann, option: "no", party: left}, {actor: bea, option: "yes"}, {actor: cas}]}]
      """)
    #expect(partyRows(page) == [["The Left", "0", "1"], ["No party named", "1", "0"]])
    #expect(page.first("caption")?.text.contains("2 of 60 are named.") == true)
  }

  /// A requirement is of the instrument: of which of two bodies it asks for so many nobody can tell.
  @Test func aThresholdIsNotDrawnAmongOtherBodies() throws {
    func charts(_ second: String) throws -> [Bool] {
      let counts = ["senate", second].enumerated().flatMap { n, body in
        [(1, 40), (2, 55)].map { month, count in
          "{vote: Vote \(n), body: \(body), as_of: 2025-0\(month), counts: {co-sponsor: \(count)}, of: 100}"
        }
      }
      let page = try page("requirement: 60 votes in the Senate, support: [\(counts.joined(separator: ", "))]")
      #expect(page.main.text.contains("60 votes in the Senate"))
      return page.all("svg", class: "chart").map { $0.text.contains("60 needed") }
    }
    #expect(try charts("senate") == [true, true])
    #expect(try charts("left") == [false, false])
  }

  /// Each vote's sources stand under its heading, on every page that names some of its voters.
  @Test func namedVotersStandUnderTheirVoteWithItsSources() throws {
    let actors = (0..<150).map { "- {id: m\($0), kind: person, name: M\($0)}\n" }.joined()
    func vote(_ name: String, _ rest: String, day: String = "date: 2025-05-01") -> String {
      let voters = (0..<150).map { "{actor: m\($0), option: yes, party: Free}" }.joined(separator: ", ")
      return "{\(name), \(day), voters: [\(voters)]\(rest)}"
    }
    let site = try TestDossier([
      "actors/a.yaml": actors + "- {id: senate, kind: body, name: Senate}\n",
      "sources/s.yaml": "- {id: s, title: S}\n- {id: t, title: T}\n",
      "instruments/bill.yaml": "{id: bill, kind: bill, title: Bill, support: ["
        + [
          vote("vote: First, body: senate", ", cite: \"s, p. 4\""), vote("body: senate", ", cite: \"t, p. 5\""),
          vote("vote: Last", "", day: "as_of: 2025-06-12"),
        ].joined(separator: ", ") + "]}",
    ]).site()
    struct Shown: Equatable {
      let heading: String
      let sources: [String]
      let marks: [String]
      let voters: Int
    }
    func votes(_ page: String) throws -> [Shown] {
      try site.page("instruments/bill/\(page).html").main.all("section", class: "support").map { vote in
        Shown(
          heading: vote.first("h2")?.text ?? "", sources: vote.first("ul", class: "cites")?.all("li").map(\.text) ?? [],
          marks: vote.all("span", class: "mark").map(\.text), voters: vote.first("ul", class: "entries")?.all("li").count ?? 0)
      }
    }
    #expect(
      try votes("voters") == [
        Shown(heading: "First Senate 1 May 2025", sources: ["S, p. 4"], marks: [], voters: 80)
      ])
    #expect(
      try votes("voters-page-2") == [
        Shown(heading: "First Senate 1 May 2025", sources: ["S, p. 4"], marks: [], voters: 70),
        Shown(heading: "Senate 1 May 2025", sources: ["T, p. 5"], marks: [], voters: 10),
      ])
    #expect(
      try votes("voters-page-4") == [
        Shown(heading: "Senate 1 May 2025", sources: ["T, p. 5"], marks: [], voters: 60),
        Shown(heading: "Last as of 12 June 2025", sources: [], marks: ["no source given"], voters: 20),
      ])
    #expect(try votes("voters-page-6").map(\.voters) == [50])
    let voter = try site.page("instruments/bill/voters.html").main.first("ul", class: "entries")?.all("li")[7].text
    #expect(voter == "M7 (Free) yes")
  }

  /// Of a vote with more names than a page holds, those that are not published are neither named nor counted.
  @Test func hiddenVotersCountNowhere() throws {
    func page(published: Int) throws -> HTMLPage {
      let actors = (0..<210).map {
        "- {id: m\($0), name: M\($0), kind: person, review: \($0 < published ? "checked" : "draft")}\n"
      }
      let voters = (0..<210).map { "{actor: m\($0), option: yes}" }.joined(separator: ", ")
      return try TestDossier([
        "actors/a.yaml": actors.joined(),
        "instruments/act.yaml":
          "{id: act, title: Act, kind: bill, support: [{vote: Vote, date: 2025-05-01, voters: [\(voters)]}]}",
      ]).site().page("instruments/act.html")
    }
    let all = try page(published: 210)
    #expect(all.main.text.contains("and 10 more") && all.main.links.contains("act/voters.html"))
    let some = try page(published: 199)
    #expect(!some.main.text.contains(" more") && !some.main.links.contains("act/voters.html"))
    #expect(some.first("span", class: "voters")?.all("span", class: "person").count == 199)
  }

  /// A reservation is no doubt of what happened: only some say that it is reported, or to come.
  @Test(arguments: [
    ("in part", false, false), ("reportedly", true, false), ("Said to be agreed", true, false), ("expected in July", false, true),
  ]) func theSignOfAStageIsThatOfItsReservation(_ hedge: String, _ isReported: Bool, _ isPlanned: Bool) throws {
    let page = try page(
      """
      stages: [{stage: drafted, date: 2025-02-01}, {stage: introduced, date: 2025-03-01}, {stage: agreed, date: 2025-04-01},
        {stage: signed, date: 2025-04-30, hedge: \(hedge)}]
      """)
    let legend = page.all("span", class: "sign-of").map(\.text).joined()
    #expect(!legend.isEmpty)
    #expect(legend.contains("reported, not confirmed") == isReported, "\(legend)")
    #expect(legend.contains("planned") == isPlanned, "\(legend)")
  }
}
