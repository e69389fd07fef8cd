import Publishing
import TestSupport
import Testing

struct IssuePageTests {
  @Test func opinionsStandApart() throws {
    let site = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}", "issues/i.yaml": "{id: truce, title: Truce, question: When?}",
      "claims/c.yaml": """
      - {id: pos, kind: position, by: abe, issue: truce, cell: A position}
      - {id: op, kind: opinion, by: abe, issue: truce, cell: An opinion}
      - {id: rec, kind: recommendation, by: abe, issue: truce, cell: A recommendation}
      """,
      "instruments/i.yaml": "{id: bill, kind: bill, title: Bill, provisions: [{issue: truce, text: Stop}]}",
    ]).site()
    let page = try site.page("issues/truce.html")
    func claims(_ heading: String) -> [String] { page.section(heading)?.all("p", class: "claim-title").flatMap(\.links) ?? [] }
    #expect(claims("Each side over time") == ["../claims/pos.html"])
    #expect(claims("Opinion") == ["../claims/op.html", "../claims/rec.html"])
    #expect(page.section("Opinion")?.text.contains("Abe") == true)
    #expect(page.section("Provisions")?.links == ["../instruments/bill.html"])
  }
}

struct WithdrawnPageTests {
  @Test func onlyTitleAndReasonAreLeft() throws {
    let site = try TestDossier([
      "actors/a.yaml": """
      - id: w
        kind: person
        name: Wanda
        review: withdrawn
        review_reason: The wrong person.
        aliases: [Secret alias]
        summary: A secret summary
        note: A secret note
        tags: [secret-tag]
        body: Secret body
        cite: s
      - {id: b, kind: person, name: Bea, parent: w}
      """,
      "sources/s.yaml": "{id: s, title: S}",
      "events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, actors: [w]}",
      "notes/n.md": "---\ntitle: N\n---\nWanda and Secret alias came. [[w]]\n",
    ]).site()
    let page = try site.page("actors/w.html")
    #expect(page.heading == "Wanda")
    #expect(page.main.text.contains("The wrong person."))
    for (path, bytes) in site.files where path.hasSuffix(".html") && !["notes/n.html", "print/index.html"].contains(path) {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("secret"), "\(path)")
    }
    #expect(!(try site.page("actors/index.html").main.links).contains("w.html"))
    #expect(try site.page("notes/n.html").main.links.filter { $0 == "../actors/w.html" }.count == 1)
    #expect(try site.page("sources/s.html").main.links.filter { $0.contains("w.html") } == [])
  }
}

struct RedirectPageTests {
  @Test func anOldAddressLeadsOn() throws {
    let site = try TestDossier([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe, aka_ids: [old-abe, older]}\n- {id: bea, kind: person, name: Bea}\n",
      "notes/b/new.md": "---\ntitle: N\naka_ids: [a/old]\n---\nBy [[old-abe]].\n",
    ]).site()
    for (old, link) in [("actors/old-abe", "abe.html"), ("actors/older", "abe.html"), ("notes/a/old", "../b/new.html")] {
      let page = try site.page(old + ".html")
      #expect(page.main.links == [link])
      #expect(page.all("meta").contains { $0["http-equiv"] == "refresh" && $0["content"] == "0; url=\(link)" })
    }
    #expect(try site.page("notes/b/new.html").main.links.contains("../../actors/abe.html"))
  }

  @Test func theOldAddressOfAWithdrawnRecordLeadsToWhatIsLeft() throws {
    let site = try TestDossier([
      "actors/a.yaml": "{id: abe, kind: person, name: Abe, aka_ids: [old], review: withdrawn, review_reason: Gone}"
    ]).site()
    #expect(try site.page("actors/old.html").main.links == ["abe.html"])
  }

  @Test func twoRecordsCannotHaveOneOldID() throws {
    let actors = "- {id: abe, kind: person, name: Abe, aka_ids: [old]}\n- {id: bea, kind: person, name: Bea, aka_ids: [old]}\n"
    #expect(try TestDossier(["actors/a.yaml": actors]).problems() == ["actors/a.yaml:2:48 error address-taken"])
  }

  /// An old id that is the address of another page is a mistake, and no page is lost to it.
  @Test(arguments: ["bea", "index", "page-2", "../x", "a/b", "abe"])
  func anOldIDThatCannotBeAnAddressIsAnError(old: String) throws {
    let dossier = TestDossier([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe, aka_ids: [\"\(old)\"]}\n- {id: bea, kind: person, name: Bea}\n"
    ])
    let problems = try dossier.problems()
    #expect(problems.count == 1 && problems[0].hasPrefix("actors/a.yaml:1:48 error "), "\(problems)")
  }
}

