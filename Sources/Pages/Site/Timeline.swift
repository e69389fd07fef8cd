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

  struct Month: Sendable {
    /// `2025-06`
    let period: String
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
    var dated: [(day: Day, date: EDTF, item: Item)] = []
    var undated: [Int] = []
    for (i, event) in dossier.events.enumerated() {
      if let date = event.when.date, let day = date.earliest ?? date.latest { dated.append((day, date, .event(i))) } else { undated.append(i) }
    }
    for (i, claim) in dossier.claims.enumerated() {
      if let date = claim.date, let day = date.earliest ?? date.latest { dated.append((day, date, .claim(i))) }
    }
    // An item stands at its first possible day. Ties keep their order: events before claims, each as the dossier has them.
    let sorted = dated.enumerated().sorted { a, b in
      if a.element.day != b.element.day { return a.element.day < b.element.day }
      if EDTF.chronological(a.element.date, b.element.date) { return true }
      if EDTF.chronological(b.element.date, a.element.date) { return false }
      return a.offset < b.offset
    }.map(\.element)
    items = sorted.map(\.item)
    self.undated = undated
    years = Self.runs(sorted.map { $0.day.year }, 0..<sorted.count).map { range in
      let months = Self.runs(sorted.map { $0.day.month }, range).map { Month(period: Period.month(of: sorted[$0.lowerBound].day), range: $0) }
      return Year(period: Period.year(of: sorted[range.lowerBound].day), range: range, months: months)
    }
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
    return (year < 0 ? "-" : "") + (digits.count > 4 ? "Y" + digits : padded)
  }

  static func month(of day: Day) -> String {
    "\(year(of: day))-\(day.month < 10 ? "0" : "")\(day.month)"
  }
}
