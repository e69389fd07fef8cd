import Testing

@testable import Templating

/// The samples of whole numbers that CLDR gives with its rules (`@integer`), those of compact numbers left out.
@Suite struct PluralRuleTests {
  // One language a line.
  // swift-format-ignore
  static let samples: [(language: String, forms: [PluralCategory: [Int]])] = [
    ("en", [.one: [1], .other: [0, 2, 16, 100, 1000, 1_000_000]]),
    ("de-AT", [.one: [1], .other: [0, 2, 16, 100]]),
    ("nl", [.one: [1], .other: [0, 2, 101]]),
    ("it", [.one: [1], .other: [0, 2, 16, 100]]),
    ("es", [.one: [1], .other: [0, 2, 16, 100]]),
    ("fr", [.one: [0, 1], .other: [2, 17, 100]]),
    ("pt", [.one: [0, 1], .other: [2, 17, 100]]),
    ("pt-PT", [.one: [1], .other: [0, 2, 17, 100]]),
    ("ru", [.one: [1, 21, 31, 101, 1001], .few: [2, 4, 22, 34, 102, 1002], .many: [0, 5, 11, 14, 19, 100, 111, 1000, 10_000]]),
    ("uk", [.one: [1, 21, 101], .few: [2, 24, 102], .many: [0, 5, 12, 13, 14, 112, 1000]]),
    ("pl", [.one: [1], .few: [2, 4, 22, 24, 102], .many: [0, 5, 12, 19, 21, 31, 101, 112, 1000]]),
    ("cs", [.one: [1], .few: [2, 3, 4], .other: [0, 5, 19, 22, 100]]),
    ("ar", [.zero: [0], .one: [1], .two: [2], .few: [3, 10, 103, 110, 1003], .many: [11, 26, 111, 1011], .other: [100, 102, 200, 1000]]),
    ("he", [.one: [1], .two: [2], .other: [0, 3, 17, 20, 100]]),
    ("zh", [.other: [0, 1, 2, 15, 100]]),
    ("ja", [.other: [0, 1, 2, 15, 100]]),
    ("tr", [.one: [1], .other: [0, 2, 16, 100]]),
    ("fa", [.one: [0, 1], .other: [2, 17, 100]]),
    ("sr", [.one: [1, 21, 101], .few: [2, 24, 102], .other: [0, 5, 11, 12, 19, 100]]),
    ("ro", [.one: [1], .few: [0, 2, 16, 101, 1001], .other: [20, 35, 100]]),
    ("lt", [.one: [1, 21, 101], .few: [2, 9, 22, 102], .other: [0, 10, 20, 11, 19, 100]]),
    ("lv", [.zero: [0, 10, 20, 11, 19, 100], .one: [1, 21, 101], .other: [2, 9, 22, 102]]),
    ("sl", [.one: [1, 101, 201], .two: [2, 102], .few: [3, 4, 103], .other: [0, 5, 19, 100]]),
    ("xx", [.one: [1], .other: [0, 2]]),
  ]

  @Test(arguments: samples) func choosesAsCLDRDoes(_ language: String, _ forms: [PluralCategory: [Int]]) {
    let rule = PluralRule(language: language)
    #expect(Set(rule.categories) == Set(forms.keys))
    for (category, numbers) in forms {
      for n in numbers { #expect(rule.category(n) == category, "\(n)") }
    }
  }

  @Test func aMissingFormIsTheGeneralOne() {
    let words = Words([
      "polish": .plural(PluralForms([.one: "a", .many: "{n} b"], language: "pl")),
      "english": .plural(PluralForms([.one: "one"], language: "en")),
    ])
    #expect(words.count("polish", 1) == "a")
    #expect(words.count("polish", 3) == "3 b")
    #expect(words.count("english", .min) == "one")
  }
}
