import Base
import Markup
import Testing

@Suite struct ParallelTests {
  /// Texts with the marks whose parsing shares a table inside the library.
  private static func text(_ n: Int) -> String {
    let names = [
      "[[putin]]", "~~old~~", "www.x\(n).org", "a\(n)@x.org", "Rubio", "[@aj, p. \(n)]", "~one~", "https://x.org/\(n)", "`~~`",
      "_b_",
    ]
    return (0..<12).map { k in
      "# H\(k)\n\n" + (0..<8).map { names[(n * 7 + k * 3 + $0 * (n % 5 + 1)) % names.count] }.joined(separator: " ")
    }
    .joined(separator: "\n\n") + "\n\n| a | ~~b~~ |\n|---|---|\n| - [ ] \(n) | www.y.org |\n\nx[^1]\n\n[^1]: ~~y~~ \(n)\n"
  }

  @Test func parallelReadingGivesTheSame() {
    let reader = TestDossier.reader(MarkdownOptions(smart: true))
    let texts = (0..<2_000).map(Self.text)
    @Sendable func html(_ text: String) -> String { Reading(text, reader: reader).html }
    let parallel = texts.parallelMap(chunk: 4, html)
    let serial = Parallelism.$isSerial.withValue(true) { texts.parallelMap(chunk: 4, html) }
    #expect(texts.indices.filter { parallel[$0] != serial[$0] } == [])
  }
}
