import Base
import Glibc

extension OutputFolder {
  /// Brings the staged files into Output, in their order: new ones, then changed ones, so that no page ever links to one that
  /// is not there yet. Files of ours that are not among them are removed, the manifest is written last.
  ///
  /// An error before the first rename leaves Output as it was; a later one leaves each file whole, and the next build ends the work.
  public func commit(_ files: [StagedFile]) throws(OutputError) -> OutputResult { try publish(files).result }

  /// - Returns: what `commit` does, and the hash of the manifest of these files alone.
  func publish(_ files: [StagedFile]) throws(OutputError) -> (result: OutputResult, manifest: ContentHash) {
    let (removals, clashes) = try plan(files)
    var result = OutputResult()
    result.unchanged = files.count { $0.state == .unchanged }
    result.removed = removals.count
    result.warnings = warnings + removals.kept.map { .keptEdited($0) }
    result.warnings += (clashes.edited + removals.edited).sorted().map { .replacedEdited($0) }
    result.warnings += removals.addresses.map { .lostAddress($0) }

    // Their positions: the files of a large site are not copied again and again.
    let new = files.indices.filter { files[$0].state == .new }
    let changed = files.indices.filter { files[$0].state == .changed }
    result.new = new.count
    result.changed = changed.count
    let writes = (new + changed).lazy.map { files[$0] }

    // A page that was edited by hand stays ours until the author takes it away, and each build says so.
    let kept = removals.kept.compactMap { path in ownership.hash(of: path).map { (path: path, hash: $0) } }
    let (foreign, manifestBytes) = both {
      Result { () throws(OutputError) in
        try countForeign(beside: files.map(\.path) + removals.inTheWay + removals.others + removals.vanished)
      }
    } and: {
      Manifest.bytes(of: files.map { (path: $0.path, hash: $0.hash) } + kept)
    }
    // Before anything is renamed: what fails later must not call a finished publication a failure.
    result.foreign = try foreign.get()
    // The common case of a build that changes nothing touches nothing.
    if !writes.isEmpty || !removals.isEmpty || manifestBytes != oldManifest {
      let stagedManifest = try staging.write(manifestBytes.span)
      try checkStill(writes)
      // What an earlier journal knows is still true of files that no manifest lists yet.
      try state.write(journal: Journal.bytes(of: writes, after: ownership.journal))
      try remove(removals.inTheWay)
      try rename(writes)
      try remove(removals.others + removals.vanished)
      try rename(stagedManifest, to: Array(settings.kind.manifestName.utf8)[...], in: folder)
    }
    sync()
    try state.removeJournal()
    let ours = kept.isEmpty ? manifestBytes : Manifest.bytes(of: files.map { (path: $0.path, hash: $0.hash) })
    return (result, ContentHash(of: ours.span))
  }

  /// Has the disk take everything, where the user asked for that.
  func sync() {
    // Swift's Glibc does not show `syncfs`, which would leave the other file systems alone.
    if settings.sync { Glibc.sync() }
  }

  /// What goes, and what stands in the way; refuses what would harm files that are not ours.
  func plan(_ files: [StagedFile]) throws(OutputError) -> (removals: Removals, clashes: StandingClashes) {
    let foldsCase = try staging.foldsCase()
    let (checked, planned) = both {
      Result { () throws(OutputError) in try checkPaths(files, foldsCase: foldsCase) }
    } and: {
      Result { () throws(OutputError) in
        let removals = try Removals(
          of: ownership, leaving: files, folders: folders, foldsCase: foldsCase, evenEdited: settings.overwriteEdited)
        return (removals, try StandingClashes(files, ownership, removals, in: folder, foldsCase: foldsCase))
      }
    }
    try checked.get()
    let (removals, clashes) = try planned.get()
    try clashes.refuse(overwritingEdited: settings.overwriteEdited)
    return (removals, clashes)
  }

  /// Someone may have written to Output since it was looked at.
  private func checkStill(_ files: some Sequence<StagedFile>) throws(OutputError) {
    var folders = OpenFolders(below: folder)
    var missing: Set<ArraySlice<UInt8>> = []
    var moved: [SitePath] = []
    for file in files where !missing.contains(file.path.folder) {
      let status: FileStatus?
      var isBlocked = false
      switch try folders.keep(file.path.folder, making: false) {
      case .open(let folder): status = try folder.status(of: file.path.name)
      case .missing:
        missing.insert(file.path.folder)
        status = nil
      case .blocked:
        isBlocked = true
        status = nil
      }
      let isAsSeen =
        switch file.standing {
        case .nothing, .same: status == nil && !isBlocked
        case .blocked: isBlocked
        case .noFile(let kind): status?.kind == kind
        case .file(_, let seen): status == seen
        }
      if !isAsSeen { moved.append(file.path) }
    }
    if !moved.isEmpty { throw .changedMeanwhile(moved) }
  }

  private func rename(_ files: some Sequence<StagedFile>) throws(OutputError) {
    var folders = OpenFolders(below: folder)
    for file in files {
      guard let number = file.number else { continue }
      guard case .open(let folder) = try folders.keep(file.path.folder, making: true) else {
        throw .changedMeanwhile([file.path])
      }
      try rename(number, to: file.path.name, in: folder)
    }
  }

  private func rename(_ number: Int, to name: ArraySlice<UInt8>, in folder: OpenFolder) throws(OutputError) {
    let staged = Array(String(number).utf8)
    let from = staging.folder.number
    let renamed = withName(staged[...]) { old in
      withName(name) { new in
        retried { renameat(from, old, folder.number, new) }
      }
    }
    if renamed == 0 { return }
    if errno == EXDEV { throw .otherFileSystem(staging: staging.folder.path, output: path) }
    throw .system("rename a staged file to", folder.path.appending(Array(name)))
  }

  /// Removes files, and the folders that they leave empty.
  private func remove(_ paths: [SitePath]) throws(OutputError) {
    var folders = OpenFolders(below: folder)
    var left: Set<ArraySlice<UInt8>> = []
    for path in paths {
      if !path.folder.isEmpty { left.insert(path.folder) }
      guard case .open(let folder) = try folders.keep(path.folder, making: false) else { continue }
      try folder.remove(path.name)
    }
    // Longest first, so that a folder goes before the one that holds it.
    for folder in left.sorted(by: { $0.count > $1.count }) {
      var folder = folder
      climbing: while !folder.isEmpty {
        switch try folders.keep(parentFolder(of: folder), making: false) {
        case .open(let above): if !above.removeIfEmpty(lastName(of: folder)) { break climbing }
        case .missing: break
        case .blocked: break climbing
        }
        folder = parentFolder(of: folder)
      }
    }
  }

  /// How many names stand beside ours that are not ours.
  func countForeign(beside files: [SitePath]) throws(OutputError) -> Int {
    var names: [ArraySlice<UInt8>: Set<ArraySlice<UInt8>>] = [[]: []]
    func add(_ path: ArraySlice<UInt8>) {
      let folder = parentFolder(of: path)
      // A folder that has one of ours is ours too.
      if names[folder] == nil { add(folder) }
      names[folder, default: []].insert(lastName(of: path))
    }
    for file in files { add(file.bytes[...]) }
    var folders = OpenFolders(below: folder)
    var count = 0
    for (path, ours) in names {
      guard case .open(let folder) = try folders.keep(path, making: false) else { continue }
      for name in try folder.names() where !ours.contains(name[...]) {
        if path.isEmpty, name == Array(settings.kind.manifestName.utf8) { continue }
        if path.isEmpty, name == StagingFolder.name(for: self.path) { continue }
        count += 1
      }
    }
    return count
  }
}
