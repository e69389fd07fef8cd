import Markup
import Model

/// Accounts that exclude or question each other: what contradicts what, however many are linked so, and what somebody marked as contested.
public struct Dispute: Sendable {
  /// Indexes of the dossier's claims, in its order. Never an opinion or a recommendation, never the desk's own.
  public let accounts: [Int]
  /// Indexes of the desk's own claims about the accounts.
  public let assessments: [Int]
  /// What the accounts are about, or the event that one of them contradicts.
  public let subject: Target?

  static func all(of dossier: Dossier) -> [Dispute] {
    var joined = Joined(count: dossier.claims.count)
    var isAccount = [Bool](repeating: false, count: dossier.claims.count)
    var events: [Int: Target] = [:]
    for (index, claim) in dossier.claims.enumerated() where isComparable(claim) {
      if claim.verification == .contested { isAccount[index] = true }
      for relation in claim.contradicts {
        guard let target = relation.record.flatMap({ dossier.targets.find($0) }), !target.isWithdrawn else { continue }
        switch target.type {
        case .claim where isComparable(dossier.claims[target.index]):
          joined.join(index, target.index)
          isAccount[index] = true
          isAccount[target.index] = true
        case .event:
          isAccount[index] = true
          events[index] = target
        default: break
        }
      }
    }
    let desk = deskClaims(dossier)
    var members: [Int: [Int]] = [:]
    var order: [Int] = []
    for index in dossier.claims.indices where isAccount[index] {
      let root = joined.root(index)
      if members[root] == nil { order.append(root) }
      members[root, default: []].append(index)
    }
    return order.compactMap { root in members[root] }.map { accounts in
      let assessments = accounts.flatMap { desk[$0] ?? [] }
      return Dispute(
        accounts: accounts, assessments: Array(Set(assessments)).sorted(),
        subject: accounts.lazy.compactMap { events[$0] }.first ?? commonSubject(accounts, dossier))
    }
  }

  private static func isComparable(_ claim: ClaimRecord) -> Bool { !claim.kind.isOpinion && !claim.isByEditor }

  /// The desk's claims by what they judge: those that back or refute an account, and where they name none, those that are about it.
  private static func deskClaims(_ dossier: Dossier) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (index, claim) in dossier.claims.enumerated() where claim.isByEditor && !claim.kind.isOpinion {
      let judged = (claim.supports + claim.contradicts).compactMap(\.record)
      for reference in judged + claim.about {
        guard let target = dossier.targets.find(ofType: .claim, reference), !target.isWithdrawn else { continue }
        if found[target.index]?.last != index { found[target.index, default: []].append(index) }
      }
    }
    return found
  }

  /// What most of the accounts are about; of several the first that the first account names.
  private static func commonSubject(_ accounts: [Int], _ dossier: Dossier) -> Target? {
    var counts: [TargetID: Int] = [:]
    var order: [Target] = []
    for account in accounts {
      for target in dossier.claims[account].about.compactMap({ dossier.targets.find($0) }) where !target.isWithdrawn {
        if counts[target.id] == nil { order.append(target) }
        counts[target.id, default: 0] += 1
      }
    }
    // Of several claims on one issue that name nothing else, the issue.
    if order.isEmpty {
      return accounts.lazy.flatMap { dossier.claims[$0].issues }.compactMap { dossier.targets.find($0) }.first { !$0.isWithdrawn }
    }
    let most = order.map { counts[$0.id] ?? 0 }.max()
    return order.first { counts[$0.id] == most }
  }
}

/// Which of a row of things belong together by being joined in pairs.
private struct Joined {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    var next = index
    while parents[next] != root { (parents[next], next) = (root, parents[next]) }
    return root
  }

  /// The lower of two roots stays one, so that a group is known by its first.
  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    parents[max(x, y)] = min(x, y)
  }
}
