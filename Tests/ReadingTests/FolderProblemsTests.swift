import Base
import Glibc
import TestSupport
import Testing

/// Files that are where nothing is read, or that cannot be.
@Suite struct FolderProblemsTests {
  @Test func suggestsTheFolderThatWasMeant() throws {
    #expect(try onlyProblem(of: ["event/a.yaml": "«error unknown-folder»"]).suggestion == "did you mean `events`?")
    #expect(try onlyProblem(of: ["dossier.yml": "«warning unexpected-file»"]).suggestion == "rename it to dossier.yaml")
  }

  @Test func reportsMissingSettingsAlone() throws {
    var files = soundRecords
    files["dossier.yaml"] = nil
    files["actors/a.yaml"] = "[{id: a, name: A, kind: person, lane: west}]"
    #expect(try MarkedDossier(files).check().found == ["error missing-settings"])
  }

  @Test func leavesOutHiddenFilesAndBackups() throws {
    try expectNoProblems([
      "actors/.a.yaml.swp": "\u{1}", "actors/a.yaml~": "[", "actors/#a.yaml#": "[", ".git/config": "x", ".dossier/state": "x",
    ])
  }

  @Test func copiesHiddenFilesOfStaticAsTheyAre() throws {
    let files = [
      "static/.nojekyll": "", "static/.well-known/security.txt": "Contact", "static/.DS_Store": "x", "static/.git/config": "x",
      "static/a/.dossier/state": "x", "static/a.txt~": "x", "static/.a.txt.swp": "x",
    ]
    try expectNoProblems(files)
    let site = try TestDossier(files).render()
    let copied = site.keys.filter { $0.hasPrefix(".") || $0.contains("/.") || $0.contains("a.txt") }
    #expect(copied.sorted() == [".nojekyll", ".well-known/security.txt"])
  }

  @Test func reportsNameThatIsNotUTF8() throws {
    var files: [BytePath: [UInt8]] = ["dossier.yaml": Array("title: T\n".utf8)]
    files[BytePath(Array("actors/".utf8) + [0xE9] + Array(".md".utf8))] = Array("---\nname: A\nkind: person\n---\n".utf8)
    #expect(try MarkedDossier.check(MemoryTree(files)).found == ["actors/\\xE9.md:1:1 error name-not-utf8"])
  }

  /// On disk: a link is neither followed nor read, wherever it leads.
  @Test func reportsSymbolicLinks() throws {
    let folder = try TemporaryFolder()
    folder.write("dossier.yaml", "title: T\n")
    folder.write("../secret-\(folder.name).yaml", "[{id: s, name: Secret, kind: person}]")
    folder.makeFolder("actors")
    folder.link("actors/a.yaml", to: "../../secret-\(folder.name).yaml")
    folder.link("actors/gone.yaml", to: "nowhere")
    folder.link("events", to: "actors")
    let found = try MarkedDossier.check(DiskTree(folder.path)).found
    #expect(
      found == [
        "actors/a.yaml:1:1 error symbolic-link", "actors/gone.yaml:1:1 error symbolic-link", "events:1:1 error symbolic-link",
      ])
  }

  @Test func reportsWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    folder.write("dossier.yaml", "title: T\n")
    folder.makeFolder("actors")
    folder.makePipe("actors/pipe.yaml")
    #expect(try MarkedDossier.check(DiskTree(folder.path)).found == ["actors/pipe.yaml:1:1 error unreadable-file"])
  }
}

/// A folder of its own under /tmp, gone with its last use.
final class TemporaryFolder {
  let path: String
  private var made: [String] = []
  var name: String { String(path.split(separator: "/").last ?? "") }

  init() throws {
    var template = Array("/tmp/dossier-reading-XXXXXX".utf8CString)
    path = try #require(template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) } })
  }

  func write(_ file: String, _ text: String) {
    guard let stream = fopen(at(file), "w") else { return }
    fputs(text, stream)
    fclose(stream)
  }

  func makeFolder(_ folder: String) { mkdir(at(folder), 0o700) }
  func makePipe(_ file: String) { mkfifo(at(file), 0o600) }
  func link(_ file: String, to target: String) { symlink(target, at(file)) }

  private func at(_ file: String) -> String {
    made.append("\(path)/\(file)")
    return "\(path)/\(file)"
  }

  deinit {
    for file in made.reversed() { Glibc.remove(file) }
    rmdir(path)
  }
}
