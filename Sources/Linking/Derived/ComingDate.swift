import Markup
import Model

/// A date that a reader should look out for.
public struct ComingDate: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// An event on which two or more agreed who take part in it.
    case agreed
    /// One that whoever takes part in it plans alone, as far as is known.
    case planned
    /// One that somebody proposed and nobody has accepted.
    case proposed
    case deadline, horizon
  }

  public let kind: Kind
  /// Of an event, else of a claim.
  public let record: Target
  /// nil for an event whose date is open.
  public let date: EDTF?

  /// The last day on which it can be, then the first: a deadline presses by its end.
  private struct SortKey: Comparable {
    let last: Int
    let date: EDTF.SortKey

    static func < (a: SortKey, b: SortKey) -> Bool { (a.last, a.date) < (b.last, b.date) }
  }

  /// Whether two or more take part in an event, besides those to whom it is done and those who look on.
  private static func isShared(_ event: EventRecord, _ dossier: Dossier) -> Bool {
    let parts = event.actors.filter { !["recipient", "victim", "observer"].contains($0.role) }
    return Set(parts.compactMap { dossier.targets.find(ofType: .actor, $0.actor)?.id }).count > 1
  }

  /// - Returns: what lies on or after the data cut-off, in time order, undated last; and what lies before it and was never settled.
  static func all(of dossier: Dossier, _ promises: [PromiseStanding]) -> (coming: [ComingDate], passed: [ComingDate]) {
    var found: [ComingDate] = []
    for (index, event) in dossier.events.enumerated() where event.status == .planned || event.status == .proposed {
      let kind: Kind = event.status == .proposed ? .proposed : isShared(event, dossier) ? .agreed : .planned
      found.append(ComingDate(kind: kind, record: dossier.targets.target(of: .event, index), date: event.when.date))
    }
    for promise in promises where promise.group != .settled {
      guard let deadline = dossier.claims[promise.claim].promise.deadline else { continue }
      found.append(ComingDate(kind: .deadline, record: dossier.targets.target(of: .claim, promise.claim), date: deadline))
    }
    for (index, claim) in dossier.claims.enumerated() {
      guard let horizon = claim.judgement.horizon, claim.judgement.resolution ?? .pending == .pending,
        !dossier.isGivenUp(claim: index)
      else { continue }
      found.append(ComingDate(kind: .horizon, record: dossier.targets.target(of: .claim, index), date: horizon))
    }
    let sorted = found.map { found in
      (key: found.date.map { SortKey(last: $0.latest?.ordinal ?? .max, date: $0.sortKey) }, date: found)
    }.sorted { a, b in
      switch (a.key, b.key) {
      case (let x?, let y?) where x != y: x < y
      case (.some, nil): true
      case (nil, .some): false
      default: a.date.record.id < b.date.record.id
      }
    }.map(\.date)
    guard let cutoff = dossier.cutoff else { return (sorted, []) }
    func isPast(_ date: ComingDate) -> Bool { date.date?.padded.latest.map { $0 < cutoff } ?? false }
    return (sorted.filter { !isPast($0) }, sorted.filter(isPast))
  }
}
