import Markup
import Model

/// What became of a pledge, an offer or a demand when the data end.
public struct PromiseStanding: Sendable {
  /// Index of the dossier's claims.
  public let claim: Int
  /// As the author judged it; else, or where a deadline has passed since, as the calendar says; nil where neither says anything.
  public let state: Promise.State?
  /// Whether the calendar says so, and not the author.
  public let isComputed: Bool
  /// Days from the data cut-off to the deadline: negative once it has passed; nil without a fixed deadline or once it is settled.
  public let daysLeft: Int?
  /// It no longer holds, by the author's word or because another came in its place: nothing of it is due.
  public let isReplaced: Bool
  /// The promise was repeated, and what rule gives its deadline moves it each time.
  public let isRolling: Bool

  /// What presses most comes first: what is overdue, what is due next, what has no fixed date, what is settled.
  public enum Group: Int, CaseIterable, Sendable { case overdue, due, open, settled }

  /// The calendar says whether a deadline lies ahead, whatever the state is called.
  public var group: Group {
    switch state {
    case _ where isReplaced: .settled
    case .kept, .partlyKept, .notKept, .withdrawn, .unverifiable: .settled
    case .overdue where daysLeft == nil: .overdue
    case .overdue, .open, .notDue, .inProgress, .stalled, nil: daysLeft.map { $0 < 0 ? .overdue : .due } ?? .open
    }
  }

  private init(_ index: Int, _ dossier: Dossier) {
    self.claim = index
    let claim = dossier.claims[index]
    let cutoff = dossier.cutoff
    let promise = claim.promise
    isReplaced = dossier.isGivenUp(claim: index)
    // "About the end of June" has not passed on the day after.
    let deadline = isReplaced ? nil : promise.deadline?.padded.latest
    let left = deadline.flatMap { day in cutoff.map { day.ordinal - $0.ordinal } }
    let given = promise.state
    isRolling = promise.deadlineRule != nil && promise.deadline == nil && Self.isRepeated(claim, dossier)
    switch given {
    case .open, .notDue, .inProgress, nil:
      let isOver = left.map { $0 < 0 } ?? false
      let computed: Promise.State? = isOver ? .overdue : given == nil && left != nil ? .notDue : nil
      state = computed ?? given
      isComputed = computed != nil
      daysLeft = left
    case .overdue, .stalled:
      state = given
      isComputed = false
      daysLeft = left
    case .kept, .partlyKept, .notKept, .withdrawn, .unverifiable:
      state = given
      isComputed = false
      daysLeft = nil
    }
  }

  /// Made on several occasions, or known as an assurance that is given again and again.
  private static func isRepeated(_ claim: ClaimRecord, _ dossier: Dossier) -> Bool {
    claim.promise.strength == .repeatedAssurance
      || claim.madeAt.count { dossier.targets.find(ofType: .event, $0).map { !$0.isWithdrawn } ?? false } > 1
  }

  /// Every pledge, and offers and demands that have a date, a deadline or a state.
  static func all(of dossier: Dossier) -> [PromiseStanding] {
    let found = dossier.claims.indices.compactMap { index -> PromiseStanding? in
      let claim = dossier.claims[index]
      guard claim.isPromise, !claim.isByEditor else { return nil }
      let promise = claim.promise
      let isDated = dossier.claimDates[index]?.own != nil || promise.deadline != nil || promise.deadlineRule != nil
      guard claim.kind == .pledge || isDated || promise.state != nil else { return nil }
      return PromiseStanding(index, dossier)
    }
    return found.sorted { a, b in
      if a.group != b.group { return a.group.rawValue < b.group.rawValue }
      if a.daysLeft != b.daysLeft { return (a.daysLeft ?? .max) < (b.daysLeft ?? .max) }
      return a.claim < b.claim
    }
  }
}
