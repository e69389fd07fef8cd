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
    let period: Period
    /// `2025-06`; `2025-no-month` beside the year's own page.
    let address: String
    let range: Range<Int>
  }

  /// A year, or what is known to several years alone.
  struct Year: Sendable {
    let period: Period
    let range: Range<Int>
    let months: [Month]
  }

  /// In time order.
  let items: [Item]
  let years: [Year]
  /// What has no certain place in time: dates without a beginning ("by November 2019"), then events without a date.
  let unplaced: [Item]
  /// The dossier's events in this order, by index.
  let events: [Int]
  /// The dossier's claims that have a day of their own, in this order, by index.
  let claims: [Int]

  init(_ dossier: Dossier) {
    var placed: [(period: Period, date: EDTF, item: Item)] = []
    var open: [(key: EDTF.SortKey, item: Item)] = []
    var undated: [Item] = []
    func add(_ date: EDTF, _ item: Item) {
      if let period = Period(date) { placed.append((period, date, item)) } else { open.append((date.sortKey, item)) }
    }
    for (i, event) in dossier.events.enumerated() {
      if let date = event.when.date { add(date, .event(i)) } else { undated.append(.event(i)) }
    }
    for i in dossier.claims.indices {
      if let date = dossier.claimDates[i]?.own { add(date, .claim(i)) }
    }
    // An item stands at its first possible day; one that is known to the year alone before that year's months. Ties keep their
    // order: events before claims, each as the dossier has them.
    let sorted = placed.enumerated().sorted { a, b in
      if a.element.period != b.element.period { return a.element.period < b.element.period }
      if EDTF.chronological(a.element.date, b.element.date) { return true }
      if EDTF.chronological(b.element.date, a.element.date) { return false }
      return a.offset < b.offset
    }.map(\.element)
    items = sorted.map(\.item)
    let sortedOpen = open.enumerated().sorted { a, b in
      a.element.key != b.element.key ? a.element.key < b.element.key : a.offset < b.offset
    }
    unplaced = sortedOpen.map(\.element.item) + undated
    events = (items + unplaced).compactMap { if case .event(let index) = $0 { index } else { nil } }
    claims = (items + unplaced).compactMap { if case .claim(let index) = $0 { index } else { nil } }
    let periods = sorted.map(\.period)
    years = Self.runs(periods.map(\.whole), 0..<sorted.count).map { range in
      let months = Self.runs(periods, range).map { run in
        let period = periods[run.lowerBound]
        return Month(period: period, address: period.address + (period.month == 0 ? "-no-month" : ""), range: run)
      }
      return Year(period: periods[range.lowerBound].whole, range: range, months: months)
    }
  }

  /// The runs of equal keys within `range`.
  private static func runs(_ keys: [Period], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = range.lowerBound
    for i in range where i + 1 == range.upperBound || keys[i + 1] != keys[i] {
      runs.append(start..<i + 1)
      start = i + 1
    }
    return runs
  }
}
