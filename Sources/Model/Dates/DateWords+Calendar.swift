extension DateWords {
  /// A year in words: `2025`, `AD 44`, and for the astronomical -43 `44 BC`. Also the heading of a year.
  public func year(_ year: Int) -> String {
    if year < 1 { return fill("date-year-bc", [("year", number(1 - year))]) }
    return fill(year < 100 ? "date-year-early" : "date-year", [("year", number(year))])
  }

  /// `June 2025`, also the heading of a month. `month` is 1 to 12.
  public func month(_ month: Int, of year: Int) -> String {
    fill("date-month", [("month", fill("month-alone-\(month)")), ("year", self.year(year))])
  }

  /// `2 June 2025`
  public func day(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    return fill("date-day", [("day", number(ofDay: dayOfMonth)), ("month", monthOfDay(month)), ("year", self.year(year))])
  }

  /// `Jun`, for a calendar's lines.
  public func shortMonth(_ month: Int) -> String { monthShort(month) }

  /// `2`, for a calendar's lines.
  public func dayOfMonth(_ day: Int) -> String { number(ofDay: day) }

  /// `2 Jun`
  public func shortDay(_ day: Int, _ month: Int) -> String {
    fill("date-short-day", [("day", number(ofDay: day)), ("month", monthShort(month))])
  }

  /// The month's name beside a day: many languages decline it there.
  func monthOfDay(_ month: Int) -> String { fill("month-\(month)") }
  func monthAlone(_ month: Int) -> String { fill("month-alone-\(month)") }
  func monthShort(_ month: Int) -> String { fill("month-short-\(month)") }

  /// Some languages have a word for the first of a month.
  func number(ofDay day: Int) -> String {
    guard day == 1 else { return number(day) }
    let first = fill("date-first-of-month")
    return first.isEmpty ? number(day) : first
  }

  /// In the language's digits.
  func number(_ number: Int) -> String {
    guard let digits else { return String(number) }
    return String(String(number).utf8.map { digits[Int($0) - 48] })
  }
}
