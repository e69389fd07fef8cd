import Model

/// The fields of a type of record, as the reader knows them: for what is written to be read.
public struct RecordFields: Sendable {
  private let parts: FieldParts
  private let settings: Settings

  public init(_ type: RecordType, settings: Settings = Settings()) {
    parts = type.fieldParts
    self.settings = settings
  }

  /// Whether `path` (`cite.locator`) names a field.
  public func contains(_ path: String) -> Bool { parts.contains(fieldPath(path)[...]) }

  /// The values that the field at `path` takes, nil where it takes any; the author's own terms come last.
  public func values(of path: String) -> [String]? {
    switch parts.kind(of: fieldPath(path)[...]) {
    case .choice(let values): values
    case .term(let list): settings.vocabulary.terms(of: list)
    case .likelihood: settings.likelihoodScale.map(\.id)
    case .confidence: settings.confidenceScale
    case .lane: settings.lanes.map(\.id)
    default: nil
    }
  }
}
