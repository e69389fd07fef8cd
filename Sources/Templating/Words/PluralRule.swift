/// A form in which a language counts, by CLDR's names.
public enum PluralCategory: String, CaseIterable, Hashable, Sendable { case zero, one, two, few, many, other }

/// Which form a language uses for a whole number: the cardinal rules of Unicode CLDR (`supplemental/plurals.xml`) for the languages that
/// Dossier knows. Compact numbers ("1 million") and fractions, for which some languages have more forms, are never counted.
public struct PluralRule: Sendable {
  /// The forms that whole numbers take, which a words file must give.
  public let categories: [PluralCategory]
  let category: @Sendable (Int) -> PluralCategory

  private init(_ categories: [PluralCategory], _ category: @escaping @Sendable (Int) -> PluralCategory) {
    self.categories = categories
    self.category = category
  }

  /// - Parameter language: a BCP 47 tag. A language that is not in the table counts as English does.
  public init(language: String) {
    let tag = language.lowercased()
    let base = String(tag.prefix { $0 != "-" })
    self = Self.table[tag] ?? Self.table[base] ?? .one
  }

  /// The form for a number, be it below zero.
  func category(of n: Int) -> PluralCategory { category(n == .min ? .max : abs(n)) }

  private static let one = PluralRule([.one, .other]) { $0 == 1 ? .one : .other }
  private static let upToOne = PluralRule([.one, .other]) { $0 == 0 || $0 == 1 ? .one : .other }
  private static let none = PluralRule([.other]) { _ in .other }

  private static let eastSlavic = PluralRule([.one, .few, .many]) { n in
    let (ten, hundred) = (n % 10, n % 100)
    if ten == 1, hundred != 11 { return .one }
    return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
  }

  private static let southSlavic = PluralRule([.one, .few, .other]) { n in
    let (ten, hundred) = (n % 10, n % 100)
    if ten == 1, hundred != 11 { return .one }
    return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .other
  }

  private static let polish = PluralRule([.one, .few, .many]) { n in
    if n == 1 { return .one }
    return (2...4).contains(n % 10) && !(12...14).contains(n % 100) ? .few : .many
  }

  private static let czech = PluralRule([.one, .few, .other]) { n in n == 1 ? .one : (2...4).contains(n) ? .few : .other }

  private static let arabic = PluralRule([.zero, .one, .two, .few, .many, .other]) { n in
    switch (n, n % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  private static let hebrew = PluralRule([.one, .two, .other]) { n in n == 1 ? .one : n == 2 ? .two : .other }

  private static let romanian = PluralRule([.one, .few, .other]) { n in
    n == 1 ? .one : n == 0 || (1...19).contains(n % 100) ? .few : .other
  }

  private static let lithuanian = PluralRule([.one, .few, .other]) { n in
    if (11...19).contains(n % 100) { return .other }
    return n % 10 == 1 ? .one : n % 10 == 0 ? .other : .few
  }

  private static let latvian = PluralRule([.zero, .one, .other]) { n in
    if n % 10 == 0 || (11...19).contains(n % 100) { return .zero }
    return n % 10 == 1 ? .one : .other
  }

  private static let slovenian = PluralRule([.one, .two, .few, .other]) { n in
    switch n % 100 {
    case 1: .one
    case 2: .two
    case 3, 4: .few
    default: .other
    }
  }

  private static let table: [String: PluralRule] = {
    let groups: [(PluralRule, String)] = [
      (one, "en de nl es it sv da nb nn no fi et hu el bg ca eu gl tr az kk ka sq is ur pt-pt sw uz ky mn"),
      (upToOne, "fr pt fa hi bn hy am gu kn"), (none, "zh ja ko vi th id ms my lo km"), (eastSlavic, "ru uk be"),
      (southSlavic, "sr hr bs"),
      (polish, "pl"), (czech, "cs sk"), (arabic, "ar"), (hebrew, "he"), (romanian, "ro mo"), (lithuanian, "lt"), (latvian, "lv"),
      (slovenian, "sl"),
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { rule, tags in tags.split(separator: " ").map { (String($0), rule) } })
  }()
}
