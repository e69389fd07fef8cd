/// A bill, agreement, sanctions package: what moves through stages (model.md 1.8).
public struct InstrumentRecord: Record {
  public static let type = RecordType.instrument
  public var common = Common()
  public var kind = ""
  public var aliases: [Alias] = []
  public var number: String?
  public var parties: [Reference] = []
  public var authors: [Reference] = []
  public var decidedBy: [Reference] = []
  public var provisions: [Provision] = []
  public var stages: [Stage] = []
  public var requirement: String?
  public var support: [Support] = []
  public init() {}

  public var citesOfParts: [[Cite]] {
    stages.map(\.cites) + provisions.map(\.cites) + support.map(\.cites) + common.figures.map(\.cites)
  }
}

/// What an instrument says on one issue.
public struct Provision: Sendable {
  public var issue: Reference?
  public var text = ""
  public var cites: [Cite] = []
  public init() {}
}

/// A step that an instrument took.
public struct Stage: Sendable {
  public var stage = ""
  public var when = RecordDate()
  public var by: [Reference] = []
  /// "reportedly"
  public var hedge: String?
  public var cites: [Cite] = []
  public var note: String?
  public init() {}
}

/// One count of votes or of co-sponsors.
public struct Support: Sendable {
  public enum Option: String, CaseIterable, Sendable {
    case yes, no, abstain, absent, sign
    case coSponsor = "co-sponsor"
  }

  public struct Voter: Sendable {
    public var actor: Reference?
    public var option: Option?
    /// An actor's id, or plain text where no actor has that id.
    public var party: Reference?
    public init() {}
  }

  public var label: String?
  public var body: Reference?
  public var stage: String?
  public var date: EDTF?
  public var asOf: EDTF?
  /// Options in the author's order.
  public var counts: [(option: Option, count: Int)] = []
  /// Shorthand for one count; never beside ``counts``.
  public var option: Option?
  public var count: Int?
  /// Of how many.
  public var total: Int?
  public var voters: [Voter] = []
  public var result: String?
  public var cites: [Cite] = []
  public var note: String?
  public init() {}

  /// Every count, however it was written.
  public var tally: [(option: Option, count: Int)] {
    if let option, let count { counts + [(option, count)] } else { counts }
  }
}
