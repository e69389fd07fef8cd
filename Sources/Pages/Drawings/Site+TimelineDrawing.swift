import Base
import Drawing
import Linking
import Model
import Templating

// The drawings of the timeline's own pages: each level counts what the next draws one by one.
extension Site {
  /// - Returns: nil for a page on which a drawing would tell nothing: of one day, or of what has no place in time.
  func timelineDrawing(_ key: TimelinePage.Key) -> DrawingPlan? {
    let years = timeline.years
    switch key {
    case .overview:
      let all = timeline.items + timeline.unplaced
      return isDrawn(all) ? plan(all, from: 0, window: nil, title: word(.nameTimeline)) : nil
    case .year(let y): return plan(years[y].range, years[y].period)
    case .month(let y, let m, let page, _):
      // The parts of a long list share the drawing of the whole.
      let month = years[y].months[m]
      return page > 1 || month.period.month == 0 ? nil : plan(month.range, month.period)
    case .day, .unplaced: return nil
    }
  }

  private func plan(_ range: Range<Int>, _ period: Period) -> DrawingPlan? {
    let items = timeline.items[range]
    guard isDrawn(items) else { return nil }
    return plan(Array(items), from: range.lowerBound, window: period.days, title: phrase(period))
  }

  /// - Parameter start: the position of the first item in the timeline; what has no place stands after all that has one.
  private func plan(_ items: [Timeline.Item], from start: Int, window: ClosedRange<Int>?, title: String) -> DrawingPlan {
    let timeline = timeline
    func page(_ index: Int) -> SitePath {
      let position = start + index
      return position < timeline.items.count
        ? timeline.page(of: position) : timeline.page(ofUnplaced: position - timeline.items.count)
    }
    return DrawingPlan(
      items: items, window: window, link: { SiteLink(page($0), fragment: self.anchor(items[$0])) },
      binLink: { bin in
        bin.days.flatMap { timeline.page(of: start + bin.item, holding: $0) }.map { SiteLink($0) } ?? SiteLink(page(bin.item))
      },
      title: fill(.drawingOf, ["title": title]))
  }
}

extension Timeline {
  /// The finest page that holds all of some days: of the item's page, its month's, its year's; nil where that is the whole timeline.
  fileprivate func page(of position: Int, holding days: ClosedRange<Int>) -> SitePath? {
    let (first, last) = (Model.Day(ordinal: days.lowerBound), Model.Day(ordinal: days.upperBound))
    guard isSplit, let year = years.first(where: { $0.range.contains(position) }), year.period.years.lowerBound <= first.year,
      last.year <= year.period.years.upperBound
    else { return nil }
    guard year.range.count > Site.pageLimit, first.year == last.year, first.month == last.month,
      let month = year.months.first(where: { $0.range.contains(position) }), month.period.month == first.month
    else { return Addresses.timeline(year.period.address) }
    guard first == last, let day = month.days.first(where: { $0.range.contains(position) }), day.period.day == first.dayOfMonth
    else {
      return Addresses.timeline(month.address)
    }
    return Addresses.timeline(day.address)
  }
}
