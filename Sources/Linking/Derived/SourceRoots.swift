import Markup
import Model

/// Which sources are independent: copies, translations and excerpts count as the source from which they derive. What was withdrawn counts
/// as nothing, and neither does a copy of it.
public struct SourceRoots: Sendable {
  /// By the index of the dossier's sources.
  private var roots: [TargetID] = []
  private let targets: TargetTable

  init() { targets = TargetTable([]) }

  init(_ sources: [SourceRecord], _ targets: TargetTable) {
    self.targets = targets
    let parents = sources.map { source in targets.find(ofType: .source, source.derivedFrom) }
    roots = sources.indices.map { index in
      var found = targets.target(of: .source, index)
      // A chain that runs in circles was reported; it ends where it has been long enough to have seen every source.
      var steps = 0
      while !found.isWithdrawn, let parent = parents[found.index], steps < sources.count {
        found = parent
        steps += 1
      }
      return found.id
    }
  }

  /// The source from which one derives in the end: itself where it derives from none.
  public func root(of source: Target) -> TargetID { source.isWithdrawn ? source.id : roots[source.index] }

  /// The sources behind citations that count, each once, in the order in which they are cited.
  public func counted(_ cites: [Cite]) -> [Target] {
    var found: [Target] = []
    for source in cites.lazy.compactMap({ counted($0) }) where !found.contains(where: { $0.id == source.id }) {
      found.append(source)
    }
    return found
  }

  private func counted(_ cite: Cite) -> Target? {
    targets.find(ofType: .source, cite.source).flatMap { targets[root(of: $0)].isWithdrawn ? nil : $0 }
  }

  /// The independent sources behind citations, each once, in the order in which they are cited.
  public func roots(of cites: [Cite]) -> [TargetID] {
    var found: [TargetID] = []
    for source in counted(cites) {
      let root = root(of: source)
      if !found.contains(root) { found.append(root) }
    }
    return found
  }

  /// How many sources stand behind citations, and how many of those are independent.
  public func count(_ cites: [Cite]) -> (sources: Int, roots: Int) { (counted(cites).count, roots(of: cites).count) }

  /// Whether no source stands behind citations: a hidden or withdrawn one counts as little as one that was never cited.
  public func isUncited(_ cites: [Cite]) -> Bool { !cites.contains { counted($0) != nil } }

  /// Whether a part of a record, such as a figure or a stage, rests on nothing: what the record itself cites covers its parts.
  public func isUncited(_ part: [Cite], in record: Common) -> Bool { isUncited(record.cites) && isUncited(part) }

  /// Whether something that a record says rests on nothing: the record itself, where it is an event or a claim, or a part of it.
  public func hasUncited<R: Record>(_ record: R) -> Bool {
    isUncited(record.common.cites) && (R.type.isStatement || record.citesOfParts.contains(where: isUncited))
  }

  /// Whether two sources that do not derive from each other say so.
  public func agree(_ cites: [Cite]) -> Bool { roots(of: cites).count >= 2 }

  /// How many of all published sources are independent of each other; the confidential apart, which no list shows.
  public func independent(of sources: [SourceRecord]) -> Int {
    var found: Set<TargetID> = []
    for (index, source) in sources.enumerated() where !source.isConfidential && !targets[roots[index]].isWithdrawn {
      found.insert(roots[index])
    }
    return found.count
  }
}

extension TargetTable {
  /// The record of a type that a reference leads to; a withdrawn one counts, because its page is still there.
  func find(ofType type: RecordType, _ reference: Reference?) -> Target? {
    guard let target = reference.flatMap({ find($0) }), target.type == type else { return nil }
    return target
  }
}
