import Model

/// Why a cell of the positions matrix is empty.
public enum Absence: String, CaseIterable, Sendable {
  /// Nobody is on record, on any day.
  case unstated = "not-stated"
  /// Whatever was said was said later.
  case later = "not-yet-stated"
  /// Something was said, but on no known day: it stands in no past.
  case undated = "none-dated"
  /// Whatever was said has been replaced or given up.
  case ended = "no-longer-in-force"
}

extension PositionLines {
  /// - Parameters:
  ///   - lines: of one cell.
  ///   - day: nil for when the data end.
  /// - Returns: nil for a cell that holds a position.
  public func absence(_ lines: some Sequence<PositionLine>, on day: Day?) -> Absence? {
    var found = Absence.unstated
    for line in lines {
      guard position(of: line, on: day) == nil else { return nil }
      for position in line.positions {
        let reason = reason(position, on: day)
        // Of several the one that says most of that day.
        if found == .unstated || reason == .ended || (reason == .undated && found == .later) { found = reason }
      }
    }
    return found
  }

  /// Why a position does not stand in its cell.
  private func reason(_ position: HeldPosition, on day: Day?) -> Absence {
    guard let day else { return position.canBeTaken(by: cutoff) ? .ended : .later }
    return position.start == nil ? .undated : position.wasTaken(by: day) ? .ended : .later
  }

  /// Every reason for which a cell may be empty: one of a side, or one of an actor where it has a column of his own.
  public func absences(_ dossier: Dossier) -> Set<Absence> {
    let days = [nil] + dossier.derived.snapshots.map { Optional($0.day) }
    let all = dossier.issues.indices.flatMap { lines(on: $0) }
    var found = Set(all.flatMap { line in days.compactMap { absence(CollectionOfOne(line), on: $0) } })
    let holders = Set(all.map(\.holder.id)).count
    let hasSilentSide = dossier.settings.lanes.indices.contains { !lanes.contains($0) }
    if hasSilentSide || all.count < holders * dossier.issues.count { found.insert(.unstated) }
    return found
  }
}
