import Base
import Model
import Syntax

/// Reports a date that is to bound what is shown and does not: with an open end, or after all that is known, it would show what
/// stands there without it, under a heading that says otherwise.
struct DateBounds {
  private let cutoff: Day?

  init(_ settings: Settings) { cutoff = settings.edition.dataCutoff?.latest }

  /// - Parameter fields: the view's filter as it is written.
  func check(_ view: BodyView, _ fields: Node, _ diagnostics: inout Diagnostics) {
    switch view {
    case .timeline(let filter), .events(let filter):
      if let from = filter.from, let node = fields.given("from"), from.earliest == nil {
        report("start", from.latest.map { "`to: \($0)`" }, at: node.place, &diagnostics)
      }
      if let to = filter.to, let node = fields.given("to"), to.latest == nil {
        report("end", to.earliest.map { "`from: \($0)`" }, at: node.place, &diagnostics)
      }
    case .matrix(let filter):
      if let date = filter.asOf, let node = fields.given("as_of") { check(asOf: date, at: node.place, &diagnostics) }
    case .actor, .figures: return
    }
  }

  /// - Parameter date: as of which positions are asked for.
  func check(asOf date: EDTF, at place: Place, _ diagnostics: inout Diagnostics) {
    guard let day = date.latest else {
      report("end", date.earliest.map { "`\($0)`" }, at: place, &diagnostics)
      return
    }
    if let cutoff, day > cutoff {
      diagnostics.report(
        .asOfAfterCutoff, at: place, "the date is \(day), after the edition's data cut-off (\(cutoff))",
        suggestion: "write `\(cutoff)`, or move `edition.data_cutoff`")
    }
  }

  private func report(_ missing: String, _ meant: String?, at place: Place, _ diagnostics: inout Diagnostics) {
    diagnostics.report(
      .openDateBound, at: place, "the date has no \(missing) that is known, so it bounds nothing",
      suggestion: meant.map { "write \($0), or leave it out" } ?? "leave it out")
  }
}
