extension EDTF {
  /// The bounds that a drawing shows for a doubted date: one unit further at each end that bears `~`, `?` or `%`. The standard gives no
  /// amount; ours is the stated precision (a day: 1 day; a month: 1 month; a season: 1 season; a year: 1 year; a decade: 10).
  ///
  /// Where only some components are doubted, the finest doubted one counts: `2004?-06-11` is padded by a year, `2004-06-~11` by a day.
  public var padded: (earliest: Day?, latest: Day?) {
    switch form {
    case .date(let date): (date.paddedEarliest, date.paddedLatest)
    case .interval(let start, let end): (start.date?.paddedEarliest, end.date?.paddedLatest)
    case .oneOf(let members): (bound(members.map(\.paddedEarliest), by: <), bound(members.map(\.paddedLatest), by: >))
    }
  }
}

extension EDTF.Member {
  fileprivate var paddedEarliest: Day? {
    switch self {
    case .date(let date): date.paddedEarliest
    case .range(let from, _): from?.paddedEarliest
    }
  }

  fileprivate var paddedLatest: Day? {
    switch self {
    case .date(let date): date.paddedLatest
    case .range(_, let to): to?.paddedLatest
    }
  }
}

extension EDTF.Date {
  fileprivate var paddedEarliest: Day {
    guard let unit = padding else { return earliest }
    return unit.days.map { earliest.adding(days: -$0) } ?? earliest.moved(byMonths: -unit.months)
  }

  fileprivate var paddedLatest: Day {
    guard let unit = padding else { return latest }
    if let days = unit.days { return latest.adding(days: days) }
    // The last day of a month moves to the last day of another: count from the day after it.
    if case .day(let day) = value { return day.moved(byMonths: unit.months) }
    return latest.adding(days: 1).moved(byMonths: unit.months).adding(days: -1)
  }

  private struct Unit {
    /// nil: months.
    var days: Int?
    var months = 0
  }

  /// The finest doubted component, or the precision where that is coarser; nil where nothing is doubted.
  private var padding: Unit? {
    guard !qualification.all.isEmpty else { return nil }
    let finest: EDTF.Precision = !qualification.day.isEmpty ? .day : !qualification.month.isEmpty ? .month : .year
    switch max(finest, precision) {
    case .day: return Unit(days: 1)
    case .month: return Unit(months: 1)
    case .grouping:
      if case .grouping(_, let grouping) = value { return Unit(months: grouping.months) } else { return Unit(months: 3) }
    case .year: return Unit(months: 12)
    case .decade: return Unit(months: 120)
    case .century: return Unit(months: 1200)
    }
  }
}

extension Day {
  /// The same day of a month before or after, or that month's last day where it is shorter.
  fileprivate func moved(byMonths months: Int) -> Day {
    let (year, month, day) = components
    let first = Day(firstOfMonth: month + months, of: year)
    let (newYear, newMonth, _) = first.components
    return first.adding(days: min(day, Day.count(inMonth: newMonth, of: newYear)) - 1)
  }
}
