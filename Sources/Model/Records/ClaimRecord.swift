/// Everything said: statement, demand, position, pledge, forecast, opinion (model.md 1.6).
public struct ClaimRecord: Record {
  public enum Kind: String, CaseIterable, Sendable {
    case statement, position, demand, offer, threat, pledge, denial, forecast, assessment, opinion, recommendation

    /// Opinion and recommendation never appear as fact, only under their holder's name.
    public var isOpinion: Bool { self == .opinion || self == .recommendation }
  }

  public enum Attribution: String, CaseIterable, Sendable {
    case quoted, paraphrased, hypothetical, leaked
    case authorCharacterisation = "author-characterisation"
  }

  public enum Verification: String, CaseIterable, Sendable {
    case corroborated, contested, refuted, unverifiable, unchecked
    case singleSource = "single-source"
  }

  public static let type = RecordType.claim

  /// What the properties below hold.
  @usableFromInline package struct Fields: Sendable {
    @usableFromInline package var common = Common()
    @usableFromInline package var kind = Kind.statement
    @usableFromInline package var by: [Reference] = []
    @usableFromInline package var onBehalfOf: Reference?
    @usableFromInline package var since: EventOrDate?
    @usableFromInline package var places: [Reference] = []
    @usableFromInline package var via: Reference?
    @usableFromInline package var to: [Reference] = []
    @usableFromInline package var about: [Reference] = []
    @usableFromInline package var issues: [Reference] = []
    @usableFromInline package var text: MarkdownLine?
    @usableFromInline package var quote: Quote?
    @usableFromInline package var cell: String?
    @usableFromInline package var stance: String?
    @usableFromInline package var date: EDTF?
    @usableFromInline package var madeAt: [Reference] = []
    @usableFromInline package var isInForce: Bool?
    @usableFromInline package var supersededBy: Reference?
    @usableFromInline package var attribution: Attribution?
    @usableFromInline package var verification: Verification?
    @usableFromInline package var contradicts: [ClaimRelation] = []
    @usableFromInline package var supports: [ClaimRelation] = []
    @usableFromInline package var promise = Promise()
    @usableFromInline package var judgement = Judgement()
  }

  @usableFromInline package var fields = Boxed(Fields())

  public init() {}

