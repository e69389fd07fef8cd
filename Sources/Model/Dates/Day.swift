/// One day of the proleptic Gregorian calendar, as the number of days since 1970-01-01 (that day is 0, the day before it -1).
///
/// Years are astronomical, as in EDTF: 1 is AD 1, 0 is 1 BC, -43 is 44 BC. A day belongs to no time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// 64 bits wide, because EDTF's years with `Y` go far beyond the 5.8 million years that 32 bits of days can hold.
  public let ordinal: Int

  /// - Parameter ordinal: a day of ``years``, or near it.
  public init(ordinal: Int) { self.ordinal = ordinal }

  /// - Returns: nil when there is no such day (30 February, month 13), or the year is outside ``years``.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month), day >= 1, day <= Day.count(inMonth: month, of: year) else {
      return nil
    }
    self.init(validYear: year, month: month, day: day)
  }

  /// The years of which days can be made.
  public static let years = -999_999_999...999_999_999

  /// For callers that have checked month and day, and whose year may lie a padding outside ``years``.
  init(validYear year: Int, month: Int, day: Int) {
    // Howard Hinnant's `days_from_civil`: years begin in March, so that the leap day is the last; 146,097 days are 400 years.
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = era * 146_097 + dayOfEra - 719_468
  }

  /// Year (astronomical), month from 1, day of the month from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  public var year: Int { components.year }
  public var month: Int { components.month }
  public var dayOfMonth: Int { components.day }

  /// ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let sinceMonday = (ordinal + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  public func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// How many days a month (1 to 12) has: 28 to 31.
  public static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2025-06-02`, `-0043-03-15`: ISO 8601 for the years 0 to 9999, with a sign before and with more digits after.
  public var description: String {
    let (year, month, day) = components
    return EDTF.digits(ofYear: year) + "-" + EDTF.twoDigits(month) + "-" + EDTF.twoDigits(day)
  }
}
