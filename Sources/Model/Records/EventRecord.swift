/// Something done: a meeting, an attack, a vote (model.md 1.5).
public struct EventRecord: Record {
  public enum Status: String, CaseIterable, Sendable {
    case occurred, planned, proposed, cancelled, ongoing, reported, disputed
    case didNotHappen = "did-not-happen"
  }

  public static let type = RecordType.event

  /// What the properties below hold.
  package struct Fields: Sendable {
    package var common = Common()
    package var when = RecordDate()
    package var kind = ""
    package var modes: [String] = []
    package var contexts: [String] = []
    package var actors: [Participation] = []
    package var place: Reference?
    package var parent: Reference?
    package var status = Status.occurred
    package var purpose: String?
    package var outcome: String?
    package var asOf: EDTF?
    package var weight = 0
    package var media: [Media] = []
  }

  package var fields = Boxed(Fields())

  public init() {}

  public var common: Common {
    _read { yield fields.value.common }
    _modify { yield &fields.value.common }
  }
  public var when: RecordDate {
    _read { yield fields.value.when }
    _modify { yield &fields.value.when }
  }
  public var kind: String {
    _read { yield fields.value.kind }
    _modify { yield &fields.value.kind }
  }
  public var modes: [String] {
    _read { yield fields.value.modes }
    _modify { yield &fields.value.modes }
  }
  public var contexts: [String] {
    _read { yield fields.value.contexts }
    _modify { yield &fields.value.contexts }
  }
  public var actors: [Participation] {
    _read { yield fields.value.actors }
    _modify { yield &fields.value.actors }
  }
  /// A place id, or plain text where no place has that id.
  public var place: Reference? {
    _read { yield fields.value.place }
    _modify { yield &fields.value.place }
  }
  public var parent: Reference? {
    _read { yield fields.value.parent }
    _modify { yield &fields.value.parent }
  }
  public var status: Status {
    _read { yield fields.value.status }
    _modify { yield &fields.value.status }
  }
  public var purpose: String? {
    _read { yield fields.value.purpose }
    _modify { yield &fields.value.purpose }
  }
  public var outcome: String? {
    _read { yield fields.value.outcome }
    _modify { yield &fields.value.outcome }
  }
  /// For `ongoing`: the last day known to hold.
  public var asOf: EDTF? {
    _read { yield fields.value.asOf }
    _modify { yield &fields.value.asOf }
  }
  /// 1 to 3; 3 stands on the front page.
  public var weight: Int {
    _read { yield fields.value.weight }
    _modify { yield &fields.value.weight }
  }
  public var media: [Media] {
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
