import Markup
import Model

/// What the records do not say, as far as a program can see it.
public struct Gaps: Sendable {
  /// An issue on which nobody of a side is on record.
  public struct EmptyCell: Sendable {
    public let issue: Target
    /// Position in the dossier's lanes.
    public let lane: Int
  }

  /// Events without a date.
  public private(set) var undated: [Target] = []
  /// Events and claims that cite nothing, and records that cite nothing and have a part that does not either.
  public private(set) var uncited: [Target] = []
  public private(set) var emptyCells: [EmptyCell] = []
  /// Offers and demands that are open, and to which nobody to whom they were made is on record with a reply.
  public private(set) var unanswered: [Target] = []

  init() {}

  init(_ dossier: Dossier, _ positions: PositionLines, _ promises: [PromiseStanding]) {
    for (index, event) in dossier.events.enumerated() {
      let target = dossier.targets.target(of: .event, index)
      // A date that is private is not one that nobody knows.
      if event.when.date == nil, event.when.basis == .undated || !event.when.after.isEmpty || !event.when.before.isEmpty {
        undated.append(target)
      }
    }
    if dossier.settings.gates.uncited != .off { addUncited(dossier) }
    for issue in dossier.issues.indices where !dossier.settings.lanes.isEmpty {
      let spoken = Set(positions.lines(on: issue).map(\.lane))
      for lane in dossier.settings.lanes.indices where !spoken.contains(lane) {
        emptyCells.append(EmptyCell(issue: dossier.targets.target(of: .issue, issue), lane: lane))
      }
    }
    let waiting = promises.filter { Self.waits($0, dossier) }.map(\.claim).sorted()
    if !waiting.isEmpty {
      let replies = Replies(dossier)
      unanswered = waiting.filter { !replies.hasReply(to: $0) }.map { dossier.targets.target(of: .claim, $0) }
    }
  }

  private mutating func addUncited(_ dossier: Dossier) {
    func add<R: Record>(_ list: [R]) {
      for (index, record) in list.enumerated() where dossier.roots.hasUncited(record) {
        uncited.append(dossier.targets.target(of: R.type, index))
      }
    }
    add(dossier.events)
    add(dossier.claims)
    add(dossier.instruments)
    add(dossier.actors)
    add(dossier.issues)
    add(dossier.places)
    add(dossier.sources)
    add(dossier.notes)
  }

  /// Whether an offer or a demand waits for the reply of somebody.
  private static func waits(_ promise: PromiseStanding, _ dossier: Dossier) -> Bool {
    let claim = dossier.claims[promise.claim]
    guard claim.kind == .offer || claim.kind == .demand, promise.group != .settled else { return false }
    return claim.to.contains { dossier.targets.find(ofType: .actor, $0) != nil }
  }
}
