import Glibc

/// Tells without reading it whether a file is still the one that was read. An older modification time can be given back to a file;
/// the time of its last change cannot.
public struct FileStamp: Hashable, Sendable {
  public let size: Int64
  public let device: UInt64
  public let node: UInt64
  /// Nanoseconds since 1970, as is `changed`.
  public let modified: Int64
  public let changed: Int64

  public init(size: Int64, device: UInt64, node: UInt64, modified: Int64, changed: Int64) {
    self.size = size
    self.device = device
    self.node = node
    self.modified = modified
    self.changed = changed
  }

  public init(_ status: stat) {
    self.init(
      size: Int64(status.st_size), device: UInt64(status.st_dev), node: UInt64(status.st_ino),
      modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim))
  }

  /// Whether a later change would give another stamp. A change within the same tick of the file system's clock would not: most
  /// count in milliseconds, some in whole seconds, a FAT stick in two.
  /// - Parameter now: when the file was looked at, in nanoseconds since 1970.
  public func isSettled(at now: Int64) -> Bool {
    let latest = max(modified, changed)
    let tick: Int64 = latest % 1_000_000_000 == 0 ? 2_500_000_000 : 50_000_000
    return latest < now - tick
  }

  /// The clock that file systems use, in nanoseconds since 1970.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
}
