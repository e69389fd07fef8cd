/// A moment in time: seconds since 1970-01-01T00:00:00Z. Used for embargoes alone.
public struct Instant: Hashable, Comparable, Sendable {
  public let seconds: Int64
  public init(seconds: Int64) { self.seconds = seconds }
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}
