import Model

/// The values of a field that takes one of a list.
enum AllowedValues: Sendable {
  case fixed([String])
  /// The built-in terms and the author's own.
  case terms(Vocabulary.List)
  case likelihood
  case confidence
  /// The sides that dossier.yaml names.
  case lanes

  func list(_ settings: Settings) -> [String] {
    switch self {
    case .fixed(let values): values
    case .terms(let list): settings.vocabulary.terms(of: list)
    case .likelihood: settings.likelihoodScale.map(\.id)
    case .confidence: settings.confidenceScale
    case .lanes: settings.lanes.map(\.id)
    }
  }
}

extension Schema.Row {
  func taking(_ values: AllowedValues) -> Self {
    var row = self
    row.values = values
    return row
  }
}
