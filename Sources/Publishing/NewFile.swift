import Base
import Glibc

/// Files for the author's own folder, where nothing that is there may be touched.
enum NewFile {
  /// One that is there already is no failure.
  static func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    throw FileError(path: BytePath(path), operation: "make the folder", number: errno)
  }

  /// `O_EXCL`: nothing of the user's is ever overwritten.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(path: BytePath(path), operation: "create", number: errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw FileError(path: BytePath(path), operation: "write", number: errno) }
      rest = rest.dropFirst(written)
    }
  }
}
