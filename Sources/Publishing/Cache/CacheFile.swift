import Base
import Glibc

/// A file of the cache: a title, the SHA-256 of the rest, and one value. Damaged, of another version or of another program, it is
/// as if it were not there.
enum CacheFile {
  private static let title = Array("dossier-cache 1\n".utf8)

  static func bytes(of value: some Cached) -> [UInt8] {
    var cache = CacheWriter()
    cache.write(value)
    return title + Array(ContentHash(of: cache.bytes.span).description.utf8) + cache.bytes
  }

  static func read<Value: Cached>(_ bytes: [UInt8]) -> Value? {
    let rest = bytes.dropFirst(title.count)
    guard bytes.starts(with: title), let hash = ContentHash(hex: rest.prefix(64)) else { return nil }
    let content = Array(rest.dropFirst(64))
    guard ContentHash(of: content.span) == hash else { return nil }
    var reader = CacheReader(content[...])
    guard let value = try? Value(from: &reader), reader.isAtEnd else { return nil }
    return value
  }

  /// The program that runs: another one may give another site. nil where the system does not show it: then nothing is remembered.
  static var program: String? {
    guard let status = FileStatus(at: Array("/proc/self/exe".utf8), followingLinks: true) else { return nil }
    let stamp = status.stamp
    return "\(stamp.device) \(stamp.node) \(stamp.size) \(stamp.modified) \(stamp.changed)"
  }
}