struct SourcePageTests {
  @Test func aConfidentialSourceIsShownWithoutLinkOrName() throws {
    let site = try TestDossier([
      "sources/s.yaml": """
      - {id: deep-throat, title: Secret title, author: [{family: Secretname}], confidential: true, shown_as: A Western official, URL: "https://secret.example", note: Secret note}
      - {id: open, title: Open}
      """,
      "events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, cite: \"deep-throat, p. 3\"}",
      "notes/n.md": "---\ntitle: N\n---\nSo it is said [@deep-throat].\n",
    ]).site()
    let sources = try #require(try site.page("events/e.html").first("section", class: "record-sources"))
    #expect(sources.text.contains("A Western official"))
    #expect(sources.links == [])
    #expect(try site.page("notes/n.html").main.text.contains("A Western official"))
    for (path, bytes) in site.files {
      #expect(!path.contains("deep"))
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("secret") && !text.contains("deep-throat"), "\(path)")
    }
    // As many are counted as are listed; the others in words of their own.
    #expect(try site.page("sources/index.html").main.links == ["../single-source/index.html", "open.html"])
    let alone = try site.page("single-source/index.html")
    #expect(alone.all("h2").map(\.text) == ["A Western official"] && alone.main.links == ["../events/e.html"])
    let facts = try #require(try site.page("index.html").first("p", class: "key-facts"))
    #expect(facts.text.contains("1 source") && facts.text.contains("1 confidential source"))
    #expect(facts.links.filter { $0.hasPrefix("sources/") } == ["sources/index.html"])
  }

  @Test func whatRestsOnItAndItsCopiesAreListed() throws {
    let site = try TestDossier([
      "sources/s.yaml":
        "- {id: s, title: S, URL: \"https://example.org/?a=1&b=2\", reliability: B}\n- {id: c, title: C, derived_from: s}\n",
      "events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, cite: [\"s, p. 3\", \"s, p. 9\"]}",
      "notes/n.md": "---\ntitle: N\n---\nIt is so [@s, p. 4].\n",
    ]).site()
    let page = try site.page("sources/s.html")
    #expect(page.first("a", class: "web")?["href"] == "https://example.org/?a=1&b=2")
    #expect(page.section("Copies of it")?.links == ["c.html"])
    let rests = try #require(page.first("section", class: "rests"))
    #expect(rests.links == ["../events/e.html", "../notes/n.html"])
    #expect(rests.all("span", class: "detail").map(\.text) == ["p. 3, p. 9", "p. 4"])
  }
}

