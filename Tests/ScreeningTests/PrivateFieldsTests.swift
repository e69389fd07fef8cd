import Base
import Model
import TestSupport
import Testing

/// A private field leaves the author's folder in no form: the site is that of a record which never had it.
@Suite struct PrivateFieldsTests {
  /// One record for each field, so that one build tries them all.
  @Test(arguments: RecordType.allCases.filter { $0 != .note }) func leavesNoTraceOfAPrivateField(_ type: RecordType) throws {
    let deciding: Set = ["publish_after", "sensitive", "confidential"]
    let asserting = Set(SchemaLeaf.all(of: type).lazy.filter(\.assertsByAbsence).map(\.name)).subtracting(deciding)
    let names = EveryField.fields(of: type).map(\.name)
      .filter { !EveryField.required.contains($0) && $0 != "shown_as" && !asserting.contains($0) }
    var (with, without) = ("", "")
    for name in names {
      // A rival value of a private field is as private.
      let left: Set<String> = name == "note" ? ["note", "alt"] : deciding.contains(name) ? [] : Self.companions[name] ?? [name]
      with += EveryField.record(type, id: "f-\(name.lowercased().replacing("_", with: "-"))", adding: "  private: [\(name)]\n")
      without += EveryField.record(type, id: "f-\(name.lowercased().replacing("_", with: "-"))", without: left)
    }
    try expectSame(["\(type.folder)/all.yaml": with], ["\(type.folder)/all.yaml": without])
    // And for the whole dossier, of all fields but those that decide.
    let all = names.filter { !deciding.contains($0) && $0 != "cell" }
    let settings = "title: Test\nlanes: [{id: west, title: West}]\nedition: {data_cutoff: 2025-06-02}\n"
    try expectSame(
      [
        "\(type.folder)/all.yaml": EveryField.record(type, id: "all"),
        "dossier.yaml": settings + "private: {\(type.folder): [\(all.joined(separator: ", "))]}\n",
      ],
      [
        "\(type.folder)/all.yaml": EveryField.record(type, id: "all", without: Set(all.flatMap { Self.companions[$0] ?? [$0] })),
        "dossier.yaml": settings,
      ],
      comparing: "\(type.folder)/all.html")
  }

  /// Fields that say nothing without another go with it.
  static let companions: [String: Set<String>] = [
    "date": ["date", "time", "tz", "duration", "date_text", "basis"], "lat": ["lat", "lon", "precision"],
    "lon": ["lat", "lon", "precision"], "state": ["state", "state_as_of", "state_basis"],
    "resolution": ["resolution", "resolved_on"], "archive_url": ["archive_url", "archive_date"],
    "local_copy": ["local_copy", "capture", "sha256"],
  ]

  @Test func leavesNoTraceOfAPrivateFieldOfANote() throws {
    let names = EveryField.fields(of: .note).map(\.name).filter { $0 != "title" && $0 != "body" }
    var (with, without): ([String: String], [String: String]) = ([:], [:])
    for name in names {
      let id = "f-" + name.replacing("_", with: "-")
      let left: Set<String> =
        name == "note" ? ["note", "alt", "body"] : ["publish_after", "sensitive"].contains(name) ? ["body"] : [name, "body"]
      func note(_ yaml: String) -> String {
        "---\n" + yaml.split(separator: "\n").dropFirst().map { $0.dropFirst(2) }.joined(separator: "\n") + "\n---\nProse.\n"
      }
      with["notes/\(id).md"] = note(EveryField.record(.note, id: id, without: ["body"], adding: "  private: [\(name)]\n"))
      without["notes/\(id).md"] = note(EveryField.record(.note, id: id, without: left))
    }
    with["notes/f-body.md"] = "---\ntitle: Body\nprivate: [body]\n---\nzqx [[ann]] ![zqx](../media/x.png)\n"
    without["notes/f-body.md"] = "---\ntitle: Body\n---\n"
    try expectSame(with, without)
  }

  struct Path: CustomTestStringConvertible, Sendable {
    let files: [String: String]
    let testDescription: String
    init(_ name: String, _ files: [String: String]) {
      testDescription = name
      self.files = files
    }
  }

  static let event = "id: a, title: A, kind: consult, date: 2025"
  static let claim = "id: a, kind: demand, by: ann, cell: A, cite: paper"

