/// Dates in other notations than EDTF, recognised so that the author is told what to write. Nothing here is ever accepted as a date:
/// `02/06/2025` means two days.
enum ForeignNotation {
  /// Longer texts are prose.
  private static let mostBytes = 200

  /// - Returns: a better error for `bytes` than `error`, which the grammar found; nil when there is none. Each date that it suggests is
  ///   valid EDTF.
  static func recognise(_ bytes: [UInt8], instead error: EDTFError) -> EDTFError? {
    let whole = EDTFParser.trimmed(bytes.indices, of: bytes)
    guard !whole.isEmpty, whole.count <= mostBytes, error.kind != .reversed, error.kind != .profile else { return nil }
    let plain = PlainDateText(String(decoding: bytes[whole], as: UTF8.self))
    if let first = plain.first, isValid(plain.text) { return lookalike(first, whole, plain.text) }
    if let error = time(bytes, whole) ?? undated(bytes, whole, plain.text) { return error }
    switch translation(of: plain.text.lowercased()) {
    case .write(let suggestion):
      return EDTFError(.notation, whole, "\(EDTFError.quote(bytes[whole])) is not written as dates are here", suggestion)
    // Understood, but there is no such date. Where the text was EDTF to begin with, the grammar knows the place better.
    case .fault(let fault, let date) where plain.first != nil || date != plain.text:
      return EDTFError(fault.kind, whole, fault.message, fault.suggestion)
    case .fault, nil: return nil
    }
  }

  enum Translation {
    /// The suggestion.
    case write(String)
    /// The date that is meant, in EDTF, does not exist.
    case fault(EDTFError, String)
  }

  private static func translation(of text: String) -> Translation? {
    if let spelt = respelt(text) { return .write(write(spelt)) }
    if let found = preposition(text) { return found }
    switch reading(text) {
    case .date(let dates): return translation(of: dates)
    case .range(let from, let to): return span(from, to, in: text)
    case nil: return single(text).map { .write(write($0)) } ?? separated(text)
    }
  }

  private static func translation(of readings: [String]) -> Translation? {
    let valid = readings.filter(isValid)
    if valid.count == 2 { return .write("write `\(valid[0])` (day first) or `\(valid[1])` (month first)") }
    if let date = valid.first { return .write(write(date)) }
    return readings.first.flatMap { date in fault(date).map { .fault($0, date) } }
  }

  // MARK: One character, or no date at all

  private static func lookalike(_ first: PlainDateText.Replacement, _ whole: Range<Int>, _ mended: String) -> EDTFError {
    let number = String(first.scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
    let range = (whole.lowerBound + first.range.lowerBound)..<(whole.lowerBound + first.range.upperBound)
    let message =
      first.plain.isEmpty
      ? "an invisible character (\(code)) stands here" : "the character \(code) is not the `\(first.plain)` of a date"
    return EDTFError(.notation, range, message, write(EDTFParser.canonical(mended)))
  }

  private static let noDates: Set = [
    "unknown", "undated", "n.d.", "n.d", "nd", "none", "null", "nil", "n/a", "na", "tbd", "tba", "?", "~", "%", "-", "xxxx", "..",
  ]

  private static func undated(_ bytes: [UInt8], _ whole: Range<Int>, _ text: String) -> EDTFError? {
    guard noDates.contains(text.lowercased()) else { return nil }
    return EDTFError(
      .undated, whole, "\(EDTFError.quote(bytes[whole])) is no date",
      "leave `date` out and say `basis: undated`; `after` and `before` give it its place")
  }

  // MARK: Small steps

  static func reading(_ text: String) -> DateShape.Reading? {
    // A minus before the year is no mark between numbers.
    text.hasPrefix("-") ? nil : DateShape(text)?.reading
  }

  static func isValid(_ text: String) -> Bool { fault(text) == nil }

  static func fault(_ text: String) -> EDTFError? {
    do throws(EDTFError) {
      _ = try EDTFParser(Array(text.utf8)).parse()
      return nil
    } catch {
      return error
    }
  }

  static func write(_ date: String) -> String { "write `\(date)`" }

  static func trim(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[EDTFParser.trimmed(bytes.indices, of: bytes)], as: UTF8.self)
  }
}
