import Base
import Syntax

/// What authors write who want something kept back, and what does that here: no such name may lead to one that publishes it.
enum HidingNames {
  /// Where the name stands: it says what can be kept back there.
  enum Level {
    case record, entry, settings
  }

  private enum Meaning {
    case withheld, draft, embargo
  }

  /// By names without their hyphens and underlines.
  private static let meanings: [String: Meaning] = [
    "withheld": .withheld, "withhold": .withheld, "hidden": .withheld, "hide": .withheld, "secret": .withheld,
    "confidential": .withheld, "protected": .withheld, "restricted": .withheld, "classified": .withheld, "internal": .withheld,
    "unpublished": .withheld, "donotpublish": .withheld, "nopublish": .withheld, "private": .withheld, "published": .withheld,
    "publish": .withheld, "public": .withheld, "draft": .draft, "isdraft": .draft, "wip": .draft, "unfinished": .draft,
    "embargo": .embargo, "embargoed": .embargo, "embargountil": .embargo, "embargoeduntil": .embargo, "publishon": .embargo,
    "publishat": .embargo, "publishafter": .embargo, "notbefore": .embargo,
  ]

  private static func meaning(of name: String) -> Meaning? {
    meanings[name.lowercased().filter { $0 != "_" && $0 != "-" }]
  }

  private static func sentence(_ meaning: Meaning) -> String {
    switch meaning {
    case .withheld: "to keep the whole record back write `review: withheld`"
    case .draft: "to keep the whole record back write `review: draft`"
    case .embargo: "to publish the record later write `publish_after: 2031-04-01T06:00:00+02:00`, with your date, time and zone"
    }
  }

  /// What to write instead of a field that there is not; nil where its name keeps nothing back anywhere.
  static func suggestion(for name: String, at level: Level) -> String? {
    guard let meaning = meaning(of: name) else { return nil }
    switch level {
    case .record: return sentence(meaning)
    case .entry: return "to keep this back name its field under `private` of the record"
    case .settings: return nil
    }
  }

  /// What to write instead of a value that `review` does not have.
  static func suggestion(forReview value: String) -> String? {
    meaning(of: value).flatMap { meaning in
      // Who is asked to publish is not told how to hide.
      if ["published", "publish", "public"].contains(value.lowercased()) { return nil }
      switch meaning {
      case .withheld: return "write `withheld`"
      case .draft: return "write `draft`"
      case .embargo: return sentence(.embargo)
      }
    }
  }

  /// Fields of the author's own that read as if they kept something back.
  private static let misleading: Set = [
    "x-withheld", "x-hidden", "x-private", "x-confidential", "x-secret", "x-draft", "x-embargo", "x-embargoed", "x-review",
    "x-publish_after",
  ]

  /// Warns of `x-withheld: true`. A group of fields under such a name is a place for the desk's own, and does what it says.
  static func check(_ entry: Node.Entry, at level: Level, _ reader: inout FieldReader) {
    guard misleading.contains(entry.key.lowercased()) else { return }
    if case .mapping = entry.value.value { return }
    warn(of: entry.key, at: entry.keyPlace, level, &reader)
  }

  static func checkColumn(_ name: String, at place: Place, _ reader: inout FieldReader) {
    if misleading.contains(name.lowercased()) { warn(of: name, at: place, .record, &reader) }
  }

  private static func warn(of name: String, at place: Place, _ level: Level, _ reader: inout FieldReader) {
    reader.diagnostics.report(
      .hidesNothing, at: place, "`\(printable(name.utf8))` hides nothing but itself: what it stands beside is published",
      suggestion: suggestion(for: String(name.dropFirst(2)), at: level)
        ?? "to keep the whole record back write `review: withheld`")
  }
}
