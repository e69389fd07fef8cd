import Model

/// What a date looks like when it is drawn: told apart by shape, fill and edge, never by colour alone (model.md 1.3).
public struct DateSign: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    /// One day.
    case point
    /// Known to a month, a year or longer: a bracket over it.
    case bracket
    /// Once, somewhere in between: a line with caps.
    case choice
    /// It lasted.
    case bar
    /// Nothing but an order is known.
    case undated
  }

  /// An end of a bar, or of a choice.
  public enum Edge: Hashable, Sendable {
    case firm
    /// Goes on, or began no one says when.
    case open
    /// There was one, and nobody knows it.
    case unknown
  }

  public var shape = Shape.undated
  public var start = Edge.firm
  public var end = Edge.firm
  public var isApproximate = false
  public var isUncertain = false
  public var status = EventRecord.Status.occurred

  public init() {}

  public init(_ date: EDTF?, status: EventRecord.Status = .occurred) {
    self.status = status
    guard let date else { return }
    (isApproximate, isUncertain) = (date.isApproximate, date.isUncertain)
    switch date.form {
    case .date: shape = date.singleDay == nil ? .bracket : .point
    case .interval(let start, let end):
      shape = .bar
      (self.start, self.end) = (Edge(start), Edge(end))
      // Its last known day is the last word on what is said to go on.
      if status == .ongoing { self.end = .open }
    case .oneOf:
      shape = .choice
      if date.earliest == nil { start = .open }
      if date.latest == nil { end = .open }
    }
  }
}

extension DateSign.Edge {
  init(_ end: EDTF.End) {
    switch end {
    case .known: self = .firm
    case .open: self = .open
    case .unknown: self = .unknown
    }
  }
}
