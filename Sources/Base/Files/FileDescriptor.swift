import Glibc

/// An open file or folder, closed when its one owner lets go of it.
public struct FileDescriptor: ~Copyable, Sendable {
  public let number: Int32

  public init(owning number: Int32) { self.number = number }

  deinit { close(number) }

  /// Keeps it open up to here. Where only its `number` is used, the compiler may close it after the last look at that:
  /// `defer { folder.stayOpen() }`.
  public borrowing func stayOpen() { withExtendedLifetime(self) {} }

  /// Gives the number away: whoever takes it closes it.
  public consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// - Parameter path: named in the error.
  public borrowing func writeAll(_ bytes: Span<UInt8>, to path: BytePath) throws(FileError) {
    try Base.writeAll(bytes, to: number, at: path)
  }

  public borrowing func readAll(of path: BytePath) throws(FileError) -> [UInt8] {
    try Base.readAll(number, of: path)
  }
}

/// - Parameters:
///   - file: the number of an open file.
///   - path: named in the error.
public func writeAll(_ bytes: Span<UInt8>, to file: Int32, at path: BytePath) throws(FileError) {
  let failure: Int32 = bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
  if failure != 0 { throw FileError(path: path, operation: "write", number: failure) }
}

/// Repeats a call of the C library as long as a signal interrupts it.
@inlinable public func retried(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
