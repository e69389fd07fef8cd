import Base
import Model
import Syntax

// Dates and moments.
extension FieldReader {
  mutating func date(_ node: Node) -> EDTF? {
    if case .list(let nodes) = node.value {
      let inner = nodes.compactMap { node -> String? in if case .scalar(let s) = node.value { s.text } else { nil } }
      let meant = "[\(inner.joined(separator: ","))]"
      diagnostics.report(
        .wrongKind, at: node.place, "without quotes, `[…]` is a YAML list and not a date",
        suggestion: (try? EDTF.parse(meant)) == nil
          ? "a field has one date; a set of dates is written with quotes" : "write `\(field): \"\(meant)\"`")
      return nil
    }
    guard let text = scalar(node, expected: "a date such as 2025-06-02") else { return nil }
    do {
      return try EDTF.parse(text)
    } catch {
      let inner = text.trimmingSpaces.drop { "“„”".contains($0) }.prefix { !"“”".contains($0) }
      if inner.count < text.count, (try? EDTF.parse(String(inner))) != nil {
        diagnostics.report(.invalidDate, at: node.place, "curly quotes do not quote", suggestion: "write `\(inner)`")
        return nil
      }
      diagnostics.report(
        .invalidDate, at: node.place.part(error.range, of: text), error.message,
        suggestion: error.suggestion.map { pasted(forField($0), instead: node) })
      return nil
    }
  }

  /// Only an event, or a stage of an instrument, can say that it has no date.
  private func forField(_ suggestion: String) -> String {
    let advice = "leave `date` out and say `basis: undated`"
    if field == "date", record == EventRecord.self || record == InstrumentRecord.self { return suggestion }
    guard let range = suggestion.firstRange(of: advice) else { return suggestion }
    let rest = suggestion[range.upperBound...]
    return suggestion[..<range.lowerBound] + "leave `\(field)` out" + (rest.hasPrefix(";") ? "" : rest)
  }

  /// A date in brackets, as it can be pasted into YAML: without quotes it would be a list.
  private func pasted(_ suggestion: String, instead node: Node) -> String {
    guard case .scalar(let scalar) = node.value, scalar.isPlain else { return suggestion }
    let parts = suggestion.split(separator: "`", omittingEmptySubsequences: false)
    return parts.map { $0.hasPrefix("[") && $0.hasSuffix("]") ? "\"\($0)\"" : String($0) }.joined(separator: "`")
  }

  /// An event's id or a date. What looks like a date and is none is a wrong date, not an unknown event.
  mutating func eventOrDate(_ node: Node) -> EventOrDate? {
    if case .scalar(let scalar) = node.value, (try? EDTF.parse(scalar.text)) == nil, !Self.looksLikeDate(scalar.text) {
      return located(node).map { .event($0) }
    }
    return date(node).map { .date($0) }
  }

  /// No id has these characters, and none that is meant as an id these digits.
  private static func looksLikeDate(_ text: String) -> Bool {
    let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "9") : $0 }
    return shape.elementsEqual("9999-99".utf8) || shape.elementsEqual("9999-99-99".utf8)
      || text.utf8.first.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "[") } == true
        && text.utf8.contains { "/.[],~?%".utf8.contains($0) }
  }

  /// An ISO 8601 date-time with a zone.
  mutating func instant(_ node: Node) -> Instant? {
    guard let text = scalar(node, expected: "a moment such as 2025-06-10T06:00:00+03:00") else { return nil }
    if let instant = Instant(iso8601: text) { return instant }
    let withZone = text + "+00:00"
    diagnostics.report(
      .invalidInstant, at: node.place, "`\(text)` is no moment: it needs a date, a time and a zone",
      suggestion: Instant(iso8601: withZone) != nil
        ? "say which zone: `\(withZone)` or `\(text)Z`" : "write it like `2025-06-10T06:00:00+03:00`")
    return nil
  }
}
