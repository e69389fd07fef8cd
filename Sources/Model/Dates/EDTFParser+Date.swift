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

  private struct Year {
    let value: EDTF.Date.Value
    let isLong: Bool
    let qualifiers: EDTF.Qualifiers
    let range: Range<Int>
  }

  private struct Component {
    let value: EDTF.Date.Value
    let left: EDTF.Qualifiers
    let right: EDTF.Qualifiers
  }

  // MARK: Year

  private func year(_ rest: inout Range<Int>) throws(EDTFError) -> Year {
    let left = takeQualifiers(&rest)
    let start = rest.lowerBound
    let isLong = take(UInt8(ascii: "Y"), &rest)
    let isNegative = take(UInt8(ascii: "-"), &rest)
    let digits = takeDigits(&rest)
    let range = start..<rest.lowerBound
    let value = try isLong ? longYear(range, digits, isNegative, rest) : shortYear(range, digits, isNegative, rest)
    let right = try takeRightQualifiers(&rest)
    return Year(value: value, isLong: isLong, qualifiers: left.union(right), range: range)
  }

  private func shortYear(
    _ range: Range<Int>, _ digits: Range<Int>, _ isNegative: Bool, _ rest: Range<Int>
  ) throws(EDTFError) -> EDTF.Date.Value {
    guard !digits.isEmpty else { throw unexpected(range.lowerBound..<rest.upperBound, "where a year should stand") }
    let unspecified = digits.count { bytes[$0] == UInt8(ascii: "X") }
    guard digits.count == 4 else { throw yearOfWrongLength(range, digits, isNegative, alone: rest.isEmpty && unspecified == 0) }
    guard unspecified <= 2, bytes[digits].dropLast(unspecified).allSatisfy({ $0 != UInt8(ascii: "X") }) else {
      throw EDTFError(
        .unspecified, digits, "only the last one or two digits of a year can be unspecified", yearSpan(digits, isNegative, alone: rest.isEmpty))
    }
    let known = number(bytes[digits].dropLast(unspecified))
    if unspecified == 0 {
      if isNegative, known == 0 {
        throw EDTFError(.year, range, "there is no year -0000", "the year before 0001 (1 BC): `0000`; the one before that (2 BC): `-0001`")
      }
      return .year(isNegative ? -known : known)
    }
    let unit = unspecified == 1 ? 10 : 100
    let (low, high) = (known * unit, known * unit + unit - 1)
    // There is no -0000, so that -000X and -00XX end with -0001.
    let years = isNegative ? -high...(-max(low, 1)) : low...high
    return unspecified == 1 ? .decade(years) : .century(years)
  }

  private func yearOfWrongLength(_ range: Range<Int>, _ digits: Range<Int>, _ isNegative: Bool, alone: Bool) -> EDTFError {
    let sign = isNegative ? "-" : ""
    let significant = text(digits).drop { $0 == "0" }
    let suggestion: String? =
      switch digits.count {
      case 3: "write `\(sign)0\(text(digits))`"
      case 5... where alone && significant.utf8.count > 4 && significant.utf8.count < 10: "write `Y\(sign)\(significant)`"
      default: hasLetters(digits.upperBound..<whole.upperBound) ? EDTFParser.wordsSuggestion : nil
      }
    return EDTFError(.year, range, "\(EDTFError.quote(bytes[range])) is no year: a year has four digits", suggestion)
  }

  /// For `1XXX`: the set of the years that are meant.
  private func yearSpan(_ digits: Range<Int>, _ isNegative: Bool, alone: Bool) -> String? {
    guard alone, !bytes[digits].allSatisfy({ $0 == UInt8(ascii: "X") }) else {
      return alone ? "leave `date` out and say `basis: undated`" : nil
    }
    let known = bytes[digits].prefix { $0 != UInt8(ascii: "X") }
    guard bytes[digits].dropFirst(known.count).allSatisfy({ $0 == UInt8(ascii: "X") }) else { return nil }
    let low = EDTF.digits(ofYear: number(known) * 1000)
    let high = EDTF.digits(ofYear: number(known) * 1000 + 999)
    return isNegative ? (number(known) > 0 ? "write `[-\(high)..-\(low)]`" : nil) : "write `[\(low)..\(high)]`"
  }

  private func longYear(
    _ range: Range<Int>, _ digits: Range<Int>, _ isNegative: Bool, _ rest: Range<Int>
  ) throws(EDTFError) -> EDTF.Date.Value {
    if let next = bytes[rest].first, next == UInt8(ascii: "E") || next == UInt8(ascii: "S") {
      throw EDTFError(
        .profile, range.lowerBound..<rest.upperBound, "exponents and significant digits of years are not in the EDTF profile that Dossier reads",
        "write the year in full, such as `Y170000`")
    }
    let sign = isNegative ? "-" : ""
    guard !digits.isEmpty, !bytes[digits].contains(UInt8(ascii: "X")) else {
      throw EDTFError(.year, range, "after `Y` stands a year of five to nine digits")
    }
    let significant = text(digits).drop { $0 == "0" }
    switch significant.utf8.count {
    case 1...4:
      let short = EDTF.digits(ofYear: number(bytes[digits].drop { $0 == UInt8(ascii: "0") }))
      throw EDTFError(.year, range, "`Y` is for years of more than four digits", "write `\(sign)\(short)`")
    case 5...9 where significant.utf8.count == digits.count: return .year(isNegative ? -number(bytes[digits]) : number(bytes[digits]))
    case 5...9: throw EDTFError(.year, range, "a year with `Y` has no zeros before it", "write `Y\(sign)\(significant)`")
    case 0: throw EDTFError(.year, range, "`Y` is for years of more than four digits", isNegative ? nil : "write `0000`")
    default: throw EDTFError(.profile, range, "a year of more than nine digits is beyond what Dossier can count")
    }
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
          rest.isEmpty && text(digits) == "1X" ? "write `[\(EDTF.digits(ofYear: year))-10..\(EDTF.digits(ofYear: year))-12]`" : nil)
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

  private func dayValue(_ digits: Range<Int>, _ month: EDTF.Date.Value, _ prefix: Range<Int>) throws(EDTFError) -> EDTF.Date.Value {
    let isUnspecified = isUnspecified(digits)
    guard case .month(let year, let month) = month else {
      guard isUnspecified, case .monthInYear(let year) = month else {
        throw EDTFError(.unspecified, digits, "a day of an unspecified month must be unspecified too", "write `\(text(prefix))-XX`")
      }
      return .dayInYear(year)
    }
    if isUnspecified { return .dayInMonth(year: year, month: month) }
    let length = Day.count(inMonth: month, of: year)
    if bytes[digits].contains(UInt8(ascii: "X")) { throw daySpan(digits, year, month, length) }
    guard let day = Day(year: year, month: month, day: number(bytes[digits])) else {
      let name = "\(MonthNames.english[month - 1]) \(EDTF.digits(ofYear: year))"
      if bytes[digits].elementsEqual("00".utf8) {
        throw EDTFError(.day, digits, "there is no day 00", "the month alone: `\(text(prefix))`; a day, not known which: `\(text(prefix))-XX`")
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

  // MARK: Signs and digits

  private func take(_ byte: UInt8, _ rest: inout Range<Int>) -> Bool {
    guard !rest.isEmpty, bytes[rest.lowerBound] == byte else { return false }
    rest = (rest.lowerBound + 1)..<rest.upperBound
    return true
  }

  private func takeDigits(_ rest: inout Range<Int>) -> Range<Int> {
    let end = rest.first { !EDTFParser.isDigit(bytes[$0]) && bytes[$0] != UInt8(ascii: "X") } ?? rest.upperBound
    let digits = rest.lowerBound..<end
    rest = end..<rest.upperBound
    return digits
  }

  private func takeQualifiers(_ rest: inout Range<Int>) -> EDTF.Qualifiers {
    guard !rest.isEmpty, let sign = EDTF.Qualifiers(bytes[rest.lowerBound]) else { return [] }
    rest = (rest.lowerBound + 1)..<rest.upperBound
    return sign
  }

  private func takeRightQualifiers(_ rest: inout Range<Int>) throws(EDTFError) -> EDTF.Qualifiers {
    let start = rest.lowerBound
    let sign = takeQualifiers(&rest)
    let second = takeQualifiers(&rest)
    guard second.isEmpty else {
      let range = start..<rest.lowerBound
      throw EDTFError(
        .qualifier, range, "one sign follows a part of a date: `?` uncertain, `~` approximate, `%` both",
        sign == second ? "write one `\(text(start..<(start + 1)))`" : "write `%`")
    }
    return sign
  }

  // MARK: Faults

  private func wrongLength(_ kind: EDTFError.Kind, _ digits: Range<Int>, _ rest: Range<Int>) -> EDTFError {
    if digits.isEmpty, !rest.isEmpty { return unexpected(rest, "where a \(kind.rawValue) should stand") }
    let message = digits.isEmpty ? "a \(kind.rawValue) is missing after this `-`" : "a \(kind.rawValue) has two digits"
    let range = digits.isEmpty ? (digits.lowerBound - 1)..<digits.lowerBound : digits
    return EDTFError(kind, range, message, digits.count == 1 && text(digits) != "X" ? "write `0\(text(digits))`" : nil)
  }

  private func unexpected(_ range: Range<Int>, _ place: String) -> EDTFError {
    EDTFError(
      .unexpected, range, "\(EDTFError.quote(bytes[range])) means nothing in an EDTF date \(place)",
      hasLetters(range) ? EDTFParser.wordsSuggestion : nil)
  }

  private static let wordsSuggestion = "write the date as in `2025-06-02`, and words for it in `date_text`"

  private func hasLetters(_ range: Range<Int>) -> Bool { bytes[range].contains(where: DateShape.isLetter) }

  private static func name(of grouping: EDTF.Grouping) -> String {
    switch grouping.number {
    case ...32: "a season"
    case ...36: "a quarter"
    case ...39: "a quadrimester"
    default: "a semestral"
    }
  }

  private func isUnspecified(_ digits: Range<Int>) -> Bool { bytes[digits].allSatisfy { $0 == UInt8(ascii: "X") } }

  /// At most nine digits, so that nothing overflows.
  private func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
