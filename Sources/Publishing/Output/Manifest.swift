import Base

/// The list of every published file with its SHA-256. It stands in Output itself, and proves which files there are ours.
/// It holds nothing else (no time, no version), so that the same site gives the same bytes.
struct Manifest: Sendable, Equatable {
  var files: [SitePath: ContentHash] = [:]

  static let title = "dossier"

  init(_ files: [SitePath: ContentHash] = [:]) { self.files = files }

  /// As a build left it, and remembers.
  init(_ outputs: [LastBuild.Output]) {
    files.reserveCapacity(outputs.count)
    for output in outputs { files[output.path] = output.hash }
  }

  /// Strict: a manifest that is damaged must never be a reason to delete.
  init(reading bytes: [UInt8]) throws(HashListDamage) {
    for entry in try HashList.read(bytes, title: Manifest.title) {
      guard let hash = ContentHash(hex: entry.hashes) else { throw HashListDamage("`\(entry.path)` has no SHA-256") }
      files[entry.path] = hash
    }
  }

  var bytes: [UInt8] { Self.bytes(of: files.map { ($0.key, $0.value) }) }

  /// - Parameter files: best in nearly the right order, as pages are: sorting what a dictionary has mixed takes several times as long.
  static func bytes(of files: consuming [(path: SitePath, hash: ContentHash)]) -> [UInt8] {
    HashList.write(title: title, files) { $0.write(into: &$1) }
  }
}
