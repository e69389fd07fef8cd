import Linking
import Model

/// Events and dated claims in time order, cut into years and months.
struct Timeline: Sendable {
  enum Item: Sendable {
    /// Index into the dossier's events.
    case event(Int)
    /// Index into the dossier's claims.
    case claim(Int)
  }

  /// A month of a year; first, where there are any, what is known to the year or season alone.
  struct Month: Sendable {
    /// `2025-06`, or `2025` for what has no month
    let period: String
    /// `2025-06`; `2025-no-month` beside the year's own page.
    let address: String
    let range: Range<Int>
  }

  struct Year: Sendable {
    /// `2025`
    let period: String
    let range: Range<Int>
    let months: [Month]
  }

  let items: [Item]
  let years: [Year]
  /// Indexes of events without a date.
  let undated: [Int]

  init(_ dossier: Dossier) {
    var dated: [(slot: Slot, day: Day, date: EDTF, item: Item)] = []
    var undated: [Int] = []
    for (i, event) in dossier.events.enumerated() {
      if let date = event.when.date, let day = date.earliest ?? date.latest {
        dated.append((Slot(day, date), day, date, .event(i)))
      } else {
        undated.append(i)
      }
    }
    for i in dossier.claims.indices {
      if let date = dossier.claimDates[i]?.own, let day = date.earliest ?? date.latest {
        dated.append((Slot(day, date), day, date, .claim(i)))
      }
    }
    // An item stands at its first possible day; one that is known to the year alone before that year's months. Ties keep their
    // order: events before claims, each as the dossier has them.
    let sorted = dated.enumerated().sorted { a, b in
      if a.element.slot != b.element.slot { return a.element.slot < b.element.slot }
      if a.element.day != b.element.day { return a.element.day < b.element.day }
      if EDTF.chronological(a.element.date, b.element.date) { return true }
      if EDTF.chronological(b.element.date, a.element.date) { return false }
      return a.offset < b.offset
    }.map(\.element)
    items = sorted.map(\.item)
    self.undated = undated
    let monthNumbers = sorted.map(\.slot.month)
    years = Self.runs(sorted.map(\.slot.year), 0..<sorted.count).map { range in
      let months = Self.runs(monthNumbers, range).map { run in
        let day = sorted[run.lowerBound].day
        let isWhole = monthNumbers[run.lowerBound] == 0
        let period = isWhole ? Period.year(of: day) : Period.month(of: day)
        return Month(period: period, address: isWhole ? period + "-no-month" : period, range: run)
      }
      return Year(period: Period.year(of: sorted[range.lowerBound].day), range: range, months: months)
    }
  }

  /// Year and month under which an item stands; month 0 for what is known no more exactly than to a season.
  private struct Slot: Equatable, Comparable {
    let year: Int
    let month: Int

    init(_ day: Day, _ date: EDTF) {
      year = day.year
      month = date.precision > .month ? 0 : day.month
    }

    static func < (a: Slot, b: Slot) -> Bool { (a.year, a.month) < (b.year, b.month) }
  }

  /// The runs of equal keys within `range`.
  private static func runs(_ keys: [Int], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = range.lowerBound
    for i in range where i + 1 == range.upperBound || keys[i + 1] != keys[i] {
      runs.append(start..<i + 1)
      start = i + 1
    }
    return runs
  }
}

/// A year or month as EDTF writes it, which is also its address.
enum Period {
  static func year(of day: Day) -> String {
    let year = day.year
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let sign = year < 0 ? "-" : ""
    return digits.count > 4 ? "Y" + sign + digits : sign + padded
  }

  static func month(of day: Day) -> String {
    "\(year(of: day))-\(day.month < 10 ? "0" : "")\(day.month)"
  }
}
