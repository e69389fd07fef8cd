import Markup
import Model

/// How actors belong together: what they are part of, where they hold or held an office, and every relation that somebody states
/// between two of them.
public struct ActorRelations: Sendable {
  public struct Relation: Sendable {
    public enum Kind: Sendable {
      case partOf
      case office(Tenure)
      case stated(RecordLink)
    }

    public let from: Target
    public let to: Target
    public let kind: Kind
  }

  /// In the order of the records that state them.
  public private(set) var all: [Relation] = []

  public init() {}

  public init(_ dossier: Dossier) {
    func actor(_ target: Target?) -> Target? { target.flatMap { $0.type == .actor && !$0.isWithdrawn ? $0 : nil } }
    for (index, record) in dossier.actors.enumerated() {
      let target = dossier.targets.target(of: .actor, index)
      if let parent = actor(dossier.target(record.parent)) { all.append(Relation(from: target, to: parent, kind: .partOf)) }
      for tenure in record.tenures {
        guard let body = actor(dossier.target(tenure.organisation)) else { continue }
        all.append(Relation(from: target, to: body, kind: .office(tenure)))
      }
    }
    dossier.forEachLink { link, owner in
      guard let from = actor(dossier.start(of: link, statedBy: owner)) else { return }
      for to in link.to.compactMap({ actor(dossier.target($0)) }) where to.id != from.id {
        all.append(Relation(from: from, to: to, kind: .stated(link)))
      }
    }
  }
}
