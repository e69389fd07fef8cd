import Base

/// Which files in Output are ours: those of the last manifest, and those that a killed build was about to write.
struct Ownership: Sendable {
  let manifest: Manifest
  let journal: Journal

  func knows(_ path: SitePath) -> Bool { manifest.files[path] != nil || journal.files[path] != nil }

  /// Whether a file of these bytes is as we wrote it.
  func wrote(_ path: SitePath, _ hash: ContentHash) -> Bool {
    manifest.files[path] == hash || journal.files[path]?.contains(hash) == true
  }

  /// What we last wrote there.
  func hash(of path: SitePath) -> ContentHash? { manifest.files[path] ?? journal.files[path]?.first }

  /// Sorted, so that messages come in the same order.
  var paths: [SitePath] {
    (Array(manifest.files.keys) + journal.files.keys.filter { manifest.files[$0] == nil }).sorted()
  }
}
