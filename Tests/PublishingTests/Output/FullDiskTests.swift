import Base
import Glibc
import Testing

@testable import Publishing

/// A small file system of its own, which only root can make.
@Suite(.enabled(if: SmallDisk.isPossible))
struct FullDiskTests {
  @Test func aDiskThatIsFullBeforeTheFirstRenameLeavesOutputAsItWas() throws {
    let sandbox = try Sandbox()
    let disk = try SmallDisk(sandbox, "size=256k")
    let settings = disk.settings
    try sandbox.build(["a.html": "a", "b.html": "b"]) { $0 = settings }
    let long = String(repeating: "x", count: 300_000)
    #expect(throws: OutputError.self) { try sandbox.build(["a.html": "A", "b.html": "B", "c.html": long]) { $0 = settings } }
    #expect(disk.site == ["a.html": "a", "b.html": "b"])
    #expect(sandbox.leftovers == [])
    #expect(try sandbox.build(["a.html": "A", "b.html": "B"]) { $0 = settings }.changed == 2)
  }

  /// One more file of the disk's table of contents a round, so that the build fails at each of its steps in turn.
  @Test func aDiskThatIsFullAtAnyStepLeavesEachFileWholeAndTheNextBuildEndsTheWork() throws {
    let sandbox = try Sandbox()
    let disk = try SmallDisk(sandbox, "nr_inodes=64")
    let settings = disk.settings
    try sandbox.build(["a.html": "a1", "x/b.html": "b1", "old/c.html": "c1"]) { $0 = settings }
    var failures = 0
    var halfDone = 0
    for spare in 0..<16 {
      try disk.limitFiles(spare: spare)
      var texts = (a: "a\(spare)", b: "b\(spare)", d: "d\(spare)")
      let before = disk.site
      let build = {
        try sandbox.build([
          "a.html": texts.a, "x/b.html": texts.b, "new\(spare)/deep/d.html": texts.d, "new\(spare)/other/e.html": "e",
        ]) { $0 = settings }
      }
      do {
        _ = try build()
      } catch let error as OutputError {
        #expect(!error.isRefusal, "\(error)")
        failures += 1
        for (path, text) in disk.site {
          let isNew = [texts.a, texts.b, texts.d, "e"].contains(text)
          #expect(isNew || before[path] == text, "\(path) holds \(text)")
          if isNew, before[path] != text { halfDone += 1 }
        }
        try disk.limitFiles(spare: 60)
        // The sources changed again, so what stands there is known from the journal alone.
        texts = (a: "A\(spare)", b: "B\(spare)", d: "D\(spare)")
        _ = try build()
      }
      #expect(
        disk.site == [
          "a.html": texts.a, "x/b.html": texts.b, "new\(spare)/deep/d.html": texts.d, "new\(spare)/other/e.html": "e",
        ])
      #expect(sandbox.leftovers == [])
    }
    // Else the test would have shown nothing.
    #expect(failures > 4)
    #expect(halfDone > 0)
  }
}

final class SmallDisk {
  let sandbox: Sandbox
  private let path: String

  static var isPossible: Bool {
    guard geteuid() == 0, let sandbox = try? Sandbox() else { return false }
    return (try? SmallDisk(sandbox, "size=64k")) != nil
  }

  init(_ sandbox: Sandbox, _ options: String) throws {
    self.sandbox = sandbox
    path = sandbox.path + "/disk"
    try sandbox.makeFolder("disk")
    guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { throw Sandbox.SandboxError(number: errno) }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  var settings: OutputSettings {
    var settings = sandbox.settings(path + "/Output")
    settings.state = sandbox.path + "/Content/.dossier"
    return settings
  }

  var site: [String: String] {
    let tree = DiskTree(path + "/Output")
    var site: [String: String] = [:]
    for entry in (try? tree.entries()) ?? [] where !entry.path.description.hasPrefix("dossier-") {
      site[entry.path.description] = (try? tree.read(entry.path)).map { String(decoding: $0, as: UTF8.self) }
    }
    return site
  }

  /// Leaves room for so many more files and folders.
  func limitFiles(spare: Int) throws {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { throw Sandbox.SandboxError(number: errno) }
    let used = Int(status.f_files - status.f_ffree)
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "nr_inodes=\(used + spare)") == 0 else {
      throw Sandbox.SandboxError(number: errno)
    }
  }
}
