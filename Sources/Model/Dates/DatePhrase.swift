extension DateWords {
  /// The date in words, as a reader reads it: "about 2 June 2025", "between 16 May and 2 June 2025", "since May 2025, ongoing". Never
  /// empty: where the words are, it is the EDTF itself.
  public func phrase(for date: EDTF) -> String {
    let phrase =
      switch date.form {
      case .date(let date): self.phrase(for: date)
      case .interval(let start, let end): interval(start, end)
      case .oneOf(let members): oneOf(members)
      }
    return phrase.isEmpty ? date.text : phrase
  }

  func phrase(for date: EDTF.Date) -> String { doubted(certain(date.value), date) }

  /// Without its doubts.
  private func certain(_ value: EDTF.Date.Value) -> String {
    switch value {
    case .day(let day): return self.day(day)
    case .dayInMonth(let year, let month): return fill("date-day-unknown-in-month", [("month", self.month(month, of: year))])
    case .month(let year, let month): return self.month(month, of: year)
    case .grouping(let year, let grouping): return fill("season-\(grouping.number)", [("year", self.year(year))])
    case .dayInYear(let year): return fill("date-day-unknown-in-year", [("year", self.year(year))])
    case .monthInYear(let year): return fill("date-month-unknown", [("year", self.year(year))])
    case .year(let year): return self.year(year)
    case .decade(let years): return decade(years)
    case .century(let years): return century(years)
    }
  }

  /// "the 1980s"; the first ten years and those before Christ have no such name.
  private func decade(_ years: ClosedRange<Int>) -> String {
    years.lowerBound >= 10 ? fill("date-decade", [("year", number(years.lowerBound))]) : between(years)
  }

  /// "20th century", by its first two digits as in EDTF (1900 to 1999).
  private func century(_ years: ClosedRange<Int>) -> String {
    let number = years.lowerBound / 100 + 1
    return years.lowerBound >= 0 && DateWords.namedCenturies.contains(number) ? fill("date-century-\(number)") : between(years)
  }

  private func between(_ years: ClosedRange<Int>) -> String {
    fill("date-between", [("start", year(years.lowerBound)), ("end", year(years.upperBound))])
  }
}
