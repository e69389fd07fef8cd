extension EDTF {
  /// What the author doubts of a date, component by component. `2004-06-11?` doubts all three, `2004?-06-11` the year alone,
  /// `2004-06~-11` year and month, `2004-06-~11` the day alone. A grouping (`2025-22`) stands in the month's place.
  public struct Qualification: Hashable, Sendable {
    public var year: Qualifiers
    public var month: Qualifiers
    public var day: Qualifiers

    public init(year: Qualifiers = [], month: Qualifiers = [], day: Qualifiers = []) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// All that is said of any component.
    public var all: Qualifiers { year.union(month).union(day) }
  }

  /// `?` uncertain, `~` approximate, `%` both.
  public struct Qualifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let uncertain = Qualifiers(rawValue: 1)
    public static let approximate = Qualifiers(rawValue: 2)

    init?(_ sign: UInt8) {
      switch sign {
      case UInt8(ascii: "?"): self = .uncertain
      case UInt8(ascii: "~"): self = .approximate
      case UInt8(ascii: "%"): self = [.uncertain, .approximate]
      default: return nil
      }
    }
  }
}
