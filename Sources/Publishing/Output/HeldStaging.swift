import Base
import Glibc

extension StagingFolder {
  /// The staging folder itself, open, and the lock on it.
  struct Held: ~Copyable {
    let folder: FileDescriptor
    let lock: FileDescriptor
  }
}

extension StagingFolder.Held {
  /// - Parameter attempts: more than one, because the folder can be taken away between two calls, when the build that had it ends.
  init(in parent: OpenFolder, _ name: [UInt8], for output: OutputLocation, attempts: Int) throws(OutputError) {
    guard attempts > 0 else { throw .busy(output.path, process: nil) }
    let path = parent.path.appending(name)
    try parent.makeFolder(name[...], mode: 0o700)
    switch try parent.openFolder(name[...]) {
    case .nothing: self = try Self(in: parent, name, for: output, attempts: attempts - 1)
    case .noFolder: throw .stagingNotOurs(path)
    case .folder(let opened):
      // In a shared folder such as /tmp someone else may have made it first.
      guard let status = FileStatus(of: opened.number), status.owner == geteuid(), status.mode & 0o077 == 0 else {
        throw .stagingNotOurs(path)
      }
      if let lock = try Self.lock(OpenFolder(number: opened.number, path: path), for: output) {
        self.init(folder: opened, lock: lock)
      } else {
        self = try Self(in: parent, name, for: output, attempts: attempts - 1)
      }
    }
  }

  /// - Returns: nil where the lock file was taken away meanwhile.
  private static func lock(_ folder: OpenFolder, for output: OutputLocation) throws(OutputError) -> FileDescriptor? {
    let opened = retried {
      withName(StagingFolder.lockName[...]) { openat(folder.number, $0, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    }
    if opened < 0 {
      if errno == ENOENT { return nil }
      throw .system("open", folder.path.appending(StagingFolder.lockName))
    }
    let file = FileDescriptor(owning: opened)
    // The kernel drops the lock of a killed process: a lock is never stale.
    guard retried({ flock(file.number, LOCK_EX | LOCK_NB) }) == 0 else {
      guard errno == EWOULDBLOCK else { throw .system("lock", folder.path.appending(StagingFolder.lockName)) }
      throw .busy(output.path, process: process(in: (try? file.readAll(of: folder.path)) ?? []))
    }
    guard FileStatus(of: file.number)?.links == 1 else { return nil }
    // Only for the message of another build: a full disk is told of when it matters.
    if retried({ ftruncate(file.number, 0) }) == 0 { try? file.writeAll(Array(String(getpid()).utf8).span, to: folder.path) }
    return file
  }

  private static func process(in lockFile: [UInt8]) -> Int32? { Int32(String(decoding: lockFile, as: UTF8.self)) }

  /// - Returns: the process that has the lock, where that can be told.
  static func holder(in parent: borrowing FileDescriptor, for output: OutputLocation) -> Int32? {
    defer { parent.stayOpen() }
    let folder = OpenFolder(number: parent.number, path: output.parent)
    guard case .folder(let staging)? = try? folder.openFolder(StagingFolder.name(for: output.path)[...]) else { return nil }
    defer { staging.stayOpen() }
    return process(in: (try? OpenFolder(number: staging.number, path: output.path).read(StagingFolder.lockName[...])) ?? [])
  }
}
