import Linking
import Model
import Templating

/// One line of how probable a forecast or an assessment is: "Likelihood: unlikely (20–45%)", "Horizon: December 2025".
struct EstimateView: Sendable {
  let parts: [String]

  static let fields = Fields<EstimateView>([.texts("parts", \.parts)])
}

extension Site {
  /// With its range, where the holder himself used the scale; the word of an outside author that the desk put in a band has none.
  func likelihood(of claim: ClaimRecord) -> String? {
    claim.judgement.likelihood.map { id in
      guard !claim.usesScale else { return likelihood(id) }
      return dossier.settings.likelihoodScale.first { $0.id == id }.map(term) ?? id
    }
  }

  /// The word of a band alone: the language's for one of ICD 203's, else the author's label.
  private func term(_ band: LikelihoodTerm) -> String {
    LikelihoodTerm.icd203.contains { $0.id == band.id && $0.label == band.label }
      ? words.text("likelihood-word-" + band.id) : band.label
  }

  /// Likelihood, horizon and what came of it in one line; confidence in another, since the two never share a sentence (ICD 203).
  func estimates(of claim: ClaimRecord) -> [EstimateView] {
    let judgement = claim.judgement
    var parts: [String] = []
    func add(_ label: Word, _ value: String?) {
      if let value { parts.append(fill(.labelAndValue, ["label": word(label), "value": value])) }
    }
    add(claim.usesScale ? .likelihood : .readAs, likelihood(of: claim))
    add(.ownWords, judgement.words)
    add(.horizon, judgement.horizon.map(phrase))
    add(.resolution, judgement.resolution.flatMap { $0 == .pending ? nil : term("resolution-", $0) })
    let likelihood = parts
    parts = []
    add(.confidence, judgement.confidence.map(confidence))
    return [likelihood, parts].filter { !$0.isEmpty }.map { EstimateView(parts: $0) }
  }
}
