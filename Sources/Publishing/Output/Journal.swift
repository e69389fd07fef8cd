import Base
import Crypto
import Glibc

/// What a build is about to write, kept from before its first rename until its manifest stands: tells our own half-finished
/// work from a hand edit.
struct Journal: Sendable, Equatable {
  /// More than one hash where two builds in a row were killed.
  var files: [SitePath: [ContentHash]] = [:]

  static let title = "dossier-journal"

  init(_ files: [SitePath: [ContentHash]] = [:]) { self.files = files }

  init(reading bytes: [UInt8]) throws(HashListDamage) {
    for entry in try HashList.read(bytes, title: Journal.title) {
      for hex in entry.hashes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
        guard let hash = ContentHash(hex: hex) else { throw HashListDamage("`\(entry.path)` has no SHA-256") }
        files[entry.path, default: []].append(hash)
      }
    }
  }

  var bytes: [UInt8] {
    HashList.write(title: Journal.title, files.map { (path: $0.key, hash: $0.value) }) { hashes, sink in
      for (i, hash) in hashes.enumerated() {
        if i > 0 { sink.write(byte: UInt8(ascii: " ")) }
        hash.write(into: &sink)
      }
    }
  }

  /// Of files that are about to be written, and of all that an earlier journal knows.
  static func bytes(of files: some Sequence<StagedFile>, after earlier: Journal) -> [UInt8] {
    if earlier.files.isEmpty {
      return HashList.write(title: title, files.map { (path: $0.path, hash: $0.hash) }) { $0.write(into: &$1) }
    }
    var journal = earlier
    for file in files { journal.add(file.path, file.hash) }
    return journal.bytes
  }

  mutating func add(_ path: SitePath, _ hash: ContentHash) {
    if files[path]?.contains(hash) != true { files[path, default: []].append(hash) }
  }

  /// Each output folder has its own, or a preview would forget what a killed publication left behind.
  static func name(for output: BytePath) -> [UInt8] {
    Array("journal-".utf8) + StateFolder.key(of: output) + Array(".json".utf8)
  }
}
