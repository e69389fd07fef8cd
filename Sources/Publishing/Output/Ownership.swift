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

  /// Whether no file of ours but these is known.
  func areAll(among files: [StagedFile]) -> Bool {
    journal.files.isEmpty && files.count { manifest.files[$0.path] != nil } == manifest.files.count
  }

  /// Those that are not among `others`, sorted.
  func paths(besides others: Set<ArraySlice<UInt8>>) -> [SitePath] {
    let gone = manifest.files.keys.filter { !others.contains($0.bytes[...]) }
    return (gone + journal.files.keys.filter { manifest.files[$0] == nil && !others.contains($0.bytes[...]) }).sorted()
  }

  /// Sorted, so that messages come in the same order.
  var paths: [SitePath] {
    (Array(manifest.files.keys) + journal.files.keys.filter { manifest.files[$0] == nil }).sorted()
  }
}
