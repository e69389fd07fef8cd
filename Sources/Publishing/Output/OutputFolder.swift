import Base
import Glibc

/// What the user asked of the published folder.
public struct OutputSettings: Sendable {
  public var output: String
  public var kind: OutputKind
  /// The folders that hold what the site is made from: Output may neither be, hold nor lie in one.
  public var sources: [String]
  /// Where the journal is kept: `.dossier` in the content folder.
  public var state: String
  /// Where files wait to be renamed; nil for the folder that holds Output.
  public var staging: String?
  /// Write into a folder that others have filled. Their files stay theirs.
  public var adopt = false
  /// Replace or remove our files even where they were edited by hand.
  public var overwriteEdited = false
  /// Have the file system bring everything to the disk before the build ends.
  public var sync = false

  public init(output: String, kind: OutputKind = .published, sources: [String], state: String, staging: String? = nil) {
    self.output = output
    self.kind = kind
    self.sources = sources
    self.state = state
    self.staging = staging
  }
}

/// The folder that is published, checked and locked for one build.
///
///     let output = try OutputFolder(settings)
///     let files = try pages.map { try output.stage($0.path, $0.bytes.span) }  // from any thread
///     let result = try output.commit(files)
///
/// Until `commit` nothing in it is touched; a build that is given up leaves nothing behind.
public final class OutputFolder: Sendable {
  public let path: BytePath
  let settings: OutputSettings
  let root: FileDescriptor
  let staging: StagingFolder
  let state: StateFolder
  let ownership: Ownership
  /// The bytes of the manifest that stands there.
  let oldManifest: [UInt8]?
  let warnings: [OutputWarning]
  let lastBuild: KnownOutput
  /// Open since the start and never changed, so that threads share them without a lock.
  let folders: OpenFolders
  private let wasMade: Bool

  /// Makes sure that writing there harms nothing, before anything is written.
  public convenience init(_ settings: OutputSettings) throws(OutputError) { try self.init(settings, kept: nil) }

  /// - Parameter kept: what this process keeps of it from its last build.
  init(_ settings: OutputSettings, kept: KeptOutput?) throws(OutputError) {
    let location = try OutputLocation(settings.output, apartFrom: settings.sources)
    try location.refuse(state: settings.state, among: settings.sources)
    let state = StateFolder(settings.state, output: location.path)
    let remembered = KeptOutput.known(kept, in: state)
    let seen = try FoundOutput(location, kind: settings.kind, state: state, adopt: settings.adopt, last: remembered)

    let parent = try location.openParent()
    let stagingPath = try settings.staging.map { (path) throws(OutputError) in try OutputLocation.real(Array(path.utf8)) }
    let stagingParent = try openAbsolute((stagingPath ?? location.parent).bytes)
    guard let staged = FileStatus(of: stagingParent.number),
      let published = location.exists ? FileStatus(at: location.path.bytes) : FileStatus(of: parent.number)
    else { throw .system("look at", location.path) }
    guard staged.device == published.device else {
      throw .otherFileSystem(staging: stagingPath ?? location.parent, output: location.path)
    }
    let root = try location.open()
    // Two builds with different staging folders meet here. A file system that cannot lock a folder is no reason to stop.
    if retried({ flock(root.number, LOCK_EX | LOCK_NB) }) != 0, errno == EWOULDBLOCK {
      throw .busy(location.path, process: StagingFolder.Held.holder(in: stagingParent, for: location))
    }
    staging = try StagingFolder.open(in: stagingParent, at: stagingPath ?? location.parent, for: location)

    try? state.removeHalfWritten()
    // Again: another build may have ended between the first look and the lock.
    let found = try FoundOutput(
      location, kind: settings.kind, state: state, adopt: settings.adopt, last: remembered, earlier: seen)
    let folder = OpenFolder(number: root.number, path: location.path)
    var folders = OpenFolders(below: folder)
    try folders.open(folderOf: remembered.build?.outputs.map(\.path) ?? found.ownership.paths)
    self.folders = folders
    self.root = root
    self.settings = settings
    self.state = state
    path = location.path
    wasMade = !location.exists
    ownership = found.ownership
    // It may have left another cache too.
    let known = found.manifest == seen.manifest ? remembered : KnownOutput(state.readCache())
    lastBuild = ownership.journal.files.isEmpty ? known : KnownOutput(nil)
    oldManifest = found.manifest
    warnings = found.warnings
  }

  deinit {
    // Only succeeds where nothing was written.
    if wasMade { _ = path.bytes.withCString { rmdir($0) } }
  }

  var folder: OpenFolder { OpenFolder(number: root.number, path: path) }

  /// Compares the bytes of a file with what stands in Output, and stages them where they differ. Any thread may call it.
  public func stage(_ path: SitePath, _ bytes: Span<UInt8>) throws(OutputError) -> StagedFile {
    let hash = ContentHash(of: bytes)
    let known = lastBuild.stamp(of: path, hash)
    let standing = try Standing(at: path, among: folders, comparedWith: bytes, known: known)
    if case .same = standing { return StagedFile(path: path, hash: hash, standing: standing, number: nil) }
    return StagedFile(path: path, hash: hash, standing: standing, number: try staging.write(bytes))
  }
}
