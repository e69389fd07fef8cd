extension DateShape {
  /// What a shape can mean, in EDTF. The dates may still be ones that do not exist.
  enum Reading {
    /// One date; several where the order of day and month is open.
    case date([String])
    case range(String, String)
  }

  var reading: Reading? {
    // 2024, 2025 are two dates and no span.
    has(",") && ["NN", "NnNn", "NnnNnn"].contains(shape) ? nil : ordinaryReading
  }

  private var ordinaryReading: Reading? {
    switch shape {
    // Digits alone
    // ISO 8601 shortens the end of an interval: 2025-05/06, 2025-06-02/05, 2025-05-31/06-02.
    case "Nnn" where has("-") && has("/"): .range("\(numbers[0])-\(two(1))", "\(numbers[0])-\(two(2))")
    case "Nnnn": .range(day(0, 1, 2), day(0, 1, 3))
    case "Nnnnn": .range(day(0, 1, 2), day(0, 3, 4))
    case "Nnn": .date([day(0, 1, 2)])
    case "nnN": .date(daysOfOpenOrder)
    case "Nn" where has("/") && !isMonth(1):
      // 2025/26 is a span of years.
      .range(numbers[0], numbers[0].prefix(2) + two(1))
    case "Nn": .date(["\(numbers[0])-\(two(1))"])
    case "nN": .date(["\(numbers[1])-\(two(0))"])
    case "B": .date(["\(numbers[0].prefix(4))-\(numbers[0].dropFirst(4).prefix(2))-\(numbers[0].suffix(2))"])
    // Else it is a year of six digits.
    case "b" where (1...12).contains(Int(numbers[0].suffix(2)) ?? 0): .date(["\(numbers[0].prefix(4))-\(numbers[0].suffix(2))"])
    // A month's name
    case "nmN": .date([named(0, year: 1, day: 0)])
    case "mnN": .date([named(0, year: 1, day: 0)])
    case "Nmn", "Nnm": .date([named(0, year: 0, day: 1)])
    case "mN", "Nm": .date([named(0, year: 0)])
    // Part of a year
    case "sN", "Ns": .date(["\(numbers[0])-\(seasons[0])"])
    case "qnN", "nqN": quarter(0, year: 1)
    case "Nqn", "Nnq": quarter(1, year: 0)
    // Many years
    case "NS" where numbers[0].hasSuffix("0"): .date([numbers[0].prefix(3) + "X"])
    case "nC": .date([two(hundreds: number(0) - 1) + "XX"])
    // Years before 1000
    case "nc", "dc", "Nc": .date([EDTF.digits(ofYear: 1 - number(0))])
    case "na", "da", "Na", "an", "ad", "aN": .date([EDTF.digits(ofYear: number(0))])
    // Spans
    case "NN": .range(numbers[0], numbers[1])
    case "NnNn": .range("\(numbers[0])-\(two(1))", "\(numbers[2])-\(two(3))")
    case "NnnNnn": .range(day(0, 1, 2), day(3, 4, 5))
    case "mmN": .range(named(0, year: 0), named(1, year: 0))
    case "mNmN": .range(named(0, year: 0), named(1, year: 1))
    case "nnmN": .range(named(0, year: 2, day: 0), named(0, year: 2, day: 1))
    case "mnnN": .range(named(0, year: 2, day: 0), named(0, year: 2, day: 1))
    case "nmnmN": .range(named(0, year: 2, day: 0), named(1, year: 2, day: 1))
    case "mnmnN": .range(named(0, year: 2, day: 0), named(1, year: 2, day: 1))
    case "nmNnmN": .range(named(0, year: 1, day: 0), named(1, year: 3, day: 2))
    case "mnNmnN": .range(named(0, year: 1, day: 0), named(1, year: 3, day: 2))
    default: nil
    }
  }

  /// `02.06.2025` has the day first; `02/06/2025` and `02-06-2025` leave it open.
  private var daysOfOpenOrder: [String] {
    let dayFirst = day(2, 1, 0)
    let monthFirst = day(2, 0, 1)
    if has(".") || dayFirst == monthFirst { return [dayFirst] }
    return [dayFirst, monthFirst]
  }

  private func quarter(_ index: Int, year: Int) -> Reading? {
    (1...4).contains(number(index)) ? .date(["\(numbers[year])-\(32 + number(index))"]) : nil
  }

  /// The arguments are indexes into the numbers.
  private func day(_ year: Int, _ month: Int, _ day: Int) -> String { "\(numbers[year])-\(two(month))-\(two(day))" }

  private func named(_ month: Int, year: Int, day: Int? = nil) -> String {
    let text = "\(numbers[year])-\(EDTF.twoDigits(months[month]))"
    return day.map { "\(text)-\(two($0))" } ?? text
  }

  private func has(_ mark: Unicode.Scalar) -> Bool { marks.contains(UInt8(ascii: mark)) }
  private func isMonth(_ index: Int) -> Bool { (1...12).contains(number(index)) }
  private func number(_ index: Int) -> Int { Int(numbers[index]) ?? 0 }
  private func two(_ index: Int) -> String { numbers[index].utf8.count == 1 ? "0" + numbers[index] : numbers[index] }
  private func two(hundreds: Int) -> String { EDTF.twoDigits(max(0, hundreds)) }
}
