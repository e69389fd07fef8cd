import Base
import Syntax
import TestSupport
import Testing

/// What the timeline's script reads. How it filters is tested in a browser (`.ci/browser`).
struct TimelineDataTests {
  /// The arguments of each call in a data file, as JSON.
  private func calls(_ bytes: [UInt8]?) throws -> [Node] {
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    return try text.split(separator: ");\n").map { call in
      let start = try #require(call.firstIndex(of: "("))
      #expect(["timelineData.head", "timelineData.part"].contains(call[..<start]))
      var diagnostics = Diagnostics()
      let json = Array(call[call.index(after: start)...].utf8)
      return try #require(JSONReader.read(json[...], source: SourceID(0), diagnostics: &diagnostics), "\(diagnostics.all)")
    }
  }

  private func texts(_ node: Node?) -> [String] {
    guard case .list(let list) = node?.value else { return [] }
    return list.compactMap { if case .scalar(let scalar) = $0.value { scalar.text } else { nil } }
  }

  private func field(_ name: String, of node: Node) throws -> Node? {
    guard case .mapping(let entries) = node.value else { return nil }
    return entries.first { $0.key == name }?.value
  }

  private let sensitive = [
    "dossier.yaml": "title: T\nlanes: [{id: west, title: West}]\n",
    "actors/a.yaml": "- {id: ann, name: Ann, kind: person, lane: west}\n- {id: spy, name: Spy, kind: person, sensitive: true}\n",
    "places/p.yaml":
      "- {id: town, name: Town, parent: valley}\n- {id: valley, name: Valley, sensitive: true}\n- {id: den, name: Den, sensitive: true}\n",
    "sources/s.yaml": """
    - {id: paper, title: Paper, reliability: B}
    - {id: file, title: File, sensitive: true}
    - {id: memo, title: Memo, confidential: true, shown_as: An official}
    """,
    "events/e.yaml": """
    - {id: talks, title: Talks, date: 2025-06-02, kind: consult, actors: [ann, spy], place: town, cite: [paper, file, memo]}
    - {id: secret, title: Secret, date: 2025-06-03, kind: consult, actors: [ann], cite: paper}
    - {id: theft, title: Theft, date: 2025-06-04, kind: assault, actors: [spy], place: den, cite: paper}
    """.replacing("{id: secret,", with: "{id: secret, sensitive: true,"),
    "claims/c.yaml": "- {id: word, kind: demand, by: ann, cell: Go, date: 2025-06-05, cite: paper}\n",
  ]

  @Test func holdsWhatTheListHoldsInItsOrder() throws {
    let (_, site) = try SampleDossier.render()
    let calls = try calls(site.files["timeline/data.js"])
    let listed = try site.page("timeline/index.html").all("li", class: "item").compactMap {
      $0["id"].map { String($0.dropFirst(3)) }
    }
    #expect(listed.count > 20)
    #expect(texts(try field("id", of: calls[1])) == listed)
  }

