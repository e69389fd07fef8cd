import Base

/// The words and patterns with which readers are told a date, in one language. A pattern is text with holes such as `{day}`; which holes
/// a key has is in ``holes``.
public struct DateWords: Sendable {
  private let patterns: [String: Phrase]
  /// Zero to nine as the language writes them; nil where that is as everywhere.
  let digits: [Character]?

  /// - Parameter lookup: the text of each of ``keys``. A hole that a key does not have stands in the output as it is written.
  public init(_ lookup: (String) -> String) {
    patterns = Dictionary(uniqueKeysWithValues: DateWords.holes.map { ($0.key, Phrase(lookup($0.key), holes: $0.holes)) })
    let digits = Array(lookup("date-digits"))
    self.digits = digits.count == 10 && digits != Array("0123456789") ? digits : nil
  }

  /// Every key that is looked up, in the order of ``holes``.
  public static let keys: [String] = holes.map(\.key)

  /// Each key with the holes that its pattern may have.
  public static let holes: [(key: String, holes: [String])] =
    dates + spans + doubts + partsOfYears + centuries + shortForms + months

  private static let dates: [(key: String, holes: [String])] = [
    ("date-digits", []), ("date-first-of-month", []),
    ("date-day", ["day", "month", "year"]),
    ("date-month", ["month", "year"]),
    ("date-year", ["year"]),
    ("date-year-early", ["year"]),
    ("date-year-bc", ["year"]),
    ("date-day-unknown-in-month", ["month"]),
    ("date-day-unknown-in-year", ["year"]),
    ("date-month-unknown", ["year"]),
    ("date-decade", ["year"]),
  ]

  private static let sharedDays = ["day", "end-day", "month", "year"]
  private static let sharedMonths = ["day", "month", "end-day", "end-month", "year"]

  private static let spans: [(key: String, holes: [String])] = [
    ("date-interval", ["start", "end"]),
    ("date-interval-days-in-month", sharedDays),
    ("date-interval-days-in-year", sharedMonths),
    ("date-interval-months-in-year", ["month", "end-month", "year"]),
    ("date-ongoing", ["start"]), ("date-end-unknown", ["start"]),
    ("date-start-unknown", ["end"]), ("date-start-open", ["end"]),
    ("date-ongoing-start-unknown", []),
    ("date-between", ["start", "end"]),
    ("date-between-days-in-month", sharedDays),
    ("date-between-days-in-year", sharedMonths),
    ("date-between-months-in-year", ["month", "end-month", "year"]),
    ("date-or-earlier", ["end"]), ("date-or-later", ["start"]),
    ("date-one-of", ["dates"]), ("date-list", ["dates", "next"]), ("date-list-last", ["dates", "last"]),
  ]

  private static let doubts: [(key: String, holes: [String])] = [
    ("date-about", ["date"]), ("date-uncertain", ["date"]), ("date-about-uncertain", ["date"]),
    ("date-parts-approximate", ["date", "parts"]), ("date-parts-uncertain", ["date", "parts"]),
    ("date-part-year", []), ("date-part-month", []), ("date-part-day", []), ("date-part-season", []),
    ("date-parts", ["parts", "next"]),
  ]

  private static let partsOfYears: [(key: String, holes: [String])] = EDTF.Grouping.numbers.map { ("season-\($0)", ["year"]) }

  /// The centuries that have a name of their own, from the 1st (00XX) on.
  static let namedCenturies = 1...22
  private static let centuries: [(key: String, holes: [String])] = namedCenturies.map { ("date-century-\($0)", []) }

  private static let shortForms: [(key: String, holes: [String])] = [
    ("date-short-day", ["day", "month"]), ("date-short-days-in-month", ["day", "end-day", "month"]),
    ("date-short-days", ["day", "month", "end-day", "end-month"]),
  ]

  private static let months: [(key: String, holes: [String])] = (1...12).flatMap {
    [("month-\($0)", []), ("month-alone-\($0)", []), ("month-short-\($0)", [])]
  }

  /// The pattern of one of ``keys``, its holes filled; a hole without a value is left empty.
  func fill(_ key: String, _ values: [(hole: String, text: String)] = []) -> String {
    patterns[key]?.filled { hole in values.first { $0.hole == hole }?.text ?? "" } ?? ""
  }
}
