import Markup
import Model

/// What follows from the records without anybody typing it: worked out once when the dossier is linked, shown by pages.
public struct Derived: Sendable {
  public internal(set) var positions = PositionLines()
  public internal(set) var snapshots: [Snapshot] = []
  /// Pledges, offers and demands, what presses most first.
  public internal(set) var promises: [PromiseStanding] = []
  /// Where in `promises` each of the dossier's claims stands, by its index.
  private var promiseByClaim: [Int: Int] = [:]
  public internal(set) var disputes: [Dispute] = []
  public internal(set) var scores = Scorecard()
  /// What is still to come at the data cut-off, in time order.
  public internal(set) var coming: [ComingDate] = []
  /// Dates that had passed by then without a recorded result.
  public internal(set) var passed: [ComingDate] = []
  public internal(set) var gaps = Gaps()
  public internal(set) var causality = Causality()

  init() {}

  init(_ dossier: Dossier) {
    positions = PositionLines(dossier)
    snapshots = Snapshot.all(of: dossier)
    promises = PromiseStanding.all(of: dossier)
    promiseByClaim = Dictionary(promises.enumerated().map { ($1.claim, $0) }, uniquingKeysWith: { first, _ in first })
    disputes = Dispute.all(of: dossier)
    scores = Scorecard(dossier)
    (coming, passed) = ComingDate.all(of: dossier, promises)
    gaps = Gaps(dossier, positions, promises)
    causality = Causality(dossier)
  }

  /// - Parameter claim: index of the dossier's claims.
  public func promise(ofClaim claim: Int) -> PromiseStanding? { promiseByClaim[claim].map { promises[$0] } }

  /// Those among claims, what presses most first.
  public func promises(among claims: [Int]) -> [PromiseStanding] {
    claims.compactMap { promiseByClaim[$0] }.sorted().map { promises[$0] }
  }
}
