import Base

/// What the last build of an output folder was made from, and what it gave. It is kept in the author's `.dossier/`, is safe to
/// delete, and saves work: a build that finds all of it unchanged has nothing to do.
struct LastBuild: Sendable, Equatable {
  /// A file below Content or Templates.
  struct Input: Sendable, Equatable {
    let path: BytePath
    /// nil where a later change might not show in it: such an input counts as changed.
    let stamp: FileStamp?
  }

  /// A file below Output.
  struct Output: Sendable, Equatable {
    let path: SitePath
    let hash: ContentHash
    /// nil as for an input: then the bytes are looked at.
    let stamp: FileStamp?
    /// Of a page: what it was made from.
    var reads: PageReads?
  }

  /// What else the site depends on: the program, and everything that was asked of it.
  var circumstances: [String]
  var content: [Input]
  var templates: [Input]
  /// The last embargo that was over and the first that was not, in seconds since 1970: between them the same records are published.
  var embargoOver: Int64?
  var embargoAhead: Int64?
  var outputs: [Output]
  /// What the outputs were made from.
  var ingredients: Ingredients
  var manifest: ContentHash
  var result: CachedReport

  /// Whether a build from these inputs would give this site again.
  func isOf(_ inputs: Inputs, circumstances: [String], at buildTime: Int64) -> Bool {
    self.circumstances == circumstances && inputs.are(content, templates)
      && embargoOver.map { $0 <= buildTime } ?? true && embargoAhead.map { buildTime < $0 } ?? true
  }
}

extension LastBuild: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(circumstances)
    cache.write(content)
    cache.write(templates)
    cache.write(embargoOver)
    cache.write(embargoAhead)
    write(outputs, into: &cache)
    cache.write(ingredients)
    cache.write(manifest)
    cache.write(result)
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    circumstances = try cache.value()
    content = try cache.value()
    templates = try cache.value()
    embargoOver = try cache.value()
    embargoAhead = try cache.value()
    outputs = try Self.outputs(from: &cache)
    ingredients = try cache.value()
    manifest = try cache.value()
    result = try cache.value()
  }
}

extension LastBuild.Input: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(path)
    cache.write(stamp)
  }
  init(from cache: inout CacheReader) throws(CacheDamage) {
    path = try cache.value()
    stamp = try cache.value()
  }
}

extension LastBuild {
  /// Pages of a kind come one after another, and what they share is written once.
  private func write(_ outputs: [Output], into cache: inout CacheWriter) {
    cache.write(outputs.count)
    var shared: [Int32]?
    for output in outputs {
      cache.write(output.path)
      cache.write(output.hash)
      cache.write(output.stamp)
      guard let reads = output.reads else {
        cache.write(0)
        continue
      }
      if reads.shared == shared {
        cache.write(1)
      } else {
        cache.write(2)
        cache.write(reads.shared)
        shared = reads.shared
      }
      cache.write(reads.own)
    }
  }

  private static func outputs(from cache: inout CacheReader) throws(CacheDamage) -> [Output] {
    let count = try cache.count()
    var outputs: [Output] = []
    outputs.reserveCapacity(count)
    var shared: [Int32] = []
    for _ in 0..<count {
      var output = Output(path: try cache.value(), hash: try cache.value(), stamp: try cache.value())
      let form = try cache.number()
      guard (0...2).contains(form) else { throw CacheDamage() }
      if form == 2 { shared = try cache.numbers() }
      if form > 0 { output.reads = PageReads(shared: shared, own: try cache.numbers()) }
      outputs.append(output)
    }
    return outputs
  }
}
