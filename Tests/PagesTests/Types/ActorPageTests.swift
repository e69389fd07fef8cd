import TestSupport
import Testing

struct ActorPageTests {
  private func manyEvents(_ count: Int) -> String {
    (0..<count).map {
      "- {id: e\(1000 + $0), title: E\($0), date: 2025-0\($0 % 9 + 1), kind: consult, actors: [abe], place: town}\n"
    }.joined()
  }

  private let base = ["actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n", "places/p.yaml": "{id: town, name: Town}"]

  @Test func aShortListStandsOnThePage() throws {
    let site = try TestDossier(base.merging(["events/e.yaml": manyEvents(60)]) { $1 }).site()
    #expect(try site.page("actors/abe.html").all("li", class: "item").count == 60)
    #expect(site.files["actors/abe/events.html"] == nil)
  }

  @Test func severalOfficesAreDrawnBesideTheirList() throws {
    func drawings(_ tenures: String) throws -> Int {
      let actor = "{id: abe, kind: person, name: Abe, tenures: [\(tenures)]}\n"
      return try TestDossier(["actors/a.yaml": actor]).site().page("actors/abe.html").section("Offices and posts")?.all("svg")
        .count ?? 0
    }
    #expect(try drawings("{role: Mayor, start: 2019, end: 2021}, {role: Envoy, start: 2022}") == 1)
    #expect(try drawings("{role: Mayor, start: 2019, end: 2021}") == 0)
    #expect(try drawings("{role: Mayor, start: 2019, end: 2021}, {role: Envoy}") == 0)
  }

  /// On a day, in a month, and without a word before what has one of its own.
  @Test(arguments: [
    ("1962-10-22", "held on 22 October 1962"), ("1962-10", "held in October 1962"), ("1962", "held in 1962"),
    ("1962-10-22~", "held about 22 October 1962"), ("'[1962-10-22..1962-10-24]'", "held between 22 and 24 October 1962"),
    ("'[1962-10-02,1962-10-04]'", "held 2 October or 4 October 1962"),
  ]) func anOfficeThatIsKnownOfOneTimeSaysSo(_ date: String, _ text: String) throws {
    let actor = "{id: abe, kind: person, name: Abe, tenures: [{role: Mayor, holds_at: \(date)}]}\n"
    let page = try TestDossier(["actors/a.yaml": actor]).site().page("actors/abe.html")
    #expect(page.section("Offices and posts")?.text.contains(text) == true, "\(page.main.text)")
  }

  @Test func aBarWithDoubtfulEndsSaysSo() throws {
    func says(_ start: String) throws -> Bool {
      let offices = "[{role: Mayor, start: \(start), end: 2021-05-01}, {role: Envoy, start: 2022-01-01}]"
      let actor = "{id: abe, kind: person, name: Abe, tenures: \(offices)}"
      return try TestDossier(["actors/a.yaml": actor]).site().page("actors/abe.html").section("Offices and posts")?.text
        .contains("not known to the day") == true
    }
    #expect(try says("2019"))
    #expect(try says("2019-03-01~"))
    #expect(try !says("2019-03-01"))
  }

  @Test func aLongListHasPagesOfItsOwn() throws {
    let site = try TestDossier(base.merging(["events/e.yaml": manyEvents(201)]) { $1 }).site()
    for page in ["actors/abe", "places/town"] {
      let short = try site.page(page + ".html")
      #expect(short.all("li", class: "item").count == 60)
      #expect(short.main.links.contains { RenderedSite.path(of: $0, from: page + ".html") == page + "/events.html" })
      let first = try site.page(page + "/events.html")
      let second = try site.page(page + "/events-page-2.html")
      #expect(first.all("li", class: "item").count == 200)
      #expect(second.all("li", class: "item").count == 1)
      #expect(first.first("nav", class: "pager")?.links == ["events-page-2.html"])
      #expect(second.first("nav", class: "pager")?.links == ["events.html"])
      #expect(site.files[page + "/events-page-3.html"] == nil)
      let all = (first.all("p", class: "item-title") + second.all("p", class: "item-title")).flatMap(\.links)
      #expect(Set(all).count == 201)
    }
  }

