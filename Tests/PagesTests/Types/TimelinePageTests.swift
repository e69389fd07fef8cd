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

  @Test func aLongOneIsCutIntoYearsThatAreLinked() throws {
    let site = try TestDossier(["events/e.yaml": events(201) { "\(2023 + $0 % 3)-0\($0 % 9 + 1)-05" }]).site()
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

  @Test func aLongYearIsCutIntoMonthsAndALongMonthIntoPages() throws {
    let site = try TestDossier([
      "events/e.yaml": events(402) { $0 == 0 ? "2024-12-31" : $0 < 202 ? "2025-01-0\($0 % 9 + 1)" : "2025-03-0\($0 % 9 + 1)" }
    ]).site()
    #expect(
      site.pages.filter { $0.hasPrefix("timeline") } == [
        "timeline/2024.html", "timeline/2025-01-page-2.html", "timeline/2025-01.html", "timeline/2025-03.html",
        "timeline/2025.html", "timeline/index.html",
      ])
    #expect(try site.page("timeline/2025.html").first("ol", class: "periods")?.links == ["2025-01.html", "2025-03.html"])
    let pages = try ["2025-01", "2025-01-page-2", "2025-03", "2024"].map { try site.page("timeline/\($0).html") }
    #expect(pages.map { items($0).count } == [200, 1, 200, 1])
    #expect(Set(pages.flatMap { items($0) }).count == 402)
    #expect(pages[0].first("p", class: "kicker")?.links == ["2025.html"])
    #expect(pages[0].first("nav", class: "pager")?.links == ["2025-01-page-2.html"])
    #expect(pages[2].all("nav", class: "pager").last?.links == ["2025-01.html"])
  }

  /// Nothing is dropped: what has no date has pages of its own when it is much.
  @Test func allUndatedOnesAreListed() throws {
    let undated = (0..<230).map { "- {id: u\(1000 + $0), title: U\($0), kind: consult, basis: undated}\n" }.joined()
    let site = try TestDossier(["events/e.yaml": undated]).site()
    let listed = try site.pages.filter { $0.hasPrefix("timeline") }.flatMap { try items(site.page($0)) }
    #expect(Set(listed).count == 230)
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
