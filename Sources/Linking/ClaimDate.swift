import Model

/// When a claim was made: its own date, else that of the first event at which it was made, else at the latest when its source
/// came out (model.md 1.6).
public struct ClaimDate: Sendable {
  public enum Origin: Sendable { case claim, event, source }

  public let date: EDTF
  public let origin: Origin

  /// A day on which the claim was made: that of a source only says by when.
  public var own: EDTF? { origin == .source ? nil : date }
}

/// The dates from which those of claims are worked out: of published events and sources alone.
struct ClaimDates {
  private let events: [String: EDTF]
  private let sources: [String: EDTF]

  init(events: [EventRecord], sources: [SourceRecord]) {
    self.events = Dictionary(
      events.compactMap { event in event.when.date.map { (event.id, $0) } }, uniquingKeysWith: { first, _ in first })
    self.sources = Dictionary(
      sources.compactMap { source in source.issued.map { (source.id, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  func date(of claim: ClaimRecord) -> ClaimDate? {
    if let date = claim.date { return ClaimDate(date: date, origin: .claim) }
    if let date = earliest(claim.madeAt.compactMap { events[$0.value] }) { return ClaimDate(date: date, origin: .event) }
    // What the desk itself says is no older than its sources.
    if claim.isByEditor { return nil }
    return earliest(claim.common.cites.compactMap { $0.source.flatMap { sources[$0.value] } }).map {
      ClaimDate(date: $0, origin: .source)
    }
  }

  private func earliest(_ dates: [EDTF]) -> EDTF? { dates.min(by: EDTF.chronological) }
}
