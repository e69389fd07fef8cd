import Base
import Glibc

/// Tells when anything below some folders may have changed. A burst of changes, as an editor or a checkout makes, is one.
struct FolderWatch: ~Copyable {
  /// inotify's, or negative.
  private let number: Int32
  private let folders: [String]
  /// Every folder is watched: there is a limit to how many can be.
  private var isWhole = false

  /// How long nothing must have changed before a burst is over, and how long one may last, in milliseconds.
  private static let quiet: Int32 = 40
  private static let longest: Int32 = 1000
  /// Where the system cannot tell, it is looked again and again.
  private static let pause: Int32 = 1000

  init(_ folders: [String]) {
    self.folders = folders
    number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    watch()
  }

  deinit { if number >= 0 { close(number) } }

  /// Waits until something may have changed. Who looks and finds nothing new waits again.
  mutating func wait() {
    guard number >= 0 else {
      poll(nil, 0, Self.pause)
      return
    }
    _ = hasNews(within: isWhole ? -1 : Self.pause)
    var waited: Int32 = 0
    repeat {
      drain()
      waited += Self.quiet
    } while waited < Self.longest && hasNews(within: Self.quiet)
    // Folders may be new.
    watch()
  }

  private func hasNews(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  private func drain() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while read(number, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  /// A folder that is watched already stays so; one that is gone, or stands elsewhere, needs no care.
  private mutating func watch() {
    guard number >= 0 else { return }
    var all = true
    for folder in folders {
      all = add(Array(folder.utf8)) && all
      for inner in (try? DiskTree(folder).folders()) ?? [] {
        all = add(Array(folder.utf8) + [UInt8(ascii: "/")] + inner.bytes) && all
      }
    }
    isWhole = all
  }

  private func add(_ folder: [UInt8]) -> Bool {
    let changes =
      IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    return folder.withCString { inotify_add_watch(number, $0, UInt32(changes) | UInt32(IN_ONLYDIR)) } >= 0
  }
}
