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
  /// Events and claims that rest on one independent source, however many copies of it are cited.
  public private(set) var singleSource: [Target] = []
  /// Events and claims that cite nothing, and records that cite nothing and have a part that does not either.
  public private(set) var uncited: [Target] = []
  public private(set) var emptyCells: [EmptyCell] = []
  /// Offers and demands that are open, and on which nobody to whom they were made is on record since.
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
    addSingleSource(dossier.events, dossier)
    addSingleSource(dossier.claims, dossier)
    if dossier.settings.gates.uncited != .off { addUncited(dossier) }
    for issue in dossier.issues.indices where !dossier.settings.lanes.isEmpty {
      let spoken = Set(positions.lines(on: issue).map(\.lane))
      for lane in dossier.settings.lanes.indices where !spoken.contains(lane) {
        emptyCells.append(EmptyCell(issue: dossier.targets.target(of: .issue, issue), lane: lane))
      }
    }
    unanswered = promises.filter { isUnanswered($0, dossier) }.map(\.claim).sorted().map {
      dossier.targets.target(of: .claim, $0)
    }
  }

  private mutating func addSingleSource<R: Record>(_ list: [R], _ dossier: Dossier) {
    for (index, record) in list.enumerated() where dossier.roots.roots(of: record.common.cites).count == 1 {
      singleSource.append(dossier.targets.target(of: R.type, index))
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

  /// Nobody of those addressed says anything about the offer, and none of them backs or rejects it.
  private func isUnanswered(_ promise: PromiseStanding, _ dossier: Dossier) -> Bool {
    let claim = dossier.claims[promise.claim]
    guard claim.kind == .offer || claim.kind == .demand, promise.group != .settled else { return false }
    let asked = Set(claim.to.compactMap { dossier.targets.find(ofType: .actor, $0)?.id })
    guard !asked.isEmpty else { return false }
    let target = dossier.targets.target(of: .claim, promise.claim)
    let replies = dossier.backlinks.records(
      of: .claim, to: target.id, through: [.about, .supports, .contradicts, .evidence], in: dossier.targets)
    return !replies.contains { reply in
      !reply.isWithdrawn && dossier.speakers(of: dossier.claims[reply.index]).contains { asked.contains($0.id) }
    }
  }
}
