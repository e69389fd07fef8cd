import Model

/// A day for which the positions matrix is drawn.
public struct Snapshot: Sendable {
  public let day: Day
  /// What happened then, where the author named it or it is of weight 3.
  public internal(set) var events: [Target] = []

  /// Where the author names no days, the latest of those on which something of weight 3 happened.
  private static let most = 20

  /// In time order, each day once.
  static func all(of dossier: Dossier) -> [Snapshot] {
    guard !dossier.issues.isEmpty, dossier.claims.contains(where: \.isPosition) else { return [] }
    let found = named(dossier.settings.asOf, dossier) ?? weighty(dossier)
    var snapshots: [Snapshot] = []
    for (day, event) in found.sorted(by: { ($0.day, $0.event?.index ?? -1) < ($1.day, $1.event?.index ?? -1) }) {
      if snapshots.last?.day != day { snapshots.append(Snapshot(day: day)) }
      if let event { snapshots[snapshots.count - 1].events.append(event) }
    }
    return dossier.settings.asOf.isEmpty ? snapshots.suffix(most) : snapshots
  }

  private static func named(_ references: [Reference], _ dossier: Dossier) -> [(day: Day, event: Target?)]? {
    guard !references.isEmpty else { return nil }
    return references.compactMap { reference in
      if let target = dossier.targets.find(ofType: .event, reference), !target.isWithdrawn {
        return dossier.events[target.index].when.date?.latest.map { ($0, target) }
      }
      return (try? EDTF.parse(reference.value))?.latest.map { ($0, nil) }
    }
  }

  private static func weighty(_ dossier: Dossier) -> [(day: Day, event: Target?)] {
    dossier.events.indices.compactMap { index in
      let event = dossier.events[index]
      guard event.weight == 3, event.status == .occurred || event.status == .reported, let day = event.when.date?.latest,
        dossier.cutoff.map({ day <= $0 }) ?? true
      else { return nil }
      return (day, dossier.targets.target(of: .event, index))
    }
  }
}
