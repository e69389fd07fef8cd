/// When something happened: an EDTF date and its helpers (model.md 1.3).
@dynamicMemberLookup public struct RecordDate: Sendable {
  /// How we know the date; shown to the reader.
  public enum Basis: String, CaseIterable, Sendable { case stated, inferred, computed, ambiguous, undated }

  /// What few dates have beside themselves.
  public struct Seldom: SeldomFields {
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
    public static let none = Self()
  }

  public var date: EDTF?
  public var seldom = Model.Seldom<Seldom>()
  public init() {}

  @inlinable public subscript<Field>(dynamicMember field: WritableKeyPath<Seldom, Field>) -> Field {
    _read { yield seldom.value[keyPath: field] }
    _modify { yield &seldom.value[keyPath: field] }
  }
}
