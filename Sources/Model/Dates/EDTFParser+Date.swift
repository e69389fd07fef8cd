extension EDTFParser {
  /// One date: a year, then perhaps a month or a grouping, then perhaps a day.
  func date(_ range: Range<Int>) throws(EDTFError) -> EDTF.Date {
    var rest = range
    let year = try year(&rest)
    var doubts = EDTF.Qualification(year: year.qualifiers)
    guard !rest.isEmpty else { return EDTF.Date(year.value, doubts) }

    guard case .year(let number) = year.value, !year.isLong else {
      throw year.isLong
        ? unexpected(rest, "after a year with `Y`")
        : EDTFError(
          .unspecified, year.range, "unspecified digits of a year can have no month or day after them",
          "write `\(text(year.range))` alone, or a set of the possible dates: `[a, b]`")
    }
    let month = try month(&rest, after: number)
    doubts.month = month.left.union(month.right)
    doubts.year.formUnion(month.right)
    guard !rest.isEmpty else { return EDTF.Date(month.value, doubts) }

    if case .grouping(_, let grouping) = month.value {
      throw EDTFError(
        .grouping, rest, "\(EDTFParser.name(of: grouping)) (\(grouping.number)) has no days",
        "write `\(text(range.lowerBound..<rest.lowerBound))` alone, or a month from 01 to 12")
    }
    let day = try day(&rest, after: month.value, in: range)
    doubts.day = day.left.union(day.right)
    doubts.month.formUnion(day.right)
    doubts.year.formUnion(day.right)
    guard rest.isEmpty else { throw unexpected(rest, "after the day") }
    return EDTF.Date(day.value, doubts)
  }

  private struct Component {
    let value: EDTF.Date.Value
    let left: EDTF.Qualifiers
    let right: EDTF.Qualifiers
  }

  // MARK: Month or grouping

  private func month(_ rest: inout Range<Int>, after year: Int) throws(EDTFError) -> Component {
    guard take(UInt8(ascii: "-"), &rest) else { throw unexpected(rest, "after the year") }
    let left = takeQualifiers(&rest)
    let digits = takeDigits(&rest)
    guard digits.count == 2 else { throw wrongLength(.month, digits, rest) }
    let value = try monthValue(digits, year, rest)
    let right = try takeRightQualifiers(&rest)
    return Component(value: value, left: left, right: right)
  }

  private func monthValue(_ digits: Range<Int>, _ year: Int, _ rest: Range<Int>) throws(EDTFError) -> EDTF.Date.Value {
    if bytes[digits].contains(UInt8(ascii: "X")) {
      guard isUnspecified(digits) else {
        throw EDTFError(
          .unspecified, digits, "a month is unspecified as a whole: `XX`",
          rest.isEmpty && text(digits) == "1X"
            ? "write `[\(EDTF.digits(ofYear: year))-10..\(EDTF.digits(ofYear: year))-12]`" : nil)
      }
      return .monthInYear(year)
    }
    let month = number(bytes[digits])
    if let grouping = EDTF.Grouping(number: month) { return .grouping(year: year, grouping) }
    guard (1...12).contains(month) else { throw noSuchMonth(digits, month, year, rest) }
    return .month(year: year, month: month)
  }

  private func noSuchMonth(_ digits: Range<Int>, _ month: Int, _ year: Int, _ rest: Range<Int>) -> EDTFError {
    let yearDigits = EDTF.digits(ofYear: year)
    var suggestion: String?
    if month == 0 {
      suggestion = "the year alone: `\(yearDigits)`; one month, not known which: `\(yearDigits)-XX`"
    } else if rest.count == 3, bytes[rest].dropFirst().allSatisfy(EDTFParser.isDigit),
      Day(year: year, month: number(bytes[rest].dropFirst()), day: month) != nil
    {
      // 2025-13-06 is likely to be 13 June.
      suggestion = "write `\(yearDigits)\(text(rest))-\(text(digits))`"
    }
    return EDTFError(
      .month, digits, "there is no month \(text(digits)): months are 01 to 12, seasons 21 to 32, quarters 33 to 36", suggestion)
  }

  // MARK: Day

  private func day(_ rest: inout Range<Int>, after month: EDTF.Date.Value, in range: Range<Int>) throws(EDTFError) -> Component {
    let prefix = range.lowerBound..<rest.lowerBound
    guard take(UInt8(ascii: "-"), &rest) else { throw unexpected(rest, "after the month") }
    let left = takeQualifiers(&rest)
    let digits = takeDigits(&rest)
    guard digits.count == 2 else { throw wrongLength(.day, digits, rest) }
    let value = try dayValue(digits, month, prefix)
    let right = try takeRightQualifiers(&rest)
    return Component(value: value, left: left, right: right)
  }

  private func dayValue(_ digits: Range<Int>, _ month: EDTF.Date.Value, _ prefix: Range<Int>) throws(EDTFError) -> EDTF.Date.Value
  {
    let isUnspecified = isUnspecified(digits)
    guard case .month(let year, let month) = month else {
      guard isUnspecified, case .monthInYear(let year) = month else {
        throw EDTFError(
          .unspecified, digits, "a day of an unspecified month must be unspecified too", "write `\(text(prefix))-XX`")
      }
      return .dayInYear(year)
    }
    if isUnspecified { return .dayInMonth(year: year, month: month) }
    let length = Day.count(inMonth: month, of: year)
    if bytes[digits].contains(UInt8(ascii: "X")) { throw daySpan(digits, year, month, length) }
    guard let day = Day(year: year, month: month, day: number(bytes[digits])) else {
      let name = "\(MonthNames.english[month - 1]) \(EDTF.digits(ofYear: year))"
      if bytes[digits].elementsEqual("00".utf8) {
        throw EDTFError(
          .day, digits, "there is no day 00", "the month alone: `\(text(prefix))`; a day, not known which: `\(text(prefix))-XX`")
      }
      throw EDTFError(.day, digits, "\(name) has \(length) days", "write a day from 01 to \(length)")
    }
    return .day(day)
  }

  /// For `2025-06-1X`: the set of the days that are meant.
  private func daySpan(_ digits: Range<Int>, _ year: Int, _ month: Int, _ length: Int) -> EDTFError {
    var suggestion: String?
    let tens = Int(bytes[digits.lowerBound]) - 48
    if (0...9).contains(tens), max(tens * 10, 1) <= length {
      let prefix = EDTF.digits(ofYear: year) + "-" + EDTF.twoDigits(month) + "-"
      let (first, last) = (EDTF.twoDigits(max(tens * 10, 1)), EDTF.twoDigits(min(tens * 10 + 9, length)))
      suggestion = "write `[\(prefix)\(first)..\(prefix)\(last)]`"
    }
    return EDTFError(.unspecified, digits, "a day is unspecified as a whole: `XX`", suggestion)
  }
}
