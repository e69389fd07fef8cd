extension DateWords {
  /// "about 2 June 2025 (uncertain)". A doubt of some components alone is said of those: "11 June 2004 (uncertain: year)"; but what is
  /// approximate in its finest component alone is plainly "about".
  func doubted(_ phrase: String, _ date: EDTF.Date) -> String {
    guard !date.qualification.all.isEmpty else { return phrase }
    let parts = parts(of: date)
    let isAbout = parts.last?.doubt.contains(.approximate) ?? false
    let approximate = parts.filter { $0.doubt.contains(.approximate) }
    let uncertain = parts.filter { $0.doubt.contains(.uncertain) }
    let saysAbout = isAbout && (approximate.count == 1 || approximate.count == parts.count)
    let saysUncertain = !uncertain.isEmpty && uncertain.count == parts.count

    var phrase = phrase
    if saysAbout || saysUncertain {
      let key = saysAbout && saysUncertain ? "date-about-uncertain" : saysAbout ? "date-about" : "date-uncertain"
      phrase = fill(key, [("date", phrase)])
    }
    if !saysAbout, !approximate.isEmpty {
      phrase = fill("date-parts-approximate", [("date", phrase), ("parts", names(approximate))])
    }
    if !saysUncertain, !uncertain.isEmpty {
      phrase = fill("date-parts-uncertain", [("date", phrase), ("parts", names(uncertain))])
    }
    return phrase
  }

  private typealias Part = (key: String, doubt: EDTF.Qualifiers)

  /// The components that are stated, coarsest first.
  private func parts(of date: EDTF.Date) -> [Part] {
    let doubts = date.qualification
    let year: Part = ("date-part-year", doubts.year)
    let month: Part = ("date-part-month", doubts.month)
    switch date.value {
    case .day, .dayInMonth, .dayInYear: return [year, month, ("date-part-day", doubts.day)]
    case .month, .monthInYear: return [year, month]
    case .grouping: return [year, ("date-part-season", doubts.month)]
    case .year, .decade, .century: return [year]
    }
  }

  private func names(_ parts: [Part]) -> String {
    let names = parts.map { fill($0.key) }
    return names.dropFirst().reduce(names.first ?? "") { fill("date-parts", [("parts", $0), ("next", $1)]) }
  }
}
