import TestSupport
import Testing

struct MatrixPageTests {
  private static let base = [
    "dossier.yaml": """
    title: T
    edition: {data_cutoff: 2025-06-02}
    lanes: [{id: west, title: West}, {id: east, title: East}]
    as_of: [2025-05-16, 2025-06-01]
    vocabulary: {stances: [{id: hedges, label: hedges its bets}]}

    """,
    "actors/a.yaml": """
    - {id: abe, kind: person, name: Abe, lane: west}
    - {id: bea, kind: person, name: Bea, lane: west}
    - {id: cy, kind: person, name: Cy, lane: east}
    """,
    "issues/i.yaml": "- {id: truce, title: Truce, order: 1}\n- {id: land, title: Land, order: 2}\n",
    "sources/s.yaml": "- {id: s, title: S}\n- {id: copy, title: C, derived_from: s}\n",
    "claims/c.yaml": """
    - {id: old, kind: position, by: abe, issue: truce, stance: rejects, cell: No truce, date: 2025-05-10, cite: s, superseded_by: new}
    - {id: new, kind: demand, by: abe, issue: truce, stance: hedges, cell: Truce first, date: 2025-05-20, cite: [s, copy]}
    - {id: mum, kind: statement, by: cy, issue: truce, stance: silent, cell: No comment, date: 2025-05-30, cite: s}
    - {id: view, kind: opinion, by: cy, issue: land, cell: A disgrace, cite: s}

    """,
  ]

  private func cells(_ page: HTMLPage) -> [[HTMLElement]] { page.first("tbody")?.all("tr").map { $0.all("td") } ?? [] }

  @Test func eachCellHoldsStanceDateAndSourcesAndLeadsToItsHistory() throws {
    let site = try TestDossier(Self.base).site()
    let page = try site.page("matrix/index.html")
    #expect(page.all("thead").first?.all("th").map(\.text) == ["Issue", "West", "East"])
    let cells = cells(page)
    #expect(cells.count == 2)
    let west = cells[0][0]
    #expect(west.first("span", class: "stance")?.text == "hedges its bets")
    #expect(west.text.contains("Truce first") && west.text.contains("20 May 2025"))
    #expect(west.text.contains("2 sources, 1 of them independent"))
    #expect(west.links.contains("../claims/new.html") && west.links.contains("../issues/truce.html#line.west"))
    #expect(!west.text.contains("No truce"))
  }

