import Base
import Glibc
import Testing

@testable import Publishing

struct CommitTests {
  @Test func writesAFreshSite() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.build(["index.html": "home", "actors/de/bern.html": "bern", "empty.txt": ""])
    #expect(result == OutputResult(new: 3))
    #expect(sandbox.site == ["index.html": "home", "actors/de/bern.html": "bern", "empty.txt": ""])
    #expect(sandbox.leftovers == [])
    #expect(sandbox.status("Output/index.html")?.mode == 0o644)
    #expect(sandbox.status("Output/actors/de")?.mode == 0o755)
  }

  @Test func unchangedFilesKeepTheirTimeAndPlaceOnTheDisk() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "b.html": "b", "x/c.html": "c"])
    let before = ["a.html", "x/c.html", "dossier-manifest.json"].map { sandbox.status("Output/" + $0) }
    let changed = sandbox.status("Output/b.html")
    var result = try sandbox.build(["a.html": "a", "b.html": "b", "x/c.html": "c"])
    #expect(result == OutputResult(unchanged: 3))
    #expect(["a.html", "x/c.html", "dossier-manifest.json"].map { sandbox.status("Output/" + $0) } == before)
    result = try sandbox.build(["a.html": "a", "b.html": "B", "x/c.html": "c"])
    #expect(result == OutputResult(changed: 1, unchanged: 2))
    #expect(["a.html", "x/c.html"].map { sandbox.status("Output/" + $0) } == Array(before.prefix(2)))
    #expect(sandbox.status("Output/b.html")?.node != changed?.node)
    #expect(sandbox.site == ["a.html": "a", "b.html": "B", "x/c.html": "c"])
  }

  @Test func comparesFilesLongerThanOneRead() throws {
    let sandbox = try Sandbox()
    let long = String(repeating: "0123456789", count: 30_000)
    try sandbox.build(["a.txt": long])
    #expect(try sandbox.build(["a.txt": long]) == OutputResult(unchanged: 1))
    #expect(try sandbox.build(["a.txt": long.dropLast() + "x"]) == OutputResult(changed: 1))
    #expect(sandbox.site["a.txt"]?.last == "x")
  }

  @Test func removesWhatTheSiteNoLongerHasAndItsEmptyFolders() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x", "a/b/c/old.html": "x", "a/stays.html": "x", "z/old.html": "x"])
    try sandbox.write("Output/z/notes.txt", "mine")
    let result = try sandbox.build(["index.html": "x", "a/stays.html": "x"])
    #expect(result == OutputResult(unchanged: 2, removed: 2, foreign: 1))
    #expect(sandbox.site == ["index.html": "x", "a/stays.html": "x", "z/notes.txt": "mine"])
    #expect(sandbox.status("Output/a/b") == nil)
    #expect(sandbox.read("Output/dossier-manifest.json")?.contains("old") == false)
  }

  @Test func foreignFilesStayUntouchedThroughEveryChange() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x"])
    try sandbox.write("Output/CNAME", "example.org")
    try sandbox.makeFolder("Output/.git")
    try sandbox.write("Output/.git/config", "[core]")
    try sandbox.makeFolder("Output/empty")
    let foreign = { ["Output/CNAME", "Output/.git/config", "Output/empty"].map { sandbox.status($0) } }
    let before = foreign()
    #expect(try sandbox.build(["index.html": "y", "a/b.html": "b"]).foreign == 3)
    try sandbox.build(["a/b.html": "c"])
    try sandbox.build([:])
    #expect(foreign() == before)
    #expect(sandbox.site == ["CNAME": "example.org", ".git/config": "[core]"])
  }

  @Test func refusesToReplaceAForeignFileUnlessItIsTheSame() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x"])
    try sandbox.write("Output/notes.html", "mine")
    let site = sandbox.site
    let said = refusal { try sandbox.build(["index.html": "y", "notes.html": "theirs", "new.html": "n"]) }
    #expect(said?.contains("`notes.html` in the output folder was not written by Dossier") == true, "\(said ?? "")")
    #expect(sandbox.site == site)
    #expect(sandbox.leftovers == [])
    #expect(try sandbox.build(["index.html": "y", "notes.html": "mine"]) == OutputResult(changed: 1, unchanged: 1))
    // From now on it is ours.
    try sandbox.build(["index.html": "y"])
    #expect(sandbox.site == ["index.html": "y"])
  }

  @Test func writesNothingThroughAPlantedLink() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("private")
    try sandbox.write("private/secret.html", "secret")
    try sandbox.build(["index.html": "x", "a/secret.html": "public"])
    sandbox.remove("Output/a")
    try sandbox.link("Output/a", to: "../private")
    // Neither to write, nor to remove, nor for a new file in it.
    let said = refusal { try sandbox.build(["index.html": "x", "a/secret.html": "changed", "a/new.html": "n"]) }
    #expect(said?.contains("`a` in the output folder was not written by Dossier") == true, "\(said ?? "")")
    try sandbox.build(["index.html": "x"])
    #expect(sandbox.read("private/secret.html") == "secret")
    #expect(sandbox.status("private/new.html") == nil)
    #expect(sandbox.status("Output/a")?.kind == .symbolicLink)
  }

  @Test func aLinkInPlaceOfAFileIsAnEditAndOnlyTheLinkIsReplaced() throws {
    let sandbox = try Sandbox()
    try sandbox.write("target", "target")
    try sandbox.build(["index.html": "x"])
    sandbox.remove("Output/index.html")
    try sandbox.link("Output/index.html", to: "../target")
    #expect(refusal { try sandbox.build(["index.html": "y"]) }?.contains("edited by hand") == true)
    #expect(try sandbox.build(["index.html": "y"]) { $0.overwriteEdited = true }.warnings.count == 1)
    #expect(sandbox.read("target") == "target")
    #expect(sandbox.read("Output/index.html") == "y")
  }

  @Test func doesNotReplaceAnEditedFileWithoutBeingTold() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "b.html": "b"])
    try sandbox.write("Output/a.html", "by hand")
    let said = refusal { try sandbox.build(["a.html": "new", "b.html": "new"]) }
    #expect(said?.contains("`a.html` in the output folder was edited by hand") == true, "\(said ?? "")")
    #expect(sandbox.site == ["a.html": "by hand", "b.html": "b"])
    let result = try sandbox.build(["a.html": "new", "b.html": "new"]) { $0.overwriteEdited = true }
    #expect(result.warnings.map(\.description) == ["`a.html` was edited by hand in the output folder; the edit is gone"])
    #expect(sandbox.site == ["a.html": "new", "b.html": "new"])
  }

  @Test func keepsAnEditedFileThatTheSiteNoLongerHasAndSaysSo() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "b.html": "b"])
    try sandbox.write("Output/b.html", "by hand")
    let result = try sandbox.build(["a.html": "a"])
    #expect(result.removed == 0)
    #expect(result.foreign == 1)
    #expect(result.warnings.first?.description.contains("`b.html` is no longer part of the site") == true)
    #expect(sandbox.site == ["a.html": "a", "b.html": "by hand"])
  }

  @Test func removesAnEditedFileWhenToldThatEditsDoNotMatter() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "b.html": "b"])
    try sandbox.write("Output/b.html", "by hand")
    let result = try sandbox.build(["a.html": "a"]) { $0.overwriteEdited = true }
    #expect(result.removed == 1)
    #expect(sandbox.site == ["a.html": "a"])
  }

  @Test func writesAgainWhatWasDeletedByHand() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "x/b.html": "b"])
    sandbox.remove("Output/x")
    #expect(try sandbox.build(["a.html": "a", "x/b.html": "b"]) == OutputResult(new: 1, unchanged: 1))
    #expect(sandbox.site == ["a.html": "a", "x/b.html": "b"])
  }

  @Test func removesFoldersThatAHandEmptied() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "x/y/b.html": "b", "z/w/c.html": "c"])
    sandbox.remove("Output/x/y/b.html")
    sandbox.remove("Output/z/w")
    #expect(try sandbox.build(["a.html": "a"]) == OutputResult(unchanged: 1))
    #expect(sandbox.status("Output/x") == nil)
    #expect(sandbox.status("Output/z") == nil)
  }

  @Test func keepsALinkInPlaceOfAFileThatTheSiteNoLongerHas() throws {
    let sandbox = try Sandbox()
    try sandbox.write("target", "target")
    try sandbox.build(["a.html": "a", "b.html": "b"])
    sandbox.remove("Output/b.html")
    try sandbox.link("Output/b.html", to: "../target")
    let result = try sandbox.build(["a.html": "a"]) { $0.overwriteEdited = true }
    #expect(result.warnings == [.keptEdited(try #require(SitePath("b.html")))])
    #expect(sandbox.read("target") == "target")
    #expect(sandbox.status("Output/b.html")?.kind == .symbolicLink)
  }

  @Test func aPageThatWasEditedAndIsGoneIsToldEachTime() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a", "b.html": "b"])
    try sandbox.write("Output/b.html", "edited")
    let kept = OutputWarning.keptEdited(try #require(SitePath("b.html")))
    for _ in 0..<3 { #expect(try sandbox.build(["a.html": "a"]).warnings == [kept]) }
    // It is still ours: where the page comes back, the edit is what is told of.
    #expect(throws: OutputError.self) { try sandbox.build(["a.html": "a", "b.html": "b"]) }
    do { try sandbox.build(["a.html": "a", "b.html": "b"]) } catch { #expect("\(error)".contains("edited by hand")) }
    // Where the edit is taken back, it goes.
    try sandbox.write("Output/b.html", "b")
    #expect(try sandbox.build(["a.html": "a"]).removed == 1)
    #expect(try sandbox.build(["a.html": "a"]).warnings == [])
  }

  @Test func aFileBecomesAFolderAndBack() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a": "file", "index.html": "x"])
    try sandbox.build(["a/b/c": "inside", "index.html": "x"])
    #expect(sandbox.site == ["a/b/c": "inside", "index.html": "x"])
    try sandbox.build(["a": "file", "index.html": "x"])
    #expect(sandbox.site == ["a": "file", "index.html": "x"])
  }

  @Test func aForeignFolderInPlaceOfAFileIsAClash() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a/b": "x"])
    try sandbox.write("Output/a/notes.txt", "mine")
    let said = refusal { try sandbox.build(["a": "file"]) }
    #expect(said?.contains("`a/notes.txt` in the output folder was not written by Dossier") == true, "\(said ?? "")")
    #expect(sandbox.site == ["a/b": "x", "a/notes.txt": "mine"])
    try sandbox.makeFolder("Output/z")
    #expect(refusal { try sandbox.build(["a/b": "x", "z": "file"]) }?.contains("`z`") == true)
  }

  @Test func aForeignFileInPlaceOfAFolderIsAClash() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["index.html": "x"])
    try sandbox.write("Output/a", "mine")
    let said = refusal { try sandbox.build(["index.html": "x", "a/b.html": "b", "a/c.html": "c"]) }
    #expect(said?.contains("`a` in the output folder was not written by Dossier") == true, "\(said ?? "")")
  }

  @Test func refusesFilesThatCannotStandBesideEachOther() throws {
    let sandbox = try Sandbox()
    #expect(
      refusal { try sandbox.build(["a.html": "x", "a.html": "y"]) }?.contains("two files would be written to `a.html`") == true)
    #expect(
      refusal { try sandbox.build(["a/b": "x", "a-": "z", "a": "y"]) }?.contains("`a` would be a file, and a folder") == true)
    #expect(refusal { try sandbox.build(["dossier-manifest.json": "{}"]) }?.contains("keeps for itself") == true)
    #expect(refusal { try sandbox.build(["Dossier-Preview.json/x": "{}"]) }?.contains("keeps for itself") == true)
    #expect(sandbox.status("Output") == nil)
    #expect(sandbox.leftovers == [])
  }

  @Test func namesBothFilesWhereTheHostFoldsCase() throws {
    let sandbox = try Sandbox()
    let output = try OutputFolder(sandbox.settings())
    let files = try sandbox.stage(["Bern.html": "x", "bern.html": "y"], in: output)
    #expect(throws: Never.self) { try checkPaths(files, foldsCase: false) }
    let said = refusal { try checkPaths(files, foldsCase: true) }
    #expect(said?.contains("`Bern.html` and `bern.html` are one file") == true)
    let normal = try sandbox.stage(["caf\u{E9}": "x", "cafe\u{301}": "y"], in: output)
    #expect(throws: Never.self) { try checkPaths(normal, foldsCase: false) }
    #expect(refusal { try checkPaths(normal, foldsCase: true) } != nil)
  }

  @Test func anEmptySiteStillLeavesItsManifest() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.build([:]) == OutputResult())
    #expect(sandbox.read("Output/dossier-manifest.json") == "{\"dossier\": 1, \"files\": {\n}}\n")
  }

  @Test func noticesAFileThatAppearedWhileTheBuildRan() throws {
    let sandbox = try Sandbox()
    let output = try OutputFolder(sandbox.settings())
    let files = try sandbox.stage(["index.html": "x"], in: output)
    try sandbox.write("Output/index.html", "by hand")
    #expect(refusal { _ = try output.commit(files) }?.contains("changed while the build ran") == true)
    #expect(sandbox.site == ["index.html": "by hand"])
  }

  @Test func handlesMoreFoldersThanMayBeOpen() throws {
    let sandbox = try Sandbox()
    let write = { (text: String) in
      let output = try OutputFolder(sandbox.settings())
      let paths = (0..<1500).compactMap { SitePath("f\($0)/d/x.html") }
      return try output.commit(try paths.map { try output.stage($0, Array(text.utf8).span) })
    }
    #expect(try write("a") == OutputResult(new: 1500))
    #expect(try write("a") == OutputResult(unchanged: 1500))
    #expect(try write("b") == OutputResult(changed: 1500))
    #expect(try sandbox.build([:]) == OutputResult(removed: 1500))
    #expect(try DiskTree(sandbox.output).entries().count == 1)
    #expect(sandbox.status("Output/f0") == nil)
  }

  @Test func stagesFromManyThreads() throws {
    let sandbox = try Sandbox()
    let output = try OutputFolder(sandbox.settings())
    let paths = (0..<2000).compactMap { SitePath("f\($0 % 7)/\($0).html") }
    let staged = paths.parallelMap { path in
      Result { () throws(OutputError) in try output.stage(path, path.bytes.span) }
    }
    #expect(try output.commit(try staged.map { try $0.get() }) == OutputResult(new: 2000))
    #expect(sandbox.site.allSatisfy { $0.key == $0.value })
    #expect(sandbox.site.count == 2000)
  }
}
