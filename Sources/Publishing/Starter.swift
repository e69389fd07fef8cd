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
    try NewFile.makeFolder(folder)
    guard try Self.isEmpty(folder) else {
      throw FileError(path: BytePath(folder), operation: "write into", number: ENOTEMPTY)
    }
    for file in files {
      let parts = file.path.split(separator: "/")
      for depth in parts.indices.dropLast() { try NewFile.makeFolder(folder + "/" + parts[...depth].joined(separator: "/")) }
      try NewFile.write(file.bytes, to: folder + "/" + file.path)
    }
    return files.count
  }

  /// Not even an empty folder may stand in it: what is there is the user's.
  private static func isEmpty(_ folder: String) throws(FileError) -> Bool {
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(path: BytePath(folder), operation: "open", number: errno) }
    defer { close(opened) }
    return try names(inFolder: opened, at: BytePath(folder)).isEmpty
  }
}
