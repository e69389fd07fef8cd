import Base
import Markup
import Model

/// The names that become links by themselves: those of actors and places, and their aliases that are not weak. A name that two
/// records share is linked to neither, and reported once.
struct MentionNames {
  private(set) var names: [(name: String, target: TargetID, link: SiteLink)] = []
  private(set) var diagnostics = Diagnostics()

  init(actors: [ActorRecord], places: [PlaceRecord], targets: TargetTable) {
    var claimants: [[UInt8]: [(target: Target, place: Place)]] = [:]
    var order: [String] = []
    func claim(_ name: String, _ common: Common) {
      guard let target = targets.find(common.id), name.contains(where: \.isLetter) else { return }
      let key = MentionIndex.key(name)
      if claimants[key] == nil { order.append(name) }
      // A record's names come one after another.
      guard claimants[key]?.last?.target.id != target.id else { return }
      claimants[key, default: []].append((target, common.place))
    }
    for actor in actors {
      claim(actor.title, actor.common)
      for alias in actor.aliases where alias.kind != .weak { claim(alias.name, actor.common) }
    }
    for place in places {
      claim(place.title, place.common)
      for alias in place.aliases where alias.kind != .weak { claim(alias.name, place.common) }
    }
    for name in order {
      let owners = claimants[MentionIndex.key(name)] ?? []
      if owners.count == 1, let link = owners[0].target.link {
        names.append((name, owners[0].target.id, link))
      } else if owners.count > 1 {
        diagnostics.report(
          .sharedName, at: owners[1].place,
          "the name “\(name)” is shared by \(Self.list(owners.map(\.target))), so it becomes a link to neither",
          suggestion: "make it a weak alias of one: `{name: \(name), kind: weak}`",
          notes: [Diagnostic.Note("also named here", at: owners[0].place)])
      }
    }
  }

  private static func list(_ owners: [Target]) -> String {
    let names = owners.prefix(3).map { "`\($0.recordID)`" }
    guard owners.count > 3 else { return names.joined(separator: " and ") }
    return names.joined(separator: ", ") + " and \(owners.count - 3) more"
  }
}
