import Base
import Glibc
import Theme

/// The starter dossier that `dossier init` writes.
public enum Starter {
  /// Writes into a new or empty folder.
  /// - Returns: How many files were written.
  public static func write(to folder: String) throws(FileError) -> Int {
    try NewFile.makeFolder(folder)
    guard try isEmpty(folder) else {
      throw FileError(path: BytePath(folder), operation: "write the starter dossier into", number: ENOTEMPTY)
    }
    for file in BuiltInFile.starter {
      let parts = file.path.split(separator: "/")
      for depth in parts.indices.dropLast() { try NewFile.makeFolder(folder + "/" + parts[...depth].joined(separator: "/")) }
      try NewFile.write(file.bytes, to: folder + "/" + file.path)
    }
    return BuiltInFile.starter.count
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
}
