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
  /// How many others to look at: uncertain dates can stand between. Events of the same day do not count.
  private static let reach = 100

  var isEmpty: Bool { earlier.isEmpty && sameDay.isEmpty && later.isEmpty }

  init(of index: Int, in events: [EventRecord]) {
    guard let date = events[index].when.date else { return }
    var i = index - 1
    var looked = 0
    while i >= 0, looked < Self.reach, earlier.count < Self.most {
      if let other = events[i].when.date {
        if let day = date.singleDay, other.singleDay == day {
          sameDay.append(i)
          looked -= 1
        } else if let end = other.latest, let start = date.earliest, end < start {
          earlier.insert(i, at: 0)
        }
      }
      i -= 1
      looked += 1
    }
    sameDay.reverse()
    i = index + 1
    looked = 0
    while i < events.count, looked < Self.reach, later.count < Self.most, let other = events[i].when.date {
      if let day = date.singleDay, other.singleDay == day {
        sameDay.append(i)
        looked -= 1
      } else if let start = other.earliest, let end = date.latest, start > end {
        later.append(i)
      }
      i += 1
      looked += 1
    }
    sameDay = Array(sameDay.prefix(Self.mostOnOneDay))
  }
}
