/// A phrase that counts, in the forms of its language; `{n}` is the number.
public struct PluralForms: Hashable, Sendable {
  public let forms: [PluralCategory: String]
  /// Whose rule chooses: a phrase that a language lacks is English within its own.
  public let language: String

  public init(_ forms: [PluralCategory: String], language: String) {
    self.forms = forms
    self.language = language
  }

  var rule: PluralRule { PluralRule(language: language) }

  /// The form that the most numbers take.
  public var general: String {
    [PluralCategory.other, .many, .few, .two, .one, .zero].lazy.compactMap { forms[$0] }.first ?? ""
  }

  /// The forms that must say the number: "one event" and "no events" need not.
  var numbered: [String] { PluralCategory.allCases.filter { $0 != .one && $0 != .zero && $0 != .two }.compactMap { forms[$0] } }
  var all: [String] { PluralCategory.allCases.compactMap { forms[$0] } }
}
