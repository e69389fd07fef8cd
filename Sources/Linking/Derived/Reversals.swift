import Markup
import Model

extension PositionLine {
  /// Marks what the holder turned around later: each leaning against the next one, however much without a leaning was said in between.
  /// What the author says of a claim, that it still holds or what came in its place, comes first.
  mutating func findReversals(_ dossier: Dossier) {
    var last: (place: Int, leaning: Leaning)?
    for place in positions.indices {
      guard let leaning = Leaning(dossier.claims[positions[place].claim].stance) else { continue }
      if let last, last.leaning != leaning, positions[last.place].reversal == nil, mayReverse(last.place, by: place, dossier) {
        positions[last.place].reversal = positions[place].claim
      }
      last = (place, leaning)
    }
  }

  /// Whether the one is known to be older, and the other to have been said before the data end.
  private func mayReverse(_ old: Int, by new: Int, _ dossier: Dossier) -> Bool {
    guard dossier.claims[positions[old].claim].isInForce != true, let day = positions[old].start,
      let earliest = positions[new].earliest
    else { return false }
    return day < earliest && !dossier.isAfterTheDataEnd(claim: positions[new].claim)
  }
}

extension Dossier {
  /// A claim that was made after the last day on which the facts are known.
  func isAfterTheDataEnd(claim index: Int) -> Bool {
    guard let cutoff, let earliest = claimDates[index]?.own?.earliest else { return false }
    return earliest > cutoff
  }

  /// The claim that the author names as having come in the place of another, where that had happened when the data end.
  public func successor(ofClaim index: Int) -> Int? {
    targets.find(ofType: .claim, claims[index].supersededBy).flatMap {
      $0.isWithdrawn || isAfterTheDataEnd(claim: $0.index) ? nil : $0.index
    }
  }

  /// Whether a claim no longer held when the data end.
  public func isGivenUp(claim index: Int) -> Bool { claims[index].isInForce == false || successor(ofClaim: index) != nil }

  /// The first of a claim's successors from the same mouth that leans to the other side, or that contradicts it by the author's word.
  func statedReversal(ofClaim index: Int) -> Int? {
    let old = claims[index]
    let speakers = Set(speakers(of: old).map(\.id))
    let leaning = Leaning(old.stance)
    var next = successor(ofClaim: index)
    var seen: Set = [index]
    while let found = next, seen.insert(found).inserted {
      let new = claims[found]
      guard self.speakers(of: new).contains(where: { speakers.contains($0.id) }) else { return nil }
      if contradicts(new, old) || contradicts(old, new) { return found }
      guard let leaning else { return nil }
      if let newLeaning = Leaning(new.stance) { return newLeaning == leaning ? nil : found }
      next = successor(ofClaim: found)
    }
    return nil
  }

  private func contradicts(_ a: ClaimRecord, _ b: ClaimRecord) -> Bool {
    a.contradicts.contains { $0.record.flatMap { targets.find($0) }?.recordID == b.id }
  }
}
