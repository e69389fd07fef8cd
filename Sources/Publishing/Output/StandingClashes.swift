import Base

/// Finds files in Output that a build would replace though they are not ours, or no longer as we wrote them.
struct StandingClashes: Sendable {
  private var foreign: [SitePath] = []
  private(set) var edited: [SitePath] = []
  private let ownership: Ownership
  private let removed: Set<SitePath>
  /// Our paths by folded name, on a file system that takes them for one.
  private var folded: [String: SitePath] = [:]

  init(
    _ files: [StagedFile], _ ownership: Ownership, _ removals: Removals, in root: OpenFolder, foldsCase: Bool
  ) throws(OutputError) {
    self.ownership = ownership
    removed = Set(removals.inTheWay)
    if foldsCase { for path in ownership.paths { folded[foldedName(path)] = path } }
    for file in files {
      switch file.standing {
      case .nothing, .same: break
      case .file(let hash, _): judge(file.path, isAsWritten: { ownership.wrote($0, hash) })
      case .noFile(.folder): try foreign += strangers(in: file.path, of: root)
      case .noFile: judge(file.path, isAsWritten: { _ in false })
      case .blocked(let path): if !removed.contains(path) { foreign.append(path) }
      }
    }
  }

  private mutating func judge(_ path: SitePath, isAsWritten: (SitePath) -> Bool) {
    let owned = ownership.knows(path) ? path : folded.isEmpty ? nil : folded[foldedName(path)]
    guard let owned else { return foreign.append(path) }
    if !isAsWritten(owned) { edited.append(path) }
  }

  /// What stands in a folder that must make room for a file, and would not go with the files of ours in it.
  private func strangers(in folder: SitePath, of root: OpenFolder) throws(OutputError) -> [SitePath] {
    var opened = OpenFolders(below: root)
    guard case .open(let open) = try opened.keep(folder.bytes[...], making: false) else { return [folder] }
    var strangers: [SitePath] = []
    let names = try open.names().sorted { $0.lexicographicallyPrecedes($1) }
    for name in names {
      guard let path = SitePath(bytes: folder.bytes + [UInt8(ascii: "/")] + name) else { continue }
      if try open.status(of: name[...])?.kind == .folder {
        strangers += try self.strangers(in: path, of: root)
      } else if !removed.contains(path) {
        strangers.append(path)
      }
    }
    // An empty folder was made by someone else: ours go with their last file.
    return names.isEmpty ? [folder] : strangers
  }

  func refuse(overwritingEdited: Bool) throws(OutputError) {
    if !foreign.isEmpty { throw .foreign(unique(foreign)) }
    if !edited.isEmpty, !overwritingEdited { throw .edited(edited) }
  }

  /// One file can stand in the way of many.
  private func unique(_ paths: [SitePath]) -> [SitePath] { Set(paths).sorted() }
}
