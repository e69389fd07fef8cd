import Base
import Linking

/// How the timeline's items are cut into data files: one where they are few, else by century, decade, year, month, day, each cut
/// only where it holds too many. A file changes when something in its own time does, and hardly ever otherwise.
struct TimelineParts {
  struct Part: Equatable {
    /// In its file's name; empty for all.
    let name: String
    /// Positions in the timeline's items, then in what has no certain place.
    let range: Range<Int>
  }

  private(set) var all: [Part] = []
  private let limit: Int

  init(_ timeline: Timeline) { self.init(timeline.years, unplaced: timeline.unplaced.count) }

  /// - Parameters:
  ///   - unplaced: how many have no certain place in time.
  ///   - limit: how many items one of several files may have.
  ///   - few: how many may stand in the file that every page of the timeline reads.
  init(_ years: [Timeline.Year], unplaced: Int, limit: Int = 4000, few: Int = 400) {
    self.limit = limit
    let placed = years.last?.range.upperBound ?? 0
    guard placed + unplaced > few else {
      all = [Part(name: "", range: 0..<placed + unplaced)]
      return
    }
    cut(years[...], into: [("century", 100), ("decade", 10)])
    add(Timeline.undated, placed..<placed + unplaced)
  }

  private mutating func cut(_ years: ArraySlice<Timeline.Year>, into lengths: ArraySlice<(name: String, years: Int)>) {
    guard let length = lengths.first else {
      for year in years { add(year) }
      return
    }
    var rest = years
    while let first = rest.first {
      let number = Self.floor(first.period.years.lowerBound, length.years)
      let end = rest.firstIndex { Self.floor($0.period.years.lowerBound, length.years) != number } ?? rest.endIndex
      let group = rest[..<end]
      let range = first.range.lowerBound..<(group.last?.range.upperBound ?? first.range.upperBound)
      if range.count <= limit {
        all.append(Part(name: "\(length.name)-\(number)", range: range))
      } else {
        cut(group, into: lengths.dropFirst())
      }
      rest = rest[end...]
    }
  }

  private mutating func add(_ year: Timeline.Year) {
    guard year.range.count > limit else { return add(year.period.address, year.range) }
    for month in year.months {
      if month.range.count <= limit || month.days.isEmpty {
        add(month.address, month.range)
      } else {
        for day in month.days { add(day.address, day.range) }
      }
    }
  }

  /// What is still too long is cut by number.
  private mutating func add(_ name: String, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + limit, range.upperBound)
      let number = (start - range.lowerBound) / limit + 1
      all.append(Part(name: number == 1 ? name : "\(name)-part-\(number)", range: start..<end))
      start = end
    }
  }

  private static func floor(_ year: Int, _ length: Int) -> Int { (year >= 0 ? year : year - length + 1) / length }
}
