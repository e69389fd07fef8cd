import Model

/// A day for which the positions matrix is drawn.
public struct Snapshot: Sendable {
  public let day: Day
  /// What happened then, where the author named it or it is of weight 3.
  public internal(set) var events: [Target] = []

  /// Those that the author names, else those on which something of weight 3 happened or began; in time order, each day once.
  static func all(of dossier: Dossier) -> [Snapshot] {
    guard !dossier.issues.isEmpty, dossier.claims.contains(where: \.isPosition) else { return [] }
    let named = named(dossier.settings.asOf, dossier)
    // Of days that cannot be shown nothing is left, as if none were named.
    let found = named.isEmpty ? weighty(dossier) : named
    var snapshots: [Snapshot] = []
    for (day, event) in found.sorted(by: { ($0.day, $0.event?.index ?? -1) < ($1.day, $1.event?.index ?? -1) }) {
      if snapshots.last?.day != day { snapshots.append(Snapshot(day: day)) }
      if let event { snapshots[snapshots.count - 1].events.append(event) }
    }
    return snapshots
  }

  /// What `DateBounds` reports is left out: what has no last day, and what comes after the edition's cut-off.
  private static func named(_ references: [Reference], _ dossier: Dossier) -> [(day: Day, event: Target?)] {
    let cutoff = dossier.settings.edition.dataCutoff?.latest
    return references.compactMap { reference in
      let event = dossier.targets.find(ofType: .event, reference).flatMap { $0.isWithdrawn ? nil : $0 }
      let date = event.map { dossier.events[$0.index].when.date } ?? (try? EDTF.parse(reference.value))
      guard let day = date?.latest, isCovered(day, by: cutoff) else { return nil }
      return (day, event)
    }
  }

  private static func weighty(_ dossier: Dossier) -> [(day: Day, event: Target?)] {
    dossier.events.indices.compactMap { index in
      let event = dossier.events[index]
      guard event.weight == 3, [.occurred, .reported, .ongoing].contains(event.status), let day = event.when.date?.begun,
        isCovered(day, by: dossier.cutoff)
      else { return nil }
      return (day, dossier.targets.target(of: .event, index))
    }
  }

  private static func isCovered(_ day: Day, by cutoff: Day?) -> Bool { cutoff.map { day <= $0 } ?? true }
}
