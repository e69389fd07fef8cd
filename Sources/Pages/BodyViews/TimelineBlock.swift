import Base
import Linking
import Model
import Templating

/// A timeline in prose: events and dated claims by month, as on the timeline's own page, drawn and as a list.
struct TimelineBlock: Sendable {
  let drawing: DrawingView?
  let months: [TimelinePage.MonthView]
  let undated: [EventLineView]
  let isEmpty: Bool
  let shown: String?

  static let fields = Fields<TimelineBlock>([
    .optionalObject("drawing", \.drawing, DrawingView.fields),
    .list("months", \.months, TimelinePage.MonthView.fields), .list("undated", \.undated, EventLineView.fields),
    .flag("is-empty", \.isEmpty), .optionalText("shown", \.shown),
  ])
}

/// Events alone, one after another.
struct EventsBlock: Sendable {
  let items: [EventLineView]
  let isEmpty: Bool
  let shown: String?

  static let fields = Fields<EventsBlock>([
    .list("items", \.items, EventLineView.fields), .flag("is-empty", \.isEmpty), .optionalText("shown", \.shown),
  ])
}

extension Site {
  /// - Parameters:
  ///   - id: tells its drawing from others on the page.
  ///   - path: of the page.
  ///   - room: what the views before it left.
  func timelineBlock(_ filter: EventFilter, id: String, on path: SitePath, _ room: inout ViewRoom) -> TimelineBlock {
    let items = EventSelection(filter, self).items()
    let isDrawn = filter.show.contains(.drawing) && room.entries > 0
    let drawing = isDrawn ? viewDrawing(items, title: word(.nameTimeline), id: id, on: path) : nil
    if drawing != nil { room.take(drawing: items.count) }
    // A list is shown in any case where there is too little to draw.
    guard filter.show.contains(.list) || drawing == nil else {
      return TimelineBlock(drawing: drawing, months: [], undated: [], isEmpty: false, shown: nil)
    }
    let positions = items.map { timeline.position(of: $0) }
    let dated = positions.prefix { $0 < timeline.items.count }
    let limit = min(filter.limit, room.entries)
    let chosen = filter.order == .oldest ? Array(dated.prefix(limit)) : Array(dated.suffix(limit).reversed())
    let rest = positions.dropFirst(dated.count).prefix(limit - chosen.count)
    room.take(chosen.count + rest.count)
    return TimelineBlock(
      drawing: drawing, months: months(of: chosen), undated: rest.compactMap { line(timeline.item(at: $0)) },
      isEmpty: items.isEmpty, shown: shown(chosen.count + rest.count, of: items.count))
  }

  /// Runs of items of one month, in the order given: that of time, or its reverse.
  private func months(of items: [Int]) -> [TimelinePage.MonthView] {
    guard let first = items.min(), let last = items.max() else { return [] }
    let all = timeline.years.flatMap(\.months).filter { $0.range.upperBound > first && $0.range.lowerBound <= last }
    let isReversed = first != items[0]
    var views: [TimelinePage.MonthView] = []
    var next = 0
    for month in isReversed ? all.reversed() : all {
      let start = next
      while next < items.count, month.range.contains(items[next]) { next += 1 }
      guard next > start else { continue }
      views.append(
        TimelinePage.MonthView(
          heading: phrase(month.period), items: items[start..<next].compactMap { line(timeline.items[$0]) }))
    }
    return views
  }

  func line(_ item: Timeline.Item) -> EventLineView? {
    switch item {
    case .event(let e): line(eventAt: e)
    case .claim(let c): line(dossier.claims[c])
    }
  }

  func eventsBlock(_ filter: EventFilter, _ room: Int) -> EventsBlock {
    let all = EventSelection(filter, self).eventsAlone()
    // What has no date comes last in either order.
    let dated = all.filter { dossier.events[$0].when.date != nil }
    let ordered = (filter.order == .oldest ? dated : dated.reversed()) + all.filter { dossier.events[$0].when.date == nil }
    let chosen = ordered.prefix(min(filter.limit, room))
    return EventsBlock(
      items: chosen.map { line(eventAt: $0) }, isEmpty: all.isEmpty, shown: shown(chosen.count, of: all.count))
  }
}
