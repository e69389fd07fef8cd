import Drawing
import Linking
import Markup
import Model

extension Site {
  /// The relations in time between items of a drawing: what follows, answers or belongs to what.
  func drawnLinks(_ items: [Timeline.Item]) -> [TimelineGeometry.Link] {
    var positions: [Int: Int] = [:]
    for (i, item) in items.enumerated() { if case .event(let event) = item { positions[event] = i } }
    func position(_ target: Target?) -> Int? {
      guard let target, target.type == .event, !target.isWithdrawn else { return nil }
      return positions[target.index]
    }
    var links: [TimelineGeometry.Link] = []
    var parts: [TimelineGeometry.Link] = []
    for (i, item) in items.enumerated() {
      guard case .event(let event) = item else { continue }
      if let whole = position(dossier.target(dossier.events[event].parent)), whole != i {
        parts.append(TimelineGeometry.Link(from: i, to: whole, isDoubtful: false))
      }
      for link in dossier.events[event].common.links where Self.drawnRelations.contains(link.relation) {
        let owner = dossier.targets.target(of: .event, event)
        guard let start = dossier.start(of: link, statedBy: owner), let from = position(start) else { continue }
        for end in link.to.compactMap({ dossier.target($0) }) {
          guard let to = position(end), to != from else { continue }
          links.append(TimelineGeometry.Link(from: from, to: to, isDoubtful: isAsserted(link, from: start, to: end)))
        }
      }
    }
    // What the author states link by link goes before the parts of a series, which may be many.
    return links.count + parts.count <= TimelineGeometry.mostCurves ? links + parts.filter { !links.contains($0) } : links
  }

  private static let drawnRelations: Set = ["follows", "precedes", "response-to", "causes", "part-of"]
}
