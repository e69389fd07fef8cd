import Base
import Drawing
import Linking
import Model
import Templating

// An actor's offices as bars: the same is always in the list beside.
extension Site {
  /// nil where fewer than two offices have a date.
  func drawing(of tenures: [Tenure]) -> (picture: HTMLFragment, isDoubtful: Bool)? {
    let rows = tenures.map { tenure in
      let end: OfficeBars.End =
        switch tenure.end {
        case .date(let date): span(of: date).map { .days($0) } ?? .unknown
        case .open: .open
        case .unknown: .unknown
        }
      // Without either end, the time at which it is known to have been held.
      let start = tenure.start.flatMap(span(of:))
      return OfficeBars.Row(
        name: tenure.role, start: start.map { .days($0) } ?? .unknown, end: end,
        known: start == nil && end == .unknown ? tenure.holdsAt.flatMap(span(of:)) : nil)
    }
    let days = tenures.flatMap { tenure -> [Int] in
      let end: EDTF? = if case .date(let date) = tenure.end { date } else { nil }
      return [tenure.start, end, tenure.holdsAt].compactMap { $0?.earliest?.ordinal }
    }
    guard let first = days.min(), let last = (days + (dossier.cutoff.map { [$0.ordinal] } ?? [])).max() else { return nil }
    let cutoff = dossier.cutoff.map { SteppedLine.Tick(day: $0.ordinal, text: word(.dataCutoff)) }
    guard let bars = OfficeBars(rows, ticks: ticks(from: first, to: last), cutoff: cutoff) else { return nil }
    return (bars.svg(title: word(.offices), isRightToLeft: isRightToLeft), bars.isDoubtful)
  }

  /// The days that a date may mean; a doubted one reaches further by its own precision, as in the timeline.
  private func span(of date: EDTF) -> ClosedRange<Int>? {
    guard let first = date.padded.earliest, let last = date.padded.latest else { return nil }
    return first.ordinal...max(first, last).ordinal
  }
}
