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

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: RecordType, b: RecordType) -> Bool { a.order < b.order }
}
