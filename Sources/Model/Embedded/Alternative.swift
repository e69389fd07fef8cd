import Base

/// A rival value of a field: the main value is the editor's choice, never the only one shown (model.md 1.2).
public struct Alternative: Sendable {
  /// `place`; with a dot for a part (`tenures.end`).
  public var field = ""
  public var value = RivalValue()
  public var cites: [Cite] = []
  public var by: Reference?
  public var note: String?
  /// The entry in its file.
  public var place: Place
  public init(place: Place = Place(SourceID(0), 0..<0)) { self.place = place }
}

/// A value read by the rules of its field, so that an id in it is known to be one: only what is published of it can be shown.
public struct RivalValue: Sendable {
  public enum Part: Sendable {
    case text(String)
    case number(Decimal)
    case flag(Bool)
    case date(EDTF)
    /// `..`: it goes on.
    case open
    /// To a record of one of these types (of any, where there are none); what is no id may be text.
    case reference(Reference, to: [RecordType], orText: Bool)
    case lane(Reference)
    case country(String)
    /// A term of a closed list: that of the field.
    case choice(String)
    case term(String, of: Vocabulary.List)
    case likelihood(String)
    case confidence(String)
  }

  /// One for each item of a list field; several parts where an item has several (`ann:host`).
  public var items: [[Part]] = []
  public init() {}

  /// Every record that it names.
  public var references: [(reference: Reference, types: [RecordType], orText: Bool)] {
    items.joined().compactMap { part in
      if case .reference(let reference, let types, let orText) = part { (reference, types, orText) } else { nil }
    }
  }
}

/// What was wrong and what was mended; printed on the page.
public struct Correction: Sendable {
  public var date: EDTF?
  public var text = ""
  public init() {}
}
