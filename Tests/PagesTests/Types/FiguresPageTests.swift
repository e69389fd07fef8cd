import TestSupport
import Testing

struct FiguresPageTests {
  private static let actors = "- {id: ann, kind: person, name: Ann}\n- {id: bea, kind: person, name: Bea}\n"

  private func site(_ figures: String, _ more: [String: String] = [:]) throws -> RenderedSite {
    let event = "{id: strike, title: The strike, date: 2025-06-01, kind: assault, figures: [\(figures)]}"
    return try TestDossier(
      ["actors/a.yaml": Self.actors, "sources/s.yaml": "{id: s, title: S}", "events/e.yaml": event].merging(more) { $1 }
    ).site()
  }

  @Test func rivalFiguresStandSideBySideUnderTheirClaimants() throws {
    let page = try site(
      """
      {measure: missiles, op: more-than, value: 430, claimed_by: ann, cite: s}, {measure: missiles, value: 479, claimed_by: bea, cite: s}
      """
    ).page("figures/index.html")
    let rows = page.all("tr").map(\.text)
    #expect(rows.contains { $0.contains("Ann") && $0.contains("more than 430") && !$0.contains("479") })
    #expect(rows.contains { $0.contains("Bea") && $0.contains("479") && !$0.contains("430") })
    let drawing = try #require(page.first("svg", class: "chart"))
    #expect(drawing.text.contains("Ann") && drawing.text.contains("more than 430") && drawing.text.contains("Bea"))
  }

  @Test func dozensStaysAWord() throws {
    let page = try site(
      "{measure: aircraft, op: dozens, unit: aircraft, claimed_by: ann, cite: s}, {measure: aircraft, value: 41, unit: aircraft, claimed_by: bea, cite: s}"
    ).page("figures/index.html")
    #expect(page.main.text.contains("dozens of aircraft"))
    #expect(page.first("svg", class: "chart")?.all("circle").count == 1)
    #expect(!page.main.text.contains("24") && !page.main.text.contains("36"))
  }

  @Test func aFigureWithoutClaimantOrSourceIsMarkedAndCounted() throws {
    let page = try site("{measure: aircraft, value: 41}").page("figures/index.html")
    #expect(page.first("p", class: "key-facts")?.text.contains("1 without a named claimant") == true)
    #expect(page.first("p", class: "key-facts")?.text.contains("1 without a source") == true)
    let marks = page.all("span", class: "mark").map(\.text)
    #expect(marks.contains("claimant not named") && marks.contains("no source given"))
  }

  @Test func unitsThatDifferAreNotDrawnOnOneAxis() throws {
    let page = try site(
      "{measure: cost, value: 4, unit: tonnes, claimed_by: ann, cite: s}, {measure: cost, value: 5, currency: EUR, claimed_by: bea, cite: s}"
    ).page("figures/index.html")
    #expect(page.first("svg", class: "chart") == nil)
    #expect(page.all("tr").count == 3)
  }

  @Test func aSeriesOfOneClaimantIsDrawnOverTime() throws {
    let page = try site(
      """
      {measure: killed, series: k, value: 4, as_of: 2025-05-01, claimed_by: ann, cite: s},
      {measure: killed, series: k, value: 9, as_of: 2025-06-01, claimed_by: ann, cite: s}
      """
    ).page("figures/index.html")
    #expect(page.first("svg", class: "chart")?.text.contains("1 May 2025") == true)
  }

  /// A series stands in time order, and one too long to be drawn says so.
  @Test func aLongSeriesStandsInTimeOrderAndSaysThatItIsNotDrawn() throws {
    func page(_ count: Int) throws -> HTMLPage {
      try site(
        (0..<count).map { n in
          "{measure: killed, series: k, value: \(1000 - n), as_of: 2025-0\(n % 9 + 1)-\(10 + n / 9), claimed_by: ann, cite: s}"
        }.joined(separator: ",")
      ).page("figures/index.html")
    }
    for (count, isDrawn) in [(30, true), (31, false)] {
      let page = try page(count)
      #expect((page.first("svg", class: "chart") != nil) == isDrawn)
      #expect(page.main.text.contains("31 figures, too many to be drawn") != isDrawn)
      let days = page.all("td").flatMap { $0.all("time") }.compactMap { $0["datetime"] }
      #expect(days.count == count && days == days.sorted())
    }
  }

  @Test func aFigureInAnOpinionStandsApartUnderItsHolder() throws {
    let figure = "{measure: aircraft, value: 99, claimed_by: bea, cite: s}"
    let opinion = "{id: op, kind: opinion, by: bea, cell: Lost, figures: [\(figure)]}"
    let page = try site("{measure: aircraft, value: 41, claimed_by: ann, cite: s}", ["claims/c.yaml": opinion])
      .page("figures/index.html")
    let apart = try #require(page.section("Figures in opinions"))
    #expect(apart.text.contains("99") && apart.text.contains("opinion by Bea"))
    #expect(page.all("section", class: "counted").filter { $0.text.contains("99") }.count == 1)
  }

  @Test func withoutFiguresThereIsNoPageAndNoMenuEntry() throws {
    let site = try TestDossier(["actors/a.yaml": Self.actors]).site()
    #expect(site.files["figures/index.html"] == nil)
    #expect(!(try site.page("index.html").all("ul", class: "menu")[0].text.contains("Figures")))
  }

  @Test func manyFiguresAreCutIntoPagesAndNoneIsLost() throws {
    let figures = (0..<250).map { "{measure: m\($0), value: \($0), claimed_by: ann, cite: s}" }.joined(separator: ",")
    let site = try site(figures)
    let pages = site.pages.filter { $0.hasPrefix("figures/") }
    #expect(pages.count == 4)
    let rows = try pages.flatMap { try site.page($0).all("th").map(\.text) }.filter { $0.hasPrefix("m") }
    #expect(Set(rows).count == 250)
  }

  @Test func measuresThatAreCalledAlikeAreListedWithTheirRecords() throws {
    let figures = (["sum"] + (0..<5).map { "m\($0)" }).map { "{measure: \($0), value: 1, claimed_by: ann, cite: s}" }
    let figure = "{measure: sum, value: 2, claimed_by: bea, cite: s}"
    let other = "{id: raid, title: The raid, date: 2025, kind: assault, figures: [\(figure)]}"
    let page = try site(figures.joined(separator: ","), ["events/r.yaml": other]).page("figures/index.html")
    let listed = try #require(page.first("nav", class: "measures")).all("li").map(\.text)
    #expect(listed == ["m0", "m1", "m2", "m3", "m4", "sum: The raid", "sum: The strike"])
  }

  @Test func aHiddenRecordsFiguresCountNowhere() throws {
    let figure = "{measure: secret, value: 7, claimed_by: ann}"
    let hidden = "{id: h, title: H, kind: other, date: 2025, review: draft, figures: [\(figure)]}"
    let page = try site("{measure: aircraft, value: 41, claimed_by: ann, cite: s}", ["events/h.yaml": hidden])
      .page("figures/index.html")
    #expect(page.first("p", class: "key-facts")?.text.contains("1 figure") == true)
    #expect(!page.main.text.contains("secret"))
  }
}
