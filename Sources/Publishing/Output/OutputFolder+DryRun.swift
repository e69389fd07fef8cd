import Base

/// What a build would do to the published folder.
public struct OutputChanges: Sendable, Equatable {
  public var new: [SitePath] = []
  public var changed: [SitePath] = []
  public var removed: [SitePath] = []
  public var unchanged = 0
}

extension OutputFolder {
  /// Compares the bytes of a file with what stands in Output, and stages nothing. Any thread may call it.
  public func compare(_ path: SitePath, _ bytes: Span<UInt8>) throws(OutputError) -> StagedFile {
    let hash = ContentHash(of: bytes)
    let known = lastBuild.stamp(of: path, hash)
    return StagedFile(
      path: path, hash: hash, standing: try Standing(at: path, among: folders, comparedWith: bytes, known: known), number: nil)
  }

  /// What `commit` would do, with the same refusals.
  public func changes(_ files: [StagedFile]) throws(OutputError) -> OutputChanges {
    let plan = try plan(files)
    return OutputChanges(
      new: files.filter { $0.state == .new }.map(\.path), changed: files.filter { $0.state == .changed }.map(\.path),
      removed: (plan.removals.inTheWay + plan.removals.others).sorted(), unchanged: files.count { $0.state == .unchanged })
  }
}
