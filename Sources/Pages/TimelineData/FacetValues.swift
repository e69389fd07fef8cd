import Base
import Linking
import Model
import Templating

/// One thing to filter by: how it is called, and how many entries of the whole timeline have it.
struct FacetValue {
  let id: String
  let label: String
  let count: Int
  /// Of a place within another: the position of that in the list; -1 for the author's words, which are no record.
  var parent: Int?
}

/// Every value that some entry has, facet by facet.
struct FacetValues {
  private(set) var lists: [(facet: Facet, values: [FacetValue])] = []
  /// How many entries the data files hold.
  private(set) var entries = 0
  private let site: Site

  init(_ site: Site) {
    self.site = site
    let timeline = site.timeline
    let count = timeline.items.count + timeline.unplaced.count
    // Every entry is made on all cores, read, and dropped.
    let size = 2048
    let chunks = (0..<(count + size - 1) / size).map { $0 * size..<min(($0 + 1) * size, count) }
    let tallies = chunks.parallelMap { range in Tally(range.lazy.compactMap { site.timelineEntry(timeline.item(at: $0)) }, site) }
    var tally = Tally([], site)
    for part in tallies { tally.add(part) }
    entries = tally.entries
    lists = zip(Facet.allCases, tally.counts).map { ($0, values(of: $0, $1, claimKinds: tally.claimKinds)) }
  }

  private func values(of facet: Facet, _ counts: [String: Int], claimKinds: Set<String>) -> [FacetValue] {
    func listed(_ ids: [(id: String, label: String)]) -> [FacetValue] {
      var known: Set<String> = []
      return ids.compactMap { id, label in
        guard let count = counts[id], known.insert(id).inserted else { return nil }
        return FacetValue(id: id, label: label, count: count)
      }
    }
    let dossier = site.dossier
    switch facet {
    case .side:
      return listed(dossier.settings.lanes.map { ($0.id, $0.title) } + [("", site.word(.otherSide))])
    case .actor:
      return listed(records(.actor) + [(ClaimRecord.editor, site.word(.editor))])
    case .issue: return listed(records(.issue))
    case .kind:
      // What events and claims both may be called is called alike.
      return listed(
        counts.keys.sorted().map { id in
          (id, claimKinds.contains(id) ? site.words.text("claim-kind-" + id) : site.term(id, of: .eventKinds))
        })
    case .place: return places(counts)
    case .tag: return listed(counts.keys.sorted().map { ($0, $0) })
    case .review: return listed(ReviewState.allCases.map { ($0.rawValue, site.term("review-", $0)) })
    case .grade:
      return listed(
        SourceRecord.Reliability.allCases.map { ($0.rawValue, site.term("reliability-", $0)) } + [
          (GradeNames.ungraded, site.word(.filterUngraded)), (GradeNames.uncited, site.word(.filterUncited)),
        ])
    }
  }

  private func records(_ type: RecordType) -> [(id: String, label: String)] {
    site.dossier.targets.published(of: type).map { ($0.recordID, $0.title) }
  }

  /// Records with what they lie in, then the author's words.
  private func places(_ counts: [String: Int]) -> [FacetValue] {
    var values: [FacetValue] = []
    var positions: [String: Int] = [:]
    for target in site.dossier.targets.published(of: .place) where counts[target.recordID] != nil {
      positions[target.recordID] = values.count
      values.append(FacetValue(id: target.recordID, label: target.title, count: counts[target.recordID] ?? 0))
    }
    for i in values.indices { values[i].parent = site.placeAround(values[i].id).flatMap { positions[$0] } }
    return values
      + counts.keys.filter { positions[$0] == nil }.sorted().map {
        FacetValue(id: $0, label: $0, count: counts[$0] ?? 0, parent: -1)
      }
  }
}

/// How many entries have each value.
private struct Tally: Sendable {
  /// In the order of the facets.
  private(set) var counts = [[String: Int]](repeating: [:], count: Facet.allCases.count)
  var entries = 0
  var claimKinds: Set<String> = []

  init(_ list: some Sequence<TimelineEntry>, _ site: Site) {
    for entry in list {
      entries += 1
      if entry.isClaim { claimKinds.insert(entry.kind) }
      for (i, facet) in Facet.allCases.enumerated() {
        let values = entry.values(facet)
        if facet == .place {
          for place in site.placesAround(values) { counts[i][place, default: 0] += 1 }
        } else {
          for (n, value) in values.enumerated() where !values[..<n].contains(value) { counts[i][value, default: 0] += 1 }
        }
      }
    }
  }

  mutating func add(_ other: Tally) {
    entries += other.entries
    claimKinds.formUnion(other.claimKinds)
    for i in counts.indices { counts[i].merge(other.counts[i], uniquingKeysWith: +) }
  }
}

extension Site {
  /// The place in which one lies, where that may be exported.
  fileprivate func placeAround(_ id: String) -> String? {
    guard let place = dossier.targets.find(id), place.type == .place, !place.isWithdrawn else { return nil }
    return exported(dossier.places[place.index].parent, .place)
  }

  /// The places, and those in which they lie at any height; circles end.
  fileprivate func placesAround(_ ids: [String]) -> Set<String> {
    var found: Set<String> = []
    for id in ids {
      var next: String? = id
      while let id = next, found.insert(id).inserted { next = placeAround(id) }
    }
    return found
  }
}
