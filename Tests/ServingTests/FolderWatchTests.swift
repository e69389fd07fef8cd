import Foundation
import Glibc
import Testing

@testable import Serving

final class FolderWatchTests {
  private let above: String
  private var folder: String { above + "/watched" }

  init() throws {
    above = FileManager.default.temporaryDirectory.path + "/dossier-watch-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder + "/deep", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: above) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: above + "/" + name))
  }

  /// Whether a change ends a wait that else would last ten seconds.
  private func isTold(
    _ watch: inout FolderWatch, _ account: String, sourceLocation: SourceLocation = #_sourceLocation, _ change: () throws -> Void
  ) rethrows {
    // What the last step left is told before.
    watch.wait(atMost: .milliseconds(200))
    try change()
    let waited = ContinuousClock().measure { watch.wait(atMost: .seconds(10)) }
    #expect(waited < .seconds(9), "\(account)", sourceLocation: sourceLocation)
  }

  @Test func tellsOfEachKindOfChange() throws {
    try write("watched/deep/a.md", "1")
    try write("outside.md", "3")
    var watch = FolderWatch()
    watch.follow(WatchedFolders(whole: [folder], names: []))
    try isTold(&watch, "a new file") { try write("watched/deep/b.md", "1") }
    try isTold(&watch, "other bytes") { try write("watched/deep/a.md", "2") }
    // As an editor saves, its own file elsewhere: nothing but the name changes here.
    isTold(&watch, "a file takes the name of another") { rename(above + "/outside.md", folder + "/deep/a.md") }
    isTold(&watch, "a file goes") { rename(folder + "/deep/a.md", above + "/outside.md") }
    try isTold(&watch, "a new folder") {
      try FileManager.default.createDirectory(atPath: folder + "/new/inner", withIntermediateDirectories: true)
    }
    try isTold(&watch, "a file in it") { try write("watched/new/inner/b.md", "1") }
    isTold(&watch, "it is removed") { unlink(folder + "/new/inner/b.md") }
  }

  @Test func ofSomeFoldersOnlyTheNamesCount() throws {
    var watch = FolderWatch()
    watch.follow(WatchedFolders(whole: [], names: [above]))
    try isTold(&watch, "a folder is made there") {
      try FileManager.default.createDirectory(atPath: above + "/Templates", withIntermediateDirectories: true)
    }
  }

  @Test func whatIsNotThereYetIsFollowedOnceItIs() throws {
    var watch = FolderWatch()
    let folders = WatchedFolders(whole: [above + "/Templates"], names: [above])
    watch.follow(folders)
    try FileManager.default.createDirectory(atPath: above + "/Templates", withIntermediateDirectories: true)
    watch.follow(folders)
    try isTold(&watch, "a file in it") { try write("Templates/base.html", "x") }
  }

  @Test func nothingEndsNoWait() {
    var watch = FolderWatch()
    watch.follow(WatchedFolders(whole: [folder], names: [above]))
    let waited = ContinuousClock().measure { watch.wait(atMost: .milliseconds(300)) }
    #expect(waited >= .milliseconds(250))
  }
}
