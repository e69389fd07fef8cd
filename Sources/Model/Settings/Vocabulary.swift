/// The terms that a record may use where its author may add his own. Terms keep the standard's spelling; the words a reader
/// sees come from `Templates/words`, or from the label the author gave.
public struct Vocabulary: Sendable {
  /// Half of a timeline lane: what is said above the line, what is done below (PLOVER's verbal and material quads).
  public enum Band: String, CaseIterable, Sendable { case words, deeds }

  /// A term of the author's own.
  public struct Addition: Sendable {
    public var id = ""
    public var label = ""
    public var band: Band?
    public var after: String?
    public var inverse: String?
    public init() {}
  }

  /// A list that can be added to.
  public enum List: String, CaseIterable, Sendable {
    case eventKinds = "event_kinds"
    case stances
    case stages
    case relations
    case actorKinds = "actor_kinds"
    case roles
  }

  public private(set) var additions: [List: [Addition]] = [:]

  public init() {}

  public mutating func add(_ addition: Addition, to list: List) {
    additions[list, default: []].append(addition)
  }

  /// In their order: a stage of the author's stands where he said, everything else of his at the end.
  public func terms(of list: List) -> [String] {
    var terms = list.builtIn
    var rest = additions[list] ?? []
    while let next = rest.firstIndex(where: { addition in addition.after.map(terms.contains) ?? true }) {
      let addition = rest.remove(at: next)
      let position = addition.after.flatMap { after in terms.firstIndex(of: after) }
      terms.insert(addition.id, at: position.map { $0 + 1 } ?? terms.count)
    }
    // A stage that comes after none that is known was reported.
    return terms + rest.map(\.id)
  }

  public func has(_ term: String, in list: List) -> Bool {
    list.builtIn.contains(term) || additions[list]?.contains { $0.id == term } == true
  }

  /// The author's own label, nil for a built-in term.
  public func label(of term: String, in list: List) -> String? {
    additions[list]?.last { $0.id == term }?.label
  }

  /// The author's own words for a relation of his, read from the other side.
  public func inverse(of relation: String) -> String? {
    additions[.relations]?.last { $0.id == relation }?.inverse
  }

  public func band(ofEventKind kind: String) -> Band {
    if let own = additions[.eventKinds]?.last(where: { $0.id == kind })?.band { return own }
    return Self.verbalKinds.contains(kind) ? .words : .deeds
  }

  /// PLOVER's verbal quads, and ours that are said rather than done.
  private static let verbalKinds: Set = [
    "agree", "consult", "support", "concede", "request", "accuse", "reject", "threaten", "publication",
  ]
}

extension Vocabulary.List {
  public var builtIn: [String] {
    switch self {
    case .eventKinds:
      [
        "agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten",
        "protest", "sanction", "mobilize", "coerce", "assault", "institutional", "legislative", "legal", "financial",
        "ceremony", "publication", "disaster", "other",
      ]
    case .stances:
      [
        "demands", "proposes", "accepts", "accepts-if", "rejects", "declines", "supports", "opposes", "threatens", "denies",
        "silent",
      ]
    case .stages:
      [
        "demanded", "drafted", "proposed", "introduced", "negotiated", "agreed", "adopted", "signed", "ratified", "in-force",
        "implemented", "stalled", "rejected", "lapsed", "withdrawn", "terminated",
      ]
    case .relations:
      [
        "follows", "precedes", "eve-of", "response-to", "causes", "part-of", "serves", "limits", "contrasts-with",
        "conflicts-with", "supports", "raised-between", "reflected-in", "same-argument", "member-of", "ally-of", "opposes",
        "mediates", "funds", "same-as",
      ]
    case .actorKinds:
      [
        "person", "state", "government", "delegation", "body", "party", "organisation", "armed-force", "armed-group", "media",
        "group",
      ]
    case .roles:
      [
        "actor", "recipient", "host", "visitor", "mediator", "participant", "head-of-delegation", "victim", "claimant",
        "observer",
      ]
    }
  }
}
