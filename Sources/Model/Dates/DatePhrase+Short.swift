extension DateWords {
  /// For lists under the heading of a year: "2 Jun", "1–3 Jun", "31 May – 1 Jun". What is no day, or crosses a year, is said in full;
  /// "about" and "(uncertain)" stay.
  public func shortPhrase(for date: EDTF) -> String {
    let phrase = short(date.form)
    return phrase.isEmpty ? self.phrase(for: date) : phrase
  }

  private func short(_ form: EDTF.Form) -> String {
    switch form {
    case .date(let date):
      guard case .day(let day) = date.value else { return "" }
      let (_, month, dayOfMonth) = day.components
      return doubted(fill("date-short-day", [("day", number(ofDay: dayOfMonth)), ("month", monthShort(month))]), date)
    case .interval(.known(let from), .known(let to)):
      guard case .day(let first) = from.value, case .day(let last) = to.value, first.year == last.year, first != last,
        from.qualification.all.isEmpty, to.qualification.all.isEmpty
      else { return "" }
      let values = [
        ("day", number(ofDay: first.dayOfMonth)), ("month", monthShort(first.month)), ("end-day", number(ofDay: last.dayOfMonth)),
        ("end-month", monthShort(last.month)),
      ]
      return fill(first.month == last.month ? "date-short-days-in-month" : "date-short-days", values)
    default: return ""
    }
  }
}
