import Base

extension OutputFolder {
  /// What stands in Output, where it is what a build left there.
  /// - Returns: nil where anything of it is not; else the files, whether more is known of them now than then, and how many names of
  ///   others stand beside them.
  func outputs(
    asLeftBy build: LastBuild
  ) throws(OutputError) -> (outputs: [LastBuild.Output], isNews: Bool, foreign: Int)? {
    guard let oldManifest, ContentHash(of: oldManifest.span) == build.manifest else { return nil }
    let now = FileStamp.now
    let found = build.outputs.parallelMap(chunk: 512) { output in
      Result { () throws(OutputError) in try self.find(output, at: now) }
    }
    var outputs: [LastBuild.Output] = []
    outputs.reserveCapacity(found.count)
    for one in found {
      guard let output = try one.get() else { return nil }
      outputs.append(output)
    }
    return (outputs, outputs != build.outputs, try countForeign(beside: outputs.map(\.path)))
  }

  /// - Returns: nil where another file stands there, or none.
  private func find(_ output: LastBuild.Output, at now: Int64) throws(OutputError) -> LastBuild.Output? {
    if output.stamp != nil {
      return try status(of: output.path)?.stamp == output.stamp ? output : nil
    }
    guard case .file(let hash, let status) = try Standing(at: output.path, among: folders, comparedWith: nil),
      hash == output.hash
    else { return nil }
    return LastBuild.Output(
      path: output.path, hash: hash, stamp: status.stamp.isSettled(at: now) ? status.stamp : nil, reads: output.reads)
  }

  /// A file that need not be made again. Any thread may call it.
  /// - Returns: nil where it does not stand in Output as it was left.
  func keep(_ output: LastBuild.Output) -> StagedFile? {
    let status = try? folders.use(output.path.folder) { (way) throws(OutputError) -> FileStatus? in
      guard case .open(let folder) = way else { return nil }
      return try folder.status(of: output.path.name)
    }
    guard let status = status ?? nil, status.kind == .file else { return nil }
    if status.stamp != output.stamp {
      // Where nothing is known of it but its bytes, those are looked at.
      guard output.stamp == nil, case .file(let hash, _)? = try? Standing(at: output.path, among: folders, comparedWith: nil),
        hash == output.hash
      else { return nil }
    }
    return StagedFile(path: output.path, hash: output.hash, standing: .same(status.stamp), number: nil, reads: output.reads)
  }

  /// What is known of files that were just committed.
  func outputs(of files: [StagedFile]) -> [LastBuild.Output] {
    let now = FileStamp.now
    return files.parallelMap(chunk: 512) { file in
      let stamp: FileStamp? =
        if case .same(let stamp) = file.standing { stamp } else { (try? self.status(of: file.path))??.stamp }
      return LastBuild.Output(
        path: file.path, hash: file.hash, stamp: stamp.flatMap { $0.isSettled(at: now) ? $0 : nil }, reads: file.reads)
    }
  }

  private func status(of path: SitePath) throws(OutputError) -> FileStatus? {
    try folders.use(path.folder) { (way) throws(OutputError) in
      guard case .open(let folder) = way, let status = try folder.status(of: path.name), status.kind == .file else { return nil }
      return status
    }
  }

  /// Whether the file stands in Output with these bytes. It is read, whatever is known of it.
  func holds(_ path: SitePath, _ bytes: Span<UInt8>) throws(OutputError) -> Bool {
    var folders = OpenFolders(below: folder)
    _ = try folders.keep(path.folder, making: false)
    if case .same = try Standing(at: path, among: folders, comparedWith: bytes) { return true }
    return false
  }

  /// The paths of the manifest that stands in Output now.
  func published() throws(OutputError) -> Set<SitePath> {
    guard let bytes = try folder.read(Array(settings.kind.manifestName.utf8)[...]) else { return [] }
    do throws(HashListDamage) { return Set(try Manifest(reading: bytes).files.keys) } catch {
      throw .damagedManifest(path.appending(settings.kind.manifestName), reason: error.reason)
    }
  }
}
