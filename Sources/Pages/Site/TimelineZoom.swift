import Drawing

/// Which years and months have pages of their own: those into which a long list is cut, and those whose drawing shows one by one what the
/// drawing above it counts, however short the list.
struct TimelineZoom: Sendable {
  /// Whether the years have.
  var hasYears = false
  /// Of each year, whether its months have.
  var hasMonths: [Bool] = []

  init() {}

  init(_ site: Site) {
    let timeline = site.timeline
    hasYears = timeline.isSplit || site.counts(timeline.items + timeline.unplaced, window: nil)
    guard hasYears else { return }
    hasMonths = timeline.years.map { year in
      year.isSplit || site.counts(timeline.items[year.range], window: year.period.days)
    }
  }
}

extension Site {
  /// Whether a drawing of so few counts some of them.
  fileprivate func counts(_ items: some Collection<Timeline.Item>, window: ClosedRange<Int>?) -> Bool {
    TimelineGeometry.counts(items.map { drawingItem($0) }, drawingOptions(window: window))
  }
}
