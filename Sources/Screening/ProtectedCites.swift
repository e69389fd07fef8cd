import Model

/// Takes out of citations what would tell of a confidential source more than how it is shown: where in it something stands, and its
/// words.
struct ProtectedCites {
  /// Of confidential sources; their old ids lead nowhere.
  private let sources: Set<String>
  /// The citations that lost something.
  private(set) var cites: [Reference] = []

  init(_ sources: [SourceRecord]) {
    self.sources = Set(sources.lazy.filter(\.isConfidential).map(\.id))
  }

  mutating func protect<R: Citing>(_ list: inout [R]) {
    guard !sources.isEmpty else { return }
    for i in list.indices {
      let before = cites.count
      var record = list[i]
      record.eachCites { cites in
        for i in cites.indices { protect(&cites[i]) }
      }
      // What lost nothing stays the one that was read, and takes no room of its own.
      if cites.count > before { list[i] = record }
    }
  }

  private mutating func protect(_ cite: inout Cite) {
    guard let source = cite.source, sources.contains(source.value), cite.locator != nil || cite.quote != nil else { return }
    cite.locator = nil
    cite.quote = nil
    cites.append(source)
  }
}
