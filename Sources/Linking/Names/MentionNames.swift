import Base
import Markup
import Model

/// The names that become links by themselves: those of actors and places, and their aliases that are not weak. A name that two
/// records share is linked to neither, and reported once.
struct MentionNames {
  private(set) var names: [(name: String, target: TargetID, link: SiteLink)] = []
  private(set) var diagnostics = Diagnostics()

  init(actors: [ActorRecord], places: [PlaceRecord], targets: TargetTable) {
    var claimants: [String: [(target: Target, place: Place)]] = [:]
    var order: [String] = []
    func claim(_ name: String, _ common: Common) {
      guard let target = targets.find(common.id), name.contains(where: \.isLetter) else { return }
      if claimants[name] == nil { order.append(name) }
      guard claimants[name]?.contains(where: { $0.target.id == target.id }) != true else { return }
      claimants[name, default: []].append((target, common.place))
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
      let owners = claimants[name] ?? []
      if owners.count == 1, let link = owners[0].target.link {
        names.append((name, owners[0].target.id, link))
      } else if owners.count > 1 {
        diagnostics.report(
          .sharedName, at: owners[1].place,
          "the name “\(name)” is shared by \(owners.map { "`\($0.target.recordID)`" }.joined(separator: " and ")), so it becomes a link to neither",
          suggestion: "make it a weak alias of one: `{name: \(name), kind: weak}`",
          notes: [Diagnostic.Note("also named here", at: owners[0].place)])
      }
    }
  }
}
