import Base
import Syntax
import Testing

@Suite struct FrontMatterTests {
  private func split(_ text: String) -> (yaml: String?, body: String, lines: Int)? {
    let bytes = Array(text.utf8)
    var diagnostics = Diagnostics()
    guard let split = FrontMatter.split(bytes, source: SourceID(0), diagnostics: &diagnostics) else { return nil }
    #expect(diagnostics.all.isEmpty)
    let string = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    return (split.yaml.map(string), string(split.body), split.linesBeforeBody)
  }

  @Test(
    arguments: [
      ("---\na: b\n---\nbody\n", "a: b\n", "body\n", 3),
      ("---\r\na: b\r\n...\r\nbody", "a: b\r\n", "body", 3),
      ("---\ra: b\r---\rbody", "a: b\r", "body", 3),
      ("\u{FEFF}--- \t\na: b\n---  \n", "a: b\n", "", 3),
      ("---\n---\n---\n", "", "---\n", 2),
      ("---\na: b\n---", "a: b\n", "", 3),
      ("---\na: |\n  --- x\n ---\n----\n---\n\nb", "a: |\n  --- x\n ---\n----\n", "\nb", 6),
      ("body\n---\n", nil, "body\n---\n", 0),
      ("----\nbody", nil, "----\nbody", 0),
      ("\n---\na: b\n---\n", nil, "\n---\na: b\n---\n", 0),
      ("\u{FEFF}body", nil, "body", 0),
      ("", nil, "", 0),
    ] as [(String, String?, String, Int)]) func splits(_ text: String, _ yaml: String?, _ body: String, _ lines: Int)
  {
    let found = split(text)
    #expect(found?.yaml == yaml)
    #expect(found?.body == body)
    #expect(found?.lines == lines)
  }

  @Test(arguments: ["1️⃣---\na: b\n", "\u{FEFF}1️⃣---\nbody\n ---\n", "1️⃣---"]) func reportsAnUnclosedOneAtItsOpening(_ marked: String)
  {
    let text = MarkedText(marked)
    var diagnostics = Diagnostics()
    #expect(FrontMatter.split(text.bytes, source: SourceID(0), diagnostics: &diagnostics) == nil)
    #expect(text.found(diagnostics).map(\.code) == ["front-matter-unclosed"])
    #expect(text.found(diagnostics).map(\.mark) == [1])
  }
}
