import TestSupport
import Testing

struct TemplatesTests {
  /// What it writes is what is built in: a build with it gives the same site.
  @Test func whatItWritesChangesNothing() throws {
    let place = try Workplace()
    #expect(try place.dossier("build").code == 0)
    let before = try place.files()
    let run = try place.dossier("templates", "Templates")
    #expect(run.code == 0, "\(run)")
    #expect(place.exists("Templates/partials/name.html") && place.exists("Templates/words/en.yaml"))
    #expect(try place.dossier("build").code == 0)
    #expect(try place.files() == before)
    #expect(try Program.run(["check", "--strict"], in: place.path).errors == "")
  }

  @Test func nothingOfTheUsersIsOverwritten() throws {
    let place = try Workplace(["Templates/actor.html": "mine"])
    let run = try place.dossier("templates", "Templates")
    #expect(run.code == 2)
    #expect(run.errors.contains("is not empty, and nothing in it was changed"))
    #expect(place.read("Templates/actor.html") == "mine")
    #expect(!place.exists("Templates/base.html"))
  }

  @Test func theHelpNamesIt() throws {
    #expect(try Workplace().dossier("--help").output.contains("dossier templates Templates"))
  }
}