  @inlinable public var common: Common {
    _read { yield fields.value.common }
    _modify { yield &fields.value.common }
  }
  @inlinable public var kind: Kind {
    _read { yield fields.value.kind }
    _modify { yield &fields.value.kind }
  }
  /// Actor ids, or `editor` for the desk itself.
  @inlinable public var by: [Reference] {
    _read { yield fields.value.by }
    _modify { yield &fields.value.by }
  }
  @inlinable public var onBehalfOf: Reference? {
    _read { yield fields.value.onBehalfOf }
    _modify { yield &fields.value.onBehalfOf }
  }
  /// When the position was first taken.
  @inlinable public var since: EventOrDate? {
    _read { yield fields.value.since }
    _modify { yield &fields.value.since }
  }
  @inlinable public var places: [Reference] {
    _read { yield fields.value.places }
    _modify { yield &fields.value.places }
  }
  /// Who reports that they say it.
  @inlinable public var via: Reference? {
    _read { yield fields.value.via }
    _modify { yield &fields.value.via }
  }
  @inlinable public var to: [Reference] {
    _read { yield fields.value.to }
    _modify { yield &fields.value.to }
  }
  @inlinable public var about: [Reference] {
    _read { yield fields.value.about }
    _modify { yield &fields.value.about }
  }
  @inlinable public var issues: [Reference] {
    _read { yield fields.value.issues }
    _modify { yield &fields.value.issues }
  }
  @inlinable public var text: MarkdownLine? {
    _read { yield fields.value.text }
    _modify { yield &fields.value.text }
  }
  @inlinable public var quote: Quote? {
    _read { yield fields.value.quote }
    _modify { yield &fields.value.quote }
  }
  /// At most twelve words: what the matrix prints.
  @inlinable public var cell: String? {
    _read { yield fields.value.cell }
    _modify { yield &fields.value.cell }
  }
  @inlinable public var stance: String? {
    _read { yield fields.value.stance }
    _modify { yield &fields.value.stance }
  }
  @inlinable public var date: EDTF? {
    _read { yield fields.value.date }
    _modify { yield &fields.value.date }
  }
  @inlinable public var madeAt: [Reference] {
    _read { yield fields.value.madeAt }
    _modify { yield &fields.value.madeAt }
  }
  @inlinable public var isInForce: Bool? {
    _read { yield fields.value.isInForce }
    _modify { yield &fields.value.isInForce }
  }
  @inlinable public var supersededBy: Reference? {
    _read { yield fields.value.supersededBy }
    _modify { yield &fields.value.supersededBy }
  }
  @inlinable public var attribution: Attribution? {
    _read { yield fields.value.attribution }
    _modify { yield &fields.value.attribution }
  }
  @inlinable public var verification: Verification? {
    _read { yield fields.value.verification }
    _modify { yield &fields.value.verification }
  }
  @inlinable public var contradicts: [ClaimRelation] {
    _read { yield fields.value.contradicts }
    _modify { yield &fields.value.contradicts }
  }
  @inlinable public var supports: [ClaimRelation] {
    _read { yield fields.value.supports }
    _modify { yield &fields.value.supports }
  }
  @inlinable public var promise: Promise {
    _read { yield fields.value.promise }
    _modify { yield &fields.value.promise }
  }
  @inlinable public var judgement: Judgement {
    _read { yield fields.value.judgement }
    _modify { yield &fields.value.judgement }
  }

  /// The desk's own assessment, always shown apart.
  public var isByEditor: Bool { by.contains { $0.value == Self.editor } }

  /// What `by` says for the desk itself.
  public static let editor = "editor"
}

/// An event's id, or a date.
public enum EventOrDate: Sendable {
  case event(Reference)
  case date(EDTF)
}

/// A short quotation in its own language.
public struct Quote: Sendable {
  public var text = ""
  public var language: String?
  public var translation: String?
  public init() {}
}

/// Another claim or event that this one contradicts or supports, or one figure of it.
public struct ClaimRelation: Sendable {
  public var record: Reference?
  public var figure: String?
  public init() {}
}

/// What a pledge, offer or demand adds: its deadline and what became of it.
public struct Promise: Sendable {
  public enum Strength: String, CaseIterable, Sendable {
    case formal, oral
    case repeatedAssurance = "repeated-assurance"
    case claimOfAbility = "claim-of-ability"
    case groundworkOnly = "groundwork-only"
  }

  public enum State: String, CaseIterable, Sendable {
    case open, kept, stalled, overdue, withdrawn, unverifiable
    case notDue = "not-due"
    case inProgress = "in-progress"
    case partlyKept = "partly-kept"
    case notKept = "not-kept"
  }

  public var deadline: EDTF?
  public var deadlineRule: String?
  public var strength: Strength?
  public var state: State?
  public var stateBasis: String?
  public var stateAsOf: EDTF?
  public var evidence: [Reference] = []
  public var settledBy: String?
  public init() {}
}

/// What a forecast or an assessment adds (ICD 203).
public struct Judgement: Sendable {
  public enum Resolution: String, CaseIterable, Sendable {
    case pending, `true`, `false`, partly
    case notResolvable = "not-resolvable"
  }

  /// A term of the dossier's likelihood scale.
  public var likelihood: String?
  /// An outside author's own term; never turned into a percentage.
  public var words: String?
  public var confidence: String?
  public var horizon: EDTF?
  public var conditionalOn: String?
  public var resolution: Resolution?
  public var resolvedOn: EDTF?
  public var basisText: String?
  public init() {}
}
