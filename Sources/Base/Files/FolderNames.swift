import Glibc

/// Every name in an open folder but `.` and `..`, in no order.
/// - Parameters:
///   - folder: is looked at through a descriptor of its own, so that two who list it do not meet.
///   - path: named in the error.
public func names(inFolder folder: Int32, at path: BytePath) throws(FileError) -> [[UInt8]] {
  let opened = retried { openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  guard opened >= 0 else { throw FileError(path: path, operation: "list", number: errno) }
  guard let stream = fdopendir(opened) else {
    let number = errno
    close(opened)
    throw FileError(path: path, operation: "list", number: number)
  }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  while true {
    // Only `errno` tells the end from a failure: a folder that is read in part is a dossier with records missing.
    errno = 0
    guard let entry = readdir(stream) else {
      if errno == EINTR { continue }
      guard errno == 0 else { throw FileError(path: path, operation: "list", number: errno) }
      return names
    }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) }
    }
    if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
  }
}
