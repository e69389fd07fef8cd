import Glibc

/// A folder on disk, read through `openat` with `O_NOFOLLOW` at every step, so that no symbolic link is ever followed below it.
public struct DiskTree: FileTree {
  public let root: String

  public init(_ root: String) { self.root = root }

  public func entries() throws(FileError) -> [TreeEntry] { try walk().files.sorted { $0.path < $1.path } }

  /// Every folder below the root, sorted.
  public func folders() throws(FileError) -> [BytePath] { try walk().folders.sorted() }

  private struct Found {
    var files: [TreeEntry] = []
    var folders: [BytePath] = []
  }

  private func walk() throws(FileError) -> Found {
    let folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileError(path: BytePath(root), operation: "open", number: errno) }
    var found = Found()
    try walk(folder, at: BytePath([UInt8]()), into: &found)
    return found
  }

  /// Takes over `folder` and closes it.
  private func walk(_ folder: Int32, at path: BytePath, into found: inout Found) throws(FileError) {
    defer { close(folder) }
    for name in try names(inFolder: folder, at: path) {
      let child = path.appending(name)
      var status = stat()
      guard name.withCString({ fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
        // An editor's temporary file comes and goes.
        if errno == ENOENT { continue }
        throw FileError(path: child, operation: "look at", number: errno)
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        let inner = name.withCString { openat(folder, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        guard inner >= 0 else { throw FileError(path: child, operation: "open", number: errno) }
        found.folders.append(child)
        try walk(inner, at: child, into: &found)
      case S_IFREG:
        found.files.append(TreeEntry(path: child, kind: .file, size: Int(status.st_size), stamp: FileStamp(status)))
      case S_IFLNK: found.files.append(TreeEntry(path: child, kind: .symbolicLink, size: 0))
      default: found.files.append(TreeEntry(path: child, kind: .special, size: 0))
      }
    }
  }

  public func read(_ path: BytePath) throws(FileError) -> [UInt8] { try open(path).readAll(of: path) }

  /// Opens a file for reading.
  public func open(_ path: BytePath) throws(FileError) -> FileDescriptor {
    var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileError(path: path, operation: "open", number: errno) }
    let parts = path.parts
    for part in parts.dropLast() {
      let inner = Array(part).withCString { openat(folder, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
      let number = errno
      close(folder)
      guard inner >= 0 else { throw FileError(path: path, operation: "open", number: number) }
      folder = inner
    }
    defer { close(folder) }
    // O_NONBLOCK: a FIFO put there since the walk must not hang the build.
    let file = Array(parts.last ?? []).withCString { openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard file >= 0 else { throw FileError(path: path, operation: "open", number: errno) }
    return FileDescriptor(owning: file)
  }
}

/// A larger file, in bytes, is never read: its bytes would have to fit into memory.
public let largestFile = 1 << 30

/// Reads an open regular file to its end.
func readAll(_ file: Int32, of path: BytePath) throws(FileError) -> [UInt8] {
  var status = stat()
  guard fstat(file, &status) == 0 else { throw FileError(path: path, operation: "look at", number: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, operation: "read", number: EINVAL) }
  guard Int(status.st_size) <= largestFile else { throw FileError(path: path, operation: "read", number: EFBIG) }
  var bytes: [UInt8] = []
  var capacity = max(Int(status.st_size) + 1, 4096)
  var failure: Int32 = 0
  while true {
    var got = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      repeat { got = Glibc.read(file, buffer.baseAddress, capacity) } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      count = max(got, 0)
    }
    guard failure == 0 else { throw FileError(path: path, operation: "read", number: failure) }
    if got == 0 { return bytes }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    // It may have grown.
    guard bytes.count <= largestFile else { throw FileError(path: path, operation: "read", number: EFBIG) }
    capacity = 65536
  }
}

extension [UInt8] {
  /// The bytes as a C string. A NUL inside ends it early, which no file name has.
  public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var copy = self
    copy.append(0)
    return copy.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        // The buffer holds at least the NUL, so it has a base address.
        chars.baseAddress.map(body)!
      }
    }
  }
}

public func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }
