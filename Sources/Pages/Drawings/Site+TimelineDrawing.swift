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
    case .overview(let page, _): page == 1 && zoom.hasYears
    case .year, .month: zoom.hasYears
    case .day, .unplaced: false
    }
  }

  private func timelinePlan(_ key: TimelinePage.Key) -> DrawingPlan? {
    let years = timeline.years
    switch key {
    case .overview(let page, _):
      let all = timeline.items + timeline.unplaced
      return page == 1 && isDrawn(all)
        ? plan(all, from: 0, window: nil, title: word(.nameTimeline), on: Addresses.timeline, isListed: !timeline.isSplit) : nil
    case .year(let y):
      let year = years[y]
      return plan(year.range, year.period, on: Addresses.timeline(year.period.address), isListed: !year.isSplit)
    case .month(let y, let m, let page, _):
      // The parts of a long list share the drawing of the whole.
      let month = years[y].months[m]
      guard page == 1, month.period.month > 0 else { return nil }
      return plan(month.range, month.period, on: Addresses.timeline(month.address), isListed: month.days.isEmpty)
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
        Array(timeline.items[range]), from: range.lowerBound, window: start...end, title: phrase(month.days[d].period),
        on: Addresses.timeline(month.days[d].address), isListed: false)
    case .unplaced: return nil
    }
  }

  /// Before and after the day of a page, where they belong to its month.
  private static let daysAround = 3

  private func plan(_ range: Range<Int>, _ period: Period, on page: SitePath, isListed: Bool) -> DrawingPlan? {
    let items = timeline.items[range]
    guard isDrawn(items) else { return nil }
    return plan(
      Array(items), from: range.lowerBound, window: period.days, title: phrase(period), on: page, isListed: isListed)
  }

  /// - Parameters:
  ///   - start: the position of the first item in the timeline; what has no place stands after all that has one.
  ///   - page: the one that shows the drawing.
  ///   - isListed: whether that page lists all items itself.
  private func plan(
    _ items: [Timeline.Item], from start: Int, window: ClosedRange<Int>?, title: String, on page: SitePath, isListed: Bool
  ) -> DrawingPlan {
    let timeline = timeline
    func listed(_ index: Int) -> SiteLink {
      let isHere = isListed && start + index < timeline.items.count
      return SiteLink(isHere ? page : timeline.page(at: start + index), fragment: self.anchor(items[index]))
    }
    var plan = self.plan(
      items, title: title, link: { listed($0) },
      binLink: { bin in
        let finest = self.timelinePage(of: start + bin.item, holding: bin.days)
        // No finer one: to the first of what is counted.
        return finest == page ? listed(bin.item) : SiteLink(finest)
      })
    plan.window = window
    return plan
  }

  /// Where some days are listed that are counted together: the finest page of the timeline that holds all of them, be it the whole.
  /// - Parameter item: one of what is counted.
  func timelinePage(of item: Timeline.Item, holding days: ClosedRange<Int>?) -> SitePath {
    timelinePage(of: timeline.position(of: item), holding: days)
  }

  private func timelinePage(of position: Int, holding days: ClosedRange<Int>?) -> SitePath {
    guard let days else { return timeline.page(at: position) }
    let (first, last) = (Model.Day(ordinal: days.lowerBound), Model.Day(ordinal: days.upperBound))
    guard zoom.hasYears, let y = timeline.years.firstIndex(where: { $0.range.contains(position) }),
      case let year = timeline.years[y], year.period.years.lowerBound <= first.year, last.year <= year.period.years.upperBound
    else { return timeline.page(at: position) }
    guard zoom.hasMonths[y], first.year == last.year, first.month == last.month,
      let month = year.months.first(where: { $0.range.contains(position) }), month.period.month == first.month
    else { return Addresses.timeline(year.period.address) }
    guard first == last, let day = month.days.first(where: { $0.range.contains(position) }), day.period.day == first.dayOfMonth
    else {
      return Addresses.timeline(month.address)
    }
    return Addresses.timeline(day.address)
  }
}

extension Timeline {
  /// Where an item is listed, by its position among all: what has no place in time stands after all that has one.
  fileprivate func page(at position: Int) -> SitePath {
    position < items.count ? page(of: position) : page(ofUnplaced: position - items.count)
  }
}
