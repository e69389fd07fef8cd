extension EDTF {
  /// One date: no interval, no set. What it names, and what the author doubts of it.
  public struct Date: Hashable, Sendable {
    public let value: Value
    public let qualification: Qualification

    /// Years are astronomical (0 is 1 BC). Months run from 1 to 12.
    public enum Value: Hashable, Sendable {
      /// `2025-06-02`
      case day(Day)
      /// `2025-06-XX`: some one day in that month.
      case dayInMonth(year: Int, month: Int)
      /// `2025-06`
      case month(year: Int, month: Int)
      /// `2025-22`, `2025-34`
      case grouping(year: Int, Grouping)
      /// `2025-XX-XX`: some one day in that year.
      case dayInYear(Int)
      /// `2025-XX`: some one month in that year.
      case monthInYear(Int)
      /// `2025`, `-0043`, `Y12025`
      case year(Int)
      /// `198X`; its first and last year, `-004X` is -49...-40.
      case decade(ClosedRange<Int>)
      /// `19XX`; its first and last year: 1900...1999.
      case century(ClosedRange<Int>)
    }

    init(_ value: Value, _ qualification: Qualification = Qualification()) {
      self.value = value
      self.qualification = qualification
    }
  }

  /// The finest unit that is known, finest first: `2025-06-XX` has the precision of a month, `2025-XX-XX` that of a year.
  public enum Precision: UInt8, Comparable, Hashable, Sendable {
    case day, month, grouping, year, decade, century
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }
}

extension EDTF.Date {
  public var precision: EDTF.Precision {
    switch value {
    case .day: .day
    case .dayInMonth, .month: .month
    case .grouping: .grouping
    case .dayInYear, .monthInYear, .year: .year
    case .decade: .decade
    case .century: .century
    }
  }

  public var earliest: Day { value.earliest }
  public var latest: Day { value.latest }
}

extension EDTF.Date.Value {
  var earliest: Day {
    switch self {
    case .day(let day): day
    case .dayInMonth(let year, let month), .month(let year, let month): Day(validYear: year, month: month, day: 1)
    case .grouping(let year, let grouping): Day(firstOfMonth: grouping.firstMonth, of: year)
    case .dayInYear(let year), .monthInYear(let year), .year(let year): Day(firstOfMonth: 1, of: year)
    case .decade(let years), .century(let years): Day(firstOfMonth: 1, of: years.lowerBound)
    }
  }

  var latest: Day {
    switch self {
    case .day(let day): day
    case .dayInMonth(let year, let month), .month(let year, let month): Day(lastOfMonth: month, of: year)
    case .grouping(let year, let grouping): Day(lastOfMonth: grouping.firstMonth + grouping.months - 1, of: year)
    case .dayInYear(let year), .monthInYear(let year), .year(let year): Day(lastOfMonth: 12, of: year)
    case .decade(let years), .century(let years): Day(lastOfMonth: 12, of: years.upperBound)
    }
  }
}

extension Day {
  /// A month under 1 or over 12 is one of a year before or after.
  init(firstOfMonth month: Int, of year: Int) {
    let months = year * 12 + month - 1
    let wholeYears = (months >= 0 ? months : months - 11) / 12
    self.init(validYear: wholeYears, month: months - wholeYears * 12 + 1, day: 1)
  }

  init(lastOfMonth month: Int, of year: Int) {
    self = Day(firstOfMonth: month + 1, of: year).adding(days: -1)
  }
}
