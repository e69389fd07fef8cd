extension ForeignNotation {
  /// The EDTF for one date in any notation known here (in lower case), or nil; nil too where there are two.
  static func single(_ text: String) -> String? {
    var (text, sign) = splitDoubt(text)
    for (ending, mark) in [("(?)", "?"), ("?", "?"), ("~", "~"), ("%", "%")] where text.hasSuffix(ending) {
      text = trim(text.dropLast(ending.count))
      sign = sign.isEmpty || sign == mark ? mark : "%"
      break
    }
    var candidates = [text.uppercased()]
    if case .date(let dates) = reading(text) { candidates += dates }
    let valid = Set(candidates.map { $0 + sign }.filter(isSingleDate))
    return valid.count == 1 ? valid.first : nil
  }

  /// Longer words before their beginnings.
  private static let doubts = [
    ("approximately ", "~"), ("approx. ", "~"), ("approx ", "~"), ("around ", "~"), ("about ", "~"), ("circa ", "~"),
    ("ca. ", "~"),
    ("ca.", "~"), ("ca ", "~"), ("c. ", "~"), ("c.", "~"), ("c ", "~"), ("possibly ", "?"), ("probably ", "?"), ("perhaps ", "?"),
    ("maybe ", "?"),
  ]

  private static func splitDoubt(_ text: String) -> (String, String) {
    guard let (word, sign) = doubts.first(where: { text.hasPrefix($0.0) }) else { return (trim(text), "") }
    return (trim(text.dropFirst(word.count)), sign)
  }

  private static func isSingleDate(_ text: String) -> Bool {
    if case .date? = try? EDTFParser(Array(text.utf8)).parse().form { true } else { false }
  }

  /// EDTF but for its letters and spaces: `2025-xx`, `y12025`, the draft's `199u`, `open`, `unknown` and `?~`.
  static func respelt(_ text: String) -> String? {
    var spelt = text.uppercased()
    for (old, new) in [("/OPEN", "/.."), ("UNKNOWN/", "/"), ("/UNKNOWN", "/"), ("?~", "%"), ("~?", "%"), ("U", "X")] {
      spelt = spelt.replacing(old, with: new)
    }
    let candidates = [spelt, EDTFParser.canonical(spelt), spelt.hasPrefix("+") ? String(spelt.dropFirst()) : spelt]
    return candidates.first(where: isValid)
  }
}
