import Model

/// A record all of whose citations can be changed.
protocol Citing: Record {
  /// Those of its own fields, beside the ones that every record has.
  mutating func eachOwnCites(_ change: (inout [Cite]) -> Void)
}

extension Citing {
  mutating func eachOwnCites(_ change: (inout [Cite]) -> Void) {}

  /// Each list of them: the record's own, and those of its parts.
  mutating func eachCites(_ change: (inout [Cite]) -> Void) {
    change(&common.cites)
    common.links.eachCites(\.cites, change)
    common.alternatives.eachCites(\.cites, change)
    common.figures.eachCites(\.cites, change)
    eachOwnCites(change)
  }
}

extension Array {
  fileprivate mutating func eachCites(_ cites: WritableKeyPath<Element, [Cite]>, _ change: (inout [Cite]) -> Void) {
    for i in indices where !self[i][keyPath: cites].isEmpty { change(&self[i][keyPath: cites]) }
  }
}

extension ActorRecord: Citing {
  mutating func eachOwnCites(_ change: (inout [Cite]) -> Void) { tenures.eachCites(\.cites, change) }
}

extension InstrumentRecord: Citing {
  mutating func eachOwnCites(_ change: (inout [Cite]) -> Void) {
    provisions.eachCites(\.cites, change)
    stages.eachCites(\.cites, change)
    support.eachCites(\.cites, change)
  }
}

extension EventRecord: Citing {}
extension ClaimRecord: Citing {}
extension IssueRecord: Citing {}
extension SourceRecord: Citing {}
extension PlaceRecord: Citing {}
extension NoteRecord: Citing {}