struct IndexPageTests {
  @Test func aLongListIsSplit() throws {
    let actors = (0..<401).map { "- {id: a\(1000 + $0), kind: person, name: Name\(1000 + $0)}\n" }.joined()
    let notes = Dictionary(uniqueKeysWithValues: (0..<201).map { ("notes/n\($0).md", "---\ntitle: N\($0)\n---\n") })
    let site = try TestDossier(notes.merging(["actors/a.yaml": actors]) { $1 }).site()
    let pages = try ["index", "page-2", "page-3"].map { try site.page("actors/\($0).html") }
    #expect(pages.map { $0.all("span", class: "entry-name").count } == [200, 200, 1])
    #expect(
      pages.map { $0.first("nav", class: "pager")?.links } == [["page-2.html"], ["index.html", "page-3.html"], ["page-2.html"]])
    #expect(site.files["actors/page-4.html"] == nil)
    #expect(try site.page("notes/page-2.html").all("span", class: "entry-name").count == 1)
  }

  @Test func aTypeWithoutRecordsHasNeitherPageNorMenu() throws {
    let site = try TestDossier(["actors/a.yaml": "{id: a, kind: person, name: A}"]).site()
    #expect(site.pages == ["404.html", "actors/a.html", "actors/index.html", "index.html"])
    #expect(try site.page("index.html").first("ul", class: "menu")?.links == ["actors/index.html"])
  }

  private static let much = [
    "actors/a.yaml": "- {id: a, kind: person, name: A}\n- {id: b, kind: person, name: B, parent: a}\n",
    "issues/i.yaml": "{id: i, title: I}", "sources/s.yaml": "{id: s, title: S}", "places/p.yaml": "{id: p, name: P}",
    "events/e.yaml": "{id: e, title: E, date: 2025, kind: other}", "notes/n.md": "---\ntitle: N\n---\n",
    "claims/c.yaml": "{id: c, kind: pledge, by: a, cell: C, deadline: 2025-07-01}",
  ]

  @Test func aLongMenuHasTheListsOfRecordsApart() throws {
    let nav = try #require(try TestDossier(Self.much).site().page("events/e.html").first("nav"))
    let (main, records) = (nav.all("ul", class: "menu")[0], try #require(nav.first("details")))
    #expect(main.all("a").map(\.text) == ["Timeline", "Positions", "Pledges", "Next dates", "Gaps", "Notes", "Who is who"])
    #expect(records.all("a").map(\.text) == ["Actors", "Events", "Claims", "Issues", "Places", "Sources"])
    #expect(records.first("summary")?.classes == ["current"] && records.all("a")[1]["aria-current"] == "true")
  }

  @Test func theAuthorsMenuStaysAsItIs() throws {
    let own = "title: T\nmenu: [events, sources, timeline, actors, gaps, claims, notes, issues, places, pledges]\n"
    let nav = try #require(
      try TestDossier(Self.much.merging(["dossier.yaml": own]) { $1 }).site().page("index.html").first("nav"))
    #expect(nav.first("details") == nil)
    #expect(nav.all("a").map(\.text).prefix(4) == ["Events", "Sources", "Timeline", "Actors"] && nav.all("a").count == 10)
  }

  @Test func actorsStandUnderTheirSides() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nlanes: [{id: e, title: East}]\n",
      "actors/a.yaml": "- {id: a, kind: person, name: A}\n- {id: b, kind: person, name: B, lane: e}\n",
    ]).site()
    let main = try site.page("actors/index.html").main
    #expect(main.all("h2").map(\.text) == ["East", "Others"])
    #expect(main.all("ul", class: "entries").map(\.links) == [["b.html"], ["a.html"]])
  }
}

struct NotFoundPageTests {
  @Test func itLeadsHome() throws {
    let page = try TestDossier([:]).site().page("404.html")
    #expect(page.heading == "Page not found")
    #expect(page.root.links.contains("index.html"))
  }

  /// A host shows it at any address, where a relative link would lead elsewhere.
  @Test(arguments: [("https://example.org/a/b", "/a/b/"), ("https://example.org", "/"), ("https://example.org/київ/", "/київ/")])
  func itsLinksStartAtTheRootWhereThatIsKnown(base: String, root: String) throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nbase_url: \(base)\n", "actors/a.yaml": "{id: a, kind: person, name: A}",
    ]).site()
    let page = try site.page("404.html")
    #expect(page.root.links.filter { !$0.hasPrefix("#") } == [root + "index.html", root + "actors/index.html"])
    #expect(
      page.all("link").compactMap { $0["href"] } == ["style", "timeline", "analysis", "accent"].map { "\(root)assets/\($0).css" })
    #expect(try site.page("actors/index.html").root.links.contains("a.html"))
  }
}

struct FrameTests {
  @Test func theLastTitleIsTheDossiersAndTheMenuSaysWhereOneIs() throws {
    let site = try TestDossier([
      "dossier.yaml":
        "title: The talks\nlanguage: ar\nlicence: CC BY\ncontact: \"https://example.org/desk\"\nedition: {number: 3}\n",
      "actors/a.yaml": "{id: a, kind: person, name: Abe}",
    ]).site()
    let page = try site.page("actors/a.html")
    #expect(page.title == "Abe – The talks")
    #expect(page.first("html")?["lang"] == "ar")
    #expect(page.first("html")?["dir"] == "rtl")
    // The words are English.
    #expect(page.first("html")?["class"] == "mixed")
    #expect(page.first("nav")?.all("a").map { $0["aria-current"] } == ["true"])
    #expect(try site.page("actors/index.html").first("nav")?.all("a").map { $0["aria-current"] } == ["page"])
    #expect(page.first("footer")?.text.contains("Edition 3.") == true)
    #expect(page.first("footer")?.links == ["https://example.org/desk"])
  }

