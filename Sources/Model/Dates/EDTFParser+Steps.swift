extension EDTFParser {
  // MARK: Signs and digits

  func take(_ byte: UInt8, _ rest: inout Range<Int>) -> Bool {
    guard !rest.isEmpty, bytes[rest.lowerBound] == byte else { return false }
    rest = (rest.lowerBound + 1)..<rest.upperBound
    return true
  }

  func takeDigits(_ rest: inout Range<Int>) -> Range<Int> {
    let end = rest.first { !EDTFParser.isDigit(bytes[$0]) && bytes[$0] != UInt8(ascii: "X") } ?? rest.upperBound
    let digits = rest.lowerBound..<end
    rest = end..<rest.upperBound
    return digits
  }

  func takeQualifiers(_ rest: inout Range<Int>) -> EDTF.Qualifiers {
    guard !rest.isEmpty, let sign = EDTF.Qualifiers(bytes[rest.lowerBound]) else { return [] }
    rest = (rest.lowerBound + 1)..<rest.upperBound
    return sign
  }

  func takeRightQualifiers(_ rest: inout Range<Int>) throws(EDTFError) -> EDTF.Qualifiers {
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

  func wrongLength(_ kind: EDTFError.Kind, _ digits: Range<Int>, _ rest: Range<Int>) -> EDTFError {
    if digits.isEmpty, !rest.isEmpty { return unexpected(rest, "where a \(kind.rawValue) should stand") }
    let message = digits.isEmpty ? "a \(kind.rawValue) is missing after this `-`" : "a \(kind.rawValue) has two digits"
    let range = digits.isEmpty ? (digits.lowerBound - 1)..<digits.lowerBound : digits
    return EDTFError(kind, range, message, digits.count == 1 && text(digits) != "X" ? "write `0\(text(digits))`" : nil)
  }

  func unexpected(_ range: Range<Int>, _ place: String) -> EDTFError {
    EDTFError(
      .unexpected, range, "\(EDTFError.quote(bytes[range])) means nothing in a date \(place)",
      hasLetters(range) ? EDTFParser.wordsSuggestion : nil)
  }

  static let wordsSuggestion = "write the date as in `2025-06-02`, and words for it in `date_text`"

  func hasLetters(_ range: Range<Int>) -> Bool { bytes[range].contains(where: DateShape.isLetter) }

  static func name(of grouping: EDTF.Grouping) -> String {
    switch grouping.number {
    case ...32: "a season"
    case ...36: "a quarter"
    case ...39: "a quadrimester"
    default: "a semestral"
    }
  }

  func isUnspecified(_ digits: Range<Int>) -> Bool { bytes[digits].allSatisfy { $0 == UInt8(ascii: "X") } }

  /// At most nine digits, so that nothing overflows.
  func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
