import Model

/// A line of the calendar behind the marks, with its name above.
public struct Tick: Hashable, Sendable {
  public let x: Double
  /// Nothing where names would run into each other.
  public let label: String
  /// What the label is part of, where that begins: the year above its months, the month above its days.
  public let context: String
}

/// How the calendar is named in the dossier's language.
public struct CalendarWords: Sendable {
  let year: @Sendable (Int) -> String
  let month: @Sendable (_ month: Int) -> String
  let monthOfYear: @Sendable (_ month: Int, _ year: Int) -> String
  let day: @Sendable (_ day: Int) -> String
  let dayOfMonth: @Sendable (_ day: Int, _ month: Int) -> String

  public init(
    year: @escaping @Sendable (Int) -> String, month: @escaping @Sendable (Int) -> String,
    monthOfYear: @escaping @Sendable (Int, Int) -> String, day: @escaping @Sendable (Int) -> String,
    dayOfMonth: @escaping @Sendable (Int, Int) -> String
  ) {
    self.year = year
    self.month = month
    self.monthOfYear = monthOfYear
    self.day = day
    self.dayOfMonth = dayOfMonth
  }
}

extension TimeScale {
  /// The finest lines that are far enough from each other to bear their names.
  func ticks(_ words: CalendarWords) -> [Tick] {
    let step = CalendarStep.all.first { $0.length * dayWidth >= Self.room(for: $0) } ?? .months(12 * 100_000_000)
    var ticks: [Tick] = []
    var lastContext = ""
    var contextEnd = -Double.infinity
    var piece = step.piece(of: days.lowerBound)
    while case let day = step.start(of: piece), day <= days.upperBound, ticks.count < 200 {
      piece += 1
      let (label, context) = name(day, step, words)
      let isBefore = day < days.lowerBound
      if isBefore, context == name(days.lowerBound, step, words).context { continue }
      let x = max(x(day), start)
      var shown = ""
      if context != lastContext, x >= contextEnd {
        shown = context
        contextEnd = x + TextWidth.of(context, size: TextSize.axis) + 10
      }
      lastContext = context
      if !isBefore { ticks.append(Tick(x: x, label: label, context: shown)) }
    }
    // The first line may stand far to the right: what it all lies in is named at the start.
    if let first = ticks.first, first.x > start + 1, case let context = name(days.lowerBound, step, words).context,
      !context.isEmpty,
      first.context.isEmpty || first.context == context || start + TextWidth.of(context, size: TextSize.axis) + 10 < first.x
    {
      // Said there, it need not be said again.
      if first.context == context { ticks[0] = Tick(x: first.x, label: first.label, context: "") }
      ticks.insert(Tick(x: start, label: "", context: context), at: 0)
    }
    return ticks
  }

  private static func room(for step: CalendarStep) -> Double {
    switch step {
    case .days(1): 24
    case .days: 56
    case .months(1), .months(3): 40
    case .months: 52
    }
  }

  private func name(_ day: Int, _ step: CalendarStep, _ words: CalendarWords) -> (label: String, context: String) {
    let (year, month, dayOfMonth) = Day(ordinal: day).components
    return switch step {
    case .days(1): (words.day(dayOfMonth), words.monthOfYear(month, year))
    case .days: (words.dayOfMonth(dayOfMonth, month), words.year(year))
    case .months(1), .months(3): (words.month(month), words.year(year))
    case .months: (words.year(year), "")
    }
  }
}
