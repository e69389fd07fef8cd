import Linking
import Model

/// Who belongs to an actor, and who did: each with the offices there.
struct Members {
  var current: [EntryView] = []
  var former: [EntryView] = []

  var isEmpty: Bool { current.isEmpty && former.isEmpty }
}

extension Site {
  /// - Parameter members: actors that are part of `target` or have held an office there. One who changed office may be both.
  func members(_ members: some Sequence<Target>, of target: Target) -> Members {
    var found = Members()
    for member in members {
      guard let actor = dossier.actor(member) else { continue }
      let tenures = actor.tenures.filter { dossier.target($0.organisation)?.id == target.id }
      let isOver = tenures.map { tenure in dossier.cutoff.map { tenure.isOver(on: $0) } ?? false }
      func entry(over: Bool) -> EntryView {
        let offices = zip(tenures, isOver).filter { $0.1 == over }.map { office(within: $0.0) }
        return EntryView(
          name: NameView(member), detail: offices.isEmpty ? nil : brief(offices).joined(separator: word(.groupSeparator)),
          isUnverified: isMarkedUnverified(actor.common))
      }
      if isOver.contains(false) || dossier.target(actor.parent)?.id == target.id { found.current.append(entry(over: false)) }
      if isOver.contains(true) { found.former.append(entry(over: true)) }
    }
    return found
  }

  /// "Governor, since May 2018"
  private func office(within tenure: Tenure) -> String {
    [tenure.role, tenure.area, period(of: tenure)].compactMap(\.self).joined(separator: word(.listSeparator))
  }
}
