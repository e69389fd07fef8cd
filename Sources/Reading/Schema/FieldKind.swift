import Model

/// What a field holds, for those who walk the schema: rival values are read by it, and tests find every field that could leak.
enum FieldKind: Sendable, Equatable {
  /// Shown as it is written.
  case text
  case markdown
  case number, flag, date
  /// An ISO 3166 code.
  case country
  /// A date, or `..` for what goes on.
  case end
  /// An event's id or a date.
  case eventOrDate
  /// The id of a record of one of these types (of any, where there are none). Where it may be text, what is no id stands for itself.
  case reference(to: [RecordType], orText: Bool = false)
  case lane
  case choice([String])
  case term(Vocabulary.List)
  case likelihood, confidence
  /// A file below `media/`.
  case file
  /// A value with fields of its own, or a list of such.
  case embedded
  /// Says how the record is treated, or belongs to the desk: no statement about the world.
  case control
}
