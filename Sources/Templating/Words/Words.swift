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

  public init(_ entries: [String: Entry]) { self.entries = entries }

  /// All keys in alphabetical order.
  public var keys: [String] { entries.keys.sorted() }

  /// A word as it is. A key that is missing, which `check` has reported, gives the key itself.
  public func text(_ key: String) -> String {
    switch entries[key] {
    case .text(let text): text
    case .plural(let forms): forms.general
    case nil: key
    }
  }

  /// A phrase with each `{name}` replaced; what is put in is not searched again.
  public func fill(_ key: String, _ values: [String: String]) -> String {
    Self.fill(text(key), values)
  }

  /// A counted phrase in the form for `n`.
  public func count(_ key: String, _ n: Int) -> String { count(key, n, [:]) }

  /// A counted phrase that has further placeholders.
  public func count(_ key: String, _ n: Int, _ values: [String: String]) -> String {
    var phrase = text(key)
    if case .plural(let forms) = entries[key] { phrase = forms.form(for: n) }
    return Self.fill(phrase, values.merging(["n": number(n)]) { _, number in number })
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
