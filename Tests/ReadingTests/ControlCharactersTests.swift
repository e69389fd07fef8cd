import TestSupport
import Testing

@Suite struct ControlCharactersTests {
  @Test func warnsOfWhatTurnsTheDirectionOfAName() throws {
    let problems = try TestDossier(["actors/a.md": "---\nkind: person\nname: \"Ann\u{202E}nnA\"\n---\n"]).problems()
    #expect(problems == ["actors/a.md:3:7 warning control-character"])
  }

  @Test func letsTabsAndLettersOfAnyScriptPass() throws {
    let problems = try TestDossier(["actors/a.md": "---\nkind: person\nname: \"מרים\tمريم\"\n---\n"]).problems()
    #expect(problems == [])
  }
}
