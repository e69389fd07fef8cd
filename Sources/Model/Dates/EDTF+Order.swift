extension EDTF {
  /// The place of a date in lists and on the timeline. The order is total: two keys are equal only if the texts are.
  ///
  /// 1. By the first day that is allowed, ``EDTF/earliest``. A date without one (`../2025-05`, `[..2025-05]`) stands at its last day
  ///    instead, after all that begin on that day. `/..`, without either, comes after all others.
  /// 2. Of those, by the last day that is allowed: 1 June, then 1 to 3 June, then June, then the year. What has no last day comes last.
  /// 3. Of those, by precision, finest first: 1 to 30 June, then June.
  /// 4. Of those, certain before doubted: no sign, then `~`, `?`, `%`.
  /// 5. Of those, by the text's bytes.
  ///
  /// Records without a date have no key: their callers place them.
  public struct SortKey: Comparable, Hashable, Sendable {
    private let first: Int
    private let hasNoStart: Bool
    private let last: Int
    private let precision: Precision
    private let doubt: UInt8
    private let text: String

    init(_ date: EDTF) {
      let (earliest, latest) = (date.earliest?.ordinal, date.latest?.ordinal)
      first = earliest ?? latest ?? .max
      // What has no beginning comes after all that begin on its last day.
      hasNoStart = earliest == nil
      last = latest ?? .max
      precision = date.precision
      doubt = (date.isUncertain ? 2 : 0) + (date.isApproximate ? 1 : 0)
      text = date.text
    }

    public static func < (a: SortKey, b: SortKey) -> Bool {
      if a.first != b.first { return a.first < b.first }
      if a.hasNoStart != b.hasNoStart { return b.hasNoStart }
      if a.last != b.last { return a.last < b.last }
      if a.precision != b.precision { return a.precision < b.precision }
      if a.doubt != b.doubt { return a.doubt < b.doubt }
      return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
  }

  public var sortKey: SortKey { SortKey(self) }

  /// Whether `a` comes before `b`. For long lists sort by ``sortKey``, computed once for each.
  public static func chronological(_ a: EDTF, _ b: EDTF) -> Bool { a.sortKey < b.sortKey }
}