  // One case a line.
  // swift-format-ignore
  static let paths = [
    Path("part of an object", ["claims/a.yaml": "[{\(claim), quote: {text: Ja⟦, translation: zqx⟧}⟦, private: [quote.translation]⟧}]"]),
    Path("all of an object", ["claims/a.yaml": "[{\(claim)⟦, quote: {text: zqx, lang: uk}, private: [quote]⟧}]"]),
    Path("parts of items of a list", ["actors/a.yaml": "[{id: a, name: A, kind: person, tenures: [{role: R⟦, note: zqx⟧}, {role: S⟦, note: zqx, area: zqx⟧}]⟦, private: [tenures.note, tenures.area]⟧}]"]),
    Path("a part of a shorthand", ["events/a.yaml": "[{\(event), cite: ['paper⟦, zqx⟧', {source: paper⟦, locator: zqx⟧}]⟦, private: [cite.locator]⟧}]"]),
    Path("a single shorthand", ["events/a.yaml": "[{\(event), cite: \"paper⟦, zqx⟧\"⟦, private: [cite.locator]⟧}]"]),
    Path("a role after a colon", ["events/a.yaml": "[{\(event), cite: paper, actors: ['ann⟦:host⟧', {actor: land⟦, role: mediator, as: zqx⟧}]⟦, private: [actors.role, actors.as]⟧}]"]),
    Path("a list of shorthands", ["events/a.yaml": "[{\(event), cite: paper⟦, actors: [ann, {actor: land}], private: [actors]⟧}]"]),
    Path("a time without its date", ["events/a.yaml": "[{id: a, title: A, kind: consult, cite: paper⟦, date: 2025-06-02, time: '14:30', tz: Europe/Istanbul, basis: undated, private: [date]⟧}]"]),
    Path("how a date is known and put, with the date", ["events/a.yaml": "[{id: a, title: A, kind: consult, cite: paper⟦, date: 2025-06-02, date_text: zqx, basis: inferred, private: [date]⟧}]"]),
    Path("a count, however it is written", ["instruments/a.yaml": "[{id: a, title: A, kind: bill, cite: paper, support: [{vote: V⟦, counts: {yes: 3}⟧}, {vote: W⟦, option: no, count: 7⟧}]⟦, private: [support.counts]⟧}, {id: b, title: B, kind: bill, cite: paper, support: [{vote: V⟦, counts: {yes: 3}⟧}, {vote: W⟦, option: no, count: 7⟧}]⟦, private: [support.count]⟧}]"]),
    Path("the day and the reason of a state", ["claims/a.yaml": "[{id: a, kind: pledge, by: ann, cell: A, cite: paper⟦, state: kept, state_as_of: 2025-06-01, state_basis: zqx, private: [state]⟧}]"]),
    Path("who asserts a relation, a rival value or a figure", ["actors/a.yaml": "[{id: a, name: A, kind: person, links: [{rel: ally-of, to: land}⟦, {rel: opposes, to: land, by: ann, note: zqx}⟧], alt: [{field: note, value: B}⟦, {field: note, value: zqx, by: ann}⟧], figures: [{measure: M, value: 1⟦, claimed_by: ann, note: zqx⟧}]⟦, private: [links.by, alt.by, figures.claimed_by]⟧}]"]),
    Path("a coordinate without the other", ["places/a.yaml": "[{id: a, name: A⟦, lat: 41.5, lon: 28.5, private: [lat]⟧}]"]),
    Path("part of a part", ["actors/a.yaml": "[{id: a, name: A, kind: person, figures: [{measure: M, value: 1, claimed_by: ann, cite: ['paper⟦, zqx⟧', {source: paper⟦, quote: zqx⟧}]}]⟦, private: [figures.cite.locator, figures.cite.quote]⟧}]"]),
    Path("an identifier", ["actors/a.yaml": "[{id: a, name: A, kind: person, ids: {wikidata: Q1⟦, desk: zqx⟧}⟦, private: [ids.desk]⟧}]"]),
    Path("a name's part", ["sources/a.yaml": "[{id: a, title: A, author: [{family: Doe⟦, given: zqx⟧}]⟦, private: [author.given]⟧}]"]),
    Path("in defaults", ["actors/a.yaml": "defaults: {kind: person⟦, note: zqx, private: [note, country]⟧}\nrecords:\n- {id: a, name: A⟦, country: FR⟧}\n- {id: b, name: B}\n"]),
    Path("a rival value of a private field", ["events/a.yaml": "[{\(event), cite: paper⟦, place: zqx, alt: [{field: place, value: zqx}, {field: place, value: zqx villa}], private: [place]⟧}]"]),
    Path("in a CSV column", ["events/a.csv": "id,title,kind,date,cite,purpose⟦,outcome,private⟧\na,A,consult,2025,paper,P⟦,zqx,outcome⟧\n"]),
    Path("in a dotted CSV column", ["claims/a.csv": "id,kind,by,cell,cite,quote.text⟦,quote.translation,private⟧\na,demand,ann,A,paper,Ja⟦,zqx,quote.translation⟧\n"]),
    Path("in a shorthand in a cell", ["events/a.csv": "id,title,kind,date,actors,cite⟦,private⟧\na,A,consult,2025,ann⟦:host⟧;land,\"paper⟦, zqx⟧\"⟦,cite.locator;actors.role⟧\n"]),
    Path("in JSON in a cell", ["events/a.csv": "id,title,kind,date,cite⟦,private⟧\na,A,consult,2025,\"[{\"\"source\"\": \"\"paper\"\"⟦, \"\"quote\"\": \"\"zqx\"\"⟧}]\"⟦,cite.quote⟧\n"]),
    Path("for the whole dossier", [
      "dossier.yaml": "title: Test\nlanes: [{id: west, title: West}]\n⟦private: {events: [purpose, cite.locator], actors: [aliases], notes: [body, authors], claims: [quote.translation]}\n⟧",
      "events/a.yaml": "[{\(event), cite: 'paper⟦, zqx⟧'⟦, purpose: zqx⟧}]", "actors/a.yaml": "[{id: a2, name: A, kind: person⟦, aliases: [zqx, Town]⟧}]",
      "claims/a.csv": "id,kind,by,cell,cite,quote.text⟦,quote.translation⟧\nb,demand,ann,A,paper,Ja⟦,zqx⟧\n",
      "notes/n.md": "---\ntitle: N\n⟦authors: [zqx]\n⟧---\n⟦zqx [[ann]]\n⟧", "notes/o.md": "---\ntitle: O\n⟦authors: [zqx]\n⟧---\n",
    ]),
    Path("of no secret at all: x- fields at every level", [
      "dossier.yaml": "title: Test\n⟦x-desk: {a: zqx}\n⟧lanes: [{id: west, title: West⟦, x-a: zqx⟧}]\nedition: {number: 1⟦, x-a: zqx⟧}\nfront: {⟦x-a: zqx, ⟧bottom_line: B}\ngates: {uncited: 'off'⟦, x-a: zqx⟧}\nvocabulary: {roles: [{id: guest, label: G⟦, x-a: zqx⟧}]⟦, x-a: [zqx]⟧}\n⟦private: {x-a: [zqx]}\n⟧",
      "actors/a.yaml": "defaults: {kind: person⟦, x-a: zqx⟧}\n⟦x-file: zqx\n⟧records:\n- {id: a, name: A, tenures: [{role: R, cite: [{source: paper⟦, x-a: zqx⟧}]⟦, x-a: zqx⟧}], ids: {wikidata: Q1⟦, x-a: zqx⟧}, aliases: [{name: B⟦, x-a: zqx⟧}]⟦, x-a: {b: [zqx]}⟧}\n",
      "events/a.json": "[{\"id\": \"a2\", \"title\": \"A\", \"kind\": \"consult\", \"date\": \"2025\", \"actors\": [{\"actor\": \"ann\"⟦, \"x-a\": \"zqx\"⟧}]⟦, \"x-a\": {\"b\": \"zqx\"}⟧}]",
      "events/b.csv": "id,title,kind,date⟦,x-a⟧\nb2,B,consult,2025⟦,zqx⟧\n",
      "instruments/a.yaml": "- {id: i, title: I, kind: bill, support: [{vote: V, counts: {yes: 3⟦, x-a: zqx⟧}⟦, x-a: zqx⟧}]}\n",
      "claims/a.csv": "id,kind,by,cell,quote.text⟦,quote.x-a⟧\nc,demand,ann,A,Ja⟦,zqx⟧\n",
      "notes/n.md": "---\ntitle: N\n⟦x-a: zqx\n⟧---\nProse.\n",
    ]),
    Path("of no secret at all: comments", [
      "dossier.yaml": "title: Test⟦ # zqx⟧\nlanes: [{id: west, title: West}]\nfront: {bottom_line: \"B⟦ %%zqx%%⟧⟦<!-- zqx -->⟧\", judgements: [{text: \"J⟦ %%zqx%%⟧\"}]}\n",
      "actors/a.yaml": "- {id: a, name: A, kind: person}⟦ # zqx⟧\n⟦# zqx\n⟧- {id: b, name: B, kind: person, summary: \"S⟦ %%zqx%%⟧⟦<!-- zqx -->⟧\", body: \"P⟦<!-- zqx\\n[[ann]] -->⟧\"}\n",
      "claims/a.yaml": "[{id: c, kind: opinion, by: ann, cite: paper, text: \"T⟦ %%zqx%%⟧⟦<!-- zqx -->⟧ u\"}]",
      "notes/n.md": "---\ntitle: N⟦ # zqx⟧\nsummary: \"S⟦ %%zqx%%⟧\"\n---\n\nP⟦ %%zqx [[ann]] [@paper]%%⟧ and⟦<!-- zqx -->⟧ more.\n\n⟦%%\nzqx\n\n## zqx\n%%\n\n⟧⟦<!--\nzqx\n-->\n\n⟧End.\n",
    ]),
    Path("of no secret at all: the desk's own fields", ["actors/a.yaml": "[{id: a, name: A, kind: person⟦, checked_by: zqx, checked_on: 2025-06-01⟧}]"]),
  ]

