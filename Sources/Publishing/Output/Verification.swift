import Base

/// A published folder held against its manifest: proof that it is what was published.
public struct Verification: Sendable, Equatable {
  /// Files that are as they were published.
  public private(set) var sound = 0
  public private(set) var missing: [SitePath] = []
  /// Other bytes, or no regular file.
  public private(set) var changed: [SitePath] = []
  /// What nobody published: files, and folders (with a `/`) in which nothing is ours.
  public private(set) var foreign: [BytePath] = []
  public let kind: OutputKind

  public var isSound: Bool { missing.isEmpty && changed.isEmpty }

  /// Reads every file of `folder`, follows no symbolic link and writes nothing.
  public init(of folder: String) throws(OutputError) {
    let tree = DiskTree(folder)
    let entries: [TreeEntry]
    do { entries = try tree.entries() } catch { throw .file(error) }
    let kinds = [OutputKind.published, .preview].filter { kind in entries.contains { $0.isManifest(of: kind) } }
    guard let kind = kinds.first, kinds.count == 1 else { throw .noManifest(BytePath(folder), isTwice: !kinds.isEmpty) }
    self.kind = kind
    let manifestPath = BytePath(kind.manifestName)
    let bytes = try reading { () throws(FileError) in try tree.read(manifestPath) }
    let manifest: Manifest
    do throws(HashListDamage) {
      manifest = try Manifest(reading: bytes)
    } catch {
      throw .damagedManifest(BytePath("\(folder)/\(kind.manifestName)"), reason: error.reason)
    }
    try compare(entries, in: tree, with: manifest)
  }

  private mutating func compare(_ entries: [TreeEntry], in tree: DiskTree, with manifest: Manifest) throws(OutputError) {
    let standing = Dictionary(entries.map { ($0.path.bytes, $0) }) { first, _ in first }
    let ours = manifest.files.sorted { $0.key < $1.key }
    let found = ours.parallelMap { path, hash in
      Result { () throws(OutputError) in
        guard let entry = standing[path.bytes] else { return State.missing }
        guard entry.kind == .file else { return .changed }
        let bytes = try reading { () throws(FileError) in try tree.read(entry.path) }
        return ContentHash(of: bytes.span) == hash ? .sound : .changed
      }
    }
    for ((path, _), state) in zip(ours, found) {
      switch try state.get() {
      case .sound: sound += 1
      case .missing: missing.append(path)
      case .changed: changed.append(path)
      }
    }
    foreign = strangers(entries, beside: ours.map(\.key))
  }

  private enum State { case sound, missing, changed }

  /// A folder in which nothing is ours counts as one.
  private func strangers(_ entries: [TreeEntry], beside ours: [SitePath]) -> [BytePath] {
    var files: Set<ArraySlice<UInt8>> = []
    var folders: Set<ArraySlice<UInt8>> = []
    for path in ours {
      files.insert(path.bytes[...])
      var folder = path.folder
      while !folder.isEmpty, folders.insert(folder).inserted { folder = parentFolder(of: folder) }
    }
    var strangers: [BytePath] = []
    for entry in entries where !files.contains(entry.path.bytes[...]) && !entry.isManifest(of: kind) {
      let bytes = entry.path.bytes
      let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
      let top = slashes.first { !folders.contains(bytes[..<$0]) }
      let name = top.map { BytePath(Array(bytes[...$0])) } ?? entry.path
      if strangers.last != name { strangers.append(name) }
    }
    return strangers
  }
}

extension TreeEntry {
  fileprivate func isManifest(of kind: OutputKind) -> Bool { path.bytes.elementsEqual(kind.manifestName.utf8) }
}
