import Model

/// A stretch of the calendar under whose heading things stand: a day, a month, a year, a decade, several years.
struct Period: Hashable, Comparable, Sendable {
  /// First and last; the last is `Int.max` for "or later".
  let years: ClosedRange<Int>
  /// 0 for what is known no more exactly than to a season.
  let month: Int
  /// 0 for what is known no more exactly than to a month.
  let day: Int

  /// The shortest one in which all of a date lies, so that its heading is true: of what lasted, its beginning.
  ///
  /// - Returns: nil where it may have been at any time before.
  init?(_ date: EDTF) {
    switch date.form {
    case .date(let date): self.init(date)
    case .interval(.known(let start), _): self.init(start)
    case .interval: return nil
    case .oneOf:
      guard let first = date.earliest else { return nil }
      let last = date.latest
      let isMonth = first.year == last?.year && first.month == last?.month
      self.init(
        years: first.year...(last?.year ?? Int.max), month: isMonth ? first.month : 0, day: first == last ? first.dayOfMonth : 0)
    }
  }

  private init(_ date: EDTF.Date) {
    let (first, last) = (date.earliest, date.latest)
    // A winter may end in the year after its own.
    if case .grouping(let year, _) = date.value {
      self.init(years: year...year, month: 0)
    } else {
      self.init(
        years: first.year...last.year, month: date.precision > .month ? 0 : first.month,
        day: date.precision > .day ? 0 : first.dayOfMonth)
    }
  }

  private init(years: ClosedRange<Int>, month: Int, day: Int = 0) {
    self.years = years
    self.month = month
    self.day = day
  }

  /// The years alone.
  var whole: Period { Period(years: years, month: 0) }

  /// The month, or what stands for one.
  var wholeMonth: Period { Period(years: years, month: month) }

  /// By the first year; of those the longest first, so that "the 2010s" stand before 2010, the year before its months, and the month
  /// before its days.
  static func < (a: Period, b: Period) -> Bool {
    (a.years.lowerBound, -a.years.upperBound, a.month, a.day) < (b.years.lowerBound, -b.years.upperBound, b.month, b.day)
  }

  /// As EDTF says it, for its heading: `2025-06-02`, `2025-06`, `2025`, `201X`, `[2018..2019]`, `[2018..]`.
  var date: EDTF? {
    let (first, last) = (Self.text(ofYear: years.lowerBound), Self.text(ofYear: years.upperBound))
    if years.lowerBound == years.upperBound { return try? EDTF.parse(first + inYear) }
    if let short = shortened { return try? EDTF.parse(short) }
    return try? EDTF.parse(isEndless ? "[\(first)..]" : "[\(first)..\(last)]")
  }

  /// Of its page: `2025-06-02`, `2025-06`, `2025`, `201X`, `2018-to-2019`, `2018-or-later`.
  var address: String {
    let (first, last) = (Self.text(ofYear: years.lowerBound), Self.text(ofYear: years.upperBound))
    if years.lowerBound == years.upperBound { return first + inYear }
    return shortened ?? (isEndless ? first + "-or-later" : first + "-to-" + last)
  }

  /// Its first and its last year, month or day as dates; what has no end has no last one.
  var window: (from: String, to: String) {
    (Self.text(ofYear: years.lowerBound) + inYear, isEndless ? "" : Self.text(ofYear: years.upperBound) + inYear)
  }

  /// `-06-02`, `-06`, nothing.
  private var inYear: String {
    (month == 0 ? "" : "-" + Self.twoDigits(month)) + (day == 0 ? "" : "-" + Self.twoDigits(day))
  }

  /// First and last day; nil for one without end.
  var days: ClosedRange<Int>? {
    guard !isEndless, let first = Day(year: years.lowerBound, month: max(1, month), day: max(1, day))?.ordinal else { return nil }
    if day > 0 { return first...first }
    let length = month == 0 ? nil : Day.count(inMonth: month, of: years.lowerBound)
    return length.map { first...first + $0 - 1 } ?? Day(year: years.upperBound, month: 12, day: 31).map { first...$0.ordinal }
  }

  private var isEndless: Bool { years.upperBound == .max }

  /// `201X` for a decade, `19XX` for a century.
  private var shortened: String? {
    let first = years.lowerBound
    guard (0...9999).contains(first), !isEndless else { return nil }
    let text = Self.text(ofYear: first)
    if first % 10 == 0, years.upperBound == first + 9 { return text.dropLast() + "X" }
    if first % 100 == 0, years.upperBound == first + 99 { return text.dropLast(2) + "XX" }
    return nil
  }

  private static func text(ofYear year: Int) -> String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let sign = year < 0 ? "-" : ""
    return digits.count > 4 ? "Y" + sign + digits : sign + padded
  }

  private static func twoDigits(_ month: Int) -> String { month < 10 ? "0\(month)" : String(month) }
}

extension Site {
  func phrase(_ period: Period) -> String { period.date.map { phrase($0) } ?? period.address }
}
