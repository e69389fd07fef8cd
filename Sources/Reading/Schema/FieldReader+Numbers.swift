import Base
import Model
import Syntax

extension FieldReader {
  mutating func integer(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let text = scalar(node, expected: "a whole number") else { return nil }
    guard let value = Int(text), String(value) == text, range.contains(value) else {
      let bounds = range.upperBound == .max ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
      let meant = MeantNumber(text)?.text.split(separator: ".").first.flatMap { Int($0) }
      diagnostics.report(
        .invalidNumber, at: node.place, "`\(text)` is not a whole number of \(bounds)",
        suggestion: meant.flatMap { range.contains($0) && String($0) != text ? "write `\($0)`" : nil })
      return nil
    }
    return value
  }

  mutating func decimal(_ node: Node) -> Decimal? {
    guard let text = scalar(node, expected: "a number") else { return nil }
    guard let value = Decimal(text) else {
      let hasDigits = text.utf8.contains { (0x30...0x39).contains($0) }
      diagnostics.report(
        .invalidNumber, at: node.place, "`\(text)` is not a number",
        suggestion: MeantNumber(text)?.suggestion ?? (field == "value" ? MeantNumber.range(text) : nil)
          ?? (hasDigits ? nil : "words such as \"dozens\" go into `op`"))
      return nil
    }
    return value
  }

  mutating func degrees(_ node: Node, limit: Double) -> Double? {
    guard let decimal = decimal(node) else { return nil }
    guard abs(decimal.value) <= limit else {
      diagnostics.report(.invalidNumber, at: node.place, "`\(decimal.text)` lies outside -\(Int(limit)) to \(Int(limit)) degrees")
      return nil
    }
    return decimal.value
  }
}
