import Base

/// Reports a date that is to bound what is shown and cannot. One with an open end bounds nothing: a view shows what it would show
/// without it, and of the days in `dossier.yaml` it is none. And of a day after the data cut-off this edition knows nothing.
public struct DateBounds: Sendable {
  private let cutoff: Day?

  public init(_ settings: Settings) { cutoff = settings.edition.dataCutoff?.latest }

  /// - Parameter date: as of which positions are asked for.
  public func check(asOf date: EDTF, at place: Place, _ diagnostics: inout Diagnostics) {
    guard let day = date.latest else { return report(noEndAt: place, meant: date.earliest.map { "\($0)" }, &diagnostics) }
    if let cutoff, day > cutoff {
      diagnostics.report(
        .asOfAfterCutoff, at: place, "the date is \(day), after the edition's data cut-off (\(cutoff))",
        suggestion: "write `\(cutoff)`, or move `edition.data_cutoff`")
    }
  }

  /// - Parameter meant: what the author may have meant instead, as he would write it.
  public func report(noStartAt place: Place, meant: String?, _ diagnostics: inout Diagnostics) {
    report("the date has no start that is known", meant, at: place, &diagnostics)
  }

  public func report(noEndAt place: Place, meant: String?, _ diagnostics: inout Diagnostics) {
    report("the date has no end that is known", meant, at: place, &diagnostics)
  }

  /// Of an event that stands for its day.
  public func report(undatedEventAt place: Place, _ diagnostics: inout Diagnostics) {
    report("the event has no date", nil, at: place, &diagnostics)
  }

  private func report(_ fault: String, _ meant: String?, at place: Place, _ diagnostics: inout Diagnostics) {
    diagnostics.report(
      .openDateBound, at: place, "\(fault), so it bounds nothing",
      suggestion: meant.map { "write `\($0)`, or leave it out" } ?? "leave it out")
  }
}
