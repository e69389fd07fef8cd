import TestSupport
import Testing

struct PrintPageTests {
  private static let base = [
    "dossier.yaml": """
    title: 'A "T" </style>'
    edition: {number: 3, data_cutoff: 2025-06-02}
    lanes: [{id: west, title: West}]
    front:
      bottom_line: All quiet.
      judgements: [{text: It will last., likelihood: likely, claims: [p]}]

    """,
    "actors/a.yaml": "{id: ann, kind: person, name: Ann, lane: west}",
    "issues/i.yaml": "{id: truce, title: Truce}",
    "sources/s.yaml": """
    - {id: s, title: The report, URL: "https://example.org/report", archive_url: "https://example.org/kept"}
    - {id: t, title: The clerk's letter, confidential: true, shown_as: a clerk}

    """,
    "events/e.yaml": "{id: e, title: Talks, date: 2025-06-01, kind: consult, actors: [ann], cite: {source: s, locator: p. 2}}",
    "claims/c.yaml": """
    {id: p, kind: pledge, by: ann, issue: truce, cell: Back by July, date: 2025-06-01, deadline: 2025-07-01, \
    cite: [{source: s, locator: p. 1}, {source: t, locator: p. 9}]}

    """,
    "notes/a.md":
      "---\ntitle: First\n---\n# Aims\n\nOne [@s, p. 2].\n\nTwo[^1] [[b#Aims]] [[ann]] [[e]].\n\n[^1]: Aside.\n",
    "notes/b.md": "---\ntitle: Second\n---\n# Aims\n\nThree[^1] [@s, p. 1; @t].\n\n[^1]: Another [@s].\n",
  ]

  private func marks(_ element: HTMLElement?) -> [String] { element?.all("sup", class: "marks").map(\.text) ?? [] }

  @Test func aSourceWithOnePlaceInItIsOneNote() throws {
    let page = try TestDossier(Self.base).site().page("print/index.html")
    let notes = page.all("ol", class: "endnotes").first?.all("li") ?? []
    #expect(notes.map { $0["id"] } == ["note.1", "note.2", "note.3", "note.4"])
    // In the order of the text: the judgement's pledge first.
    #expect(notes[0].text.contains("The report") && notes[0].text.contains("p. 1"))
    #expect(notes[0].links == ["../sources/s.html", "https://example.org/report", "https://example.org/kept"])
    #expect(notes[0].text.contains("https://example.org/report") && notes[0].text.contains("https://example.org/kept"))
    #expect(notes[2].text.contains("p. 2") && notes[3].text.contains("The report"))
    #expect(page.first("ol", class: "print-items")?.all("li").map { marks($0) } == [["3"], ["1, 2"]])
    #expect(marks(page.first("table", class: "pledges")) == ["1, 2"])
    let chapters = page.all("section", class: "note-chapter")
    #expect(marks(chapters.first) == ["3"] && marks(chapters.last) == ["1, 2", "4"])
  }

  /// Of a protected source no more than what it is shown as.
  @Test func aProtectedSourceHasNoPlace() throws {
    let page = try TestDossier(Self.base).site().page("print/index.html")
    let note = page.all("li").first { $0["id"] == "note.2" }
    #expect(note?.text.contains("a clerk") == true && note?.links == [])
    #expect(!page.main.text.contains("p. 9") && !page.main.text.contains("letter"))
  }

