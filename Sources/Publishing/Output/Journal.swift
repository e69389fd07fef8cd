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

  var bytes: [UInt8] { HashList.write(title: Journal.title, files.map { ($0.key, $0.value) }) }

  mutating func add(_ path: SitePath, _ hash: ContentHash) {
    if files[path]?.contains(hash) != true { files[path, default: []].append(hash) }
  }

  /// Each output folder has its own, or a preview would forget what a killed publication left behind.
  static func name(for output: BytePath) -> [UInt8] {
    Array("journal-".utf8) + StateFolder.key(of: output) + Array(".json".utf8)
  }
}
