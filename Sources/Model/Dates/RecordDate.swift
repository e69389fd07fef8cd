/// When something happened: an EDTF date and its helpers (model.md 1.3).
public struct RecordDate: Sendable {
  /// How we know the date; shown to the reader.
  public enum Basis: String, CaseIterable, Sendable { case stated, inferred, computed, ambiguous, undated }

  public var date: EDTF?
  public var basis: Basis?
  /// Shown instead of our formatting.
  public var text: String?
  /// Events that it comes after, where it has no date.
  public var after: [Reference] = []
  public var before: [Reference] = []
  /// ISO time, for single days.
  public var time: String?
  /// IANA zone.
  public var zone: String?
  /// ISO 8601 duration.
  public var duration: String?
  public init() {}
}
