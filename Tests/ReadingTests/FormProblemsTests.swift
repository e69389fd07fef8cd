import Base
import Publishing
import TestSupport
import Testing

/// Faults of a file's form: each is one problem, whatever refers to the records that it cost.
@Suite struct FormProblemsTests {
  // One case a line.
  // swift-format-ignore
  static let forms = [
    WrongInput("front matter without an end", ["notes/a.md": "«error front-matter-unclosed»---\ntitle: A\n\nText.\n"]),
    WrongInput("no front matter", ["notes/a.md": "«error missing-front-matter»# A\n"]),
    WrongInput("empty Markdown", ["notes/a.md": "«warning empty-file»"]),
    WrongInput("empty YAML", actor: "«warning empty-file»\n"),
    WrongInput("key twice", actor: "- id: a\n  name: Ä\n  «error yaml-duplicate-key»name: B\n  kind: person\n"),
    WrongInput("tab", actor: "- id: a\n«error yaml-tab»\tname: A\n"),
    WrongInput("quote without an end in YAML", actor: "- id: a\n  name: «error yaml-unclosed-quote»\"Ä\n  kind: person\n"),
    WrongInput("short row", ["actors/a.csv": "id,name,kind\n«error csv-ragged-row»a,Ä\nb,B,person\n"]),
    WrongInput("long row, at the cell too many", ["actors/a.csv": "id,name,kind\na,Ä,person,«error csv-ragged-row»more\nb,B,person\n"]),
    WrongInput("quote without an end in CSV", ["actors/a.csv": "id,name,kind\na,«error csv-unclosed-quote»\"Ä,person\nb,B,person\n"]),
    WrongInput("wrong delimiter", ["actors/a.csv": "«error csv-delimiter»id;name;kind\na;A;person\n"]),
    WrongInput("a part of a list in a header", ["claims/a.csv": "id,kind,by,cell,«error invalid-column»cite.locator,cite\na,demand,ann,Ä,p. 4,paper\n"]),
    WrongInput("a field and its part", ["claims/a.csv": "id,kind,by,cell,cite,quote,«error invalid-column»quote.lang\na,demand,ann,Ä,paper,Ja,de\n"]),
    WrongInput("defaults of one record", actor: "«error unknown-field»defaults: {kind: person}\nid: a\nname: Ä\n"),
    WrongInput("defaults in JSON lines", ["actors/a.jsonl": "{«error unknown-field»\"defaults\": {\"kind\": \"person\"}}\n{\"id\": \"a\", \"name\": \"Ä\", \"kind\": \"person\"}\n"]),
    WrongInput("defaults beside JSON", ["actors/a.defaults.yaml": "«warning orphan-defaults»kind: person\n", "actors/a.json": "[{\"id\": \"a\", \"name\": \"Ä\", \"kind\": \"person\"}]"]),
    WrongInput("a workbook", ["actors/a.xlsx": "«warning unexpected-file»PK"]),
    WrongInput("column twice", ["actors/a.csv": "id,name,kind,«error csv-duplicate-name»name\na,Ä,person,B\n"]),
    WrongInput("two columns for one field", [
      "dossier.yaml": "title: T\nlanes: []\ncolumns: {actors: {Имя: name}}\n",
      "actors/a.csv": "id,Имя,kind,«error csv-duplicate-name»name\na,Ä,person,B\n",
    ]),
    WrongInput("JSON in a cell", ["events/a.csv": "id,title,kind,date,cite\na,Ä,consult,2025,\"[{\"\"source\"\": \"\"paper\"\" «error json-syntax»\"\"locator\"\": 4}]\"\n"]),
    WrongInput("comma too many in JSON", ["actors/a.json": "[{\"id\": \"a\", \"name\": \"Ä\", \"kind\": \"person\"«error json-trailing-comma»,}]"]),
    WrongInput("JSON without an end", ["actors/a.json": "«error json-unclosed»[{\"id\": \"a\", \"name\": \"Ä\", \"kind\": \"person\"}"]),
    WrongInput("broken line", ["actors/a.jsonl": "{\"id\": \"a\", \"name\": \"Ä\", \"kind\": \"person\"}\n«error json-unclosed»{\"id\": \"b\"\n"]),
    WrongInput("second document", actor: "- {id: a, name: A, kind: person}\n---\n«error yaml-several-documents»- {id: b, name: B, kind: person}\n"),
    WrongInput("note in YAML", ["notes/a.yaml": "«error unknown-form»title: A\n"]),
    WrongInput("broken settings: nothing else is read", settings: "title: T\nlanes: «error yaml-unclosed-bracket»[{id: west, title: West}\nlanguage: en\n"),
  ]

