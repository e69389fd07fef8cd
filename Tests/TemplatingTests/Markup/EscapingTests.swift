@_spi(MakesHTML) import Base
import Templating
import Testing

private let hostile = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>", "&lt;script&gt;",
  "javascript:alert(1)", "<!--", "-->", "]]>", "\u{0}<\u{0}b>", "{{title}}", "`${1}`", "\u{2028}</textarea>",
]

@Suite struct EscapingTests {
  @Test(arguments: hostile) func textHoldsNoTag(_ text: String) {
    let html = page("<p>{{title}}</p>") { $0.title = text }
    let inner = html.dropFirst(3).dropLast(4)
    #expect(!inner.contains("<") && !inner.contains(">"))
    #expect(unescaped(String(inner)) == text.replacingNUL)
  }

  @Test(arguments: hostile) func titleCannotBeClosed(_ text: String) {
    let html = page("<title>{{title}} - {{site-title}}</title>") { $0.title = text }
    let inner = html.dropFirst(7).dropLast(" - Dossier</title>".count)
    #expect(!inner.contains("<"))
    #expect(unescaped(String(inner)) == text.replacingNUL)
  }

  @Test(arguments: hostile) func attributeCannotBeLeft(_ text: String) {
    let html = page("<p title=\"{{title}}\">") { $0.title = text }
    let inner = html.dropFirst(10).dropLast(2)
    #expect(!inner.contains("\"") && !inner.contains("<"))
    #expect(unescaped(String(inner)) == text.replacingNUL)
  }

  @Test(arguments: hostile.filter { !$0.contains("{") }) func wordsAreEscapedForTheirPlaceToo(_ text: String) {
    let words = Words(["w": .text(text)])
    let html = page("<p title=\"{{words.w}}\">{{words.w}}</p>", [:], words)
    let same = page("<p title=\"{{title}}\">{{title}}</p>") { $0.title = text }
    #expect(html == same)
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//host/x", "JaVaScRiPt:alert(1)", "vbscript:x"])
  func anAddressOfAnotherSchemeHasNoType(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func thereIsNoUnescapedHole() {
    _ = Theme("1️⃣{{{title}}} 2️⃣{{&title}}").expect(
      [(1, .templateUnescapedHole), (2, .templateUnescapedHole)], EventView.fields.schema)
  }
}

extension String {
  fileprivate var replacingNUL: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
  }
}

/// What a browser shows for escaped text.
private func unescaped(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&"]
  while let first = rest.first {
    if let match = references.first(where: { rest.hasPrefix($0.key) }) {
      result += match.value
      rest = rest.dropFirst(match.key.count)
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
  return result
}
