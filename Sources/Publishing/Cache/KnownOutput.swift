import Base

/// What the last build left in Output, as far as it is known: files that still have their stamps need not be read to be compared.
struct KnownOutput: Sendable {
  /// nil where there is no cache, or a build was killed since.
  let build: LastBuild?
  private let places: [SitePath: Int]
  /// As that build left it.
  let manifest: Manifest

  init(_ build: LastBuild?) {
    self.build = build
    let outputs = build?.outputs ?? []
    (places, manifest) = both {
      Dictionary(outputs.enumerated().map { ($1.path, $0) }) { first, _ in first }
    } and: {
      Manifest(outputs)
    }
  }

  /// - Parameter fromEnd: where it probably stands, because pages come in the same order and last.
  subscript(path: SitePath, fromEnd fromEnd: Int) -> LastBuild.Output? {
    guard let outputs = build?.outputs else { return nil }
    if fromEnd <= outputs.count, outputs[outputs.count - fromEnd].path == path { return outputs[outputs.count - fromEnd] }
    return places[path].map { outputs[$0] }
  }

  /// Of the file that is known to have this hash; nil where it has to be read.
  func stamp(of path: SitePath, _ hash: ContentHash) -> FileStamp? {
    guard let build, let place = places[path], build.outputs[place].hash == hash else { return nil }
    return build.outputs[place].stamp
  }
}

/// What a process that builds again and again keeps of an output folder, so that its own cache need not be read back.
struct KeptOutput: Sendable {
  let known: KnownOutput
  /// Of the cache's file that says the same.
  private let stamp: FileStamp

  /// - Returns: nil where no cache could be written.
  init?(_ build: LastBuild, in state: StateFolder) {
    guard let stamp = state.cacheStamp else { return nil }
    self.stamp = stamp
    known = KnownOutput(build)
  }

  /// What the cache holds.
  static func known(_ kept: KeptOutput?, in state: StateFolder) -> KnownOutput {
    if let kept, kept.stamp == state.cacheStamp { return kept.known }
    return KnownOutput(state.readCache())
  }
}
