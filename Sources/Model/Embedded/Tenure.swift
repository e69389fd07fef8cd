/// An office or membership that an actor holds or held (model.md 1.4).
public struct Tenure: Sendable {
  /// The end of a tenure: a date, still held, or not known.
  public enum End: Sendable {
    case date(EDTF)
    case open
    case unknown
  }

  public var role = ""
  /// An actor's id, or plain text where no actor has that id.
  public var organisation: Reference?
  public var party: Reference?
  public var start: EDTF?
  public var end = End.unknown
  /// Known to hold then, when start and end are unknown.
  public var holdsAt: EDTF?
  public var area: String?
  public var cites: [Cite] = []
  public var note: String?
  public init() {}

  /// Whether the tenure is known to hold on `day`: it had begun on the last day on which it can have begun, and can not have ended. End days are included, so on a day of handing over both hold.
  public func holds(on day: Day) -> Bool {
    if let at = holdsAt, let first = at.earliest, let last = at.latest, (first...last).contains(day) { return true }
    guard let begun = start?.latest, begun <= day else { return false }
    switch end {
    case .open: return true
    case .date(let end): return end.earliest.map { day <= $0 } ?? false
    case .unknown: return false
    }
  }

  /// Whether it is known to have ended before `day`.
  public func isOver(on day: Day) -> Bool {
    if case .date(let end) = end, let last = end.latest { last < day } else { false }
  }
}
