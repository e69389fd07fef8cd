import Base
import Glibc

/// A file of the cache: a title, the SHA-256 of the rest, and one value. Damaged, of another version or of another program, it is
/// as if it were not there.
enum CacheFile {
  private static let title = Array("dossier-cache 2\n".utf8)

  static func bytes(of value: some Cached) -> [UInt8] {
    // Room for the hash comes first: of a large site it would be a copy of a hundred megabytes to put it before the rest.
    let room = [UInt8](repeating: 0, count: 64)
    var cache = CacheWriter(after: title + room)
    cache.write(value)
    let start = title.count + room.count
    cache.bytes.replaceSubrange(title.count..<start, with: hash(of: cache.bytes, from: start).description.utf8)
    return cache.bytes
  }

  static func read<Value: Cached>(_ bytes: [UInt8]) -> Value? {
    let start = title.count + 64
    guard bytes.starts(with: title), bytes.count >= start, let written = ContentHash(hex: bytes[title.count..<start]),
      written == hash(of: bytes, from: start)
    else { return nil }
    var reader = CacheReader(bytes, from: start)
    guard let value = try? Value(from: &reader), reader.isAtEnd else { return nil }
    return value
  }

  private static func hash(of bytes: [UInt8], from start: Int) -> ContentHash {
    ContentHash(of: bytes.span.extracting(start..<bytes.count))
  }

  /// The program that runs: another one may give another site. nil where the system does not show it: then nothing is remembered.
  static var program: String? {
    guard let status = FileStatus(at: Array("/proc/self/exe".utf8), followingLinks: true) else { return nil }
    let stamp = status.stamp
    return "\(stamp.device) \(stamp.node) \(stamp.size) \(stamp.modified) \(stamp.changed)"
  }
}
