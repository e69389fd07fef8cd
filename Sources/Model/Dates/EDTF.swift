/// A date as the Library of Congress' Extended Date/Time Format (4 February 2019) states it: one date, an interval, or one of a set.
///
/// The profile: Level 0 without times of day; Level 1 whole; from Level 2 one-of-a-set `[...]`, group and individual qualification, and
/// the sub-year groupings 21 to 41. Out of it: all-of sets `{...}`, exponents, significant digits, unspecified digits in the middle,
/// years of more than nine digits.
public struct EDTF: Sendable {
  /// The canonical source: what the author wrote, without spaces. ASCII alone.
  public let text: String
  public let form: Form

  /// What kind of expression it is, with its parts.
  public enum Form: Hashable, Sendable {
    /// `2025-06-02`, `2025-06~`, `198X`, `2025-34`
    case date(Date)
    /// `2025-05-31/2025-06-01`, `2025-05/..`, `/..`: it lasted. At least one end is known, or it is `/..`.
    indirect case interval(start: End, end: End)
    /// `[2025-05-16..2025-06-02]`, `[2025-06-02,2025-06-05]`: it happened once, on one of these. Never empty.
    case oneOf([Member])
  }

  /// The start or the end of an interval.
  public enum End: Hashable, Sendable {
    case known(Date)
    /// `..`: as a start, no start is stated; as an end, it goes on.
    case open
    /// Nothing: there is one, but nobody knows it.
    case unknown
  }

  /// A member of a set.
  public enum Member: Hashable, Sendable {
    case date(Date)
    /// `a..b`, `..b` (nil start: or earlier), `a..` (nil end: or later). At least one is stated.
    indirect case range(from: Date?, to: Date?)
  }

  init(text: String, form: Form) {
    self.text = text
    self.form = form
  }

  /// Exactly this day, of a year from -9999 to 9999 (beyond, EDTF has no days: nil).
  public init?(_ day: Day) {
    guard (-9999...9999).contains(day.year) else { return nil }
    self.init(text: day.description, form: .date(Date(.day(day))))
  }
}

extension EDTF: Hashable {
  /// The same expression: the text determines the form. `2004?` and `?2004` mean the same, but are two.
  public static func == (a: EDTF, b: EDTF) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTF {
  /// The first day that the expression allows, by its stated precision alone (`~` and `?` move nothing); nil = no bound.
  public var earliest: Day? {
    switch form {
    case .date(let date): date.earliest
    case .interval(let start, _): start.date?.earliest
    case .oneOf(let members): bound(members.map(\.earliest), by: <)
    }
  }

  /// The last day that the expression allows, by its stated precision alone (`~` and `?` move nothing); nil = no bound.
  public var latest: Day? {
    switch form {
    case .date(let date): date.latest
    case .interval(_, let end): end.date?.latest
    case .oneOf(let members): bound(members.map(\.latest), by: >)
    }
  }

  /// Some part bears `?` or `%`.
  public var isUncertain: Bool { dates.contains { $0.qualification.all.contains(.uncertain) } }

  /// Some part bears `~` or `%`.
  public var isApproximate: Bool { dates.contains { $0.qualification.all.contains(.approximate) } }

  /// Of several dates, the coarsest one's; `/..` has none and counts as a century.
  public var precision: Precision { dates.map(\.precision).max() ?? .century }

  /// The one day that is meant, if the form is a day (it may be qualified): only such a date may have a time of day.
  public var singleDay: Day? {
    if case .date(let date) = form, case .day(let day) = date.value { day } else { nil }
  }

  /// An interval that goes on: `2025-05/..`, `/..`.
  public var isOngoing: Bool {
    if case .interval(_, .open) = form { true } else { false }
  }

  /// Every date in it, in the order of the text.
  public var dates: [Date] {
    switch form {
    case .date(let date): [date]
    case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
    case .oneOf(let members): members.flatMap(\.dates)
    }
  }

  /// The best of the bounds, or nil where one of them is nil: a set with an endless member is endless.
  func bound(_ days: [Day?], by precedes: (Day, Day) -> Bool) -> Day? {
    let known = days.compactMap { $0 }
    return known.count < days.count ? nil : known.min(by: precedes)
  }
}

extension EDTF.End {
  public var date: EDTF.Date? {
    if case .known(let date) = self { date } else { nil }
  }
}

extension EDTF.Member {
  public var earliest: Day? {
    switch self {
    case .date(let date): date.earliest
    case .range(let from, _): from?.earliest
    }
  }

  public var latest: Day? {
    switch self {
    case .date(let date): date.latest
    case .range(_, let to): to?.latest
    }
  }

  var dates: [EDTF.Date] {
    switch self {
    case .date(let date): [date]
    case .range(let from, let to): [from, to].compactMap { $0 }
    }
  }
}
