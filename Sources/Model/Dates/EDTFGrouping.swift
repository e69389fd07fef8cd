extension EDTF {
  /// A sub-year grouping by its number in EDTF: what stands in the place of the month in `2025-22` (summer) or `2025-34` (second quarter).
  public struct Grouping: Hashable, Sendable {
    /// 21 to 24 seasons, 25 to 28 of the Northern and 29 to 32 of the Southern Hemisphere (spring, summer, autumn, winter),
    /// 33 to 36 quarters, 37 to 39 quadrimesters, 40 and 41 semestrals.
    public let number: Int

    public static let numbers = 21...41

    /// - Returns: nil for a number outside 21 to 41.
    public init?(number: Int) {
      guard Grouping.numbers.contains(number) else { return nil }
      self.number = number
    }

    /// The month it begins in, 1 to 12. Seasons are the meteorological ones; those without a hemisphere are taken as northern.
    ///
    /// The standard leaves their days open. A winter begins in December of the year it is named after and ends in February of the next;
    /// so does a southern summer.
    public var firstMonth: Int {
      switch number {
      case 21...24: (number - 20) * 3
      case 25...28: (number - 24) * 3
      case 29...30: (number - 26) * 3
      case 31...32: (number - 30) * 3
      case 33...36: (number - 33) * 3 + 1
      case 37...39: (number - 37) * 4 + 1
      default: (number - 40) * 6 + 1
      }
    }

    /// How many months it has: 3, 4 or 6.
    public var months: Int { number < 37 ? 3 : number < 40 ? 4 : 6 }
  }
}
