import Base
import Drawing
import Linking
import Model
import Templating

// The drawings of the timeline's own pages: each level counts what the next draws one by one.
extension Site {
  /// - Returns: nil for a page on which a drawing would tell nothing: of what has no place in time.
  func timelineDrawing(_ key: TimelinePage.Key) -> DrawingPlan? {
    var plan = timelinePlan(key)
    if canBeSwapped(key) { plan?.uses += 1 }
    return plan
  }

  /// Whether it can stand in the place of another on a page of the timeline. None where one drawing shows all.
  func canBeSwapped(_ key: TimelinePage.Key) -> Bool {
    switch key {
    case .overview, .year, .month: timeline.isSplit
    case .day, .unplaced: false
    }
  }

  private func timelinePlan(_ key: TimelinePage.Key) -> DrawingPlan? {
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
    case .day(let y, let m, let d, let page, _):
      let month = years[y].months[m]
      let day = month.days[d].period.day
      // All of one day would stand at one place: it is drawn among its neighbours.
      let around = month.days.filter { $0.period.day > 0 && abs($0.period.day - day) <= Self.daysAround }
      guard page == 1, day > 0, let first = around.first, let last = around.last, let start = first.period.days?.lowerBound,
        let end = last.period.days?.upperBound
      else { return nil }
      let range = first.range.lowerBound..<last.range.upperBound
      return plan(
        Array(timeline.items[range]), from: range.lowerBound, window: start...end, title: phrase(month.days[d].period))
    case .unplaced: return nil
    }
  }

  /// Before and after the day of a page, where they belong to its month.
  private static let daysAround = 3

  private func plan(_ range: Range<Int>, _ period: Period) -> DrawingPlan? {
    let items = timeline.items[range]
    guard isDrawn(items) else { return nil }
    return plan(Array(items), from: range.lowerBound, window: period.days, title: phrase(period))
  }

  /// - Parameter start: the position of the first item in the timeline; what has no place stands after all that has one.
  private func plan(_ items: [Timeline.Item], from start: Int, window: ClosedRange<Int>?, title: String) -> DrawingPlan {
    let timeline = timeline
    var plan = self.plan(
      items, title: title, link: { SiteLink(timeline.page(at: start + $0), fragment: self.anchor(items[$0])) },
      binLink: { SiteLink(timeline.page(of: start + $0.item, holding: $0.days)) })
    plan.window = window
    return plan
  }
}

extension Timeline {
  /// Where an item is listed, by its position among all: what has no place in time stands after all that has one.
  fileprivate func page(at position: Int) -> SitePath {
    position < items.count ? page(of: position) : page(ofUnplaced: position - items.count)
  }

  /// Where some days are listed that are counted together: the finest page that holds all of them, be it the whole.
  /// - Parameter item: one of what is counted.
  func page(of item: Item, holding days: ClosedRange<Int>?) -> SitePath { page(of: position(of: item), holding: days) }

  fileprivate func page(of position: Int, holding days: ClosedRange<Int>?) -> SitePath {
    guard let days else { return page(at: position) }
    let (first, last) = (Model.Day(ordinal: days.lowerBound), Model.Day(ordinal: days.upperBound))
    guard isSplit, let year = years.first(where: { $0.range.contains(position) }), year.period.years.lowerBound <= first.year,
      last.year <= year.period.years.upperBound
    else { return page(at: position) }
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
