import Base
import Glibc
import Testing

struct DiskTreeTests {
  /// A temporary folder with a file outside of it that must never be read through it.
  private final class Folder {
    let path: String

    init() throws {
      var template = Array("/tmp/dossier-base-XXXXXX".utf8CString)
      path = try #require(mkdtemp(&template).map { String(cString: $0) })
      mkdir(path + "/tree", 0o755)
      write("outside", "secret")
    }

    var tree: DiskTree { DiskTree(path + "/tree") }

    func write(_ name: String, _ text: String) { write(Array(name.utf8), text) }

    func write(_ name: [UInt8], _ text: String) {
      let file = (Array((path + "/").utf8) + name).withCString { open($0, O_WRONLY | O_CREAT | O_EXCL, 0o644) }
      try? FileDescriptor(owning: file).writeAll(Array(text.utf8).span, to: "x")
    }

    deinit {
      for name in ["tree/a/b.md", "tree/a.md", "tree/link.md", "tree/loop", "tree/folder-link", "tree/pipe", "outside"] {
        unlink(path + "/" + name)
      }
      _ = (Array((path + "/tree/").utf8) + [0x66, 0xFF]).withCString { unlink($0) }
      for name in ["tree/a", "tree", ""] { rmdir(path + "/" + name) }
    }
  }

  @Test func listsFilesSortedByBytesWithTheirSize() throws {
    let folder = try Folder()
    mkdir(folder.path + "/tree/a", 0o755)
    folder.write("tree/a/b.md", "four")
    folder.write("tree/a.md", "")
    let entries = try folder.tree.entries()
    #expect(entries.map { "\($0.path) \($0.kind) \($0.size)" } == ["a.md file 0", "a/b.md file 4"])
    #expect(entries.allSatisfy { $0.stamp != nil })
    #expect(try folder.tree.read("a/b.md") == Array("four".utf8))
    #expect(try folder.tree.read("a.md") == [])
  }

  @Test func symbolicLinksAreListedAndNeverFollowed() throws {
    let folder = try Folder()
    symlink("../outside", folder.path + "/tree/link.md")
    symlink("..", folder.path + "/tree/folder-link")
    symlink(".", folder.path + "/tree/loop")
    #expect(
      try folder.tree.entries().map { [$0.path.description, "\($0.kind)"] } == [
        ["folder-link", "symbolicLink"], ["link.md", "symbolicLink"], ["loop", "symbolicLink"],
      ])
    #expect(throws: FileError.self) { try folder.tree.read("link.md") }
    #expect(throws: FileError.self) { try folder.tree.read("folder-link/outside") }
  }

  @Test(.timeLimit(.minutes(1)))
  func aPipeIsListedAndNeverWaitedFor() throws {
    let folder = try Folder()
    mkfifo(folder.path + "/tree/pipe", 0o644)
    #expect(try folder.tree.entries().map(\.kind) == [.special])
    #expect(throws: FileError.self) { try folder.tree.read("pipe") }
  }

  @Test func aNameThatIsNotUTF8IsListedAndRead() throws {
    let folder = try Folder()
    folder.write(Array("tree/f".utf8) + [0xFF], "x")
    let entries = try folder.tree.entries()
    #expect(entries.map(\.path) == [BytePath([0x66, 0xFF])])
    #expect(try folder.tree.read(BytePath([0x66, 0xFF])) == Array("x".utf8))
  }

  @Test func aFolderThatIsNotThereIsAnErrorThatNamesIt() {
    do {
      _ = try DiskTree("/nowhere/at/all").entries()
      Issue.record("listed")
    } catch {
      #expect(error.description == "cannot open /nowhere/at/all: No such file or directory")
    }
  }

  @Test func memoryIsLikeDisk() throws {
    let tree = MemoryTree(texts: ["b": "2", "a/c": "1"])
    #expect(tree.entries() == [TreeEntry(path: "a/c", kind: .file, size: 1), TreeEntry(path: "b", kind: .file, size: 1)])
    #expect(throws: FileError.self) { try tree.read("c") }
  }
}
