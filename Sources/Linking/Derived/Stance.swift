import Model

/// Which way a stance leans, as far as the standard's terms say; an author's own lean no way that a program could know.
public enum Leaning: Sendable {
  case towards, against

  public init?(_ stance: String?) {
    switch stance {
    case "demands", "proposes", "accepts", "accepts-if", "supports": self = .towards
    case "rejects", "declines", "opposes", "denies": self = .against
    default: return nil
    }
  }
}

extension ClaimRecord {
  /// What a cell of the positions matrix may hold. Opinion, recommendation, forecast and assessment never do, nor what the desk itself
  /// says.
  public var isPosition: Bool {
    switch self.kind {
    case .position, .demand, .offer, .threat, .pledge, .statement, .denial: !isByEditor
    case .forecast, .assessment, .opinion, .recommendation: false
    }
  }

  /// Somebody was asked, or had the occasion, and said nothing.
  public var isSilent: Bool { self.stance == "silent" }

  /// What may be due: a pledge, an offer, a demand.
  public var isPromise: Bool { self.kind == .pledge || self.kind == .offer || self.kind == .demand }
}
