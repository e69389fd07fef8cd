import Base

/// The interface's words in one language, from `Templates/words/en.yaml`: one place for every phrase that a reader sees.
public struct Words: Sendable {
  public enum Entry: Hashable, Sendable {
    case text(String)
    /// A phrase that counts.
    case plural(PluralForms)

    /// One that counts as English does.
    public static func counted(one: String, other: String) -> Entry {
      .plural(PluralForms([.one: one, .other: other], language: "en"))
    }
  }

  public let entries: [String: Entry]
  /// A BCP 47 tag: English where nobody translated them.
  public let language: String
  /// Each in its general form, ready to be filled.
  private let phrases: [String: Phrase]
  private let counted: [String: CountedPhrase]

  public init(_ entries: [String: Entry], language: String = "en") {
    self.entries = entries
    self.language = language
    phrases = entries.mapValues { entry in
      switch entry {
      case .text(let text): Phrase(text)
      case .plural(let forms): Phrase(forms.general)
      }
    }
    counted = entries.compactMapValues { entry in if case .plural(let forms) = entry { CountedPhrase(forms) } else { nil } }
  }

  /// All keys in alphabetical order.
  public var keys: [String] { entries.keys.sorted() }

  /// A word as it is. A key that is missing, which `check` has reported, gives the key itself.
  public func text(_ key: String) -> String { phrases[key]?.text ?? key }

  /// A phrase with each `{name}` replaced; what is put in is not searched again.
  public func fill(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    phrases[key].map { phrase in phrase.filled { name in values.first { $0.key == name }?.value } } ?? key
  }

  /// A counted phrase in the form for `n`.
  public func count(_ key: String, _ n: Int) -> String { count(key, n, [:]) }

  /// A counted phrase that has further placeholders.
  public func count(_ key: String, _ n: Int, _ values: KeyValuePairs<String, String>) -> String {
    // The general form is that for most numbers.
    guard let phrase = counted[key]?.form(for: n) ?? phrases[key] else { return key }
    return phrase.filled { name in name == "n" ? number(n) : values.first { $0.key == name }?.value }
  }

  /// A number with its digits in groups of three, parted by the word `number-group` (none where that is missing).
  public func number(_ n: Int) -> String {
    let digits = Array(String(n.magnitude).utf8)
    guard digits.count > 3, case .text(let separator) = entries["number-group"] else { return String(n) }
    var grouped = n < 0 ? "-" : ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { grouped += separator }
      grouped.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return grouped
  }
}

/// A phrase that counts, its forms ready to be filled.
private struct CountedPhrase: Sendable {
  private let rule: PluralRule
  private let forms: [PluralCategory: Phrase]

  init(_ plural: PluralForms) {
    rule = plural.rule
    forms = plural.forms.mapValues { Phrase($0) }
  }

  /// - Returns: nil where the form is missing, which was reported.
  func form(for n: Int) -> Phrase? { forms[rule.category(of: n)] }
}
