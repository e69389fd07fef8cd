import Linking
import Model

/// Which side each actor stands on, as the number of its lane in drawings.
struct LaneTable: Sendable {
  /// The sides in the author's order; last, where there are sides at all, those without one.
  let titles: [String]
  /// Of each of the dossier's actors.
  private let ofActor: [Int]

  init(_ dossier: Dossier, others: String) {
    let lanes = dossier.settings.lanes
    titles = lanes.isEmpty ? [] : lanes.map(\.title) + [others]
    let number = Dictionary(lanes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    ofActor = dossier.actors.map { actor in actor.lane.flatMap { number[$0.value] } ?? lanes.count }
  }

  var others: Int { max(0, titles.count - 1) }

  subscript(actor: Int) -> Int { ofActor[actor] }
}

extension Site {
  /// The lanes of those who take part, each once: first that of whoever is named first.
  func lanes(of references: some Sequence<Reference?>) -> [Int] {
    guard !lanes.titles.isEmpty else { return [0] }
    var found: [Int] = []
    for reference in references {
      guard let target = dossier.target(reference), target.type == .actor, !target.isWithdrawn else { continue }
      let lane = lanes[target.index]
      if !found.contains(lane) { found.append(lane) }
    }
    return found.isEmpty ? [lanes.others] : found
  }
}

extension Dossier {
  /// In whose name a claim is made: of whom it is said to be, where that may be told, else of those who make it.
  func speakers(of claim: ClaimRecord) -> [Reference] {
    if let whole = claim.onBehalfOf, target(whole) != nil { [whole] } else { claim.by }
  }
}
