import Base

/// Why a text is not a date of the EDTF profile: where, in one sentence, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable {
  /// The kind of fault: a stable key.
  public enum Kind: String, CaseIterable, Sendable {
    /// There is nothing but white space.
    case empty
    /// A word for "no date": `unknown`, `n.d.`
    case undated
    /// Another way of writing dates that can be translated: `02.06.2025`, `June 2025`, a Unicode dash.
    case notation
    /// A time of day in the date.
    case time
    /// A year that is not four digits (or `Y` and five to nine), or `-0000`.
    case year
    /// A month that is not two digits, or that the year does not have.
    case month
    /// A day that is not two digits, or that the month does not have.
    case day
    /// A season, quarter, quadrimester or semestral with a day.
    case grouping
    /// Two signs of doubt on one component.
    case qualifier
    /// An `X` elsewhere than in the last one or two digits of a year alone, or in a whole month or day at the end.
    case unspecified
    /// An interval with two slashes, or without a known end.
    case interval
    /// The end lies before the start.
    case reversed
    /// A set that does not close, or with an empty member, or of one date.
    case set
    /// Valid in EDTF's Level 2, but not in the profile.
    case profile
    /// Anything else.
    case unexpected
  }

  public let kind: Kind
  /// Byte offsets into the text that was parsed. Empty only where something is missing.
  public let range: Range<Int>
  /// One sentence without a capital and a full stop.
  public let message: String
  /// What to write instead. An EDTF date in it stands in backticks, and is valid by itself.
  public let suggestion: String?

  init(_ kind: Kind, _ range: Range<Int>, _ message: String, _ suggestion: String? = nil) {
    self.kind = kind
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }
}

extension EDTFError {
  /// The start of `bytes` in backticks, safe to print.
  static func quote(_ bytes: ArraySlice<UInt8>) -> String {
    let most = 40
    guard bytes.count > most else { return "`" + printable(bytes) + "`" }
    var cut = bytes.prefix(most)
    // Never in the middle of a character.
    while let last = cut.last, last & 0xC0 == 0x80 || last >= 0xC0 { cut.removeLast() }
    return "`" + printable(cut) + "...`"
  }
}
