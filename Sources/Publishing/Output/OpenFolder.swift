import Base
import Glibc

/// A folder that someone else keeps open, and what can be done with one name in it. No call follows a symbolic link.
struct OpenFolder: Sendable {
  let number: Int32
  /// For messages: where the folder stands.
  let path: BytePath

  typealias Name = ArraySlice<UInt8>

  enum Found: ~Copyable {
    case folder(FileDescriptor)
    case nothing
    /// A file, a symbolic link or something stranger.
    case noFolder
  }

  func openFolder(_ name: Name) throws(OutputError) -> Found {
    let opened = retried { withName(name) { openat(number, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) } }
    if opened >= 0 { return .folder(FileDescriptor(owning: opened)) }
    switch errno {
    case ENOENT: return .nothing
    case ENOTDIR, ELOOP: return .noFolder
    default: throw .system("open", path.appending(Array(name)))
    }
  }

  /// - Returns: nil where nothing stands there.
  func status(of name: Name) throws(OutputError) -> FileStatus? {
    var status = stat()
    if retried({ withName(name) { fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW) } }) == 0 { return FileStatus(status) }
    if errno == ENOENT { return nil }
    throw .system("look at", path.appending(Array(name)))
  }

  /// Opens whatever stands there for reading, without waiting for the writer of a FIFO.
  /// - Returns: a negative number and sets `errno` where it cannot.
  func openAnything(_ name: Name) -> Int32 {
    retried { withName(name) { openat(number, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) } }
  }

  /// - Returns: the bytes of the regular file, or nil where nothing stands there.
  func read(_ name: Name) throws(OutputError) -> [UInt8]? {
    let opened = openAnything(name)
    if opened < 0 {
      if errno == ENOENT { return nil }
      throw .system("open", path.appending(Array(name)))
    }
    let file = FileDescriptor(owning: opened)
    let place = path.appending(Array(name))
    return try reading { () throws(FileError) in try file.readAll(of: place) }
  }

  func makeFolder(_ name: Name, mode: mode_t = 0o755) throws(OutputError) {
    if retried({ withName(name) { mkdirat(number, $0, mode) } }) != 0, errno != EEXIST {
      throw .system("make the folder", path.appending(Array(name)))
    }
  }

  /// Makes a file that must not be there yet.
  func writeNew(_ name: Name, _ bytes: Span<UInt8>) throws(OutputError) {
    let file = try makeNew(name)
    do throws(FileError) {
      try file.writeAll(bytes, to: path.appending(Array(name)))
    } catch {
      _ = withName(name) { unlinkat(number, $0, 0) }
      throw .file(error)
    }
  }

  /// Gives the bytes of a file to what it is handed, piece by piece.
  typealias Pieces = (_ take: @escaping ([UInt8]) -> Void) -> Void

  /// The same with bytes that are never in memory all at once.
  func writeNew(_ name: Name, _ give: Pieces) throws(OutputError) {
    let file = try makeNew(name)
    defer { file.stayOpen() }
    var failure: FileError?
    give { [number = file.number, place = path.appending(Array(name))] piece in
      guard failure == nil else { return }
      do throws(FileError) { try writeAll(piece.span, to: number, at: place) } catch { failure = error }
    }
    guard let failure else { return }
    _ = withName(name) { unlinkat(number, $0, 0) }
    throw .file(failure)
  }

  private func makeNew(_ name: Name) throws(OutputError) -> FileDescriptor {
    let opened = retried {
      withName(name) { openat(number, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644) }
    }
    guard opened >= 0 else { throw .system("make", path.appending(Array(name))) }
    return FileDescriptor(owning: opened)
  }

  /// - Returns: whether it was there.
  @discardableResult
  func remove(_ name: Name) throws(OutputError) -> Bool {
    if retried({ withName(name) { unlinkat(number, $0, 0) } }) == 0 { return true }
    if errno == ENOENT { return false }
    throw .system("remove", path.appending(Array(name)))
  }

  /// - Returns: whether no folder of that name is there any more.
  @discardableResult
  func removeIfEmpty(_ name: Name) -> Bool {
    retried { withName(name) { unlinkat(number, $0, AT_REMOVEDIR) } } == 0 || errno == ENOENT
  }

  /// Every name in the folder but `.` and `..`, in no order.
  func names() throws(OutputError) -> [[UInt8]] {
    do throws(FileError) { return try Base.names(inFolder: number, at: path) } catch { throw .file(error) }
  }
}

/// Hands `name` to the C library, without an allocation for names of usual length.
func withName<Result>(_ name: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { buffer in
    for (i, byte) in name.enumerated() { buffer.initializeElement(at: i, to: CChar(bitPattern: byte)) }
    buffer.initializeElement(at: name.count, to: 0)
    // A buffer of at least one element has a base address.
    return body(UnsafePointer(buffer.baseAddress!))
  }
}
