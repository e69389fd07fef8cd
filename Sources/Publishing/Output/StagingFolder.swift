import Base
import Glibc
import Synchronization

/// The private folder on Output's file system where files are written before they are renamed into place. Whoever has it has
/// the lock; it goes when its owner lets go of it.
struct StagingFolder: ~Copyable, Sendable {
  private let parent: FileDescriptor
  private let name: [UInt8]
  private let held: Held
  private let path: BytePath
  private let last = Atomic<Int>(0)

  static let suffix = ".dossier-staging"
  static let lockName = Array("lock".utf8)

  /// `.site.dossier-staging` for Output `site`.
  static func name(for output: BytePath) -> [UInt8] { Array(".".utf8) + output.name + Array(suffix.utf8) }

  private init(_ held: consuming Held, in parent: consuming FileDescriptor, name: [UInt8], path: BytePath) {
    self.held = held
    self.parent = parent
    self.name = name
    self.path = path
  }

  /// - Parameters:
  ///   - parent: where the staging folder is made.
  ///   - parentPath: its path, for messages.
  static func open(
    in parent: consuming FileDescriptor, at parentPath: BytePath, for output: OutputLocation
  ) throws(OutputError) -> StagingFolder {
    let name = name(for: output.path)
    let held = try Held(in: OpenFolder(number: parent.number, path: parentPath), name, for: output, attempts: 100)
    let staging = StagingFolder(held, in: parent, name: name, path: parentPath.appending(name))
    try staging.sweep()
    return staging
  }

  deinit {
    // What cannot be removed now is swept by the next build.
    try? sweep()
    let folder = OpenFolder(number: held.folder.number, path: path)
    _ = try? folder.remove(StagingFolder.lockName[...])
    OpenFolder(number: parent.number, path: path).removeIfEmpty(name[...])
  }

  /// Removes what a killed build left, and only names that we give.
  private borrowing func sweep() throws(OutputError) {
    for name in try folder.names() where name.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      try folder.remove(name[...])
    }
  }

  var folder: OpenFolder { OpenFolder(number: held.folder.number, path: path) }

  /// Writes a file that waits to be renamed, from any thread.
  /// - Returns: the number that is its name.
  borrowing func write(_ bytes: Span<UInt8>) throws(OutputError) -> Int {
    let number = last.add(1, ordering: .relaxed).newValue
    try folder.writeNew(Array(String(number).utf8)[...], bytes)
    return number
  }

  /// Whether names that differ only in letter case are one name here.
  func foldsCase() throws(OutputError) -> Bool {
    try folder.status(of: Array("LOCK".utf8)[...]) != nil
  }
}
