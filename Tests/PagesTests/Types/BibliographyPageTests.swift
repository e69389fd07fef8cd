import TestSupport
import Testing

struct BibliographyPageTests {
  private static let sources = """
    - {id: op, title: The opinion, publisher: Paper, standing: opinion, reliability: F, issued: 2025-06}
    - {id: copy, title: A copy, standing: opinion, integrity: copy, derived_from: op}
    - {id: copy-of-copy, title: A copy of it, standing: opinion, derived_from: copy}
    - {id: news, title: The news, author: [{family: Doe, given: Jane}], container-title: Wire, URL: "https://wire.example/1", standing: news}
    - {id: gone, title: Gone, publisher: Zed, URL: "https://zed.example/1", url_status: dead, archive_url: "https://archive.example/z", archive_date: 2025-07-01}

    """

  private func site(_ more: [String: String] = [:]) throws -> RenderedSite {
    try TestDossier(
      [
        "sources/s.yaml": Self.sources, "actors/a.yaml": "{id: ann, kind: person, name: Ann}",
        "events/e.yaml": """
        - {id: one, title: One, date: 2025, kind: other, cite: copy}
        - {id: thrice, title: Thrice, date: 2025, kind: other, cite: [op, copy, copy-of-copy]}
        - {id: two, title: Two, date: 2025, kind: other, cite: [op, news]}
        """,
        "claims/c.yaml": "{id: view, kind: opinion, by: ann, cell: A view, cite: op}",
      ].merging(more) { $1 }
    ).site()
  }

  @Test func threeCopiesAreOneSource() throws {
    let page = try site().page("sources/index.html")
    let works = page.all("li", class: "work")
    #expect(works.count == 3)
    let work = try #require(works.first { $0.text.contains("The opinion") })
    #expect(work.all("ul", class: "copies").flatMap { $0.all("cite") }.map(\.text) == ["A copy", "A copy of it"])
    #expect(page.first("p", class: "key-facts")?.text.contains("3 of them independent") == true)
    #expect(page.first("p", class: "key-facts")?.text.contains("3 of 5 sources are opinion") == true)
  }

  /// Of the first of a chain all copies are listed, those of copies too.
  @Test func aSourceListsTheCopiesOfItsCopies() throws {
    let site = try site()
    func copies(_ id: String) throws -> [String] {
      try site.page("sources/\(id).html").section("Copies of it")?.all("li").map(\.text) ?? []
    }
    #expect(try copies("op") == ["A copy", "A copy of it"])
    #expect(try copies("copy") == ["A copy of it"] && copies("copy-of-copy") == [])
  }

  @Test func aReferenceHasAuthorTitlePlaceAddressAndGrade() throws {
    let page = try site().page("sources/index.html")
    let news = try #require(page.all("li", class: "work").first { $0.text.contains("The news") })
    #expect(news.text.contains("Jane Doe. The news. Wire."))
    #expect(news.first("a", class: "web")?["href"] == "https://wire.example/1")
    let opinion = try #require(page.all("li", class: "work").first { $0.text.contains("The opinion") })
    #expect(opinion.first("abbr", class: "grade")?.text == "F")
    #expect(opinion.text.contains("3 records rest on it"))
  }

  @Test func aDeadAddressIsNoLinkAndItsArchivedCopyIs() throws {
    let page = try site().page("sources/index.html")
    let gone = try #require(page.all("li", class: "work").first { $0.text.contains("Gone") })
    #expect(gone.all("a", class: "web").map { $0["href"] } == ["https://archive.example/z"])
    #expect(gone.text.contains("dead") && !gone.text.contains("no archived copy"))
    #expect(page.section("Dead addresses")?.text.contains("https://zed.example/1") == true)
  }

  /// Copies corroborate nothing; an opinion is no fact that a second source could confirm.
  @Test func whatRestsOnOneSourceIsListedUnderIt() throws {
    let site = try site()
    let page = try site.page("single-source/index.html")
    #expect(page.all("h2").map(\.text) == ["The opinion"])
    #expect(page.all("ul", class: "entries").map(\.links) == [["../events/one.html", "../events/thrice.html"]])
    #expect(try site.page("sources/op.html").first("dl", class: "facts")?.text.contains("2 entries") == true)
    #expect(try site.page("sources/index.html").first("p", class: "key-facts")?.links == ["../single-source/index.html"])
  }

  @Test func theChainOfCopiesIsShown() throws {
    let page = try site().page("sources/copy-of-copy.html")
    #expect(try #require(page.first("dl", class: "facts")).links == ["copy.html", "op.html"])
  }

  @Test func aHiddenSourceCountsNowhere() throws {
    let site = try site(["sources/h.yaml": "{id: h, title: Hidden, standing: opinion, derived_from: op, review: draft}"])
    let page = try site.page("sources/index.html")
    #expect(page.heading.contains("5 entries"))
    #expect(!page.main.text.contains("Hidden"))
  }

  @Test func aLongListIsSplitAndNothingIsLost() throws {
    let many = (0..<450).map { "- {id: x\(1000 + $0), title: X\(1000 + $0)}\n" }.joined()
    let site = try site(["sources/many.yaml": many])
    let titles = try ["index", "page-2", "page-3"].flatMap { try site.page("sources/\($0).html").all("cite").map(\.text) }
    #expect(titles.count == 455 && Set(titles).count == 455)
  }
}
