/// A number that somebody claims (model.md 1.9). "Dozens" stays a word.
public struct Figure: Sendable {
  public enum Bound: String, CaseIterable, Sendable {
    case exact, about, dozens, hundreds, thousands
    case atLeast = "at-least"
    case moreThan = "more-than"
    case atMost = "at-most"
    case lessThan = "less-than"

    /// A word that stands for the number itself.
    public var isWord: Bool { self == .dozens || self == .hundreds || self == .thousands }
  }

  public var measure = ""
  public var value: Decimal?
  public var low: Decimal?
  public var high: Decimal?
  public var bound: Bound?
  public var unit: String?
  /// ISO 4217
  public var currency: String?
  public var asOf: EDTF?
  public var claimedBy: Reference?
  public var scope: String?
  public var series: String?
  public var cites: [Cite] = []
  public var note: String?
  public init() {}
}

/// A decimal number as the author wrote it: its digits are kept, so that 1.10 stays 1.10.
public struct Decimal: Hashable, Sendable {
  public let text: String
  public let value: Double

  /// - Returns: nil unless `text` is an optional minus, digits, and maybe a point and digits.
  public init?(_ text: String) {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }), let value = Double(text)
    else { return nil }
    self.text = text
    self.value = value
  }
}
