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
  /// Folders may have come, gone or moved since they were last walked.
  private var hasNewFolders = true
  /// Of the folders in which names alone count.
  private var ofNames: Set<Int32> = []

  /// How long nothing must have changed before a burst is over, and how long one may last, in milliseconds.
  private static let quiet: Int32 = 10
  private static let longest: Int32 = 1000
  /// Where the system cannot tell, it is looked again and again.
  private static let pause: Int32 = 1000

  init() { number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) }

  deinit { if number >= 0 { close(number) } }

  /// A folder that is watched already stays so; one that is gone, or stands elsewhere, needs no care.
  mutating func follow(_ folders: WatchedFolders) {
    hasNewFolders = hasNewFolders || folders != self.folders
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
    watch()
  }

  private func hasNews(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  private mutating func drain() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while case let got = read(number, buffer.baseAddress, buffer.count), got > 0 {
        note(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      }
    }
  }

  /// An edited file changes no folder: then all of them need not be walked before its page is made.
  private mutating func note(_ events: UnsafeRawBufferPointer) {
    let ofFolders = IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED | IN_UNMOUNT | IN_DELETE_SELF | IN_MOVE_SELF
    var at = 0
    while at < events.count {
      let event = events.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
      if event.mask & UInt32(truncatingIfNeeded: ofFolders) != 0 || ofNames.contains(event.wd) { hasNewFolders = true }
      at += MemoryLayout<inotify_event>.size + Int(event.len)
    }
  }

  private mutating func watch() {
    guard number >= 0, hasNewFolders || !isWhole else { return }
    hasNewFolders = false
    let named = folders.names.map { add(Array($0.utf8)) }
    ofNames = Set(named.compactMap(\.self))
    var all = !named.contains(nil)
    for folder in folders.whole {
      all = add(Array(folder.utf8)) != nil && all
      for inner in (try? DiskTree(folder).folders()) ?? [] {
        all = add(Array(folder.utf8) + [UInt8(ascii: "/")] + inner.bytes) != nil && all
      }
    }
    isWhole = all
  }

  /// - Returns: the watch's number; nil where the folder cannot be watched.
  private func add(_ folder: [UInt8]) -> Int32? {
    let changes =
      IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    let watch = folder.withCString { inotify_add_watch(number, $0, UInt32(changes) | UInt32(IN_ONLYDIR)) }
    return watch >= 0 ? watch : nil
  }
}
