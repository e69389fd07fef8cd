import Base

/// What the last build left in Output, as far as it is known: files that still have their stamps need not be read to be compared.
struct KnownOutput: Sendable {
  /// nil where there is no cache, or a build was killed since.
  let build: LastBuild?
  private let files: [SitePath: LastBuild.Output]

  init(_ build: LastBuild?, _ ownership: Ownership) {
    self.build = ownership.journal.files.isEmpty ? build : nil
    files = Dictionary(self.build?.outputs.map { ($0.path, $0) } ?? []) { first, _ in first }
  }

  subscript(path: SitePath) -> LastBuild.Output? { files[path] }

  /// Of the file that is known to have this hash; nil where it has to be read.
  func stamp(of path: SitePath, _ hash: ContentHash) -> FileStamp? {
    guard let file = files[path], file.hash == hash else { return nil }
    return file.stamp
  }
}
