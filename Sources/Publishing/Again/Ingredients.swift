import Linking
import Reading

/// What the pages of a site are made from, as prints that tell whether any of it changed since they were made.
///
/// A page is made again unless all that every page may read is as it was (`fields`: every byte of every source but prose, the
/// program, what was asked of it, and which embargoes are over), and so is all that this page did read of prose. What a page reads of
/// prose notes itself (`ProseRead`), so that nobody keeps a list by hand.
struct Ingredients: Sendable, Equatable {
  let fields: ContentHash
  private(set) var prose: ProsePrints

  init(fields: ContentHash, prose: ProsePrints) {
    self.fields = fields
    self.prose = prose
  }

  /// - Parameter ground: what `dossier` was made of.
  /// - Returns: nil where nobody will ask, or where the running program cannot be told from another.
  init?(_ dossier: Dossier, of ground: Groundwork) {
    guard let fields = ground.print else { return nil }
    self.fields = fields
    prose = ProsePrints(of: dossier, in: ground.content.sources)
  }

  /// The prose that is other than it was, sorted.
  /// - Returns: nil where anything else is: then every page is to be made again.
  func changes(since earlier: Ingredients) -> [Int32]? {
    fields == earlier.fields ? prose.changes(since: earlier.prose) : nil
  }

  /// The same after an edit of prose.
  /// - Parameter changed: what the edit changed.
  func with(_ changed: Set<ProseRead>, _ dossier: Dossier, of ground: Groundwork) -> Ingredients {
    var now = self
    now.prose.update(changed, dossier, ground.content.sources)
    return now
  }
}

extension Ingredients: Cached {
  func write(into cache: inout CacheWriter) {
    cache.write(fields)
    cache.write(prose)
  }

  init(from cache: inout CacheReader) throws(CacheDamage) {
    fields = try cache.value()
    prose = try cache.value()
  }
}
