/// The seven record types, and notes. The folder says the type.
public enum RecordType: String, CaseIterable, Sendable, Comparable {
  case actor, event, claim, issue, instrument, source, place, note

  /// The folder of Content, and of the published pages.
  public var folder: String { rawValue + "s" }

  public init?(folder: String) {
    guard folder.hasSuffix("s") else { return nil }
    self.init(rawValue: String(folder.dropLast()))
  }

  /// "an event", for messages.
  public var noun: String {
    switch self {
    case .actor, .event, .issue, .instrument: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }

  /// Whether it says something itself, which must rest on a source.
  public var isStatement: Bool { self == .event || self == .claim }

  /// Its place among all.
  public var order: Int {
    switch self {
    case .actor: 0
    case .event: 1
    case .claim: 2
    case .issue: 3
    case .instrument: 4
    case .source: 5
    case .place: 6
    case .note: 7
    }
  }

  public static func < (a: RecordType, b: RecordType) -> Bool { a.order < b.order }
}
