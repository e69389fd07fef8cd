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
    func actor(_ reference: Reference?) -> Target? {
      guard let target = dossier.target(reference), target.type == .actor, !target.isWithdrawn else { return nil }
      return target
    }
    for (index, record) in dossier.actors.enumerated() {
      let target = dossier.targets.target(of: .actor, index)
      if let parent = actor(record.parent) { all.append(Relation(from: target, to: parent, kind: .partOf)) }
      for tenure in record.tenures {
        if let body = actor(tenure.organisation) { all.append(Relation(from: target, to: body, kind: .office(tenure))) }
      }
    }
    func add<R: Record>(_ list: [R]) {
      for (index, record) in list.enumerated() where !record.common.links.isEmpty {
        let owner = dossier.targets.target(of: R.type, index)
        for link in record.common.links {
          // A start that is not published takes the relation with it.
          let from = link.from == nil ? (owner.type == .actor ? owner : nil) : actor(link.from)
          guard let from else { continue }
          for to in link.to.compactMap({ actor($0) }) where to.id != from.id {
            all.append(Relation(from: from, to: to, kind: .stated(link)))
          }
        }
      }
    }
    add(dossier.actors)
    add(dossier.events)
    add(dossier.claims)
    add(dossier.issues)
    add(dossier.instruments)
    add(dossier.sources)
    add(dossier.places)
    add(dossier.notes)
  }
}
