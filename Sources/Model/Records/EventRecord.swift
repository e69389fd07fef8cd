/// Something done: a meeting, an attack, a vote (model.md 1.5).
@dynamicMemberLookup public struct EventRecord: Record {
  public enum Status: String, CaseIterable, Sendable {
    case occurred, planned, proposed, cancelled, ongoing, reported, disputed
    case didNotHappen = "did-not-happen"
  }

  public static let type = RecordType.event

  public struct Fields: Sendable {
    public var common = Common()
    public var when = RecordDate()
    public var kind = ""
    public var modes: [String] = []
    public var contexts: [String] = []
    public var actors: [Participation] = []
    /// A place id, or plain text where no place has that id.
    public var place: Reference?
    public var status = Status.occurred
    /// 1 to 3; 3 stands on the front page.
    public var weight = 0
    public var media: [Media] = []
    public var seldom = Model.Seldom<Seldom>()

    public init() {}
  }

  /// Fields that few events have.
  public struct Seldom: SeldomFields {
    public var parent: Reference?
    public var purpose: String?
    public var outcome: String?
    /// For `ongoing`: the last day known to hold.
    public var asOf: EDTF?

    public init() {}
    public static let none = Self()
  }

  /// In a box, because there are many of them.
  public var fields = Boxed(Fields())

  public init() {}

  public init(_ fields: consuming Fields) { self.fields = Boxed(fields) }

  public var common: Common {
    @inlinable _read { yield fields.value.common }
    @inlinable _modify { yield &fields.value.common }
  }

  /// Each field as if it were the record's own. Inlined, the key path is an offset.
  @inlinable public subscript<Field>(dynamicMember field: WritableKeyPath<Fields, Field>) -> Field {
    _read { yield fields.value[keyPath: field] }
    _modify { yield &fields.value[keyPath: field] }
  }

  @inlinable public subscript<Field>(dynamicMember field: WritableKeyPath<Seldom, Field>) -> Field {
    _read { yield fields.value.seldom.value[keyPath: field] }
    _modify { yield &fields.value.seldom.value[keyPath: field] }
  }
}

/// One actor's part in an event.
public struct Participation: Sendable {
  public var actor: Reference?
  public var role: String?
  /// The capacity, as text: "as Special Envoy".
  public var capacity: String?

  public init() {}
}