  @Test func aPreviewSaysSoAndIsNotToBeIndexed() throws {
    var dossier = TestDossier(["actors/a.yaml": "{id: a, kind: person, name: Abe, review: draft}"])
    dossier.settings.isPreview = true
    let page = try dossier.site().page("actors/a.html")
    #expect(page.first("p", class: "preview") != nil)
    #expect(page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
  }

  @Test func theCanonicalAddressIsTheSites() throws {
    var dossier = TestDossier([
      "dossier.yaml": "title: T\nbase_url: https://example.org/a\n", "actors/київ.yaml": "{id: київ, kind: person, name: K}",
    ])
    func canonical(_ path: String) throws -> String? {
      try dossier.site().page(path).all("link").first { $0["rel"] == "canonical" }?["href"]
    }
    #expect(try canonical("index.html") == "https://example.org/a/")
    #expect(try canonical("actors/київ.html") == "https://example.org/a/actors/київ.html")
    dossier.settings.baseURL = "https://other.example/"
    #expect(try canonical("actors/index.html") == "https://other.example/actors/index.html")
  }
}

struct FrontPageTests {
  @Test func theBriefingLeadsToItsEvidence() throws {
    let site = try TestDossier([
      "dossier.yaml": """
      title: T
      subtitle: S
      front:
        bottom_line: It is **over**.
        state: {direction: worse, reason: A reason, alerts: [risk]}
        judgements: [{text: A judgement, likelihood: likely, claims: [c, hidden]}]
      gaps: [Who came?]
      """,
      "actors/a.yaml": "{id: abe, kind: person, name: Abe}",
      "claims/c.yaml":
        "- {id: c, kind: forecast, by: editor, cell: C}\n- {id: hidden, kind: forecast, by: abe, cell: Hidden, review: draft}\n",
      "events/e.yaml":
        "- {id: e, title: E, date: 2025, kind: consult, weight: 3}\n- {id: p, title: P, date: 2026, kind: consult, status: planned}\n",
      "sources/s.yaml": "- {id: s, title: S}\n- {id: t, title: T, derived_from: s}\n",
    ]).site()
    let page = try site.page("index.html")
    #expect(page.section("Bottom line")?.first("strong")?.text == "over")
    #expect(page.first("ul", class: "own")?.links == ["claims/c.html"])
    #expect(page.first("ul", class: "evidence") == nil)
    // What is only planned is no event yet: it stands among the dates to come.
    #expect(page.main.links.filter { $0 == "events/p.html" } == page.section("Next dates")?.links)
    #expect(page.section("What mattered most")?.links.contains("events/e.html") == true)
    #expect(page.first("p", class: "key-facts")?.text.contains("2 sources 1 of them independent") == true)
    #expect(page.section("What is not known")?.all("li").map(\.text) == ["Who came?"])
  }

  /// Newest first by their beginning: what goes on is there, what has no known beginning is not.
  @Test func theLatestAreThoseThatBeganLast() throws {
    let events = """
      - {id: a, title: A, date: 2025-05/.., kind: consult, status: ongoing}
      - {id: b, title: B, date: 2025-06-01, kind: consult}
      - {id: c, title: C, date: "[..2025-06]", kind: consult}
      - {id: d, title: D, date: 2025-07, kind: consult}

      """
    func latest(_ heading: String, _ more: String = "") throws -> [String]? {
      try TestDossier(["dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-02}\n", "events/e.yaml": events + more])
        .site().page("index.html").section(heading)?.links
    }
    #expect(try latest("Latest events") == ["events/b.html", "events/a.html"])
    let heavy = "- {id: h, title: H, date: 2025-06-02, kind: consult, weight: 3}\n"
    #expect(try latest("Other recent events", heavy) == ["events/b.html", "events/a.html"])
  }
}