  @Test func paragraphsAreNumberedByChapter() throws {
    let page = try TestDossier(Self.base).site().page("print/index.html")
    #expect(
      page.all("a", class: "paragraph").map(\.text) == ["1.1", "1.2", "1.3", "2.1", "3.1", "3.2", "4.1", "5.1", "5.2", "6.1"])
    #expect(page.first("nav", class: "print-contents")?.links == (1...7).map { "#chapter.\($0)" })
    #expect(page.all("h2").map(\.text).contains("5 First"))
  }

  /// Bodies share the page: their headings and footnotes have ids of their own (the check of the site finds one that stands twice), and
  /// what is printed is led to within.
  @Test func linksStayInsideWhereTheyCan() throws {
    let page = try TestDossier(Self.base).site().page("print/index.html")
    let first = page.all("section", class: "note-chapter").first
    let links = first?.links ?? []
    #expect(links.contains("#n2.aims") && links.contains("#p.3.1") && links.contains("../actors/ann.html"))
    #expect(page.first("table", class: "matrix")?.links.contains("#p.4.1") == true)
    #expect(page.ids.isSuperset(of: ["n1.aims", "n2.aims", "n1.fn-1", "n2.fn-1"]))
  }

  @Test func whatAnEmbeddedTextRestsOnHasItsNotesToo() throws {
    var files = Self.base
    files["notes/c.md"] = "---\ntitle: Third\n---\n![[d]]\n"
    files["events/d.md"] = "---\nid: d\ntitle: D\ndate: 2025\nkind: other\n---\nFour [@s, p. 44].\n"
    let page = try TestDossier(files).site().page("print/index.html")
    let mark = try #require(page.all("section", class: "note-chapter").last?.first("sup", class: "marks"))
    let note = page.all("li").first { "#" + ($0["id"] ?? "") == mark.links.first }
    #expect(note?.text.contains("p. 44") == true)
  }

  /// What is not published leaves neither a note nor a number.
  @Test func whatIsHiddenLeavesNoTrace() throws {
    var with = Self.base
    with["notes/a.md"] =
      "---\ntitle: First\n---\n# Aims\n\n[[zqx]]\n\nOne [@zqx-s, p. 8] [@zqx-s; @s, p. 2].\n\n![[zqx-note]]\n\nTwo[^1] [[b#Aims]] [[ann]] [[e]].\n\n[^1]: Aside.\n"
    with["notes/z.md"] = "---\ntitle: Draft\nid: zqx-note\nreview: draft\nweight: 3\n---\nSecret [@s, p. 77].\n"
    with["sources/z.yaml"] = "{id: zqx-s, title: Z, review: withheld}"
    with["events/z.yaml"] = "{id: zqx, title: Z, date: 2025-05-01, kind: consult, cite: s, review: draft}"
    let (one, other) = (try TestDossier(with).site(), try TestDossier(Self.base).site())
    #expect(one.files["print/index.html"] == other.files["print/index.html"])
    #expect(one.files["print/heads.css"] == other.files["print/heads.css"])
  }

  @Test func aLongOneIsCutIntoPartsThatCanBeReadAlone() throws {
    var files = Self.base
    for n in 0..<40 {
      let text = (0..<40).map { "Paragraph \($0) of note \(n), with a source [@s, p. \(n)] and another [@s, p. 1].\n\n" }.joined()
      files["notes/n\(n).md"] = "---\ntitle: Note \(n)\n---\n\(text + String(repeating: "word ", count: 1_500))\n"
    }
    files["events/many.yaml"] = (0..<1_200).map {
      "- {id: m\($0), title: Meeting \($0), date: 2024-01-0\(1 + $0 % 9), kind: consult, actors: [ann], cite: {source: s, locator: p. \($0)}, weight: \(1 + $0 % 3)}\n"
    }.joined()
    let site = try TestDossier(files).site()
    let parts = site.pages.filter { $0.hasPrefix("print/") }
    #expect(parts.count > 3)
    for part in parts {
      let page = try site.page(part)
      #expect(site.files[part]!.count < 300_000, "\(part): \(site.files[part]!.count)")
      // Every number on it has its note on it.
      let marks = Set(page.all("sup", class: "marks").flatMap(\.links))
      #expect(
        marks == Set(page.all("ol", class: "endnotes").flatMap { $0.all("li") }.compactMap { $0["id"].map { "#" + $0 } }),
        "\(part)")
      #expect(!page.all("nav", class: "pager").isEmpty)
    }
    let timeline = try site.page("print/index.html").all("section", class: "timeline-chapter").first
    #expect(timeline?.text.contains("1,000 of 1,202 are shown") == true)
    // The weightiest of many.
    let printed = try parts.flatMap { try site.page($0).all("ol", class: "print-items") }.flatMap { $0.all("li") }
    let titles = Set(printed.compactMap { $0.first("strong")?.text })
    #expect(
      printed.count == 1_000 && titles.isSuperset(of: ["Meeting 1", "Meeting 2", "Meeting 1199"]) && !titles.contains("Meeting 0")
    )
    #expect(try site.page("print/page-2.html").heading == "A \"T\" </style>")
  }

  /// What one text rests on may be more than a page has room for.
  @Test func notesOfATextThatCannotBeCutFollowIt() throws {
    var files = Self.base
    files["notes/c.md"] = "---\ntitle: Third\n---\n" + (0..<600).map { "Word \($0) [@s, p. 1\($0)].\n\n" }.joined()
    files["events/many.yaml"] =
      "{id: m, title: M, date: 2024, kind: consult, cite: [\((0..<100).map { "{source: s, locator: p. 2\($0)}" }.joined(separator: ", "))]}\n"
    let site = try TestDossier(files).site()
    let parts = site.pages.filter { $0.hasPrefix("print/") }.sorted()
    var marks: Set<String> = []
    for part in parts {
      #expect(site.files[part]!.count < 300_000, "\(part): \(site.files[part]!.count)")
      for link in try site.page(part).all("sup", class: "marks").flatMap(\.links) where link.contains("#note.") {
        marks.insert(link.hasPrefix("#") ? part + link : "print/" + link)
      }
    }
    let notes = try parts.flatMap { part in try site.page(part).ids.filter { $0.hasPrefix("note.") }.map { "\(part)#\($0)" } }
    #expect(marks == Set(notes) && marks.count > 660)
    let event = try #require(site.page("print/index.html").all("li").first { $0.text.contains("M") && $0.text.contains("2024") })
    let sup = try #require(event.first("sup", class: "marks"))
    #expect(sup.text.hasSuffix(", and 40 more") && sup.links.count == 60)
  }

  /// The author's title can end neither the string nor the stylesheet.
  @Test func runningHeadsHoldTitleAndEdition() throws {
    let css = String(decoding: try #require(try TestDossier(Self.base).site().files["print/heads.css"]), as: UTF8.self)
    #expect(css.contains("@top-left { content: \"A \\22 T\\22  \\3c \\2f style\\3e \";"))
    #expect(css.contains("\"Edition 3. Data up to 2 June 2025.\""))
  }

  @Test func frontAndFooterLeadThere() throws {
    let site = try TestDossier(Self.base).site()
    #expect(try site.page("index.html").first("p", class: "print-link")?.links == ["print/index.html"])
    #expect(try site.page("actors/ann.html").first("footer")?.links.contains("../print/index.html") == true)
    #expect(try TestDossier([:]).site().files["print/index.html"] == nil)
  }
}
