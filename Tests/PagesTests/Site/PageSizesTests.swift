import TestSupport
import Testing

/// However much there is of anything, a page stays as small as it is: what grows has pages of its own, to which its record leads.
struct PageSizesTests {
  /// More than any list shows on one page.
  private static let count = 205

  /// A dossier in which every list is longer than a page, of entries that are long themselves.
  private static let files: [String: String] = {
    func lines(_ count: Int = count, _ line: (Int) -> String) -> String { (0..<count).map { line($0) + "\n" }.joined() }
    func list(_ item: (Int) -> String) -> String { "[" + (0..<count).map(item).joined(separator: ", ") + "]" }
    func day(_ n: Int) -> String { "20\(10 + n % 15)-0\(1 + n % 9)-1\(n % 10)" }
    let long = "whose name is about as long as the names of such things are when a clerk has chosen them"
    let cites = "cite: [\"s, p. 11\", \"s0, p. 12\", \"s1, p. 13\"]"
    return [
      "dossier.yaml": """
      title: Lists
      lanes: [{id: east, title: East}, {id: west, title: West}]
      as_of: [2020-01-01]
      edition: {data_cutoff: 2025-06-30}
      gaps: \(list { "What became of number \($0)?" })
      """,
      "actors/a.yaml": "- {id: ann, name: Ann, kind: person, lane: east}\n"
        + "- {id: council, name: Council, kind: body, lane: west}\n"
        + lines {
          "- {id: m\($0), name: Member \($0) \(long), kind: person, lane: west, parent: council, tags: [tag \($0)],"
            + " tenures: [{role: Clerk, org: council, start: 2010, end: 2012, \(cites)}],"
            + " links: [{rel: ally-of, to: ann, \(cites)}]}"
        },
      "sources/s.yaml": "- {id: s, title: Source \(long), type: article-newspaper}\n"
        + lines(65) { "- {id: s\($0), title: Copy \($0) \(long), type: article-newspaper, derived_from: s}" }
        + lines {
          "- {id: gone\($0), title: Gone \($0) \(long), type: webpage, URL: \"https://gone.example/\($0)\", url_status: dead}"
        },
      "places/p.yaml": "- {id: town, name: Town, lat: 41, lon: 29}\n"
        + lines(65) { "- {id: p\($0), name: Part \($0) \(long), parent: town, lat: 41.\($0), lon: 29.\($0)}" },
      "issues/i.yaml": "- {id: peace, title: Peace, question: When?}\n"
        + lines(65) { "- {id: i\($0), title: Question \($0) \(long)}" },
      "events/e.yaml":
        "- {id: big, title: Big, date: 2025-06-01, kind: consult, weight: 3, \(cites), actors: \(list { "m\($0)" }),"
        + " figures: \(list { "{measure: dead, value: \($0), claimed_by: m\($0), \(cites)}" })}\n"
        + lines {
          "- {id: e\($0), title: Event \($0) \(long), date: \(day($0)), kind: consult, actors: [ann, m\($0), m1, m2, m3],"
            + " place: town, parent: big, tags: [all], weight: \(1 + $0 % 3), summary: It is said that \(long), \(cites),"
            + " links: [{rel: follows, to: act}]}"
        }
        + lines { "- {id: o\($0), title: Day \($0) \(long), date: 2025-06-02, kind: assault, actors: [ann], place: town}" }
        + lines(65) { "- {id: u\($0), title: Undated \($0) \(long), kind: consult, basis: undated}" },
      "claims/c.yaml": lines {
        "- {id: d\($0), kind: demand, by: m\($0), cell: Demand \($0), text: It wants what \(long), date: \(day($0)), issue: peace,"
          + " made_at: big, deadline: 2025-05-01, to: ann, \(cites)}\n"
          + "- {id: f\($0), kind: forecast, by: ann, cell: Forecast \($0), text: There will be \(long), date: \(day($0)),"
          + " issue: peace, about: [act], likelihood: likely, horizon: 2025-12, contradicts: [d\($0), d0],"
          + " verification: contested, \(cites)}"
      },
      "instruments/act.yaml": """
      {id: act, title: Act, kind: bill, stages: \(list { "{stage: introduced, date: \(day($0)), \(cites)}" }),
       provisions: \(list { "{issue: peace, text: Provision \($0) \(long), \(cites)}" }),
       support: [\(["First", "Second", "Third"].map { vote in
          "{vote: \(vote) vote, body: council, date: 2025-05-01, of: 9000, counts: {yes: \(count)}, \(cites),"
            + " voters: \(list { "{actor: m\($0), option: yes, party: council}" })}"
        }.joined(separator: ", "))]}
      """,
      "instruments/many.yaml": "{id: many, title: Many, kind: bill, support: "
        + list {
          "{vote: Vote \($0) \(long), body: council, date: \(day($0)), of: 9000, counts: {yes: 2, no: 1}, \(cites),"
            + " voters: [{actor: m\($0), option: yes, party: council}, {actor: m1, option: no, party: Other}]}"
        } + "}\n",
      "instruments/small.yaml": "{id: small, title: Small, kind: bill, support: "
        + list {
          "{vote: Vote \($0) \(long), body: council, date: \(day($0)), counts: {yes: 1},"
            + " cite: [\"s, p. 11\", \"s0, p. 12\", \"s1, p. 13\", \"s2, p. 14\", \"s3, p. 15\", \"s4, p. 16\", \"s5, p. 17\"],"
            + " voters: [{actor: m\($0), option: yes, party: council}]}"
        } + "}\n",
      // Records of which each has much of its own.
      "sources/t.yaml": "{id: t, title: Register}\n",
      "actors/clerk.yaml": "{id: clerk, name: Clerk, kind: person, links: [{rel: opposes, to: \(list { "m\($0)" })}], tenures: "
        + list { "{role: Office \($0) \(long), org: The court, start: 2010, end: '..', cite: \"t, p. \($0)\"}" } + "}\n",
      "events/flood.yaml": "{id: flood, title: Flood, kind: assault, date: 2025-06-03, cite: \(list { "\"gone\($0), p. 9\"" }),"
        + " alt: \(list { "{field: date, value: \(day($0)), by: m\($0), cite: [t, s1], note: As \(long)}" }),"
        + " corrections: \(list { "{date: \(day($0)), text: Correction \($0) \(long)}" })}\n",
      "issues/accord.yaml": "{id: accord, title: Accord}\n",
      "claims/joint.yaml": lines(12) {
        "- {id: joint\($0), kind: pledge, by: \(list { "m\($0)" }), to: \(list { "m\($0)" }), cell: Pledge \($0), issue: accord,"
          + " deadline: 2025-05-01, made_at: \(list { "e\($0)" }), evidence: \(list { "o\($0)" }), cite: t}"
      } + "- {id: backing, kind: statement, by: ann, cell: Aye, date: 2025-06-01, cite: t, supports: \(list { "d\($0)" })}\n",
      "notes/n.md": "---\ntitle: N\n---\n"
        + ["timeline\nlimit: 200", "figures\nlimit: 200", "matrix\nlimit: 40"].map { "\n```\($0)\n```\n" }.joined(),
    ].merging((0..<65).map { ("notes/x\($0).md", "---\ntitle: Note \($0)\n---\n\n[[ann]] of \(long).\n") }) { $1 }
  }()

  /// Rendered once.
  private static let built = Result { try TestDossier(files).site() }

  private func site() throws -> RenderedSite { try Self.built.get() }

  @Test func noPageIsLargerThan300KB() throws {
    let site = try site()
    for path in site.pages {
      let size = site.files[path]?.count ?? 0
      #expect(size < 300_000, "\(path): \(size)")
    }
  }

  /// All entries of a list that is cut stand on its own pages, to which the record's page leads.
  @Test(arguments: [
    ("events/big", "people", count), ("events/big", "figures", count), ("actors/ann", "relations", count),
    ("issues/peace", "provisions", count), ("instruments/act", "provisions", count), ("instruments/act", "voters", 3 * count),
    ("instruments/act", "stages", count), ("instruments/small", "voters", count),
    ("issues/peace", "claims", 2 * count),
    ("actors/ann", "events", 2 * count), ("places/town", "events", 2 * count), ("sources/s", "members", 65),
    // Events and their leader, claims, members and the three instruments.
    ("sources/s", "rests", count + 1 + 2 * count + count + 3),
    // Each is one by its parent, and was one in an office.
    ("actors/council", "members", 2 * count), ("actors/ann", "met", count), ("actors/clerk", "offices", count),
    ("events/flood", "rivals", count), ("events/flood", "corrections", count), ("events/flood", "cited", count),
    ("claims/backing", "named", count),
    ("actors/clerk", "named", count),
    // By whom, to whom, at what and shown by what.
    ("claims/joint0", "named", 4 * count), ("gaps/index", "own", count),
  ]) func whatIsCutHasPagesOfItsOwn(record: String, list: String, count: Int) throws {
    let site = try site()
    let links = try site.page(record + ".html").main.links.compactMap { RenderedSite.path(of: $0, from: record + ".html") }
    let own = record == "gaps/index" ? "gaps/\(list)" : "\(record)/\(list)"
    var next = links.first { $0 == own + ".html" || $0 == own + "/index.html" }
    var entries = 0
    while let path = next {
      let page = try site.page(path)
      let items = page.main.all(list == "figures" ? "tr" : "li").filter { item in
        item.parent?.classes.contains("cites") != true && !item.all.contains { $0.name == "ul" && $0.classes == ["step-dates"] }
          && item.parent?.name != "thead"
      }
      entries += items.count
      if ["provisions", "stages", "relations"].contains(list) {
        #expect(items.allSatisfy { $0.first("ul", class: "cites") != nil }, "\(path)")
      }
      next = page.all("a").first { $0["rel"] == "next" }?["href"].flatMap { RenderedSite.path(of: $0, from: path) }
    }
    #expect(entries == count)
  }

  /// A line names the first of many, and the page of what it is about all of them.
  @Test func aLineNamesAFewOfMany() throws {
    let site = try site()
    let pledge = try #require(site.page("pledges/index.html").all("tr").first { $0.links.contains("../claims/joint0.html") })
    let names = pledge.all("span", class: "person").map(\.text)
    #expect(names.count == 26 && names.filter { $0 == "and \(Self.count - 12) more" }.count == 2)
    #expect(pledge.first("ol", class: "steps")?.all("li").count == 21)
    #expect(try site.page("issues/accord.html").main.text.contains("and \(Self.count - 12) more"))
    let corrections = try #require(site.page("method/index.html").first("section", class: "corrections"))
    #expect(corrections.all("li").count == 13 && corrections.text.contains("and \(Self.count - 12) more"))
  }

  @Test func everyDeadAddressIsListed() throws {
    let site = try site()
    let own = try #require(site.page("sources/index.html").first("section", class: "dead"))
    #expect(own.all("li").count == 60 && own.links.contains("../dead-addresses/index.html"))
    let pages = try ["index", "page-2"].map { try site.page("dead-addresses/\($0).html").main }
    #expect(pages.map { $0.all("ul", class: "plain").flatMap { $0.all("li") }.count } == [200, 5])
    #expect(Set(pages.flatMap { $0.all("span", class: "detail") }.map(\.text)).count == Self.count)
    #expect(pages[0].first("p", class: "kicker")?.links == ["../sources/index.html"])
  }

  /// What fits on a page has none besides, and one more has.
  @Test(arguments: [
    ("actors/ann", "met", 20), ("instruments/act", "voters", 200), ("instruments/act", "support", 60),
    ("sources/index", "dead", 60),
  ]) func onlyWhatDoesNotFitHasPagesOfItsOwn(record: String, list: String, limit: Int) throws {
    func pages(_ count: Int) throws -> Set<String> {
      func all(_ item: (Int) -> String) -> String { "[" + (0..<count).map(item).joined(separator: ", ") + "]" }
      let isVote = list == "voters"
      let site = try TestDossier([
        "actors/a.yaml": "- {id: ann, name: Ann, kind: person}\n"
          + (0..<count).map { "- {id: m\($0), name: M\($0), kind: person}\n" }.joined(),
        "events/e.yaml": "- {id: talks, title: Talks, kind: consult, date: 2025-06-01, actors: [ann]}\n"
          + (0..<count).map { "- {id: e\($0), title: E, kind: consult, date: 2025-06-01, actors: [ann, m\($0)]}\n" }.joined(),
        "instruments/act.yaml": "{id: act, title: Act, kind: bill, support: "
          + (isVote
            ? "[{date: 2025-06-01, counts: {yes: 2}, voters: \(all { "{actor: m\($0), option: yes}" })}]"
            : all { "{date: 2025-06-01, counts: {yes: \($0)}}" })
          + "}\n",
        "sources/s.yaml": (0..<count).map {
          "- {id: s\($0), title: S, type: webpage, URL: \"https://gone.example/\($0)\", url_status: dead}\n"
        }.joined(),
      ]).site()
      let own = list == "dead" ? "dead-addresses/" : "\(record)/\(list)"
      let links = try site.page(record + ".html").main.links.compactMap { RenderedSite.path(of: $0, from: record + ".html") }
      let published = Set(site.pages.filter { $0.hasPrefix(own) })
      #expect(Set(links.filter { $0.hasPrefix(own) }).isSubset(of: published))
      #expect(links.contains { $0.hasPrefix(own) } == !published.isEmpty)
      return published
    }
    #expect(try pages(limit).isEmpty)
    #expect(try !pages(limit + 1).isEmpty)
  }

  /// A dispute with more accounts than stand side by side goes on.
  @Test func everyAccountOfADisputeIsShown() throws {
    let site = try site()
    let pages = try site.pages.filter { $0.hasPrefix("contested/") }.map { try site.page($0) }
    let shown = Set(pages.flatMap { $0.all("p", class: "account-cell") }.flatMap(\.links))
    #expect(shown.count == 2 * Self.count)
  }

  @Test func thePrintEditionSaysWhichNotesItLeavesOut() throws {
    let contents = try #require(try site().page("print/index.html").first("nav", class: "print-contents"))
    #expect(contents.text.contains("6 more notes stand on the site alone"))
    #expect(contents.links.contains("../notes/index.html"))
  }
}