  @Test func nothingSaidIsToldFromARefusalToSay() throws {
    let cells = cells(try TestDossier(Self.base).site().page("matrix/index.html"))
    #expect(
      try TestDossier(Self.base).site().page("claims/mum.html").first("dl", class: "facts")?.text.contains("declined to say")
        == true)
    #expect(cells[0][1].text.contains("declined to say") && cells[0][1].text.contains("No comment"))
    #expect(
      cells[1].map { $0.first("span", class: "not-stated")?.text } == ["not stated in the sources", "not stated in the sources"])
  }

  /// A side that has spoken is not one of which the sources say nothing; matrix, issue, print edition and gaps agree on it.
  @Test func whatIsNoLongerOrNotYetSaidIsToldFromWhatWasNeverSaid() throws {
    var files = Self.base
    files["claims/c.yaml"] = """
      - {id: old, kind: position, by: abe, issue: truce, stance: rejects, cell: No truce, date: 2025-05-10, cite: s, superseded_by: new}
      - {id: new, kind: position, by: abe, issue: land, stance: demands, cell: Land, date: 2025-05-20, cite: s}
      - {id: hazy, kind: position, by: cy, issue: land, cell: Perhaps, cite: s}

      """
    let site = try TestDossier(files).site()
    func absences(_ page: HTMLPage) -> [[String?]] { cells(page).map { $0.map { $0.first("span", class: "not-stated")?.text } } }
    let now = try site.page("matrix/index.html")
    #expect(absences(now) == [["no longer in force", "not stated in the sources"], [nil, nil]])
    #expect(cells(now)[0][0].links == ["../issues/truce.html#line.west"])
    #expect(
      absences(try site.page("matrix/2025-05-16.html"))
        == [[nil, "not stated in the sources"], ["not yet stated", "none dated by then"]])
    #expect(absences(try site.page("matrix/side-west.html")) == [["no longer in force"], [nil]])
    let printed = try site.page("print/index.html").all("table", class: "matrix").first
    #expect(printed?.all("span", class: "not-stated").map(\.text) == ["no longer in force", "not stated in the sources"])
    let gap = try site.page("issues/truce.html").first("section", class: "gap")?.text ?? ""
    #expect(gap.contains("No position is in force any longer."))
    #expect(gap.contains("No longer in force: West") && gap.contains("Not stated in the sources: East"))
    let missing = try site.page("gaps/index.html").section("Sides that are not on record")
    #expect(missing?.all("li").map(\.text) == ["Truce East\n"])
    let method = try site.page("method/index.html").all("th").map(\.text)
    for state in ["no longer in force", "not yet stated", "none dated by then", "not stated in the sources"] {
      #expect(method.contains(state), "\(state)")
    }
  }

  /// The wall: an opinion on an issue leaves its cell empty.
  @Test func opinionStandsInNoCell() throws {
    let site = try TestDossier(Self.base).site()
    for path in site.pages where path.hasPrefix("matrix/") {
      #expect(try !site.page(path).main.text.contains("A disgrace"), "\(path)")
    }
    #expect(try site.page("assessments/index.html").section("Opinion")?.text.contains("A disgrace") == true)
  }

  @Test func aSnapshotShowsThatDayAndWhatChangedSinceTheOneBefore() throws {
    let site = try TestDossier(Self.base).site()
    let first = try site.page("matrix/2025-05-16.html")
    #expect(cells(first)[0][0].text.contains("No truce") && first.first("td", class: "changed") == nil)
    let second = try site.page("matrix/2025-06-01.html")
    let cell = cells(second)[0][0]
    #expect(cell.classes.contains("changed"))
    #expect(cell.first("span", class: "new")?.text == "new" && cell.text.contains("before: No truce"))
    #expect(second.main.text.contains("since 16 May 2025"))
    // Nothing was said since the last one.
    let now = try site.page("matrix/index.html")
    #expect(now.first("td", class: "changed") == nil && now.main.text.contains("Nothing changed since 1 June 2025"))
    #expect(
      now.first("nav", class: "snapshots")?.links == ["2025-05-16.html", "2025-06-01.html", "index.html"])
  }

  /// Each page leads to the days around its own, and to a list of all.
  @Test func ofManyDaysThoseAroundAreLinked() throws {
    var files = Self.base
    files["dossier.yaml"] = files["dossier.yaml"]?.replacing("as_of: [2025-05-16, 2025-06-01]\n", with: "")
    let days = (0..<45).map { "2024-0\(1 + $0 / 28)-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1)" }
    files["events/e.yaml"] = days.enumerated().map {
      "- {id: e\($0), title: Event \($0), kind: consult, date: \($1), weight: 3, cite: s}\n"
    }.joined()
    let site = try TestDossier(files).site()
    func links(_ page: String) throws -> [String] {
      try #require(site.page("matrix/\(page).html").first("nav", class: "snapshots")).links
    }
    let pages = days.map { $0 + ".html" }
    #expect(try links(days[0]) == pages[0..<20] + ["index.html", "days.html"])
    #expect(try links(days[30]) == pages[20..<40] + ["index.html", "days.html"])
    #expect(try links("index") == pages[25..<45] + ["index.html", "days.html"])
    #expect(try links("side-west") == pages[25..<45] + ["index.html", "days.html"])
    let all = try site.page("matrix/days.html").main
    #expect(all.links.filter { pages.contains($0) } == pages && all.text.contains("Event 44"))
  }

  @Test func aSideHasAPageWithAnActorAColumn() throws {
    let site = try TestDossier(Self.base).site()
    let page = try site.page("matrix/side-west.html")
    #expect(page.all("thead").first?.all("th").map(\.text) == ["Issue", "Abe"])
    #expect(cells(page)[0][0].links.contains("../claims/new.html"))
  }

  /// Everybody who holds a position has a column on some page, with a side or without.
  @Test func nobodyIsLeftOutOfThePagesByActor() throws {
    func names(_ settings: String, lane: String, page: String) throws -> Set<String> {
      let site = try TestDossier([
        "dossier.yaml": settings, "issues/i.yaml": "{id: truce, title: Truce}",
        "actors/a.yaml": (0..<40).map { "- {id: a\($0), kind: person, name: A\($0)\(lane)}\n" }.joined(),
        "claims/c.yaml": (0..<40).map { "- {id: c\($0), kind: demand, by: a\($0), issue: truce, cell: C\($0), date: 2025}\n" }
          .joined(),
      ]).site()
      #expect(try site.page("matrix/index.html").all("thead").first?.links == [page + ".html"])
      let pages = try site.pages.filter { $0.hasPrefix("matrix/" + page) }.map { try site.page($0) }
      for page in pages {
        let columns = page.all("thead").first?.all("th").dropFirst().map(\.text) ?? []
        #expect(zip(cells(page)[0], columns).allSatisfy { $0.text.contains("C" + $1.dropFirst()) })
      }
      return Set(pages.flatMap { $0.all("thead").first?.all("th").dropFirst().map(\.text) ?? [] })
    }
    let all = Set((0..<40).map { "A\($0)" })
    let settings = "title: T\nlanes: [{id: west, title: West}]\n"
    #expect(try names("title: T\n", lane: "", page: "no-side") == all)
    #expect(try names(settings, lane: "", page: "no-side") == all)
    #expect(try names(settings, lane: ", lane: west", page: "side-west") == all)
  }

  /// Of several of one side each is named; one whose name is the column's is not named twice.
  @Test func holdersOfASharedSideAreNamed() throws {
    var files = Self.base
    files["claims/c.yaml"]! += "- {id: bea-says, kind: demand, by: bea, issue: truce, cell: Never, date: 2025-05-21, cite: s}\n"
    let west = cells(try TestDossier(files).site().page("matrix/index.html"))[0][0]
    #expect(west.all("p", class: "stand-holder").map { $0.text.split(separator: " ").joined() } == ["Bea", "Abe"])
  }

  /// Whatever is withheld is as if it were not there.
  @Test func hiddenPositionsAndActorsLeaveNoTrace() throws {
    var files = Self.base
    files["claims/c.yaml"]! +=
      "- {id: hush, kind: demand, by: abe, issue: land, cell: Secretly, date: 2025-05-21, review: draft}\n"
    files["actors/z.yaml"] = "{id: zed, kind: person, name: Zed, lane: east, review: withheld}"
    let with = try TestDossier(files).site()
    let without = try TestDossier(Self.base).site()
    for path in without.pages where path.hasPrefix("matrix/") || path.hasPrefix("gaps/") || path.hasPrefix("issues/") {
      #expect(with.files[path] == without.files[path], "\(path)")
    }
  }

  @Test func aLongMatrixIsSplit() throws {
    var files = Self.base
    files["issues/i.yaml"] = (0..<150).map { "- {id: i\($0), title: I\($0), order: \($0)}\n" }.joined()
    files["claims/c.yaml"] = (0..<150).map { i in
      (0..<4).map { n in
        "- {id: c\(i)-\(n), kind: position, by: \(["abe", "bea", "cy", "cy"][n]), issue: i\(i), cell: C, date: 2025-05-1\(n), cite: s}\n"
      }.joined()
    }.joined()
    let site = try TestDossier(files).site()
    let pages = site.pages.filter { $0.hasPrefix("matrix/") }
    #expect(pages.contains("matrix/page-2.html") && pages.contains("matrix/2025-05-16-page-2.html"))
    for path in pages { #expect(site.files[path]!.count < 300_000, "\(path)") }
    let rows = try pages.filter { $0 == "matrix/index.html" || $0.hasPrefix("matrix/page-") }
      .map { try site.page($0).first("tbody")?.all("tr").count ?? 0 }
    #expect(rows.reduce(0, +) == 150)
  }

  /// With no sides there is one column, and a cell never holds more than a few.
  @Test func aCellOfManyIsCut() throws {
    let site = try TestDossier([
      "actors/a.yaml": (0..<50).map { "- {id: a\($0), kind: person, name: A\($0)}\n" }.joined(),
      "issues/i.yaml": "{id: truce, title: Truce}",
      "claims/c.yaml": (0..<50).map { "- {id: c\($0), kind: position, by: a\($0), issue: truce, cell: C\($0), date: 2025}\n" }
        .joined(),
    ]).site()
    let cell = cells(try site.page("matrix/index.html"))[0][0]
    #expect(cell.all("div", class: "stand").count == 8 && cell.text.contains("and 42 more"))
  }

  @Test func withoutIssuesThereIsNone() throws {
    let site = try TestDossier(["actors/a.yaml": "{id: abe, kind: person, name: Abe}"]).site()
    #expect(!site.pages.contains { $0.hasPrefix("matrix/") })
    #expect(try !site.page("index.html").root.links.contains("matrix/index.html"))
  }
}
