import Model
import Templating

/// One line of how probable a forecast or an assessment is: "Likelihood: unlikely (20–45%)", "Horizon: December 2025".
struct EstimateView: Sendable {
  let parts: [String]

  static let fields = Fields<EstimateView>([.texts("parts", \.parts)])
}

extension Site {
  /// Likelihood, horizon and what came of it in one line; confidence in another, since the two never share a sentence (ICD 203).
  func estimates(of claim: ClaimRecord) -> [EstimateView] {
    let judgement = claim.judgement
    var parts: [String] = []
    func add(_ label: Word, _ value: String?) {
      if let value { parts.append(fill(.labelAndValue, ["label": word(label), "value": value])) }
    }
    add(.likelihood, judgement.likelihood.map(likelihood))
    add(.ownWords, judgement.words)
    add(.horizon, judgement.horizon.map(phrase))
    add(.resolution, judgement.resolution.flatMap { $0 == .pending ? nil : term("resolution-", $0) })
    let likelihood = parts
    parts = []
    add(.confidence, judgement.confidence.map(confidence))
    return [likelihood, parts].filter { !$0.isEmpty }.map { EstimateView(parts: $0) }
  }
}
