import Base
import Testing

struct LineTableTests {
  private func position(_ text: String, of word: String) throws -> String {
    let bytes = Array(text.utf8)
    let needle = Array(word.utf8)
    let offset = try #require(bytes.indices.first { bytes[$0...].starts(with: needle) })
    let (line, column) = LineTable(bytes).position(of: offset)
    return "\(line):\(column)"
  }

  @Test(arguments: [
    ("x", "1:1"), ("abx", "1:3"), ("a\nx", "2:1"), ("a\r\nbx", "2:2"), ("a\rbx", "2:2"), ("\n\nx", "3:1"), ("a\r\rx", "3:1"),
    ("a\r\n\r\nx", "3:1"), ("a\n\rx", "3:1"),
  ])
  func countsEveryKindOfLineEnd(text: String, expected: String) throws {
    #expect(try position(text, of: "x") == expected)
  }

  @Test(arguments: [("é x", "1:3"), ("Київ x", "1:6"), ("😀x", "1:2"), ("e\u{301}x", "1:3"), ("日本\n本x", "2:2")])
  func countsCodePoints(text: String, expected: String) throws {
    #expect(try position(text, of: "x") == expected)
  }

  @Test func aByteOrderMarkCountsAsNothing() throws {
    #expect(try position("\u{FEFF}ax\ny", of: "x") == "1:2")
    #expect(try position("\u{FEFF}ax\ny", of: "y") == "2:1")
    #expect(LineTable(Array("\u{FEFF}".utf8)).position(of: 0) == (1, 1))
    #expect(Array(LineTable(Array("\u{FEFF}a\n".utf8)).text(ofLine: 1)) == Array("a".utf8))
  }

  @Test func anOffsetInsideACharacterIsThatCharacters() {
    let table = LineTable(Array("aé😀b".utf8))
    #expect((1...2).map { table.position(of: $0).column } == [2, 2])
    #expect((3...6).map { table.position(of: $0).column } == [3, 3, 3, 3])
    #expect(table.position(of: 7).column == 4)
  }

  @Test func theEndOfTheFileHasAPlace() {
    #expect(LineTable([]).position(of: 0) == (1, 1))
    #expect(LineTable(Array("ab".utf8)).position(of: 2) == (1, 3))
    #expect(LineTable(Array("ab\n".utf8)).position(of: 3) == (2, 1))
    #expect(LineTable(Array("ab\n".utf8)).position(of: 99) == (2, 1))
  }

  @Test func aLinesTextHasNoLineEnd() {
    let table = LineTable(Array("a\r\nb\rc\n\nd".utf8))
    #expect((0...6).map { String(decoding: table.text(ofLine: $0), as: UTF8.self) } == ["", "a", "b", "c", "", "d", ""])
  }
}
