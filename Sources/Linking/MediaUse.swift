import Base
import Markup
import Model

/// Which files of `media/` the published records show: only those are published.
struct MediaUse {
  private let existing: Set<BytePath>
  private var shown: Set<BytePath> = []

  init(existing: [BytePath]) { self.existing = Set(existing) }

  var used: [BytePath] { shown.sorted() }

  /// Forms whose metadata is not published.
  private static let cleaned: Set = ["jpg", "jpeg", "png", "webp", "gif"]

  func checkForms(_ diagnostics: inout Diagnostics) {
    for path in used where !Self.cleaned.contains(path.fileExtension) {
      diagnostics.report(
        .mediaMetadata, at: nil,
        "`\(printable(path.bytes))` is published as it is, with what it may say of its author, time and place")
    }
  }

  mutating func use(_ paths: [BytePath]) { for path in paths where existing.contains(path) { shown.insert(path) } }

  mutating func use(_ list: Numbered, _ diagnostics: inout Diagnostics) {
    for event in list.events { use(event.media.compactMap(\.file), &diagnostics) }
    for actor in list.actors { use([actor.image?.file].compactMap(\.self), &diagnostics) }
    for source in list.sources { use([source.localCopy].compactMap(\.self), &diagnostics) }
  }

  private mutating func use(_ files: [Located<String>], _ diagnostics: inout Diagnostics) {
    for file in files {
      let path = BytePath(file.value)
      if existing.contains(path) {
        shown.insert(path)
      } else {
        diagnostics.report(
          .missingMedia, at: file.place, "there is no file `\(printable(path.bytes))` in media/; paths start at Content",
          suggestion: NearMiss.suggestion(for: file.value, among: existing.map { String(decoding: $0.bytes, as: UTF8.self) }))
      }
    }
  }
}
