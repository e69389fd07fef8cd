import Markup
import Model

/// Accounts that exclude or question each other: what contradicts what, however many are linked so, and what somebody marked as contested.
public struct Dispute: Sendable {
  public enum Account: Sendable {
    /// Index of the dossier's claims. Never an opinion or a recommendation, never the desk's own.
    case claim(Int)
    /// What an event states, where a claim contradicts that.
    case event(Target)
    /// A figure that a claim contradicts, or a rival of it.
    case figure(FigureGroups.Entry)
  }

  /// Claims first, in the dossier's order.
  public let accounts: [Account]
  /// Indexes of the desk's own claims about the accounts.
  public let assessments: [Int]
  /// What the accounts are about, or what one of them contradicts.
  public let subject: Target?
  /// Where all dispute figures of one measure of the subject, that.
  public let measure: String?

  static func all(of dossier: Dossier) -> [Dispute] {
    var joined = Joined(count: dossier.claims.count)
    var isAccount = [Bool](repeating: false, count: dossier.claims.count)
    var things = Things()
    for (index, claim) in dossier.claims.enumerated() where isComparable(claim) {
      if claim.verification == .contested { isAccount[index] = true }
      for relation in claim.contradicts {
        guard let target = relation.record.flatMap({ dossier.targets.find($0) }), !target.isWithdrawn else { continue }
        // Nobody disputes with himself within one claim.
        if target.type == .claim, target.index == index { continue }
        if let measure = relation.figure, !dossier.figures.rivals(of: measure, on: target, in: dossier).isEmpty {
          isAccount[index] = true
          joined.join(index, things.number(.figures(target.id, measure), &joined))
          continue
        }
        switch target.type {
        case .claim where isComparable(dossier.claims[target.index]):
          joined.join(index, target.index)
          isAccount[index] = true
          isAccount[target.index] = true
        case .event:
          isAccount[index] = true
          joined.join(index, things.number(.event(target.id), &joined))
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
    // A thing stands with the claims that contradict it, of which the first is the root.
    let thingsByRoot = Dictionary(grouping: things.all) { joined.root($0.number) }
    return order.map { root in
      Dispute(claims: members[root] ?? [], things: (thingsByRoot[root] ?? []).map(\.thing), desk, dossier)
    }
  }

  private init(claims: [Int], things: [Things.Thing], _ desk: [TargetID: [Int]], _ dossier: Dossier) {
    let targets = things.map { dossier.targets[$0.record] }
    accounts =
      claims.map { .claim($0) }
      + zip(things, targets).flatMap { thing, target -> [Account] in
        switch thing {
        case .event: [.event(target)]
        case .figures(_, let measure): dossier.figures.rivals(of: measure, on: target, in: dossier).map { .figure($0) }
        }
      }
    let judged = claims.map { dossier.targets.target(of: .claim, $0).id } + targets.map(\.id)
    assessments = Set(judged.flatMap { desk[$0] ?? [] }).sorted()
    subject = targets.first ?? Self.commonSubject(claims, dossier)
    let measures = things.map { if case .figures(_, let measure) = $0 { measure } else { nil as String? } }
    measure = things.count == 1 ? measures[0] : nil
  }

  private static func isComparable(_ claim: ClaimRecord) -> Bool { !claim.kind.isOpinion && !claim.isByEditor }

  /// The desk's claims by what they judge: those that back or refute something, and those that are about a claim.
  private static func deskClaims(_ dossier: Dossier) -> [TargetID: [Int]] {
    var found: [TargetID: [Int]] = [:]
    for (index, claim) in dossier.claims.enumerated() where claim.isByEditor && !claim.kind.isOpinion {
      let judged = (claim.supports + claim.contradicts).compactMap { $0.record.flatMap { dossier.targets.find($0) } }
      let about = claim.about.compactMap { dossier.targets.find(ofType: .claim, $0) }
      for target in judged + about where !target.isWithdrawn && found[target.id]?.last != index {
        found[target.id, default: []].append(index)
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
