import Foundation
import Testing

struct ExplainTests {
  @Test func explainsACodeWithAndWithoutItsBrackets() throws {
    for code in ["invalid-date", "[invalid-date]"] {
      let run = try Program.run(["explain", code], in: "/tmp")
      #expect(run.code == 0 && run.errors == "")
      #expect(run.output.contains("error: February 2025 has 28 days [invalid-date]"))
      #expect(run.output.contains("Mended"))
    }
  }

  @Test func listsAllCodesWithoutOne() throws {
    let run = try Program.run(["explain"], in: "/tmp")
    #expect(run.code == 0)
    for code in ["invalid-date", "template-unknown-field", "csv-ragged-row"] { #expect(run.output.contains("  \(code) ")) }
  }

  @Test func anUnknownCodeIsTwoAndNamesTheNearest() throws {
    let run = try Program.run(["explain", "invalid-dat"], in: "/tmp")
    #expect(run.code == 2)
    #expect(run.errors.contains("`invalid-date`") && run.output == "")
    #expect(try Program.run(["explain", "zzz"], in: "/tmp").errors.contains("dossier explain"))
  }

  @Test func writesMarkdown() throws {
    let run = try Program.run(["explain", "--markdown", "invalid-date"], in: "/tmp")
    #expect(run.output.hasPrefix("# `invalid-date` (error)\n"))
  }

  /// One hint a run, of the worst problem.
  @Test func aRunWithProblemsEndsWithOneHint() throws {
    let place = try Workplace([
      "Content/events/bad.yaml": "{id: bad, title: Bad, date: yesterday, kind: consult}",
      "Content/notes/w.md": "---\ntitle: W\n---\nSee [[nobody]].\n",
    ])
    let run = try place.dossier("check")
    #expect(run.output.split(separator: "dossier explain ").count == 2)
    #expect(run.output.contains("`dossier explain invalid-date`"))
    place.remove("Content/events/bad.yaml")
    #expect(try place.dossier("build").errors.contains("`dossier explain unknown-link`"))
    place.remove("Content/notes/w.md")
    #expect(try place.dossier("check").output.contains("explain") == false)
  }

  @Test func aBuildPrintsItsDocumentAloneForMachines() throws {
    let place = try Workplace(["Content/notes/w.md": "---\ntitle: W\n---\nSee [[nobody]].\n"])
    let json = try place.dossier("build", "--format", "json")
    #expect(json.code == 0)
    #expect(try JSONProblems.parse(json.output).map(\.code) == ["unknown-link"])
    #expect(json.errors.contains(" published"))
    let sarif = try place.dossier("build", "--format", "sarif")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect(try place.dossier("check", "--format", "sarif").output == sarif.output)
    #expect(!sarif.output.contains("\u{1B}"))
  }
}