  @Test func aRoleInAnEventIsSaidAndTheOthersAreNamed() throws {
    let site = try TestDossier([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n",
      "events/e.yaml": "{id: e, title: E, date: 2025, kind: consult, actors: [{actor: abe, role: mediator}, bea]}",
    ]).site()
    let item = try #require(try site.page("actors/abe.html").first("li", class: "item"))
    #expect(item.first("span", class: "kind")?.text == "talks, as mediator")
    #expect(item.first("span", class: "people")?.links == ["bea.html"])
  }

  /// Few meet whom they meet at many events: each of a large meeting is met there once, whatever parts he has in it.
  @Test func allWhomAnActorMetHaveAPage() throws {
    func site(_ others: Int) throws -> RenderedSite {
      let people = (0..<others).map { "p\($0)" }
      return try TestDossier([
        "actors/a.yaml": (["abe"] + people).map { "- {id: \($0), kind: person, name: Name \($0)}\n" }.joined(),
        "events/e.yaml": """
        - {id: large, title: L, date: 2025-02-01, kind: consult, \
        actors: [\((["abe", "{actor: p0, role: host}"] + people).joined(separator: ", "))]}
        - {id: small, title: S, date: 2025-03-01, kind: consult, actors: [abe, p7]}
        - {id: raid, title: R, date: 2025-04-01, kind: assault, actors: [abe, p8]}
        """,
      ]).site()
    }
    #expect(try site(20).files["actors/abe/met.html"] == nil)
    let site = try site(25)
    let own = try #require(site.page("actors/abe.html").first("section", class: "met"))
    #expect(own.all("li").count == 20 && own.links.last == "abe/met.html")
    let page = try site.page("actors/abe/met.html")
    #expect(page.heading == "All whom Name abe met")
    let entries = page.main.all("li").map(\.text)
    #expect(entries.count == 25 && Set(entries).count == 25)
    #expect(entries[0].contains("Name p7") && entries[0].contains("March 2025") && entries[0].contains("2 times"))
    #expect(entries.dropFirst().allSatisfy { $0.contains("February 2025") && $0.contains("1 time") })
  }

  /// Where hundreds take part nobody meets each of them: who was there stands on the event's page once, not on the page of each.
  @Test func aLargeGatheringIsNamedInsteadOfAllWhoWereThere() throws {
    let people = (0..<41).map { "p\($0)" }
    let site = try TestDossier([
      "actors/a.yaml": people.map { "- {id: \($0), kind: person, name: Name \($0)}\n" }.joined(),
      "events/e.yaml": """
      - {id: congress, title: Congress, date: 2025-02-01, kind: consult, actors: [\(people.joined(separator: ", "))]}
      - {id: lunch, title: Lunch, date: 2025-03-01, kind: consult, actors: [p0, p1]}
      """,
    ]).site()
    let met = try #require(site.page("actors/p0.html").first("section", class: "met"))
    #expect(met.links == ["p1.html", "../events/congress.html"] && met.text.contains("41 actors"))
    #expect(try site.page("actors/p7.html").first("section", class: "met")?.links == ["../events/congress.html"])
    #expect(site.files["actors/p0/met.html"] == nil)
  }

