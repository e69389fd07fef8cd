import Base
import TestSupport
import Testing

/// The extension says the form, and the form changes nothing.
@Suite struct FormEqualityTests {
  static let base = EveryField.references

  private func site(_ files: [String: String]) throws -> [String: [UInt8]] {
    let dossier = TestDossier(Self.base.merging(files) { $1 })
    #expect(try dossier.problems() == [])
    let site = try dossier.render()
    #expect(!site.isEmpty)
    return site
  }

  private func expectSame(_ a: [String: [UInt8]], _ b: [String: [UInt8]], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(a.keys.sorted() == b.keys.sorted(), sourceLocation: sourceLocation)
    let different = a.keys.filter { a[$0] != b[$0] }.sorted()
    #expect(different == [], sourceLocation: sourceLocation)
  }

  // One case a line.
  // swift-format-ignore
  static let forms = [
    "events/meeting.md": """
      ---
      title: "Größe, an event: one; two"
      kind: consult
      date: "[2025-05-16..2025-06-02]"
      actors: [ann, {actor: land, role: host}]
      tags: [one, "two; three"]
      cite: paper, p. 4
      weight: 3
      ---
      Prose with **Ann** and [[land]].
      """,
    "events/m.yaml": """
      - id: meeting
        title: "Größe, an event: one; two"
        kind: consult
        date: "[2025-05-16..2025-06-02]"
        actors: ["ann", "land:host"]
        tags:
          - one
          - two; three
        cite: {source: paper, locator: p. 4}
        weight: 3
        body: Prose with **Ann** and [[land]].
      """,
    "events/meeting.yaml": """
      title: "Größe, an event: one; two"
      kind: consult
      date: "[2025-05-16..2025-06-02]"
      actors: [ann, {actor: land, role: host}]
      tags: [one, "two; three"]
      cite: ["paper, p. 4"]
      weight: 3
      body: "Prose with **Ann** and [[land]]."
      """,
    "events/d.yaml": """
      defaults: {kind: consult, weight: 3, cite: "paper, p. 4", tags: [never]}
      records:
        - id: meeting
          title: "Größe, an event: one; two"
          date: "[2025-05-16..2025-06-02]"
          actors: [ann, {actor: land, role: host}]
          tags: [one, "two; three"]
          body: "Prose with **Ann** and [[land]]."
      """,
    "events/m.json": #"""
      [{"id": "meeting", "title": "Gr\u00f6\u00dfe, an event: one; two", "kind": "consult", "date": "[2025-05-16..2025-06-02]",
        "actors": ["ann", {"actor": "land", "role": "host"}], "tags": ["one", "two; three"], "cite": "paper, p. 4", "weight": 3,
        "body": "Prose with **Ann** and [[land]]."}]
      """#,
    "events/d.json": #"""
      {"defaults": {"kind": "consult", "weight": 3}, "records": [{"id": "meeting", "title": "Größe, an event: one; two",
        "date": "[2025-05-16..2025-06-02]", "actors": ["ann", "land:host"], "tags": ["one", "two; three"],
        "cite": [{"source": "paper", "locator": "p. 4"}], "body": "Prose with **Ann** and [[land]]."}]}
      """#,
    "events/m.jsonl": #"""
      {"id": "meeting", "title": "Größe, an event: one; two", "kind": "consult", "date": "[2025-05-16..2025-06-02]", "actors": ["ann", "land:host"], "tags": ["one", "two; three"], "cite": "paper, p. 4", "weight": 3, "body": "Prose with **Ann** and [[land]]."}
      """#,
    "events/m.csv": #"""
      id,title,kind,date,actors,tags,cite,weight,body
      meeting,"Größe, an event: one; two",consult,[2025-05-16..2025-06-02],ann; land:host,one;two\; three,"paper, p. 4",3,Prose with **Ann** and [[land]].
      """#,
    "events/j.csv": #"""
      body,id,title,kind,date,actors,tags,cite,weight,outcome
      Prose with **Ann** and [[land]].,meeting,"Größe, an event: one; two",consult,[2025-05-16..2025-06-02],"[""ann"", {""actor"": ""land"", ""role"": ""host""}]",one;two\; three,"{""source"": ""paper"", ""locator"": ""p. 4""}",3,
      """#,
  ]

  @Test func givesTheSamePagesForEveryForm() throws {
    let first = try site(["events/meeting.md": Self.forms["events/meeting.md"] ?? ""])
    #expect(first["events/meeting.html"] != nil)
    for (path, text) in Self.forms.sorted(by: { $0.key < $1.key }) { expectSame(try site([path: text]), first) }
  }

  @Test func fillsAbsentCellsFromAFileOfDefaults() throws {
    let row = "id,title,kind,date,weight\nmeeting,A,,2025,\n"
    let filled = try site(["events/m.csv": row, "events/m.defaults.yaml": "kind: consult\nweight: 3\ncite: 'paper, p. 4'\n"])
    let whole = try site(["events/m.yaml": "[{id: meeting, title: A, kind: consult, date: 2025, weight: 3, cite: 'paper, p. 4'}]"]
    )
    expectSame(filled, whole)
  }

  @Test func sharesDefaultsBetweenTablesOfOneStem() throws {
    let filled = try site([
      "actors/m.csv": "id,name\nbob,Bob\n", "actors/m.tsv": "id\tname\neve\tEve\n",
      "actors/m.defaults.yaml": "kind: person\ncountry: FR\n",
    ])
    expectSame(
      filled,
      try site([
        "actors/m.yaml": "- {id: bob, name: Bob, kind: person, country: FR}\n- {id: eve, name: Eve, kind: person, country: FR}\n"
      ]))
  }

  @Test func readsColumnsUnderOtherNamesAndDelimiters() throws {
    let settings =
      "title: Test\nlanes: [{id: west, title: West}]\ncolumns: {events: {Datum: date, Titel: title, delimiter: \";\"}}\n"
    let renamed = try site([
      "dossier.yaml": settings, "events/m.csv": "id;Titel;kind;Datum;cite\nmeeting;A, B;consult;2025;paper\n",
    ])
    let plain = try site(["events/m.csv": "id,title,kind,date,cite\nmeeting,\"A, B\",consult,2025,paper\n"])
    expectSame(renamed, plain)
  }

  @Test func readsDottedColumnsAsAnObject() throws {
    let dotted = try site(["claims/m.csv": "id,kind,by,cell,cite,quote.text,quote.lang\nc,demand,ann,A,paper,Ні,uk\n"])
    let whole = try site(["claims/m.yaml": "[{id: c, kind: demand, by: ann, cell: A, cite: paper, quote: {text: Ні, lang: uk}}]"])
    expectSame(dotted, whole)
  }

  @Test func readsTabSeparatedFiles() throws {
    let tabs = try site(["actors/m.tsv": "id\tname\tkind\nbob\tBob, B\tperson\n"])
    expectSame(tabs, try site(["actors/m.csv": "id,name,kind\nbob,\"Bob, B\",person\n"]))
  }

  /// Every file of the dossier with other line ends, and with a byte order mark.
  @Test(arguments: ["\u{FEFF}|\n", "|\r\n", "\u{FEFF}|\r\n"]) func givesTheSameSiteForEveryLineEnd(_ form: String) throws {
    let parts = form.split(separator: "|", omittingEmptySubsequences: false)
    var files = EveryField.references
    files["events/m.csv"] = "id,title,kind,date,cite,body\nmeeting,A,consult,2025,paper,\"One.\n\nTwo.\"\n"
    files["places/m.jsonl"] = "{\"id\": \"a\", \"name\": \"A\"}\n{\"id\": \"b\", \"name\": \"B\"}\n"
    files["issues/m.json"] = "[\n{\"id\": \"a2\",\n\"title\": \"A\"}\n]\n"
    files["claims/m.yaml"] =
      "- id: c\n  kind: demand\n  by: ann\n  cite: paper\n  text: |\n    One\n    two.\n  body: >-\n    Three\n\n    four.\n"
    files["notes/n.md"] =
      "---\ntitle: N\nsummary: >\n  A long\n  line.\n---\n\n# Heading\n\nOne\ntwo  \nthree. %%a\ncomment%%\n\n- a\n- b\n\n```\ncode\n```\n"
    let plain = try site(files)
    let other = files.filter { !$0.key.hasPrefix("media/") }.mapValues {
      String(parts[0]) + $0.replacing("\n", with: String(parts[1]))
    }
    expectSame(try site(files.merging(other) { $1 }), plain)
  }
}
