import Model

/// A number as spreadsheets and people write it: `1.200,5`, `1,200`, `12,5`, `1 200`, `+5`, `.5`, `1e3`, `41.0082° N`.
struct MeantNumber {
  /// As we read it: digits, maybe a point and digits.
  let text: String
  /// `1,200` may be either: then the other reading.
  private var other: String?

  init?(_ written: String) {
    var digits = written.filter { !$0.isWhitespace && !"_'’+".contains($0) }
    var isNegative = digits.hasPrefix("-") || digits.hasPrefix("−")
    if isNegative { digits.removeFirst() }
    // Degrees to the south and west are negative.
    if let mark = digits.firstIndex(of: "°") {
      isNegative = isNegative || ["S", "W"].contains(digits[mark...].dropFirst().uppercased())
      digits = String(digits[..<mark])
    }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber || ",.eE-".contains($0) }) else { return nil }
    if digits.contains(where: { "eE".contains($0) }) {
      guard let value = Double(digits), abs(value) < 1e15, value == value.rounded() else { return nil }
      digits = String(Int(value))
    } else if let point = digits.last(where: { ",.".contains($0) }) {
      let groups = digits.split(whereSeparator: { ",.".contains($0) })
      let isMixed = digits.contains(",") && digits.contains(".")
      let isRepeated = digits.count(where: { $0 == point }) > 1
      let last = groups.last.map(String.init) ?? ""
      let whole = groups.count == 1 ? "0" : groups.dropLast().joined()
      if isMixed && isRepeated { return nil }
      if isRepeated {
        digits = groups.joined()
      } else if !isMixed, point == ",", last.count == 3, (1...3).contains(whole.count), whole != "0" {
        digits = groups.joined()
        other = "\(whole).\(last)"
      } else {
        digits = "\(whole).\(last)"
      }
    }
    guard let number = Decimal((isNegative ? "-" : "") + digits) else { return nil }
    text = number.text
  }

  var suggestion: String {
    other.map { "write `\(text)`, or `\($0)` if the comma was a decimal one" } ?? "write `\(text)`"
  }

  /// What to write for `30-40`, `30 to 40`.
  static func range(_ written: String) -> String? {
    for separator in ["..", " to ", "–", "—", "-", "/"] {
      guard let found = written.firstRange(of: separator) else { continue }
      let ends = [written[..<found.lowerBound], written[found.upperBound...]].compactMap { MeantNumber(String($0)) }
      guard ends.count == 2, ends.allSatisfy({ $0.other == nil }), let low = Decimal(ends[0].text),
        let high = Decimal(ends[1].text), low.value < high.value
      else { continue }
      return "instead of `value` write `low: \(low.text)` and `high: \(high.text)`"
    }
    return nil
  }
}