  @Test func claimsStandUnderTheirIssuesInTheAuthorsOrder() throws {
    let site = try TestDossier([
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n",
      "issues/i.yaml": "- {id: b, title: Second, order: 2}\n- {id: a, title: First, order: 1}\n",
      "claims/c.yaml": """
      - {id: c1, kind: demand, by: abe, issue: b, cell: One}
      - {id: c2, kind: demand, by: abe, issue: [a, b], cell: Two}
      - {id: c3, kind: demand, by: abe, cell: Three}
      """,
    ]).site()
    let said = try #require(try site.page("actors/abe.html").section("Claims by issue"))
    #expect(said.all("h3").map(\.text) == ["First", "Second", "On other matters"])
    #expect(
      said.all("ul", class: "claims").map { $0.all("p", class: "claim-title").flatMap(\.links) } == [
        ["../claims/c2.html"], ["../claims/c1.html", "../claims/c2.html"], ["../claims/c3.html"],
      ])
  }

  /// A relation that a third record states is one between the two that it names.
  @Test func aRelationIsReadFromBothSides() throws {
    let site = try TestDossier([
      "actors/a.yaml": """
      - {id: abe, kind: person, name: Abe, links: [{rel: funds, to: [bea]}]}
      - {id: bea, kind: person, name: Bea}
      - {id: cy, kind: person, name: Cy}
      """,
      "notes/n.md": "---\ntitle: N\nlinks: [{from: bea, rel: opposes, to: [cy], by: abe}]\n---\n",
    ]).site()
    func relations(_ path: String) throws -> [String] {
      try site.page(path).first("section", class: "relations")?.all("li").map { item in
        (item.first("span", class: "field")?.text ?? "") + ": " + item.links.joined(separator: " ")
      } ?? []
    }
    #expect(try relations("actors/abe.html") == ["funds: bea.html"])
    #expect(try relations("actors/bea.html") == ["is funded by: abe.html", "opposes: cy.html abe.html"])
    #expect(try relations("actors/cy.html") == ["is opposed by: bea.html abe.html"])
    // The note states it and is no part of it.
    #expect(try relations("notes/n.html") == [])
  }

  /// A start that is not published takes the relation with it: the record that states it would be a false one.
  @Test func aRelationOfAHiddenRecordIsNotThatOfWhoStatesIt() throws {
    let site = try TestDossier([
      "actors/a.yaml": """
      - {id: abe, kind: person, name: Abe, links: [{from: secret, rel: funds, to: [bea]}, {rel: funds, to: [secret]}]}
      - {id: bea, kind: person, name: Bea}
      - {id: secret, kind: person, name: Secret, review: withheld}
      """
    ]).site()
    for path in ["actors/abe.html", "actors/bea.html"] {
      #expect(try site.page(path).first("section", class: "relations") == nil)
    }
  }

  /// What presses most stands on the page, the rest on the actor's own list.
  @Test func anActorsPledgesStandByUrgency() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nedition: {data_cutoff: 2025-06-02}\n",
      "actors/a.yaml": "- {id: abe, kind: person, name: Abe}\n- {id: bea, kind: person, name: Bea}\n",
      "claims/c.yaml": (0..<25).map { n in
        "- {id: c\(n), kind: pledge, by: abe, cell: Pledge \(n), date: 2025-01-\(n + 1 < 10 ? "0" : "")\(n + 1), deadline: 2025-05-\(28 - n < 10 ? "0" : "")\(28 - n)}\n"
      }.joined() + "- {id: other, kind: pledge, by: bea, cell: Theirs}\n",
    ]).site()
    func order(_ page: HTMLPage) -> [Int] {
      page.all("table", class: "pledges").flatMap { $0.all("tr").dropFirst() }.compactMap { row in
        row.links.first { $0.contains("claims/c") }.flatMap { Int($0.filter(\.isNumber)) }
      }
    }
    let page = try site.page("actors/abe.html")
    #expect(order(page) == Array((5..<25).reversed()))
    #expect(page.section("Pledges, offers and demands")?.links.contains("abe/pledges.html") == true)
    let all = try site.page("actors/abe/pledges.html")
    #expect(order(all) == Array((0..<25).reversed()) && !all.main.text.contains("Theirs"))
    #expect(!site.pages.contains("actors/bea/pledges.html"))
  }
}
