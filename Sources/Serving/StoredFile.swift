import Base
import Glibc

/// A file of the site that is sent as it stands, without its bytes in memory.
final class StoredFile: Sendable {
  private let descriptor: FileDescriptor
  /// In bytes.
  let size: Int

  /// - Returns: nil where there is no such file.
  init?(_ path: BytePath, in tree: DiskTree) {
    var status = stat()
    guard let opened = try? tree.open(path).release() else { return nil }
    descriptor = FileDescriptor(owning: opened)
    guard fstat(descriptor.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
  }

  /// Another number of the open file, for one who closes it himself.
  func duplicate() -> Int32 { dup(descriptor.number) }
}
