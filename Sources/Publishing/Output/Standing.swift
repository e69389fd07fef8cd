import Base
import Glibc

/// What stands in Output where a file is to go.
enum Standing: Sendable {
  case nothing
  /// A file of the same bytes.
  case same(FileStamp)
  /// (Apart: it would make each of a large site's files three times as big.)
  indirect case file(ContentHash, FileStatus)
  /// A folder, or a symbolic link or something stranger.
  case noFile(FileStatus.Kind)
  /// Something that is no folder, where a folder above the file must be.
  case blocked(SitePath)

  init(at path: SitePath, among folders: borrowing OpenFolders, comparedWith bytes: Span<UInt8>?, known: FileStamp? = nil)
    throws(OutputError)
  {
    self = try folders.use(path.folder) { (way) throws(OutputError) in
      switch way {
      case .missing: return .nothing
      // A part of a good path is a good path.
      case .blocked(let count): return SitePath(bytes: Array(path.bytes[..<count])).map { .blocked($0) } ?? .nothing
      case .open(let folder): return try Standing(at: path.name, in: folder, comparedWith: bytes, known: known)
      }
    }
  }

  /// - Parameters:
  ///   - bytes: nil where only the hash is asked for.
  ///   - known: of a file that is known to hold these bytes: one of that stamp need not be read.
  private init(
    at name: ArraySlice<UInt8>, in folder: OpenFolder, comparedWith bytes: Span<UInt8>?, known: FileStamp?
  ) throws(OutputError) {
    if let known, let status = try folder.status(of: name), status.kind == .file, status.stamp == known {
      self = .same(known)
      return
    }
    let opened = folder.openAnything(name)
    guard opened >= 0 else {
      switch errno {
      case ENOENT: self = .nothing
      case ELOOP: self = .noFile(.symbolicLink)
      case ENXIO: self = .noFile(.special)
      default: throw .system("open", folder.path.appending(Array(name)))
      }
      return
    }
    let file = FileDescriptor(owning: opened)
    guard let status = FileStatus(of: file.number) else { throw .system("look at", folder.path.appending(Array(name))) }
    guard status.kind == .file else {
      self = .noFile(status.kind)
      return
    }
    let place = folder.path.appending(Array(name))
    if let bytes, bytes.count == status.size, try isSame(file, bytes, of: place) {
      self = .same(status.stamp)
    } else {
      self = .file(try hash(file, of: place), status)
    }
  }
}

private let chunkSize = 65536

/// Whether the open file, whose size is that of `bytes`, holds them.
private func isSame(_ file: borrowing FileDescriptor, _ bytes: Span<UInt8>, of path: BytePath) throws(OutputError) -> Bool {
  if bytes.isEmpty { return true }
  var done = 0
  var failure: Int32 = 0
  withUnsafeTemporaryAllocation(byteCount: min(chunkSize, bytes.count), alignment: 16) { buffer in
    bytes.withUnsafeBytes { bytes in
      while done < bytes.count {
        let got = pread(file.number, buffer.baseAddress, min(buffer.count, bytes.count - done), off_t(done))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0, let old = buffer.baseAddress, let new = bytes.baseAddress, memcmp(old, new + done, got) == 0 else {
          return
        }
        done += got
      }
    }
  }
  guard failure == 0 else { throw .file(FileError(path: path, operation: "read", number: failure)) }
  return done == bytes.count
}

private func hash(_ file: borrowing FileDescriptor, of path: BytePath) throws(OutputError) -> ContentHash {
  var hash = RunningHash()
  var failure: Int32 = 0
  withUnsafeTemporaryAllocation(byteCount: chunkSize, alignment: 16) { buffer in
    var done = 0
    while true {
      let got = pread(file.number, buffer.baseAddress, buffer.count, off_t(done))
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = errno }
      guard got > 0 else { return }
      hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      done += got
    }
  }
  guard failure == 0 else { throw .file(FileError(path: path, operation: "read", number: failure)) }
  return hash.finished
}