  @Test(arguments: forms) func reportsFaultOfFormOnce(_ input: WrongInput) throws { try expectMarkedProblems(input) }

  // One case a line.
  // swift-format-ignore
  static let delimiters: [(files: [String: String], suggestion: String)] = [
    (["actors/a.csv": "«error csv-delimiter»id;name;kind\na;A, B;person\n"], "write `columns: {actors: {delimiter: \";\"}}` in dossier.yaml"),
    (["actors/a.csv": "«error csv-delimiter»id\tname\tkind\na\tA\tperson\n"], "rename it to a.tsv, or write `columns: {actors: {delimiter: \"\\t\"}}` in dossier.yaml"),
    (["actors/a.tsv": "«error csv-delimiter»id,name,kind\na,A,person\n"], "rename it to a.csv"),
  ]

  @Test(arguments: delimiters) func saysTheSettingForAnotherDelimiter(_ files: [String: String], _ suggestion: String) throws {
    #expect(try onlyProblem(of: files).suggestion == suggestion)
  }

  // One case a line.
  // swift-format-ignore
  static let numbers = [
    ("1.200,5", "write `1200.5`"), ("1,200.5", "write `1200.5`"), ("12,5", "write `12.5`"), ("1.200.000", "write `1200000`"), ("1 200", "write `1200`"),
    ("1,200", "write `1200`, or `1.200` if the comma was a decimal one"), ("+5", "write `5`"), (".5", "write `0.5`"), ("1e3", "write `1000`"), ("1_000", "write `1000`"),
  ]

  @Test(arguments: numbers) func saysTheNumberThatWasMeant(_ written: String, _ suggestion: String) throws {
    let cell =
      #"[{""measure"": ""m"", ""value"": «error invalid-number»""\#(written)"", ""claimed_by"": ""ann"", ""cite"": ""paper""}]"#
    #expect(try onlyProblem(of: ["actors/a.csv": "id,name,kind,figures\na,A,state,\"\(cell)\"\n"]).suggestion == suggestion)
  }

  @Test func readsWhatSpreadsheetsLeave() throws {
    try expectNoProblems([
      "actors/a.csv": "id,name,kind,,\na,A,person,,\n,,,,\n", "actors/~$a.csv": "x", "actors/.~lock.a.csv#": "x",
      "actors/b.csv": "id,name\nb,B\n", "actors/b.defaults.yml": "kind: person\n",
      "actors/c.jsonl": "{\"id\": \"c\", \"name\": \"C\"}\n", "actors/c.defaults.yaml": "kind: person\n",
      "claims/a.csv":
        "id,kind,by,cell,cite,tags\ncc,demand,ann,C,\" [\"\"paper, p. 4\"\", {\"\"source\"\": \"\"paper\"\"}]\",\"[\"\"a;b\"\"]\"\n",
    ])
  }

  /// A hundred of a kind in a file are listed; the sum counts them all.
  @Test func countsAWholeTableOfWrongRows() throws {
    let rows = (0..<20_000).map { "a\($0),A,persom\n" }.joined()
    let report = try TestDossier(soundRecords.merging(["actors/a.csv": "id,name,kind\n" + rows]) { $1 }).check()
    #expect(report.diagnostics.count { $0.severity == .error } == Diagnostics.limit + 1)
    #expect(report.count(.error) == 20_000)
    #expect(report.refused == 20_000)
  }

