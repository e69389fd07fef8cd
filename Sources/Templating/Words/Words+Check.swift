import Base

extension Words {
  /// A word that Swift code asks for, and in which form; each room lists its own beside the code that says them.
  public struct Need: Hashable, Sendable {
    public enum Form: Hashable, Sendable { case text, counted }

    public let key: String
    public let form: Form
    /// The placeholders that are filled.
    public let placeholders: [String]

    /// For `text(_:)`, and with placeholders for `fill(_:_:)`.
    public static func text(_ key: String, filling placeholders: [String] = []) -> Need {
      Need(key: key, form: .text, placeholders: placeholders)
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
      case (.text, .counted):
        diagnostics.report(.wordsWrongForm, at: place, "the word `\(need.key)` does not count; it is one text")
      case (.counted, .text):
        diagnostics.report(
          .wordsWrongForm, at: place, "the word `\(need.key)` counts", suggestion: "give it the two forms `one` and `other`")
      case (.text, .text(let text)): check([text], of: need, at: place, &diagnostics)
      case (.counted, .counted(let one, let other)): check([one, other], of: need, at: place, &diagnostics)
      }
    }
  }

  private func check(_ phrases: [String], of need: Need, at place: Place?, _ diagnostics: inout Diagnostics) {
    for phrase in phrases {
      for name in Self.placeholders(in: phrase) where !need.placeholders.contains(name) {
        diagnostics.report(
          .wordsWrongPlaceholder, at: place, "nothing fills `{\(name)}` in the word `\(need.key)`",
          suggestion: NearMiss.suggestion(for: "{\(name)}", among: need.placeholders.map { "{\($0)}" }))
      }
    }
    // "one event" needs no number; the form for more must say it, as everything else that is filled.
    guard let last = phrases.last else { return }
    let given = Self.placeholders(in: last)
    for name in need.placeholders where !given.contains(name) {
      diagnostics.report(.wordsWrongPlaceholder, at: place, "the word `\(need.key)` does not say `{\(name)}`")
    }
  }
}
