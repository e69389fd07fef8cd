import Base
import Drawing
import Linking
import Markup
import Model
import Templating

// Figures as drawings: the same is always in a table beside.
extension Site {
  /// More would stand too close to be told apart.
  static let mostFiguresDrawn = 30

  /// On one axis what several claim; over time where somebody's figure changes. nil where there is nothing to compare.
  func drawing(of group: FigureGroups.Group) -> HTMLFragment? {
    guard group.entries.count <= Self.mostFiguresDrawn, hasOneUnit(group.entries) else { return nil }
    return series(group) ?? rivals(group)
  }

  /// Apples are not drawn beside pears. A word counts nothing.
  private func hasOneUnit(_ entries: [FigureGroups.Entry]) -> Bool {
    let numbers = entries.map(\.figure).filter { !($0.bound?.isWord ?? false) }
    return numbers.allSatisfy { $0.unit == numbers[0].unit && $0.currency == numbers[0].currency }
  }

  private func rivals(_ group: FigureGroups.Group) -> HTMLFragment? {
    let rows = group.entries.map { entry in
      let figure = entry.figure
      let who = name(figure.claimedBy)?.text ?? word(.claimantNotNamed)
      var (low, best, high) = (figure.low?.value, figure.value?.value, figure.high?.value)
      switch figure.bound {
      case .dozens, .hundreds, .thousands: (low, best, high) = (nil, nil, nil)
      case .atLeast, .moreThan: (low, best) = (low ?? best, nil)
      case .atMost, .lessThan: (high, best) = (high ?? best, nil)
      case .exact, .about, nil: break
      }
      return RangeAxis.Row(
        claimant: who, text: value(of: figure), low: low, best: best, high: high, isAbout: figure.bound == .about)
    }
    return RangeAxis(rows)?.svg(
      title: fill(.figuresOf, ["measure": group.measure]), isRightToLeft: isRightToLeft, number: axisNumber)
  }

  /// A line for each claimant, where one of them has figures for several days.
  private func series(_ group: FigureGroups.Group) -> HTMLFragment? {
    var order: [TargetID?] = []
    var points: [TargetID?: [SteppedLine.Point]] = [:]
    for entry in group.entries {
      guard let value = entry.figure.value?.value, !(entry.figure.bound?.isWord ?? false), let date = entry.figure.asOf,
        let point = point(date, value, self.value(of: entry.figure))
      else { continue }
      let claimant = dossier.target(entry.figure.claimedBy)?.id
      if points[claimant] == nil { order.append(claimant) }
      points[claimant, default: []].append(point)
    }
    guard points.values.contains(where: { Set($0.map(\.days)).count > 1 }) else { return nil }
    let lines = order.map { claimant in
      let name = claimant.map { dossier.targets[$0].title } ?? word(.claimantNotNamed)
      return SteppedLine.Line(name: order.count > 1 ? name : "", points: sorted(points[claimant] ?? []), holds: false)
    }
    return steppedLine(lines, thresholds: [], title: fill(.figuresOf, ["measure": group.measure]))
  }

  /// nil for a date that has no beginning: it lies nowhere on an axis.
  func point(_ date: EDTF, _ value: Double, _ text: String) -> SteppedLine.Point? {
    guard let first = date.earliest ?? date.latest else { return nil }
    let last = date.latest.map { max($0, first).ordinal } ?? .max
    return SteppedLine.Point(days: first.ordinal...last, value: value, text: text)
  }

  func sorted(_ points: [SteppedLine.Point]) -> [SteppedLine.Point] {
    points.enumerated().sorted { a, b in
      let (x, y) = (a.element.days, b.element.days)
      return (x.lowerBound, x.upperBound, a.offset) < (y.lowerBound, y.upperBound, b.offset)
    }.map(\.element)
  }

  func steppedLine(_ lines: [SteppedLine.Line], thresholds: [SteppedLine.Threshold], title: String) -> HTMLFragment? {
    let days = lines.flatMap(\.points).map(\.days)
    guard let first = days.map(\.lowerBound).min(),
      let last = days.map({ $0.upperBound == .max ? $0.lowerBound : $0.upperBound }).max()
    else { return nil }
    let cutoff = dossier.cutoff.map { SteppedLine.Tick(day: $0.ordinal, text: word(.dataCutoff)) }
    return SteppedLine(lines, thresholds: thresholds, ticks: ticks(from: first, to: last), cutoff: cutoff)?.svg(
      title: title, isRightToLeft: isRightToLeft, number: axisNumber)
  }

  /// Beginnings of months or of years, not too many; of less than two months the first and the last day.
  func ticks(from first: Int, to last: Int) -> [SteppedLine.Tick] {
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000, 120_000]
    guard last - first > 60, let step = steps.first(where: { Double(last - first) / (Double($0) * 30.44) <= 7 }) else {
      return Set([first, last]).sorted().compactMap { ordinal in
        EDTF(Day(ordinal: ordinal)).map { SteppedLine.Tick(day: ordinal, text: phrase($0)) }
      }
    }
    let (year, month, _) = Day(ordinal: first).components
    var next = (year * 12 + month - 1) / step * step
    var ticks: [SteppedLine.Tick] = []
    while let day = Day(year: next / 12, month: next % 12 + 1, day: 1), day.ordinal <= last {
      let text = step >= 12 ? EDTF(day)?.text.prefix(4) : EDTF(day)?.text.prefix(7)
      if day.ordinal >= first, let text, let date = try? EDTF.parse(String(text)) {
        ticks.append(SteppedLine.Tick(day: day.ordinal, text: phrase(date)))
      }
      next += step
    }
    return ticks
  }

  func axisNumber(_ number: Double) -> String {
    guard number.magnitude < 1e9 else { return number.magnitude < 1e15 ? words.number(Int(number)) : "\(number)" }
    // Steps of a tenth do not add up in binary.
    let number = (number * 1e6).rounded() / 1e6
    if number == number.rounded() { return words.number(Int(number)) }
    return Decimal("\(number)").map { digits($0) } ?? "\(number)"
  }

  var isRightToLeft: Bool { dossier.settings.textDirection == .rtl }
}
