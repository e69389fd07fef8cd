import Base
import Markup
import Testing

/// Markdown with the places where problems are expected: `see 1️⃣[[Bern]]`.
struct MarkedText {
  private(set) var text = ""
  private(set) var places: [String: Int] = [:]

  init(_ marked: String) {
    for character in marked {
      if "1️⃣2️⃣3️⃣4️⃣5️⃣".contains(character) {
        places[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
  }
}

/// Checks that reading `marked` gives exactly these problems, in the order of their places.
func expectProblems(
  _ marked: String, _ expected: (mark: String, code: String)..., options: MarkdownOptions = MarkdownOptions(mentions: false),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let found = Reading(marked.text, options).diagnostics.sorted.map { "\($0.code.id) at \($0.place?.start ?? -1)" }
  let wanted = expected.sorted { marked.places[$0.mark]! < marked.places[$1.mark]! }
    .map { "\($0.code) at \(marked.places[$0.mark]!)" }
  #expect(found == wanted, sourceLocation: sourceLocation)
}
