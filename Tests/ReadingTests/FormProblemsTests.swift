import Base
import Publishing
import TestSupport
import Testing

/// Faults of a file's form: each is one problem, whatever refers to the records that it cost.
@Suite struct FormProblemsTests {
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
}
