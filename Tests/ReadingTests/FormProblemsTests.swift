import Base
import Testing

/// Faults of a file's form: each is one problem, whatever refers to the records that it cost.
@Suite struct FormProblemsTests {
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
