/// One file of a folder, found by walking it.
public struct TreeEntry: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case file
    /// Never followed: a link can lead out of the author's folder.
    case symbolicLink
    /// A FIFO, socket or device: never opened.
    case special
  }

  public let path: BytePath
  public let kind: Kind
  public let size: Int
  /// nil where the tree is not on disk.
  public let stamp: FileStamp?

  public init(path: BytePath, kind: Kind, size: Int, stamp: FileStamp? = nil) {
    self.path = path
    self.kind = kind
    self.size = size
    self.stamp = stamp
  }
}

/// What the file system said no to.
public struct FileError: Error, Sendable, CustomStringConvertible {
  public let path: BytePath
  public let operation: String
  /// The C library's number (`ENOENT`, ...).
  public let number: Int32

  public init(path: BytePath, operation: String, number: Int32) {
    self.path = path
    self.operation = operation
    self.number = number
  }

  public var description: String { "cannot \(operation) \(path): \(systemMessage(number))" }
}

/// A folder of files to read from: on disk, or in memory for tests.
public protocol FileTree: Sendable {
  /// Every file below the root, sorted by path bytes. Symbolic links are listed, not followed.
  func entries() throws(FileError) -> [TreeEntry]
  func read(_ path: BytePath) throws(FileError) -> [UInt8]
}

/// A folder that exists only in the test that wrote it.
public struct MemoryTree: FileTree {
  public var files: [BytePath: [UInt8]]

  public init(_ files: [BytePath: [UInt8]] = [:]) { self.files = files }

  /// Paths and texts, as a test writes them.
  public init(texts: [String: String]) {
    files = [:]
    for (path, text) in texts { files[BytePath(path)] = Array(text.utf8) }
  }

  public func entries() -> [TreeEntry] {
    files.map { TreeEntry(path: $0.key, kind: .file, size: $0.value.count) }.sorted { $0.path < $1.path }
  }

  public func read(_ path: BytePath) throws(FileError) -> [UInt8] {
    guard let bytes = files[path] else { throw FileError(path: path, operation: "open", number: 2) }
    return bytes
  }
}
