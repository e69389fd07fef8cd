import Foundation
import Glibc
import Testing

@testable import Serving

struct FolderWatchTests {
  /// Each change ends one wait; without it the test would hang, so that a deadline kills it.
  @Test(.timeLimit(.minutes(1))) func tellsOfEachKindOfChange() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/dossier-watch-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder + "/deep", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    var watch = FolderWatch([folder])
    try write("deep/a.md", "1")
    watch.wait()
    try write("deep/a.md", "2")
    watch.wait()
    // As an editor saves: a new file takes the old one's name.
    try write("deep/.a.md.new", "3")
    rename(folder + "/deep/.a.md.new", folder + "/deep/a.md")
    watch.wait()
    // A folder that was not there when the watch began.
    try FileManager.default.createDirectory(atPath: folder + "/new/inner", withIntermediateDirectories: true)
    watch.wait()
    try write("new/inner/b.md", "1")
    watch.wait()
    unlink(folder + "/new/inner/b.md")
    watch.wait()
  }
}
