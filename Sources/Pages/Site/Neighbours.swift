import Base
import Model

/// The events around one of a list in time order: those that were over before it began, those that began after it was over, and
/// those of the same day. What may have been before or after is none of them.
struct Neighbours {
  private(set) var earlier: [Int] = []
  private(set) var sameDay: [Int] = []
  private(set) var later: [Int] = []

  /// Earlier and later events shown.
  static let most = 3
  /// A busy day would fill the page.
  static let mostOnOneDay = 20
  /// How many others to look at: uncertain dates can stand between.
  private static let reach = 100

  var isEmpty: Bool { earlier.isEmpty && sameDay.isEmpty && later.isEmpty }

  init(of index: Int, in events: [EventRecord]) {
    guard let date = events[index].when.date else { return }
    // By halves, past all that begin on its days: a table may have thousands on one.
    if let start = date.earliest {
      let first = events.endOfPrefix { Self.position($0).first < start.ordinal }
      let before = events[..<first].indices.suffix(Self.reach)
      let over = before.reversed().lazy.filter { events[$0].when.date?.latest.map { $0 < start } ?? false }
      earlier = Array(over.prefix(Self.most)).reversed()
      if date.singleDay != nil {
        let day = first..<events.endOfPrefix { Self.position($0) <= (start.ordinal, 0, start.ordinal) }
        let others = day.lazy.filter { $0 != index && events[$0].when.date?.singleDay == date.singleDay }
        sameDay = Array(others.prefix(Self.mostOnOneDay))
      }
    }
    if let end = date.latest {
      let after = events[events.endOfPrefix { Self.position($0).first <= end.ordinal }...].indices.prefix(Self.reach)
      later = Array(after.lazy.filter { events[$0].when.date?.earliest.map { $0 > end } ?? false }.prefix(Self.most))
    }
  }

  /// Where an event stands in time order, as far as its days say.
  private static func position(_ event: EventRecord) -> (first: Int, hasNoStart: Int, last: Int) {
    guard let date = event.when.date else { return (.max, .max, .max) }
    let (first, last) = (date.earliest?.ordinal, date.latest?.ordinal)
    return (first ?? last ?? .max, first == nil ? 1 : 0, last ?? .max)
  }
}