  @Test(arguments: paths) func leavesNoTraceOf(_ path: Path) throws {
    try expectNoTrace(EveryField.references.merging(path.files) { $1 })
  }

  /// "Undated" would be a false word: nobody is to learn whether there is a date.
  @Test func aPrivateDateIsNoDateThatNobodyKnows() throws {
    let site = try expectNoTrace(
      EveryField.references.merging([
        "events/a.yaml": """
        - {id: a, title: A, kind: consult, cite: paper⟦, date: 2019-03-03, private: [date]⟧}
        - {id: b, title: B, kind: consult, cite: paper, after: [talks]⟦, date: 2019-03-03, private: [date]⟧}
        """,
        "claims/a.yaml": "[{id: c, kind: demand, by: ann, cell: C⟦, date: 2019-03-03, private: [date]⟧}]",
        "instruments/a.yaml":
          "[{id: i, title: I, kind: bill, cite: paper, stages: [{stage: signed⟦, date: 2019-03-03⟧}]⟦, private: [stages.date]⟧}]",
      ]) { $1 })
    for (path, text) in site where path.hasSuffix(".html") {
      let words = text.replacing("class=\"undated\"", with: "").lowercased()
      #expect(!words.contains("undated"), "\(path)")
    }
    #expect(site["events/a.html"]?.contains("<dt>When</dt>") == false)
    #expect(site["timeline/index.html"]?.contains("Without a certain place in time") == true)
    #expect(site["timeline/index.html"]?.contains("after Talks") == true)
  }

