import Base
import Glibc

/// What was found in Output, and that it may be written to.
struct FoundOutput: Sendable {
  let ownership: Ownership
  /// The bytes of the manifest.
  let manifest: [UInt8]?
  let warnings: [OutputWarning]

  /// - Parameters:
  ///   - earlier: what an earlier look found, so that the same manifest need not be read twice.
  ///   - last: the last build as far as it is remembered: what its manifest says is known.
  init(
    _ location: OutputLocation, kind: OutputKind, state: StateFolder, adopt: Bool, last: KnownOutput,
    earlier: FoundOutput? = nil
  ) throws(OutputError) {
    var warnings: [OutputWarning] = []
    let journalBytes = try state.readJournal()
    var journal = Journal()
    if let journalBytes {
      do throws(HashListDamage) {
        journal = try Journal(reading: journalBytes)
      } catch {
        // Losing it can only make us refuse to replace our own half-finished work.
        warnings.append(.damagedJournal(state.path.appending(state.journalName), reason: error.reason))
      }
    }
    self.warnings = warnings

    guard location.exists else {
      ownership = Ownership(manifest: Manifest(), journal: journal)
      manifest = nil
      return
    }
    let root = try openAbsolute(location.path.bytes)
    defer { root.stayOpen() }
    let folder = OpenFolder(number: root.number, path: location.path)
    if try folder.status(of: Array(kind.other.manifestName.utf8)[...]) != nil {
      throw .otherKind(location.path, found: kind.other)
    }
    manifest = try FoundOutput.readManifest(kind, in: folder)
    guard let manifest else {
      if journalBytes == nil, !adopt, try !FoundOutput.isEmpty(folder) { throw .notOurs(location.path) }
      ownership = Ownership(manifest: Manifest(), journal: journal)
      return
    }
    if let earlier, earlier.manifest == manifest {
      ownership = Ownership(manifest: earlier.ownership.manifest, journal: journal)
      return
    }
    if let build = last.build, build.manifest == ContentHash(of: manifest.span) {
      ownership = Ownership(manifest: last.manifest, journal: journal)
      return
    }
    do throws(HashListDamage) {
      ownership = Ownership(manifest: try Manifest(reading: manifest), journal: journal)
    } catch {
      throw .damagedManifest(location.path.appending(kind.manifestName), reason: error.reason)
    }
  }

  private static func readManifest(_ kind: OutputKind, in folder: OpenFolder) throws(OutputError) -> [UInt8]? {
    let name = Array(kind.manifestName.utf8)[...]
    guard let status = try folder.status(of: name) else { return nil }
    guard status.kind == .file else {
      throw .damagedManifest(folder.path.appending(Array(name)), reason: "it is not a regular file")
    }
    return try folder.read(name)
  }

  private static func isEmpty(_ folder: OpenFolder) throws(OutputError) -> Bool {
    // A killed build can leave its staging folder here, where `--staging` named Output itself. Git's own files keep an empty
    // folder in a repository, and are no sign that somebody publishes here.
    try folder.names().allSatisfy { name in
      name.suffix(StagingFolder.suffix.utf8.count).elementsEqual(StagingFolder.suffix.utf8)
        || name.elementsEqual(".gitkeep".utf8) || name.elementsEqual(".gitignore".utf8)
    }
  }
}
