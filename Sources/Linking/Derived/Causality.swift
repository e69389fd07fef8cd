import Markup
import Model

extension RecordLink {
  /// `response-to` and `causes`: somebody's account of why, never a fact by itself.
  public var isCausal: Bool { relation == "response-to" || relation == "causes" }
}

/// Accounts of why something happened that two independent sources give. Until they do it is one account, and is shown as that.
public struct Causality: Sendable {
  /// That one thing answered or caused another, whoever says so and on whichever record.
  private struct Account: Hashable {
    let from: TargetID
    let relation: String
    let to: TargetID
  }

  private var established: Set<Account> = []

  init() {}

  init(_ dossier: Dossier) {
    var sources: [Account: Set<TargetID>] = [:]
    dossier.forEachLink { link, owner in
      guard link.isCausal, let from = dossier.start(of: link, statedBy: owner) else { return }
      let roots = dossier.roots.roots(of: link.cites)
      for to in link.to.compactMap({ dossier.target($0) }) {
        sources[Account(from: from.id, relation: link.relation, to: to.id), default: []].formUnion(roots)
      }
    }
    established = Set(sources.lazy.filter { $0.value.count >= 2 }.map(\.key))
  }

  /// - Parameter to: one end of the link: of several each is a statement of its own.
  public func isEstablished(_ link: RecordLink, from: Target, to: Target) -> Bool {
    established.contains(Account(from: from.id, relation: link.relation, to: to.id))
  }
}