  /// What decides over publication is not published itself, and holds though it is called private.
  @Test func keepsDecidingFieldsInForce() throws {
    let site = try publish([
      "sources/s.yaml": "[{id: zqx-memo, title: zqx, confidential: true, shown_as: An official, private: [confidential]}]",
      "actors/a.yaml": "[{id: zqx-a, name: zqx, kind: person, publish_after: '2099-01-01T00:00:00Z', private: [publish_after]}]",
      "places/p.yaml": "[{id: p, name: P, lat: 41.07777, lon: 28.97777, sensitive: true, private: [sensitive]}]",
    ])
    expectNoCanary(in: site)
    expectNoCanary(in: site, "41.07")
  }

  private func expectSame(
    _ a: [String: String], _ b: [String: String], comparing only: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let x = try publish(EveryField.references.merging(a) { $1 }, sourceLocation: sourceLocation)
    let y = try publish(EveryField.references.merging(b) { $1 }, sourceLocation: sourceLocation)
    #expect(only != nil || x.keys.sorted() == y.keys.sorted(), sourceLocation: sourceLocation)
    for path in y.keys.sorted() where x[path] != y[path] && (only == nil || only == path) {
      Issue.record(
        "\(path) tells of a private field: \(firstDifference(x[path] ?? "", y[path] ?? ""))", sourceLocation: sourceLocation)
    }
    #expect(!y.isEmpty, sourceLocation: sourceLocation)
  }
}
