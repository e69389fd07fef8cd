import Base
import Model

/// Reports what a view's filter asks for and no published record has: tags, measures and series are the author's own words, of
/// which a mistyped one would only show less.
struct FilterTexts {
  private let list: Numbered
  // Collected on first need: most dossiers have no such filter.
  private var tags: Set<String>?
  private var figures: (measures: Set<String>, series: Set<String>)?

  init(_ list: Numbered) { self.list = list }

  mutating func check(_ view: BodyView, _ diagnostics: inout Diagnostics) {
    switch view {
    case .timeline(let filter), .events(let filter):
      guard let wanted = filter.tags else { return }
      let known = tags ?? Set(list.events.flatMap(\.common.tags) + list.claims.flatMap(\.common.tags))
      tags = known
      Self.report(wanted, "event or claim has the tag", known, &diagnostics)
    case .figures(let filter):
      guard filter.measures != nil || filter.series != nil else { return }
      let known = figures ?? collectFigures()
      figures = known
      Self.report(filter.measures ?? [], "figure has the measure", known.measures, &diagnostics)
      Self.report(filter.series ?? [], "figure has the series", known.series, &diagnostics)
    case .actor, .matrix: return
    }
  }

  private static func report(
    _ wanted: [Located<String>], _ what: String, _ known: Set<String>, _ diagnostics: inout Diagnostics
  ) {
    for text in wanted where !known.contains(text.value) {
      diagnostics.report(
        .unusedFilter, at: text.place, "no \(what) `\(printable(text.value.utf8))`",
        suggestion: NearMiss.suggestion(for: text.value, among: known.sorted()))
    }
  }

  private func collectFigures() -> (measures: Set<String>, series: Set<String>) {
    var all = list.actors.flatMap(\.common.figures) + list.events.flatMap(\.common.figures)
    all += list.claims.flatMap(\.common.figures) + list.issues.flatMap(\.common.figures)
    all += list.instruments.flatMap(\.common.figures) + list.sources.flatMap(\.common.figures)
    all += list.places.flatMap(\.common.figures) + list.notes.flatMap(\.common.figures)
    return (Set(all.map(\.measure)), Set(all.compactMap(\.series)))
  }
}
