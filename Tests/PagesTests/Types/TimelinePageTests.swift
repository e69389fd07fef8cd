import TestSupport
import Testing

struct TimelinePageTests {
  private func events(_ count: Int, date: (Int) -> String) -> String {
    (0..<count).map { "- {id: e\(1000 + $0), title: E\($0), date: \(date($0)), kind: consult}\n" }.joined()
  }

  private func items(_ page: HTMLPage) -> [String] { page.all("p", class: "item-title").flatMap(\.links) }

  @Test func aShortOneIsOnePageByMonths() throws {
    let site = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "events/e.yaml": """
      - {id: b, title: B, date: 2025-06-02, kind: consult}
      - {id: a, title: A, date: 2025-05, kind: assault}
      - {id: y, title: Y, date: "2025", kind: consult}
      - {id: u, title: U, kind: consult, after: [b]}
      """,
      "claims/c.yaml":
        "- {id: c, kind: demand, by: abe, cell: C, date: 2025-06-02}\n- {id: no-date, kind: demand, by: abe, cell: N}\n",
    ]).site()
    let page = try site.page("timeline/index.html")
    #expect(items(page) == ["../events/y.html", "../events/a.html", "../events/b.html", "../claims/c.html", "../events/u.html"])
    #expect(page.first("section", class: "undated")?.links == ["../events/u.html"])
    #expect(page.all("li", class: "item").map { $0.classes.contains("deeds") } == [false, true, false, false, false])
    #expect(site.pages.filter { $0.hasPrefix("timeline") } == ["timeline/index.html"])
  }

  /// Within its month everything stands at its first possible day.
  @Test func aRangeThatBeginsLateInItsMonthFollowsTheDaysBeforeIt() throws {
    let dates = ["2025-06", "[2025-06-01..2025-06-16]", "2025-06-01", "[2025-06-02..2025-06-08]", "2025-06-02"]
    let late = ["[2025-06-20..2025-06-30]", "2025-06-21/2025-07-03"]
    let yaml = (dates + late).enumerated().reversed().map { "- {id: e\($0), title: E\($0), date: \"\($1)\", kind: consult}\n" }
    let page = try TestDossier(["events/e.yaml": yaml.joined()]).site().page("timeline/index.html")
    #expect(items(page).map { $0.dropFirst("../events/e".count).prefix(1) } == ["1", "0", "2", "4", "3", "5", "6"])
    #expect(page.all("h2").map(\.text) == ["June 2025"])
  }

  @Test func aLongOneIsCutIntoYearsThatAreLinked() throws {
    let site = try TestDossier(["events/e.yaml": events(201) { "\(2023 + $0 % 3)-0\($0 % 9 + 1)-\(10 + $0 / 9 % 18)" }]).site()
    #expect(
      site.pages.filter { $0.hasPrefix("timeline") } == [
        "timeline/2023.html", "timeline/2024.html", "timeline/2025.html", "timeline/index.html",
      ])
    let overview = try site.page("timeline/index.html")
    #expect(overview.first("ol", class: "periods")?.links == ["2023.html", "2024.html", "2025.html"])
    #expect(items(overview) == [])
    let year = try site.page("timeline/2024.html")
    #expect(items(year).count == 67)
    #expect(year.first("p", class: "kicker")?.links == ["index.html"])
    #expect(year.all("nav", class: "pager").last?.links == ["2023.html", "2025.html"])
  }

  private func marks(_ page: HTMLPage, areColumns: Bool) -> [String] {
    page.all("a", class: "m").filter { $0.classes.contains("b") == areColumns }.compactMap { $0["href"] }
  }

  /// However short the list: what the drawing counts has a finer one, and no column leads to where it stands.
  @Test func whatADrawingCountsIsDrawnOnAFinerPage() throws {
    let site = try TestDossier(["events/e.yaml": events(66) { $0 < 6 ? "1961-0\($0 + 1)-05" : "1962-10-\(14 + $0 % 14)" }]).site()
    #expect(
      site.pages.filter { $0.hasPrefix("timeline") } == [
        "timeline/1961.html", "timeline/1962-10.html", "timeline/1962.html", "timeline/index.html",
      ])
    let overview = try site.page("timeline/index.html")
    #expect(items(overview).count == 66)
    #expect(overview.first("ol", class: "periods")?.links == ["1961.html", "1962.html"])
    // Those of 1961 are drawn one by one.
    #expect(marks(overview, areColumns: false).count == 6)
    #expect(Set(marks(overview, areColumns: true)) == ["1962-10.html"])
    let month = try site.page("timeline/1962-10.html")
    #expect(items(month).count == 60)
    #expect(marks(month, areColumns: true) == [])
    #expect(marks(month, areColumns: false).count == 60)
    #expect(marks(month, areColumns: false).allSatisfy { $0.hasPrefix("#at-") })
    #expect(month.first("p", class: "kicker")?.links == ["1962.html"])
  }

  /// Of one day no page is finer: its column leads to the first of what it counts.
  @Test func aColumnWithoutAFinerPageLeadsIntoTheList() throws {
    let site = try TestDossier(["events/e.yaml": events(30) { $0 < 5 ? "1962-10-0\($0 + 1)" : "1962-10-27" }]).site()
    #expect(try marks(site.page("timeline/1962-10.html"), areColumns: true) == ["#at-e1005"])
  }

  @Test func aListOfVeryManyYearsIsCutIntoPages() throws {
    let site = try TestDossier(["events/e.yaml": events(1201) { "\"\(1000 + $0)\"" }]).site()
    let pages = try ["index", "page-2"].map { try site.page("timeline/\($0).html") }
    #expect(pages.map { $0.first("ol", class: "periods")?.links.count } == [1000, 201])
    #expect(pages[0].first("nav", class: "pager")?.links == ["page-2.html"])
    #expect(pages[1].first("ol", class: "periods")?.links.first == "2000.html")
    #expect(pages.map { $0.all("svg", class: "marks").count } == [1, 0])
    #expect(site.files["timeline/page-3.html"] == nil && site.files["timeline/page-2.svg"] == nil)
  }

  @Test func whatSeveralSidesSayTogetherTouchesTheLanesOfAll() throws {
    func drawn(by holders: String) throws -> String {
      let site = try TestDossier([
        "dossier.yaml": "title: T\nlanes: [{id: one, title: One}, {id: two, title: Two}]\n",
        "actors/a.yaml": "- {id: ann, kind: person, name: Ann, lane: one}\n- {id: bob, kind: person, name: Bob, lane: two}\n",
        "claims/c.yaml": "{id: c, kind: statement, by: [\(holders)], cell: C, date: 2025-01-03}",
        "events/e.yaml": events(3) { "2025-01-0\($0 + 1)" },
      ]).site()
      return String(decoding: site.files["timeline/index.html"] ?? [], as: UTF8.self)
    }
    #expect(try !drawn(by: "ann").contains("class=\"nd\""))
    #expect(try drawn(by: "ann, bob").contains("class=\"nd\""))
  }

  @Test func aLongYearIsCutIntoMonthsAndALongMonthIntoDays() throws {
    let site = try TestDossier([
      "events/e.yaml": events(402) {
        $0 == 0 ? "2024-12-31" : $0 == 1 ? "2025-01" : $0 < 202 ? "2025-01-0\($0 % 2 + 1)" : "2025-03-0\($0 % 9 + 1)"
      }
    ]).site()
    #expect(
      site.pages.filter { $0.hasPrefix("timeline") } == [
        "timeline/2024.html", "timeline/2025-01-01.html", "timeline/2025-01-02.html", "timeline/2025-01-no-day.html",
        "timeline/2025-01.html", "timeline/2025-03.html",
        "timeline/2025.html", "timeline/index.html",
      ])
    #expect(try site.page("timeline/2025.html").first("ol", class: "periods")?.links == ["2025-01.html", "2025-03.html"])
    let month = try site.page("timeline/2025-01.html")
    #expect(month.first("ol", class: "periods")?.links == ["2025-01-no-day.html", "2025-01-01.html", "2025-01-02.html"])
    #expect(month.first("p", class: "kicker")?.links == ["2025.html"])
    #expect(month.all("nav", class: "pager").last?.links == ["2025-03.html"])
    let pages = try ["2025-01-no-day", "2025-01-01", "2025-01-02", "2025-03", "2024"].map { try site.page("timeline/\($0).html") }
    #expect(pages.map { items($0).count } == [1, 100, 100, 200, 1])
    #expect(Set(pages.flatMap { items($0) }).count == 402)
    #expect(pages[1].first("p", class: "kicker")?.links == ["2025-01.html"])
    #expect(pages[1].all("nav", class: "pager").last?.links == ["2025-01-no-day.html", "2025-01-02.html"])
    #expect(pages[3].all("nav", class: "pager").last?.links == ["2025-01.html"])
  }

  @Test func aLongDayIsCutIntoPages() throws {
    let site = try TestDossier(["events/e.yaml": events(402) { _ in "2025-01-01" }]).site()
    let pages = try ["", "-page-2", "-page-3"].map { try site.page("timeline/2025-01-01\($0).html") }
    #expect(pages.map { items($0).count } == [200, 200, 2])
    #expect(pages[1].first("nav", class: "pager")?.links == ["2025-01-01.html", "2025-01-01-page-3.html"])
    #expect(pages[1].all("div", class: "pager").map(\.links) == [["2025-01-01.html", "2025-01-01-page-3.html"]])
    // Two landmarks of one name could not be told apart.
    let landmarks = pages[1].all("nav").compactMap { $0["aria-label"] }
    #expect(Set(landmarks).count == landmarks.count)
  }

  /// Nothing is dropped: what has no date has pages of its own when it is much.
  @Test func allUndatedOnesAreListed() throws {
    let undated = (0..<230).map { "- {id: u\(1000 + $0), title: U\($0), kind: consult, basis: undated}\n" }.joined()
    let site = try TestDossier(["events/e.yaml": undated]).site()
    let listed = try site.pages.filter { $0.hasPrefix("timeline") }.flatMap { try items(site.page($0)) }
    #expect(Set(listed).count == 230)
  }

  /// A heading holds all of a date; what has no known beginning stands under none.
  @Test func headingsAreTrue() throws {
    let dates = [
      "19XX", "201X", "2010-01-01", "[2018..2019]", "[2018-05..]", "[2019-05..2019-07]", "2019-11/2020", "2019-12-24~",
    ]
    let events = (dates + ["[..2019-11]", "/2019-10", "/.."]).enumerated().map { n, date in
      "- {id: e\(n), title: E\(n), date: \"\(date)\", kind: consult}\n"
    }
    let files = ["events/e.yaml": events.joined() + "- {id: u, title: U, kind: consult, basis: undated}\n"]
    let site = try TestDossier(files).site()
    let page = try site.page("timeline/index.html")
    #expect(
      page.all("h2").map(\.text) == [
        "20th century", "the 2010s", "January 2010", "2018 or later", "between 2018 and 2019", "2019", "November 2019",
        "December 2019", "Without a certain place in time",
      ])
    #expect(
      page.first("section", class: "undated")?.links == ["9", "8", "10"].map { "../events/e\($0).html" } + ["../events/u.html"])
    let index = try site.page("events/index.html")
    #expect(
      index.all("h2").map(\.text) == [
        "20th century", "the 2010s", "2010", "2018 or later", "between 2018 and 2019", "2019", "Without a certain place in time",
      ])
    #expect(index.all("span", class: "entry-name").count == 12)
  }

  @Test func severalYearsHaveAddressesToo() throws {
    let dates = ["19XX", "201X", "[2018..2019]", "[-0043..]", "-004X"]
    let site = try TestDossier(["events/e.yaml": events(205) { $0 < 5 ? "\"\(dates[$0])\"" : "2025-01-01" }]).site()
    for period in ["19XX", "201X", "2018-to-2019", "-0043-or-later", "-0049-to--0040", "2025"]
    where site.files["timeline/\(period).html"] == nil {
      Issue.record("no \(period) among \(site.pages.filter { $0.hasPrefix("timeline") })")
    }
  }

  /// Who acts comes first, whoever is acted upon is told from him.
  @Test func rolesAreSaid() throws {
    let site = try TestDossier([
      "actors/a.yaml":
        "- {id: bank, kind: organisation, name: Bank}\n- {id: office, kind: body, name: Office}\n- {id: abe, kind: person, name: Abe}\n",
      "events/e.yaml":
        "{id: e, title: E, date: 2025, kind: accuse, actors: [\"bank:recipient\", \"office:claimant\", \"abe:participant\"]}",
    ]).site()
    let people = try site.page("timeline/index.html").first("span", class: "people")?.all("span", class: "person").map(\.text)
    #expect(people == ["Office (claimant)", "Abe", "Bank (recipient)"])
  }

  @Test func whatWasSaidAtTalksOfDaysWasSaidOnceInThem() throws {
    let site = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "events/e.yaml":
        "- {id: e, title: E, date: 2019-09-30/2019-10-02, kind: consult}\n- {id: o, title: O, date: 2019-05/.., kind: consult}\n",
      "claims/c.yaml":
        "- {id: c, kind: demand, by: abe, cell: C, made_at: e}\n- {id: d, kind: demand, by: abe, cell: D, made_at: o}\n",
    ]).site()
    func when(_ id: String) throws -> String? { try site.page("claims/\(id).html").first("span", class: "claim-when")?.text }
    #expect(try when("c") == "between 30 September and 2 October 2019")
    #expect(try when("d") == "May 2019 or later")
  }

  @Test func theAuthorsWordsStandBeforeTheDate() throws {
    let site = try TestDossier([
      "events/e.yaml": "{id: e, title: E, date: 2019-10-11, date_text: the night of the flood, kind: consult}"
    ]).site()
    for path in ["timeline/index.html", "events/index.html", "events/e.html"] {
      #expect(try site.page(path).main.text.contains("the night of the flood (11 October 2019)"), "\(path)")
    }
  }

  @Test func yearsFarBackHaveAddressesToo() throws {
    let site = try TestDossier([
      "events/e.yaml": events(201) { $0 == 0 ? "-0043-03-15" : $0 == 1 ? "Y-12000" : $0 == 2 ? "0476" : "2025-01-01" }
    ]).site()
    for period in ["-0043", "Y-12000", "0476", "2025"] where site.files["timeline/\(period).html"] == nil {
      Issue.record("no \(period) among \(site.pages.filter { $0.hasPrefix("timeline") })")
    }
  }
}
