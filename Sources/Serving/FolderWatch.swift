import Base
import Glibc

/// What a preview depends on.
public struct WatchedFolders: Sendable, Equatable {
  /// With all that lies below them.
  let whole: [String]
  /// The names in them alone: a folder of `whole` may be made there, or Output taken away.
  let names: [String]

  public init(whole: [String], names: [String]) {
    self.whole = whole
    self.names = names
  }
}

/// Tells when anything below some folders may have changed. A burst of changes, as an editor or a checkout makes, is one.
struct FolderWatch: ~Copyable {
  /// inotify's, or negative.
  private let number: Int32
  private var folders = WatchedFolders(whole: [], names: [])
  /// Every folder is watched: there is a limit to how many can be.
  private var isWhole = false

  /// How long nothing must have changed before a burst is over, and how long one may last, in milliseconds.
  private static let quiet: Int32 = 20
  private static let longest: Int32 = 1000
  /// Where the system cannot tell, it is looked again and again.
  private static let pause: Int32 = 1000

  init() { number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) }

  deinit { if number >= 0 { close(number) } }

  /// A folder that is watched already stays so; one that is gone, or stands elsewhere, needs no care.
  mutating func follow(_ folders: WatchedFolders) {
    self.folders = folders
    watch()
  }

  /// Waits until something may have changed. Who looks and finds nothing new waits again.
  /// - Parameter most: nil: for ever.
  mutating func wait(atMost most: Duration? = nil) {
    let most = most.map { Int32(max(0, $0 / .milliseconds(1)).rounded(.up)) }
    guard number >= 0 else {
      poll(nil, 0, min(Self.pause, most ?? Self.pause))
      return
    }
    guard hasNews(within: isWhole ? most ?? -1 : min(Self.pause, most ?? Self.pause)) else { return }
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

  private mutating func watch() {
    guard number >= 0 else { return }
    var all = true
    for folder in folders.names { all = add(Array(folder.utf8)) && all }
    for folder in folders.whole {
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
