/// Everything said: statement, demand, position, pledge, forecast, opinion (model.md 1.6).
@dynamicMemberLookup public struct ClaimRecord: Record {
  public enum Kind: String, CaseIterable, Sendable {
    case statement, position, demand, offer, threat, pledge, denial, forecast, assessment, opinion, recommendation

    /// Opinion and recommendation never appear as fact, only under their holder's name.
    public var isOpinion: Bool { self == .opinion || self == .recommendation }
    /// What says how probable or how sure something is.
    public var isJudged: Bool { self == .forecast || self == .assessment }
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

  public struct Fields: Sendable {
    public var common = Common()
    public var kind = Kind.statement
    /// Actor ids, or `editor` for the desk itself.
    public var by: [Reference] = []
    public var places: [Reference] = []
    public var to: [Reference] = []
    public var about: [Reference] = []
    public var issues: [Reference] = []
    public var text: MarkdownLine?
    /// At most twelve words: what the matrix prints.
    public var cell: String?
    public var stance: String?
    public var date: EDTF?
    public var madeAt: [Reference] = []
    public var isInForce: Bool?
    public var attribution: Attribution?
    public var verification: Verification?
    public var contradicts: [ClaimRelation] = []
    public var supports: [ClaimRelation] = []
    public var seldom = Model.Seldom<Seldom>()

    public init() {}
  }

  /// Fields that few claims have.
  public struct Seldom: SeldomFields {
    public var onBehalfOf: Reference?
    /// When the position was first taken.
    public var since: EventOrDate?
    /// Who reports that they say it.
    public var via: Reference?
    public var quote: Quote?
    public var supersededBy: Reference?
    public var promise = Promise()
    public var judgement = Judgement()

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

  /// The desk's own assessment, always shown apart.
  public var isByEditor: Bool { self.by.contains { $0.value == Self.editor } }

  /// Days that can only come after the claim was made, under the names of their fields.
  public var laterDates: [(field: String, date: EDTF?)] {
    [
      ("deadline", self.promise.deadline), ("state_as_of", self.promise.stateAsOf), ("horizon", self.judgement.horizon),
      ("resolved_on", self.judgement.resolvedOn),
    ]
  }

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
