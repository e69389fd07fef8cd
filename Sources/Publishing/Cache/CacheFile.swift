import Base
import Glibc

/// A file of the cache: a title, one value, and the SHA-256 of both. Damaged, of another version or of another program, it is as if
/// it were not there.
enum CacheFile {
  private static let title = Array("dossier-cache 3\n".utf8)
  private static let hashSize = 64

  /// - Parameter take: is handed the file piece by piece.
  static func write(_ value: some Cached, _ take: @escaping ([UInt8]) -> Void) {
    var hash = RunningHash()
    title.withUnsafeBytes { hash.add($0) }
    take(title)
    var cache = CacheWriter { piece in
      piece.withUnsafeBytes { hash.add($0) }
      take(piece)
    }
    cache.write(value)
    cache.end()
    take(Array(hash.finished.description.utf8))
  }

  static func read<Value: Cached>(_ bytes: [UInt8]) -> Value? {
    let end = bytes.count - hashSize
    guard bytes.starts(with: title), end >= title.count, let written = ContentHash(hex: bytes[end...]),
      written == ContentHash(of: bytes.span.extracting(..<end))
    else { return nil }
    var reader = CacheReader(bytes, title.count..<end)
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
