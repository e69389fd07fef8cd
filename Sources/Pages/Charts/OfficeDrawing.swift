import Base
import Drawing
import Linking
import Model
import Templating

// An actor's offices as bars: the same is always in the list beside.
extension Site {
  /// nil where fewer than two offices have a date.
  func drawing(of tenures: [Tenure]) -> HTMLFragment? {
    let rows = tenures.map { tenure in
      let end: OfficeBars.End =
        switch tenure.end {
        case .date(let date): date.latest.map { .day($0.ordinal) } ?? .unknown
        case .open: .open
        case .unknown: .unknown
        }
      // Without either end, the time at which it is known to have been held.
      let isUnbounded = tenure.start?.earliest == nil && end == .unknown
      let known =
        isUnbounded
        ? tenure.holdsAt.flatMap { date in
          date.earliest.flatMap { first in date.latest.map { first.ordinal...max(first, $0).ordinal } }
        } : nil
      return OfficeBars.Row(
        name: tenure.role, start: tenure.start?.earliest.map { .day($0.ordinal) } ?? .unknown, end: end, known: known)
    }
    let days = tenures.flatMap { tenure -> [Int] in
      let end: EDTF? = if case .date(let date) = tenure.end { date } else { nil }
      return [tenure.start, end, tenure.holdsAt].compactMap { $0?.earliest?.ordinal }
    }
    guard let first = days.min(), let last = (days + (dossier.cutoff.map { [$0.ordinal] } ?? [])).max() else { return nil }
    let cutoff = dossier.cutoff.map { SteppedLine.Tick(day: $0.ordinal, text: word(.dataCutoff)) }
    return OfficeBars(rows, ticks: ticks(from: first, to: last), cutoff: cutoff)?.svg(
      title: word(.offices), isRightToLeft: isRightToLeft)
  }
}
