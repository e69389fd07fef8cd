extension EDTFParser {
  struct Year {
    let value: EDTF.Date.Value
    let isLong: Bool
    let qualifiers: EDTF.Qualifiers
    let range: Range<Int>
  }

  func year(_ rest: inout Range<Int>) throws(EDTFError) -> Year {
    let left = takeQualifiers(&rest)
    let start = rest.lowerBound
    let isLong = take(UInt8(ascii: "Y"), &rest)
    let isNegative = take(UInt8(ascii: "-"), &rest)
    let digits = takeDigits(&rest)
    let range = start..<rest.lowerBound
    // Y17E7, 1950S2; but 2SEP2025 is another matter.
    let next = Array(bytes[rest].prefix(2))
    if isLong || digits.count == 4, next.count == 2, "ES".utf8.contains(next[0]), EDTFParser.isDigit(next[1]) {
      throw EDTFError(
        .profile, range.lowerBound..<rest.upperBound,
        "exponents and significant digits of years are a part of EDTF that Dossier does not read",
        isLong ? "write the year in full, such as `Y170000`" : "write `\(text(range))~`")
    }
    let value = try isLong ? longYear(range, digits, isNegative) : shortYear(range, digits, isNegative, rest)
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
        .unspecified, digits, "only the last one or two digits of a year can be unspecified",
        yearSpan(digits, isNegative, alone: rest.isEmpty))
    }
    let known = number(bytes[digits].dropLast(unspecified))
    if unspecified == 0 {
      if isNegative, known == 0 {
        throw EDTFError(
          .year, range, "there is no year -0000", "the year before 0001 (1 BC): `0000`; the one before that (2 BC): `-0001`")
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

  private func longYear(_ range: Range<Int>, _ digits: Range<Int>, _ isNegative: Bool) throws(EDTFError) -> EDTF.Date.Value {
    let sign = isNegative ? "-" : ""
    guard !digits.isEmpty, !bytes[digits].contains(UInt8(ascii: "X")) else {
      throw EDTFError(.year, range, "after `Y` stands a year of five to nine digits")
    }
    let significant = text(digits).drop { $0 == "0" }
    switch significant.utf8.count {
    case 1...4:
      let short = EDTF.digits(ofYear: number(bytes[digits].drop { $0 == UInt8(ascii: "0") }))
      throw EDTFError(.year, range, "`Y` is for years of more than four digits", "write `\(sign)\(short)`")
    case 5...9 where significant.utf8.count == digits.count:
      return .year(isNegative ? -number(bytes[digits]) : number(bytes[digits]))
    case 5...9: throw EDTFError(.year, range, "a year with `Y` has no zeros before it", "write `Y\(sign)\(significant)`")
    case 0: throw EDTFError(.year, range, "`Y` is for years of more than four digits", isNegative ? nil : "write `0000`")
    default: throw EDTFError(.profile, range, "a year of more than nine digits is beyond what Dossier can count")
    }
  }
}
