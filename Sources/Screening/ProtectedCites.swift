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
      record.eachCite { protect(&$0) }
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

/// A record whose every citation can be changed.
protocol Citing: Record {
  /// Those of its own fields, beside the ones that every record has.
  mutating func eachOwnCite(_ change: (inout Cite) -> Void)
}

extension Citing {
  mutating func eachOwnCite(_ change: (inout Cite) -> Void) {}

  mutating func eachCite(_ change: (inout Cite) -> Void) {
    for i in common.cites.indices { change(&common.cites[i]) }
    common.links.eachCite(\.cites, change)
    common.alternatives.eachCite(\.cites, change)
    common.figures.eachCite(\.cites, change)
    eachOwnCite(change)
  }
}

extension Array {
  fileprivate mutating func eachCite(_ cites: WritableKeyPath<Element, [Cite]>, _ change: (inout Cite) -> Void) {
    for i in indices where !self[i][keyPath: cites].isEmpty {
      for j in self[i][keyPath: cites].indices { change(&self[i][keyPath: cites][j]) }
    }
  }
}

extension ActorRecord: Citing {
  mutating func eachOwnCite(_ change: (inout Cite) -> Void) { tenures.eachCite(\.cites, change) }
}

extension InstrumentRecord: Citing {
  mutating func eachOwnCite(_ change: (inout Cite) -> Void) {
    provisions.eachCite(\.cites, change)
    stages.eachCite(\.cites, change)
    support.eachCite(\.cites, change)
  }
}

extension EventRecord: Citing {}
extension ClaimRecord: Citing {}
extension IssueRecord: Citing {}
extension SourceRecord: Citing {}
extension PlaceRecord: Citing {}
extension NoteRecord: Citing {}
