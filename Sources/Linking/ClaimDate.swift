import Model

/// When a claim was made: its own date, else some time in the first event at which it was made, else at the latest when its source
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
  private let events: [EDTF?]
  private let sources: [EDTF?]
  private let eventPositions: Positions
  private let sourcePositions: Positions

  init(events: [EventRecord], sources: [SourceRecord]) {
    // What was said at talks of three days was not said for three days.
    self.events = events.map { $0.when.date?.moment }
    self.sources = sources.map(\.issued)
    eventPositions = Positions(events)
    sourcePositions = Positions(sources)
  }

  func date(of claim: ClaimRecord) -> ClaimDate? {
    if let date = claim.date { return ClaimDate(date: date, origin: .claim) }
    if let date = earliest(claim.madeAt.compactMap { eventPositions[$0].flatMap { events[$0] } }) {
      return ClaimDate(date: date, origin: .event)
    }
    // What the desk itself says is no older than its sources.
    if claim.isByEditor { return nil }
    let issued = claim.common.cites.compactMap { cite in
      cite.source.flatMap { sourcePositions[$0] }.flatMap { sources[$0] }
    }
    return earliest(issued).map { ClaimDate(date: $0, origin: .source) }
  }

  private func earliest(_ dates: [EDTF]) -> EDTF? { dates.min(by: EDTF.chronological) }
}
