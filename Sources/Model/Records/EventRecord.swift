/// Something done: a meeting, an attack, a vote (model.md 1.5).
public struct EventRecord: Record {
  public enum Status: String, CaseIterable, Sendable {
    case occurred, planned, proposed, cancelled, ongoing, reported, disputed
    case didNotHappen = "did-not-happen"
  }

  public static let type = RecordType.event

  /// What the properties below hold.
  @usableFromInline package struct Fields: Sendable {
    @usableFromInline package var common = Common()
    @usableFromInline package var when = RecordDate()
    @usableFromInline package var kind = ""
    @usableFromInline package var modes: [String] = []
    @usableFromInline package var contexts: [String] = []
    @usableFromInline package var actors: [Participation] = []
    @usableFromInline package var place: Reference?
    @usableFromInline package var parent: Reference?
    @usableFromInline package var status = Status.occurred
    @usableFromInline package var purpose: String?
    @usableFromInline package var outcome: String?
    @usableFromInline package var asOf: EDTF?
    @usableFromInline package var weight = 0
    @usableFromInline package var media: [Media] = []
  }

  @usableFromInline package var fields = Boxed(Fields())

  public init() {}

  @inlinable public var common: Common {
    _read { yield fields.value.common }
    _modify { yield &fields.value.common }
  }
  @inlinable public var when: RecordDate {
    _read { yield fields.value.when }
    _modify { yield &fields.value.when }
  }
  @inlinable public var kind: String {
    _read { yield fields.value.kind }
    _modify { yield &fields.value.kind }
  }
  @inlinable public var modes: [String] {
    _read { yield fields.value.modes }
    _modify { yield &fields.value.modes }
  }
  @inlinable public var contexts: [String] {
    _read { yield fields.value.contexts }
    _modify { yield &fields.value.contexts }
  }
  @inlinable public var actors: [Participation] {
    _read { yield fields.value.actors }
    _modify { yield &fields.value.actors }
  }
  /// A place id, or plain text where no place has that id.
  @inlinable public var place: Reference? {
    _read { yield fields.value.place }
    _modify { yield &fields.value.place }
  }
  @inlinable public var parent: Reference? {
    _read { yield fields.value.parent }
    _modify { yield &fields.value.parent }
  }
  @inlinable public var status: Status {
    _read { yield fields.value.status }
    _modify { yield &fields.value.status }
  }
  @inlinable public var purpose: String? {
    _read { yield fields.value.purpose }
    _modify { yield &fields.value.purpose }
  }
  @inlinable public var outcome: String? {
    _read { yield fields.value.outcome }
    _modify { yield &fields.value.outcome }
  }
  /// For `ongoing`: the last day known to hold.
  @inlinable public var asOf: EDTF? {
    _read { yield fields.value.asOf }
    _modify { yield &fields.value.asOf }
  }
  /// 1 to 3; 3 stands on the front page.
  @inlinable public var weight: Int {
    _read { yield fields.value.weight }
    _modify { yield &fields.value.weight }
  }
  @inlinable public var media: [Media] {
    _read { yield fields.value.media }
    _modify { yield &fields.value.media }
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
