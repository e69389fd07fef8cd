/// What a fenced view in prose shows: the kind of the fence and the filter inside it.
public enum BodyView: Sendable {
  /// ```` ```timeline ````: events and dated claims, by month.
  case timeline(EventFilter)
  /// ```` ```events ````: events alone, as a list.
  case events(EventFilter)
  /// ```` ```actor ````: who it is, and what of him is asked for.
  case actor(ActorFilter)
  /// ```` ```figures ````: numbers and who claims them.
  case figures(FigureFilter)
  /// ```` ```matrix ````: positions by issue and side.
  case matrix(MatrixFilter)
}

/// Which events and claims a view shows. A list lets in what has any of its values; what is not given lets in all.
public struct EventFilter: Sendable {
  public enum Order: String, CaseIterable, Sendable { case oldest, newest }
  /// What a timeline shows of them.
  public enum Form: String, CaseIterable, Sendable { case drawing, list }

  /// Who takes part, or says it, or on whose behalf.
  public var actors: [Reference]?
  /// The sides of those.
  public var lanes: [Located<String>]?
  /// Of events or, on a timeline, of claims.
  public var kinds: [String]?
  /// These places and those inside them.
  public var places: [Reference]?
  /// What a claim is on; an event at which one on it was made.
  public var issues: [Reference]?
  /// What is linked with one of these, or about it.
  public var instruments: [Reference]?
  public var tags: [Located<String>]?
  /// What may have been on or after its first day, and on or before the last day of `to`.
  public var from: EDTF?
  public var to: EDTF?
  /// Events alone have these three.
  public var statuses: [EventRecord.Status]?
  public var weight: Int?
  public var parent: Reference?
  public var limit: Int = 60
  public var order = Order.oldest
  public var show = Form.allCases

  public init() {}
}

/// Which actor a view shows, and what of him.
public struct ActorFilter: Sendable {
  public enum Part: String, CaseIterable, Sendable { case summary, offices, members, events, claims }

  public var id: Reference?
  public var show: [Part] = [.summary, .offices]
  public var limit: Int = 10

  public init() {}
}

/// Which positions a view shows: all issues and sides where none are named.
public struct MatrixFilter: Sendable {
  public var issues: [Reference]?
  public var lanes: [Located<String>]?
  /// As they were when that date had ended; nil: as they stand.
  public var asOf: EDTF?
  /// Of issues.
  public var limit: Int = 12

  public init() {}
}

/// Which figures a view shows.
public struct FigureFilter: Sendable {
  public var measures: [Located<String>]?
  public var series: [Located<String>]?
  public var claimants: [Reference]?
  /// The records on which they stand.
  public var of: [Reference]?
  public var limit: Int = 60

  public init() {}
}