  /// A claim counts for the side in whose name it is made, whoever makes it: for the filter as in the drawing and on the side's page.
  @Test func aClaimHasTheSideOfWhomItSpeaksFor() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\ngates: {uncited: off}\nlanes: [{id: east, title: East}, {id: west, title: West}]\n",
      "actors/a.yaml": "- {id: ann, name: Ann, kind: person, lane: east}\n- {id: bob, name: Bob, kind: person, lane: west}\n",
      "claims/c.yaml": """
      - {id: own, kind: demand, by: ann, cell: Go, date: 2025-06-05}
      - {id: other, kind: demand, by: ann, for: bob, cell: Stay, date: 2025-06-06}
      - {id: joint, kind: pledge, by: [ann, bob], cell: Meet, date: 2025-06-07}\n
      """,
    ]).site()
    let part = try calls(site.files["timeline/data.js"])[1]
    let ids = texts(try field("id", of: part))
    // Names, and for each entry the numbers of its own.
    guard case .list(let column) = try field("side", of: part)?.value, case .list(let numbers) = column.last?.value else {
      Issue.record("no column of sides")
      return
    }
    let sides = zip(ids, numbers).map { ($0, texts($1).compactMap(Int.init).map { texts(column[0])[$0] }) }
    #expect(sides.map(\.1) == [["east"], ["west"], ["east", "west"]])
    for side in ["east", "west"] {
      let links = try site.page("sides/\(side).html").main.links
      let listed = ids.filter { links.contains("../claims/\($0).html") }
      #expect(listed == sides.filter { $0.1.contains(side) }.map(\.0))
    }
  }

  /// What is sensitive is kept out of exports and searches, and so are references to it; what is confidential has no name.
  @Test func leavesOutWhatIsSensitive() throws {
    let site = try TestDossier(sensitive).site()
    let calls = try calls(site.files["timeline/data.js"])
    #expect(texts(try field("id", of: calls[1])) == ["talks", "theft", "word"])
    let text = String(decoding: try #require(site.files["timeline/data.js"]), as: UTF8.self)
    for name in ["spy", "den", "valley", "file", "memo", "secret", "Memo", "An official"] {
      #expect(!text.contains("\"\(name)\""), "\(name)")
    }
    #expect(text.contains("\"entries\":3,\"leftOut\":1"))
    // The page shows them: only what leaves it as data is kept back.
    #expect(try site.page("timeline/index.html").main.text.contains("Secret"))
  }

  /// What a sensitive record would add to one that is exported is not exported either.
  @Test func whatIsExportedHasNothingOfWhatIsSensitive() throws {
    let site = try TestDossier([
      "dossier.yaml": "title: T\nlanes: [{id: west, title: West}, {id: east, title: East}]\n",
      "actors/a.yaml": """
      - {id: ann, name: Ann, kind: person, lane: west}
      - {id: spy, name: Spy, kind: person, lane: east, sensitive: true}
      """,
      "issues/i.yaml": "[{id: truce, title: Truce}, {id: gold, title: Gold}]",
      "sources/s.yaml": "[{id: paper, title: Paper, reliability: B}, {id: file, title: File, reliability: E, sensitive: true}]",
      "events/e.yaml": """
      - {id: talks, title: Talks, date: 2025-06-02, kind: consult, actors: [ann, spy], cite: [paper, file]}
      - {id: raid, title: Night raid, date: 2025-06-03, kind: assault, sensitive: true, cite: paper}
      - {id: flight, title: Flight, kind: consult, after: [talks, raid], cite: file}
      """,
      "claims/c.yaml": """
      - {id: word, kind: demand, by: ann, cell: Go, issue: truce, made_at: talks, cite: paper}
      - {id: secret, kind: demand, by: ann, cell: Pay, issue: gold, made_at: talks, cite: paper, sensitive: true}
      """,
    ]).site()
    let text = String(decoding: try #require(site.files["timeline/data.js"]), as: UTF8.self)
    #expect(text.contains("[\"side\",\"Side\",[[\"west\",\"West\",2],[\"\",\"Others\",1]]]"))
    #expect(text.contains("[\"issue\",\"Issue\",[[\"truce\",\"Truce\",2]]]"))
    #expect(text.contains("[[\"B\","))
    #expect(!text.contains("[\"E\",") && !text.contains("\"ungraded\",\""))
    #expect(text.contains("after Talks") && !text.contains("Night raid"))
    #expect(try site.page("events/flight.html").main.text.contains("Night raid"))
  }

  @Test(arguments: ["</script><script>", "a\u{2028}b", "<!-x", "\\\"", "'", "\u{7F}", "x\u{301}", "\u{1F600}"])
  func hostileTextIsTextInIt(hostile: String) throws {
    let files = HostileDossier.files("h" + hostile + "h")
    let rendered = try TestDossier(files).render()
    guard !rendered.isEmpty else { return #expect(hostile == "a\u{2028}b" || hostile == "\u{7F}") }
    let data = try #require(rendered["timeline/data.js"])
    let titles = texts(try field("title", of: try calls(data)[1]))
    #expect(titles.contains("Event h\(hostile)h"))
    #expect(!String(decoding: data, as: UTF8.self).contains("</script"))
  }

  @Test func whatIsMuchIsCutIntoFiles() throws {
    let events = (0..<420).map { n in "- {id: e\(1000 + n), title: E, date: \(1990 + n % 30)-05-05, kind: consult}\n" }.joined()
    let site = try TestDossier(["events/e.yaml": events]).site()
    let data = site.files.keys.filter { $0.hasPrefix("timeline/data") }.sorted()
    #expect(data == ["timeline/data-century-19.js", "timeline/data-century-20.js", "timeline/data.js"])
    let found = try data.flatMap { file in try calls(site.files[file]).flatMap { texts(try field("id", of: $0)) } }
    #expect(Set(found).count == 420)
    #expect(texts(try field("parts", of: try calls(site.files["timeline/data.js"])[0])) == ["century-19", "century-20"])
  }

  /// A page that is cut has its drawing as a script too, with the same marks.
  @Test func drawingsOfACutTimelineAreScriptsToo() throws {
    let events = (0..<260).map { n in "- {id: e\(1000 + n), title: E, date: \(2020 + n % 4)-0\(1 + n % 9)-05, kind: consult}\n" }
      .joined()
    let site = try TestDossier(["events/e.yaml": events]).site()
    for name in ["index", "2020", "2023"] {
      let script = String(decoding: try #require(site.files["timeline/\(name).js"]), as: UTF8.self)
      let marks = try site.page("timeline/\(name).html").all("a").filter { $0.classes.contains("m") }
      #expect(script.hasPrefix("timelineDrawing.add(\"\(name)\",\"<div class=\\\"timeline-drawing\\\">"))
      #expect(script.split(separator: "<a href=").count - 1 >= marks.count && marks.count > 3, "\(name)")
    }
    let short = try TestDossier(sensitive).site()
    #expect(short.files.keys.filter { $0.hasPrefix("timeline/") && $0.hasSuffix(".js") } == ["timeline/data.js"])
  }

  /// An event is on the issues of what was said at it; a place brings the one around it.
  @Test func knowsWhatFollowsFromOtherRecords() throws {
    let site = try TestDossier([
      "places/p.yaml": "- {id: land, name: Land}\n- {id: town, name: Town, parent: land}\n",
      "actors/a.yaml": "{id: ann, name: Ann, kind: person}", "issues/i.yaml": "[{id: truce, title: Truce}]",
      "events/e.yaml":
        "- {id: talks, title: Talks, date: 2025, kind: consult, place: town}\n- {id: quiet, title: Quiet, date: 2025, kind: consult, place: At sea}\n",
      "claims/c.yaml": "{id: word, kind: demand, by: ann, cell: Go, issue: truce, made_at: talks, date: 2025}",
    ]).site()
    let text = String(decoding: try #require(site.files["timeline/data.js"]), as: UTF8.self)
    #expect(text.contains("[\"issue\",\"Issue\",[[\"truce\",\"Truce\",2]]]"))
    #expect(text.contains("[\"place\",\"Place\",[[\"land\",\"Land\",1],[\"town\",\"Town\",1,0],[\"At sea\",\"At sea\",1,-1]]]"))
  }
}
