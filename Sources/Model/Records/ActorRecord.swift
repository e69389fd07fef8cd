/// A person, state, body or group that acts or speaks (model.md 1.4).
public struct ActorRecord: Record {
  public static let type = RecordType.actor
  public var common = Common()
  public var kind = ""
  public var sortName: String?
  public var aliases: [Alias] = []
  /// ISO 3166-1 alpha-2, or ISO 3166-3 for states that are gone.
  public var country: String?
  public var born: EDTF?
  public var died: EDTF?
  public var founded: EDTF?
  public var dissolved: EDTF?
  public var parent: Reference?
  public var lane: Reference?
  public var tenures: [Tenure] = []
  /// Identifiers elsewhere (`wikidata`, `orcid`, ...), in the author's order.
  public var identifiers: [(scheme: String, value: String)] = []
  public var image: Media?

  public init() {}

  /// What lists are sorted by.
  public var sortKey: String { sortName ?? title }
}

/// Another name of an actor, a place or an instrument.
public struct Alias: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case alias, former, weak, transliteration }
  public var name = ""
  /// A weak alias is found by a wikilink and never makes a mention.
  public var kind = Kind.alias
  public var language: String?

  public init() {}
}
