import Base
import Glibc
import Theme

/// Files of the binary that a user starts from.
public enum Starter {
  /// What `dossier init` writes.
  case dossier
  /// What `dossier templates` writes: the built-in theme with its words.
  case theme

  private var files: [BuiltInFile] { self == .dossier ? BuiltInFile.starter : BuiltInFile.theme }

  /// Writes into a new or empty folder.
  /// - Returns: How many files were written.
  public func write(to folder: String) throws(FileError) -> Int {
    try Self.makeFolder(folder)
    guard try Self.isEmpty(folder) else {
      throw FileError(path: BytePath(folder), operation: "write into", number: ENOTEMPTY)
    }
    for file in files {
      let parts = file.path.split(separator: "/")
      for depth in parts.indices.dropLast() { try Self.makeFolder(folder + "/" + parts[...depth].joined(separator: "/")) }
      try Self.write(file.bytes, to: folder + "/" + file.path)
    }
    return files.count
  }

  /// Not even an empty folder may stand in it: what is there is the user's.
  private static func isEmpty(_ folder: String) throws(FileError) -> Bool {
    guard let stream = opendir(folder) else { throw FileError(path: BytePath(folder), operation: "open", number: errno) }
    defer { closedir(stream) }
    var names = 0
    while readdir(stream) != nil { names += 1 }
    // `.` and `..`
    return names <= 2
  }

  private static func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    throw FileError(path: BytePath(path), operation: "make the folder", number: errno)
  }

  /// `O_EXCL`: nothing of the user's is ever overwritten.
  private static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
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
