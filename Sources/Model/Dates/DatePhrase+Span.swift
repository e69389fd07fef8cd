extension DateWords {
  /// Which patterns join two dates.
  enum Span: String {
    /// It lasted.
    case interval = "date-interval"
    /// It happened once in between.
    case between = "date-between"
  }

  func interval(_ start: EDTF.End, _ end: EDTF.End) -> String {
    switch (start, end) {
    case (.known(let from), .known(let to)): span(.interval, from, to)
    case (.known(let from), .open): fill("date-ongoing", [("start", phrase(for: from))])
    case (.known(let from), .unknown): fill("date-end-unknown", [("start", phrase(for: from))])
    case (.unknown, .known(let to)): fill("date-start-unknown", [("end", phrase(for: to))])
    case (.open, .known(let to)): fill("date-start-open", [("end", phrase(for: to))])
    case (.unknown, _), (.open, _): fill("date-ongoing-start-unknown")
    }
  }

  /// "1 to 3 June 2025": a year or month that both share is said once. Where either is doubted, both are said in full.
  func span(_ kind: Span, _ from: EDTF.Date, _ to: EDTF.Date) -> String {
    if from == to { return phrase(for: from) }
    if from.qualification.all.isEmpty, to.qualification.all.isEmpty {
      switch (from.value, to.value) {
      case (.day(let first), .day(let last)) where first.year == last.year: return days(kind, first, last)
      case (.month(let year, let first), .month(let endYear, let last)) where year == endYear:
        return fill(
          "\(kind.rawValue)-months-in-year",
          [("month", monthAlone(first)), ("end-month", monthAlone(last)), ("year", self.year(year))])
      default: break
      }
    }
    return fill(kind.rawValue, [("start", phrase(for: from)), ("end", phrase(for: to))])
  }

  private func days(_ kind: Span, _ first: Day, _ last: Day) -> String {
    let values = [
      ("day", number(ofDay: first.dayOfMonth)), ("month", monthOfDay(first.month)), ("end-day", number(ofDay: last.dayOfMonth)),
      ("end-month", monthOfDay(last.month)), ("year", year(first.year)),
    ]
    return fill("\(kind.rawValue)-days-in-\(first.month == last.month ? "month" : "year")", values)
  }

  func oneOf(_ members: [EDTF.Member]) -> String {
    let phrases = members.enumerated().map { i, member in
      members.dropFirst(i + 1).last.flatMap { withoutYear(member, before: $0) } ?? phrase(for: member)
    }
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    let list = phrases.dropLast().dropFirst().reduce(phrases[0]) { fill("date-list", [("dates", $0), ("next", $1)]) }
    return fill("date-one-of", [("dates", fill("date-list-last", [("dates", list), ("last", last)]))])
  }

  /// "2 June" before "or 5 June 2025": a year that both share is said once, in languages in which it stands last.
  private func withoutYear(_ member: EDTF.Member, before last: EDTF.Member) -> String? {
    guard case .date(let date) = member, case .date(let lastDate) = last, date.qualification.all.isEmpty,
      lastDate.qualification.all.isEmpty, case .day(let day) = date.value, case .day(let lastDay) = lastDate.value,
      day.year == lastDay.year
    else { return nil }
    let parts = [("day", number(ofDay: day.dayOfMonth)), ("month", monthOfDay(day.month))]
    let (short, whole) = (fill("date-short-day", parts), fill("date-day", parts + [("year", year(day.year))]))
    return whole.hasPrefix(short) ? short : nil
  }

  private func phrase(for member: EDTF.Member) -> String {
    switch member {
    case .date(let date): phrase(for: date)
    case .range(let from?, let to?): span(.between, from, to)
    case .range(let from?, nil): fill("date-or-later", [("start", phrase(for: from))])
    case .range(nil, let to?): fill("date-or-earlier", [("end", phrase(for: to))])
    case .range(nil, nil): ""
    }
  }
}
