import Model

/// A unit that cuts the calendar into pieces of equal name: days, weeks from Monday, months, years, centuries.
public enum CalendarStep: Hashable, Sendable {
  case days(Int)
  case months(Int)

  /// From finest to coarsest. Weeks are seven days from Monday; the others begin where their number divides the month's.
  static let all: [CalendarStep] =
    [.days(1), .days(7), .months(1), .months(3)]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500].flatMap { [.months(12 * $0)] }
    + [1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000].map { .months(12 * $0) }

  /// How many days a piece has, about.
  var length: Double {
    switch self {
    case .days(let n): Double(n)
    case .months(let n): Double(n) * 30.436_875
    }
  }

  /// The number of the piece in which a day lies. Pieces that follow each other have numbers that do.
  func piece(of day: Int) -> Int {
    switch self {
    // Day 0 was a Thursday.
    case .days(7): floored(day + 3, 7)
    case .days(let n): floored(day, n)
    case .months(let n):
      switch Day(ordinal: day).components {
      case let (year, month, _): floored(year * 12 + month - 1, n)
      }
    }
  }

  /// The first day of a piece.
  func start(of piece: Int) -> Int {
    switch self {
    case .days(7): return piece * 7 - 3
    case .days(let n): return piece * n
    case .months(let n):
      let months = piece * n
      let year = floored(months, 12)
      return Day(year: year, month: months - year * 12 + 1, day: 1)?.ordinal ?? Int(Double(year - 1970) * 365.2425)
    }
  }
}

/// Division that rounds down on both sides of zero.
func floored(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
