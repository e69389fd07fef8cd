import Foundation
import TestSupport
import Testing

struct InitTests {
  @Test func theStarterBuildsWithoutAProblem() throws {
    let place = try Workplace()
    let run = try place.dossier("init", "new")
    #expect(run.code == 0, "\(run)")
    let build = try Program.run(["build"], in: place.path + "/new")
    #expect(build.code == 0)
    #expect(build.errors == "")
    #expect(RenderedSite(try place.files("new/Output")).faults == [])
    #expect(try Program.run(["check", "--strict"], in: place.path + "/new").code == 0)
  }

  @Test func anEmptyFolderIsTaken() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(atPath: place.path + "/new", withIntermediateDirectories: false)
    #expect(try place.dossier("init", "new").code == 0)
  }

  @Test func aFolderThatHoldsAnythingIsRefused() throws {
    let place = try Workplace()
    for name in ["full/mine.txt", "hidden/.git"] { try place.write(name, "x") }
    try FileManager.default.createDirectory(atPath: place.path + "/nested/inner", withIntermediateDirectories: true)
    for folder in ["full", "hidden", "nested"] {
      let run = try place.dossier("init", folder)
      #expect(run.code == 2, "\(folder)")
      #expect(run.errors.contains(folder))
    }
    #expect(try place.files("full").keys.sorted() == ["mine.txt"])
    #expect(try place.dossier("init", "full/mine.txt").code == 2)
    #expect(try place.dossier("init", "no/such/parent").code == 2)
  }
}
