import Base
import Glibc
import Testing

@testable import Publishing

/// What killed, failed and simultaneous builds leave behind.
struct InterruptionTests {
  /// As a build leaves Output when it is killed between two renames.
  private func killed(_ sandbox: Sandbox, journal: [String: String], onDisk: [String: String]) throws {
    var list = Journal()
    for (path, text) in journal {
      list.add(try #require(SitePath(path)), ContentHash(of: Array(text.utf8).span))
    }
    try StateFolder(sandbox.path + "/Content/.dossier", output: BytePath(sandbox.output)).write(journal: list.bytes)
    for (path, text) in onDisk { try sandbox.write("Output/" + path, text) }
  }

  @Test func theNextBuildEndsTheWorkOfAKilledOne() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a1", "b.html": "b1"])
    try killed(sandbox, journal: ["a.html": "a2", "b.html": "b2", "c.html": "c2"], onDisk: ["a.html": "a2", "c.html": "c2"])
    // The sources changed again since.
    let result = try sandbox.build(["a.html": "a3", "b.html": "b3"])
    #expect(result == OutputResult(changed: 2, removed: 1))
    #expect(sandbox.site == ["a.html": "a3", "b.html": "b3"])
    #expect(sandbox.leftovers == [])
  }

  @Test func foldersThatAKilledBuildMadeDoNotStay() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a"])
    try killed(sandbox, journal: ["new/deep/c.html": "c"], onDisk: [:])
    try sandbox.makeFolder("Output/new")
    try sandbox.makeFolder("Output/new/deep")
    #expect(try sandbox.build(["a.html": "a"]) == OutputResult(unchanged: 1))
    #expect(sandbox.status("Output/new") == nil)
    #expect(sandbox.leftovers == [])
  }

  @Test func aHandEditAfterAKillIsStillAnEdit() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a1"])
    try killed(sandbox, journal: ["a.html": "a2"], onDisk: ["a.html": "by hand"])
    #expect(refusal { try sandbox.build(["a.html": "a2b"]) }?.contains("edited by hand") == true)
  }

  @Test func aFirstBuildThatWasKilledNeedsNoAdoption() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("Output")
    try killed(sandbox, journal: ["a.html": "a", "b.html": "b"], onDisk: ["a.html": "a"])
    #expect(try sandbox.build(["a.html": "a", "b.html": "b"]) == OutputResult(new: 1, unchanged: 1))
    #expect(sandbox.leftovers == [])
  }

  @Test func aDamagedJournalIsNotUsedAndSaidSo() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a1"])
    try killed(sandbox, journal: [:], onDisk: [:])
    let name = String(decoding: Journal.name(for: BytePath(sandbox.output)), as: UTF8.self)
    try sandbox.write("Content/.dossier/" + name, "{")
    let result = try sandbox.build(["a.html": "a2"])
    #expect(result.warnings.first?.description.contains("is damaged") == true)
    #expect(sandbox.site == ["a.html": "a2"])
  }

  @Test func theStateFolderIsHiddenFromGit() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a1"])
    #expect(sandbox.read("Content/.dossier/.gitignore") == "*\n")
  }

  @Test func doesNotKeepItsStateBehindALink() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("private")
    try sandbox.link("Content/.dossier", to: "../private")
    #expect(throws: OutputError.self) { try sandbox.build(["a.html": "a1"]) }
    #expect(try DiskTree(sandbox.path + "/private").entries() == [])
    #expect(sandbox.status("Output") == nil)
  }

  @Test func sweepsTheStagingFolderOfAKilledBuild() throws {
    let sandbox = try Sandbox()
    try sandbox.build(["a.html": "a1"])
    try sandbox.makeFolder(".Output.dossier-staging")
    chmod(sandbox.path + "/.Output.dossier-staging", 0o700)
    try sandbox.write(".Output.dossier-staging/1", "half")
    try sandbox.write(".Output.dossier-staging/17", "half")
    try sandbox.write(".Output.dossier-staging/lock", "99999999")
    #expect(try sandbox.build(["a.html": "a2"]) == OutputResult(changed: 1))
    #expect(sandbox.leftovers == [])
  }

  @Test func refusesAStagingFolderThatOthersCanWriteTo() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder(".Output.dossier-staging")
    #expect(refusal { try sandbox.build(["a.html": "a"]) }?.contains("not a private folder of yours") == true)
    sandbox.remove(".Output.dossier-staging")
    try sandbox.makeFolder("private")
    try sandbox.link(".Output.dossier-staging", to: "private")
    #expect(refusal { try sandbox.build(["a.html": "a"]) }?.contains("not a private folder of yours") == true)
  }

  @Test func stagesWhereAsked() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("scratch")
    let output = try OutputFolder(
      OutputSettings(
        output: sandbox.output, sources: [], state: sandbox.path + "/Content/.dossier", staging: sandbox.path + "/scratch"))
    let files = try sandbox.stage(["a.html": "a"], in: output)
    #expect(sandbox.read("scratch/.Output.dossier-staging/1") == "a")
    _ = try output.commit(files)
    #expect(sandbox.site == ["a.html": "a"])
  }

  @Test func refusesStagingOnAnotherFileSystem() throws {
    let sandbox = try Sandbox()
    let there = FileStatus(at: Array("/proc".utf8))
    try #require(there?.device != sandbox.status("Content")?.device)
    let said = refusal { try sandbox.build(["a.html": "a"]) { $0.staging = "/proc" } }
    #expect(said?.contains("different file systems") == true && said?.contains("--staging") == true, "\(said ?? "")")
    #expect(sandbox.status("Output") == nil)
  }

  @Test func theSecondOfTwoBuildsFailsAtOnceAndNamesTheFirst() throws {
    let sandbox = try Sandbox()
    let first = try OutputFolder(sandbox.settings())
    let said = refusal { try sandbox.build(["a.html": "a"]) }
    #expect(said?.contains("another build (process \(getpid())) is writing") == true, "\(said ?? "")")
    // Also where it stages elsewhere.
    try sandbox.makeFolder("scratch")
    #expect(
      refusal { try sandbox.build(["a.html": "a"]) { $0.staging = sandbox.path + "/scratch" } }?.contains("another build") == true
    )
    let result = try first.commit(try sandbox.stage(["b.html": "b"], in: first))
    #expect(result.new == 1)
  }

  @Test func outputsOfOneNameDoNotShareAStagingFolder() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("scratch")
    var settings = sandbox.settings(sandbox.path + "/one/site")
    settings.staging = sandbox.path + "/scratch"
    let first = try OutputFolder(settings)
    settings.output = sandbox.path + "/two/site"
    let second = settings
    #expect(refusal { _ = try OutputFolder(second) }?.contains("another build (process \(getpid()))") == true)
    _ = try first.commit(try sandbox.stage(["b.html": "b"], in: first))
  }

  @Test func buildsThatFollowEachOtherAtOnceAreNeverMixed() throws {
    let sandbox = try Sandbox()
    let settings = sandbox.settings()
    let rounds = Array(0..<40)
    let ended = rounds.parallelMap(chunk: 1) { round -> Bool in
      guard let output = try? OutputFolder(settings) else { return false }
      let staged = (0..<20).compactMap { n in
        SitePath("\(n).html").flatMap { try? output.stage($0, Array("\(round)".utf8).span) }
      }
      return (try? output.commit(staged)) != nil
    }
    #expect(ended.contains(true))
    #expect(Set(sandbox.site.values).count == 1)
    #expect(sandbox.site.count == 20)
    #expect(sandbox.leftovers == [])
  }
}
