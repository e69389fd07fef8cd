import Base
import Linking
import Model

/// Reports views in prose that find nothing: each part of such a filter is right, and the whole is not what its author meant.
enum EmptyViews {
  static func check(_ site: Site, _ diagnostics: inout Diagnostics) {
    for (place, view) in site.dossier.prose.allViews where isWhole(view, site) && isEmpty(view, site) {
      diagnostics.report(
        .emptyView, at: place, "no published record is let in by all parts of this filter",
        suggestion: "leave out one of its fields to see what the others find")
    }
  }

  /// Whether all that it names is there: what is not has been reported where it stands.
  private static func isWhole(_ view: BodyView, _ site: Site) -> Bool {
    guard view.references.allSatisfy({ site.dossier.target($0.reference) != nil }) else { return false }
    switch view {
    case .timeline(let filter), .events(let filter):
      return filter.kinds?.isEmpty != true && filter.statuses?.isEmpty != true && filter.lanes?.isEmpty != true
        && filter.tags?.allSatisfy { site.facets.facet(tag: $0.value) != nil } != false
    case .matrix(let filter): return filter.lanes?.isEmpty != true
    case .actor, .figures: return true
    }
  }

  private static func isEmpty(_ view: BodyView, _ site: Site) -> Bool {
    switch view {
    case .timeline(let filter): EventSelection(filter, site).items().isEmpty
    case .events(let filter): EventSelection(filter, site).eventsAlone().isEmpty
    case .matrix(let filter): site.matrixBlock(filter, 0).isEmpty
    case .actor, .figures: false
    }
  }
}
