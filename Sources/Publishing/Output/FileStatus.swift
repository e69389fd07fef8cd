import Base
import Glibc

/// What the file system says of one name, as far as it matters here.
struct FileStatus: Sendable, Equatable {
  enum Kind: Sendable { case file, folder, symbolicLink, special }

  let kind: Kind
  let size: Int
  let owner: uid_t
  let mode: mode_t
  let links: UInt
  let stamp: FileStamp

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .special
    }
    size = Int(status.st_size)
    owner = status.st_uid
    mode = status.st_mode & 0o7777
    links = UInt(status.st_nlink)
    stamp = FileStamp(status)
  }

  /// Of an open file.
  init?(of number: Int32) {
    var status = stat()
    guard retried({ fstat(number, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// Of what stands at `path`, a symbolic link itself included.
  init?(at path: [UInt8], followingLinks: Bool = false) {
    var status = stat()
    let found = retried { path.withCString { followingLinks ? stat($0, &status) : lstat($0, &status) } }
    guard found == 0 else { return nil }
    self.init(status)
  }

  var device: UInt64 { stamp.device }
  var node: UInt64 { stamp.node }

  func isSame(as other: FileStatus) -> Bool { device == other.device && node == other.node }
}