  /// Only what is in the broken file is missed, and what refers to it is no second mistake.
  @Test(arguments: [
    (
      "actors/base.yaml",
      "- {id: ann, name: Ann\n  kind: person}\n- {id: land, name: «error yaml-unclosed-quote»\"Land, kind: state}\n"
    ),
    ("sources/base.yaml", "- id: paper\n  title: The «error yaml-unquoted-text»Paper: a daily\n"),
    ("events/base.yaml", "[{id: talks, title: Talks, kind: consult, date: 2025-06-02, cite: paper}«error yaml-unclosed-bracket»"),
  ]) func doesNotReportReferencesToRecordsThatCouldNotBeRead(_ path: String, _ text: String) throws {
    let users = [
      "claims/users.yaml": "[{id: c, kind: demand, by: ann, made_at: talks, about: [land], cell: A, cite: paper}]",
      "notes/user.md": "---\ntitle: N\nactors: [ann]\n---\n\n[[land]], [[talks]] and [@paper].\n",
    ]
    let dossier = MarkedDossier(soundRecords.merging(users) { $1 }.merging([path: text]) { $1 })
    let found = try dossier.check().found
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(path) == true)
  }

  @Test func stillReportsReferencesToTypesThatWereRead() throws {
    try expectMarkedProblems(
      WrongInput(
        "",
        [
          "places/a.yaml": "- id: b\n  name: «error yaml-unclosed-quote»\"B\n",
          "claims/a.yaml": "[{id: c, kind: demand, by: «error unknown-reference»bob, places: [nowhere], cell: A, cite: paper}]",
        ]))
  }

  @Test func reportsBytesThatAreNotUTF8AtTheByte() throws {
    var dossier = MarkedDossier(soundRecords)
    dossier.replace("actors/a.yaml", Array("- {id: a, name: Ä".utf8) + [0xE9] + Array(", kind: person}\n".utf8))
    dossier.replace("notes/a.md", Array("---\ntitle: Ä\n---\n\nÄh ".utf8) + [0xFF, 0x0A])
    let found = try dossier.check().found
    #expect(found == ["actors/a.yaml:1:18 error text-not-utf8", "notes/a.md:5:4 error invalid-utf8"])
  }

  @Test func reportsUTF16AtItsStart() throws {
    var dossier = MarkedDossier(soundRecords)
    dossier.replace("actors/a.csv", [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00])
    let found = try dossier.check().found
    #expect(found == ["actors/a.csv:1:1 error text-not-utf8"])
  }

  // One case a line.
  // swift-format-ignore
  static let lineEnds = [
    WrongInput("YAML", event: "- id: a\n  title: Größe\n  kind: «error unknown-value»consultt\n  date: 2025\n  cite: paper\n"),
    WrongInput("front matter", ["actors/a.md": "---\nname: Größe\nkind: «error unknown-value»persom\n---\n\nÄh «warning unknown-link»[[nobody]].\n"]),
    WrongInput("first field of a front matter", ["actors/a.md": "---\n«error unknown-field»nmae: x\nname: Ä\nkind: person\n---\n"]),
    WrongInput("CSV", ["actors/a.csv": "id,name,kind\na,Größe,«error unknown-value»persom\n"]),
    WrongInput("first cell of a CSV", ["actors/a.csv": "«error unknown-field»ib,id,name,kind\nx,a,Größe,person\n"]),
    WrongInput("JSON", ["places/a.json": "[\n  {\"id\": \"a\", \"name\": \"Größe\", \"precision\": «error unknown-value»\"exactly\"}\n]\n"]),
    WrongInput("JSON lines", ["places/a.jsonl": "{\"id\": \"a\", \"name\": \"Größe\", \"precision\": «error unknown-value»\"exactly\"}\n"]),
    WrongInput("settings", settings: "«error unknown-field»titel: T\ntitle: Größe\nlanes: [{id: west, title: West}]\n"),
  ]

  /// A column counts code points; a byte order mark counts as nothing, a line end as one line, however it is written.
  @Test(arguments: lineEnds, ["\n", "\r\n"]) func countsLinesAndColumnsAlikeForEveryLineEnd(
    _ input: WrongInput, _ lineEnd: String
  ) throws {
    let changed = input.files.mapValues { "\u{FEFF}" + $0.replacing("\n", with: lineEnd) }
    try expectMarkedProblems(WrongInput(input.name, changed))
  }
}
