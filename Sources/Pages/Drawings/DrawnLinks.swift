import Drawing
import Linking
import Markup
import Model

extension Site {
  /// The relations in time between items of a drawing: what follows, answers or belongs to what.
  func drawnLinks(_ items: [Timeline.Item]) -> [TimelineGeometry.Link] {
    var positions: [Int: Int] = [:]
    for (i, item) in items.enumerated() { if case .event(let event) = item { positions[event] = i } }
    func position(_ reference: Reference?) -> Int? {
      guard let target = dossier.target(reference), target.type == .event, !target.isWithdrawn else { return nil }
      return positions[target.index]
    }
    var links: [TimelineGeometry.Link] = []
    var parts: [TimelineGeometry.Link] = []
    for (i, item) in items.enumerated() {
      guard case .event(let event) = item else { continue }
      if let whole = position(dossier.events[event].parent), whole != i {
        parts.append(TimelineGeometry.Link(from: i, to: whole, isDoubtful: false))
      }
      for link in dossier.events[event].common.links where Self.drawnRelations.contains(link.relation) {
        guard let from = link.from == nil ? i : position(link.from) else { continue }
        links += link.to.compactMap { position($0) }.filter { $0 != from }
          .map { TimelineGeometry.Link(from: from, to: $0, isDoubtful: isOfOneSource(link)) }
      }
    }
    // What the author states link by link goes before the parts of a series, which may be many.
    return links.count + parts.count <= TimelineGeometry.mostCurves ? links + parts.filter { !links.contains($0) } : links
  }

  private static let drawnRelations: Set = ["follows", "precedes", "response-to", "causes", "part-of"]

  /// A cause is a claim: it stands firm where two sources that do not copy each other agree.
  private func isOfOneSource(_ link: RecordLink) -> Bool {
    guard link.by != nil || link.relation == "response-to" || link.relation == "causes" else { return false }
    return Set(link.cites.compactMap { root(of: $0.source) }).count < 2
  }

  /// The source that others are copies of.
  private func root(of reference: Reference?) -> TargetID? {
    guard var source = dossier.target(reference), source.type == .source else { return nil }
    // Copies of copies end; a circle was reported.
    for _ in 0..<16 {
      guard !source.isWithdrawn, let next = dossier.target(dossier.sources[source.index].derivedFrom), next.type == .source else {
        break
      }
      source = next
    }
    return source.id
  }
}
