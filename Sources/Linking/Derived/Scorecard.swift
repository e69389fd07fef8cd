import Model

/// How often forecasts of each likelihood came true, and how far off they were (Brier score), once enough are resolved.
public struct Scorecard: Sendable {
  /// One term of the likelihood scale.
  public struct Row: Sendable {
    public let term: LikelihoodTerm
    public fileprivate(set) var came = 0
    public fileprivate(set) var resolved = 0
  }

  /// Terms that a resolved forecast used, from the least likely.
  public private(set) var rows: [Row] = []
  public private(set) var resolved = 0
  /// The mean of (probability − outcome)², the middle of a term's range taken for its probability: 0 is perfect, 0.25 is a coin.
  public private(set) var brier: Double?

  /// Fewer tell nothing.
  public static let fewest = 5

  public var isTelling: Bool { resolved >= Self.fewest }

  init() {}

  init(_ dossier: Dossier) {
    rows = dossier.settings.likelihoodScale.map { Row(term: $0) }
    var sum = 0.0
    for claim in dossier.claims {
      guard claim.kind == .forecast, claim.usesScale, let outcome = claim.judgement.resolution?.outcome,
        let row = rows.firstIndex(where: { $0.term.id == claim.judgement.likelihood })
      else { continue }
      rows[row].resolved += 1
      resolved += 1
      if outcome { rows[row].came += 1 }
      let error = (rows[row].term.from + rows[row].term.to) / 2 - (outcome ? 1 : 0)
      sum += error * error
    }
    rows.removeAll { $0.resolved == 0 }
    brier = resolved > 0 ? sum / Double(resolved) : nil
  }
}

extension ClaimRecord {
  /// Whether a likelihood is the holder's own. The word of an outside author stays a word: that the desk put it in a band makes no
  /// percentage of it.
  public var usesScale: Bool { isByEditor || self.judgement.words == nil }
}

extension Judgement.Resolution {
  /// nil for what is pending, came true in part or can not be told.
  var outcome: Bool? {
    switch self {
    case .true: true
    case .false: false
    case .pending, .partly, .notResolvable: nil
    }
  }
}
