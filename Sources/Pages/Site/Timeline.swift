import Base
import Linking
import Model

/// Events and dated claims in time order, cut into years, months and days.
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
    /// Where it is too long for one page: its days; first, where there are any, what is known to the month alone.
    let days: [Day]
  }

  /// A day of a month.
  struct Day: Sendable {
    let period: Period
    /// `2025-06-02`; `2025-06-no-day` beside the month's own page.
    let address: String
    let range: Range<Int>
  }

  /// A year, or what is known to several years alone.
  struct Year: Sendable {
    let period: Period
    let range: Range<Int>
    let months: [Month]

    /// Whether its list is too long for one page, and cut into its months.
    var isSplit: Bool { range.count > Site.pageLimit }
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
  /// Of each of the dossier's events and claims its position in the whole: what has no place stands after all that has one; -1 for
  /// a claim without a day of its own.
  private let eventPositions: [Int32]
  private let claimPositions: [Int32]

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
    // Ties keep their order: events before claims, each as the dossier has them.
    let keys = placed.map { (place: Place($0.period, $0.date), time: $0.date.sortKey) }
    func isBefore<Key: Comparable>(_ i: Int, _ j: Int, by key: (Int) -> Key) -> Bool {
      let (a, b) = (key(i), key(j))
      if a != b { return a < b }
      return keys[i].time != keys[j].time ? keys[i].time < keys[j].time : i < j
    }
    var order = placed.indices.sorted { isBefore($0, $1) { keys[$0].place } }
    for run in Self.runs(order.map { keys[$0].place.month }, order.indices) where run.count > Site.pageLimit {
      order[run].sort { isBefore($0, $1) { placed[$0].period } }
    }
    let sorted = order.map { placed[$0] }
    items = sorted.map(\.item)
    let sortedOpen = open.enumerated().sorted { a, b in
      a.element.key != b.element.key ? a.element.key < b.element.key : a.offset < b.offset
    }
    unplaced = sortedOpen.map(\.element.item) + undated
    events = (items + unplaced).compactMap { if case .event(let index) = $0 { index } else { nil } }
    claims = (items + unplaced).compactMap { if case .claim(let index) = $0 { index } else { nil } }
    var (eventPositions, claimPositions) = (
      [Int32](repeating: -1, count: dossier.events.count), [Int32](repeating: -1, count: dossier.claims.count)
    )
    for (position, item) in (items + unplaced).enumerated() {
      switch item {
      case .event(let index): eventPositions[index] = Int32(position)
      case .claim(let index): claimPositions[index] = Int32(position)
      }
    }
    (self.eventPositions, self.claimPositions) = (eventPositions, claimPositions)
    let periods = sorted.map(\.period)
    let months = periods.map(\.wholeMonth)
    years = Self.runs(periods.map(\.whole), 0..<sorted.count).map { range in
      let months = Self.runs(months, range).map { run in
        let period = periods[run.lowerBound].wholeMonth
        let days = run.count > Site.pageLimit && period.month > 0 ? Self.runs(periods, run) : []
        return Month(
          period: period, address: period.address + (period.month == 0 ? "-no-month" : ""), range: run,
          days: days.map { run in
            let period = periods[run.lowerBound]
            return Day(period: period, address: period.address + (period.day == 0 ? "-no-day" : ""), range: run)
          })
      }
      return Year(period: periods[range.lowerBound].whole, range: range, months: months)
    }
  }

  /// Where the list has a date: what is known to the year alone before that year's months, and of a month first what may have been
  /// on any day from its first, then each at its first possible day, so that "between 20 and 30 June" follows 2 June. A month that is
  /// cut into days has all that is known to no day before them.
  private struct Place: Comparable {
    let month: Period
    private let isOnADay: Bool

    init(_ period: Period, _ date: EDTF) {
      month = period.wholeMonth
      isOnADay = period.day > 0 || (period.month > 0 && (date.earliest?.dayOfMonth ?? 1) > 1)
    }

    static func < (a: Self, b: Self) -> Bool {
      a.month != b.month ? a.month < b.month : !a.isOnADay && b.isOnADay
    }
  }

  /// Where an item stands in the whole: in `items`, then `unplaced`; negative for a claim without a day of its own.
  func position(of item: Item) -> Int {
    switch item {
    case .event(let index): Int(eventPositions[index])
    case .claim(let index): Int(claimPositions[index])
    }
  }

  /// What stands at a position in the whole.
  func item(at position: Int) -> Item { position < items.count ? items[position] : unplaced[position - items.count] }

  /// Events and claims by index, in the order of the whole; claims without a day of their own are not in it.
  func inOrder(events: some Sequence<Int>, claims: some Sequence<Int>) -> [Item] {
    let positions = events.map { position(of: .event($0)) } + claims.map { position(of: .claim($0)) }.filter { $0 >= 0 }
    return positions.sorted().map { item(at: $0) }
  }

  /// Whether its list is too long for one page. Items stand on that of the whole where it is short, else on those of years, months,
  /// days, and parts of what is longer still.
  var isSplit: Bool { items.count > Site.pageLimit }

  /// Where the item at a position of `items` is listed.
  func page(of position: Int) -> SitePath {
    guard isSplit, let year = Self.find(position, years, \.range) else { return Addresses.timeline }
    guard year.isSplit, let month = Self.find(position, year.months, \.range) else {
      return Addresses.timeline(year.period.address)
    }
    if let day = Self.find(position, month.days, \.range) {
      return Addresses.timeline(day.address, page: (position - day.range.lowerBound) / Site.pageLimit + 1)
    }
    return Addresses.timeline(month.address, page: (position - month.range.lowerBound) / Site.pageLimit + 1)
  }

  /// Where what has no certain place is listed.
  func page(ofUnplaced index: Int) -> SitePath {
    unplaced.count > Site.pageLimit ? Addresses.timeline(Self.undated, page: index / Site.pageLimit + 1) : Addresses.timeline
  }

  /// No period has this name: each begins with a digit, a sign or a Y.
  static let undated = "undated"

  private static func find<Part>(_ position: Int, _ parts: [Part], _ range: (Part) -> Range<Int>) -> Part? {
    let i = parts.endOfPrefix { range($0).upperBound <= position }
    return i < parts.count && range(parts[i]).contains(position) ? parts[i] : nil
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
