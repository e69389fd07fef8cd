import Base

extension Words {
  /// A word that Swift code asks for, and in which form; each room lists its own beside the code that says them.
  public struct Need: Hashable, Sendable {
    public enum Form: Hashable, Sendable { case text, counted }

    public let key: String
    public let form: Form
    /// The placeholders that are filled.
    public let placeholders: [String]
    /// Whether a translation may leave some out.
    public var isFree = false

    /// For `text(_:)`, and with placeholders for `fill(_:_:)`.
    public static func text(_ key: String, filling placeholders: [String] = []) -> Need {
      Need(key: key, form: .text, placeholders: placeholders)
    }

    /// For a pattern whose placeholders a translation may move or leave out.
    public static func pattern(_ key: String, filling placeholders: [String]) -> Need {
      Need(key: key, form: .text, placeholders: placeholders, isFree: true)
    }

    /// What a word of ours asks of one that lies over it: the same form and the same placeholders.
    public init(key: String, like entry: Entry) {
      switch entry {
      case .text(let text): self = .text(key, filling: Phrase(text).holes)
      case .plural(let forms): self = .counted(key, filling: Phrase(forms.general).holes.filter { $0 != "n" })
      }
    }

    private init(key: String, form: Form, placeholders: [String], isFree: Bool = false) {
      self.key = key
      self.form = form
      self.placeholders = placeholders
      self.isFree = isFree
    }

    /// For `count(_:_:)`; `n` need not be named.
    public static func counted(_ key: String, filling placeholders: [String] = []) -> Need {
      Need(key: key, form: .counted, placeholders: ["n"] + placeholders)
    }
  }

  /// Reports each needed word that is missing, has the other form, or lacks or invents a placeholder.
  /// - Parameters:
  ///   - places: where each key stands in the file, as far as known.
  ///   - file: where a missing word would stand.
  public func check(
    _ needs: [Need], places: [String: Place] = [:], in file: SourceID? = nil, diagnostics: inout Diagnostics
  ) {
    let needed = Set(needs.map(\.key))
    for need in needs {
      guard let entry = entries[need.key] else {
        // A word that nobody asked for is likely the one that is missing.
        let near = NearMiss.candidates(for: need.key, among: keys.filter { !needed.contains($0) }).first
        diagnostics.report(
          .wordsMissing, at: near.flatMap { places[$0] } ?? file.map { Place($0, 0..<0) },
          "the word `\(need.key)` is missing", suggestion: near.map { "is `\($0)` meant to be it?" })
        continue
      }
      let place = places[need.key] ?? file.map { Place($0, 0..<0) }
      switch (need.form, entry) {
      case (.text, .plural):
        diagnostics.report(.wordsWrongForm, at: place, "the word `\(need.key)` does not count; it is one text")
      case (.counted, .text):
        diagnostics.report(
          .wordsWrongForm, at: place, "the word `\(need.key)` counts", suggestion: "give it forms such as `{one: …, other: …}`")
      case (.text, .text(let text)): check([text], saying: [text], of: need, at: place, &diagnostics)
      case (.counted, .plural(let forms)): check(forms.all, saying: forms.numbered, of: need, at: place, &diagnostics)
      }
    }
  }

  /// - Parameter numbered: the phrases that must say all that is filled: "one event" needs no number.
  private func check(
    _ phrases: [String], saying numbered: [String], of need: Need, at place: Place?, _ diagnostics: inout Diagnostics
  ) {
    for phrase in phrases {
      for name in Phrase(phrase).holes where !need.placeholders.contains(name) {
        diagnostics.report(
          .wordsWrongPlaceholder, at: place, "nothing fills `{\(name)}` in the word `\(need.key)`",
          suggestion: NearMiss.suggestion(for: "{\(name)}", among: need.placeholders.map { "{\($0)}" }))
      }
    }
    guard !need.isFree else { return }
    for name in need.placeholders where numbered.contains(where: { !Phrase($0).holes.contains(name) }) {
      diagnostics.report(.wordsWrongPlaceholder, at: place, "the word `\(need.key)` does not say `{\(name)}`")
    }
  }
}
