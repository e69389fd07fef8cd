import Base
import Syntax
import Testing

@Suite struct YAMLReaderTests {
  private func outline(_ text: String) -> String? {
    var diagnostics = Diagnostics()
    let node = YAMLReader.read(Array(text.utf8)[...], source: SourceID(0), diagnostics: &diagnostics)
    return diagnostics.all.isEmpty ? node?.outline : diagnostics.all.map(\.message).joined(separator: "; ")
  }

  @Test(arguments: [
    ("a: no\nb: 012\nc: 2025-06\nd: 1.10\ne: 1e3\n", "{a: no, b: 012, c: 2025-06, d: 1.10, e: 1e3}"),
    ("a: 'no'\nb: \"~\"\nc: ~\nd:\n", "{a: \"no\", b: \"~\", c: ~, d: }"),
    ("- a\n- [b, {c: d}]\n", "[a, [b, {c: d}]]"),
    ("a: |\n  one\n    two\n\nb: >-\n  three\n  four\n", "{a: \"one\n  two\n\", b: \"three four\"}"),
    ("a: !!str null\n", "{a: \"null\"}"),
    ("a: &x [1, 2]\nb: *x\n", "{a: [1, 2], b: [1, 2]}"),
    ("&k a: b\n*k : c\n", "the key `a` is written twice"),
    ("---\na: b\n...\n", "{a: b}"),
    ("---\na: b\n---\n", "{a: b}"),
    ("? a\n: b\n", "{a: b}"),
    ("a: {u: http://x.y/z?q=1, v: [x, y]}", "{a: {u: http://x.y/z?q=1, v: [x, y]}}"),
    ("a: {b: , \"c\":}", "{a: {b: , c: }}"),
    ("\u{FEFF}a: b\r\nc: d\r\n", "{a: b, c: d}"),
    ("just text", "just text"),
  ]) func readsValuesAsText(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: ["", "# only a comment\n", "---\n", "\n\n", "\u{FEFF}"]) func anEmptyTextHasNoValue(_ text: String) {
    #expect(outline(text) == nil || outline(text) == "")
    var diagnostics = Diagnostics()
    #expect(YAMLReader.read(Array(text.utf8)[...], source: SourceID(0), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.isEmpty)
  }

  @Test func placesAreBytesOfTheWholeFile() throws {
    let text = "\u{FEFF}---\nnäme: Zürich → Bern\nliste:\n  - 'ö'\n  - &x {ü: 😀, k: v}\n\n# comment\nend: |\n  ä\n  b\n---\nbody"
    let bytes = Array(text.utf8)
    var diagnostics = Diagnostics()
    let split = try #require(FrontMatter.split(bytes, source: SourceID(7), diagnostics: &diagnostics))
    let node = try #require(YAMLReader.read(bytes[split.yaml!], source: SourceID(7), diagnostics: &diagnostics))
    #expect(diagnostics.all.isEmpty)
    #expect(node["näme"]?.written(in: bytes) == "Zürich → Bern")
    #expect(node["liste"]?[0]?.written(in: bytes) == "'ö'")
    #expect(node["liste"]?[1]?.written(in: bytes) == "{ü: 😀, k: v}")
    #expect(node["liste"]?[1]?["ü"]?.written(in: bytes) == "😀")
    #expect(node["liste"]?.written(in: bytes) == "- 'ö'\n  - &x {ü: 😀, k: v}")
    #expect(node["end"]?.written(in: bytes).hasPrefix("|\n  ä\n  b") == true)
    #expect(node["end"]?.place.source == SourceID(7))
    guard case .mapping(let entries) = node.value else { return #expect(Bool(false)) }
    #expect(entries.map { String(decoding: bytes[$0.keyPlace.range], as: UTF8.self) } == ["näme", "liste", "end"])
  }

  @Test func aLongMappingFindsItsDuplicates() {
    let text = (0..<40).map { "k\($0): v\n" }.joined() + "k3: w\nk30: w\n"
    var diagnostics = Diagnostics()
    let node = YAMLReader.read(Array(text.utf8)[...], source: SourceID(0), diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.message) == ["the key `k3` is written twice", "the key `k30` is written twice"])
    #expect(node?["k3"]?.outline == "v")
  }

  @Test func aliasesHaveABudget() {
    let line = (0..<9).map { level in
      let nine = [String](repeating: level == 0 ? "x" : "*b\(level - 1)", count: 9).joined(separator: ", ")
      return "b\(level): &b\(level) [\(nine)]\n"
    }.joined()
    var diagnostics = Diagnostics()
    #expect(YAMLReader.read(Array(line.utf8)[...], source: SourceID(0), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == [.yamlAliasBudget])
  }

  @Test func faultsHaveALimit() {
    var diagnostics = Diagnostics()
    let text = String(repeating: "- !x y\n", count: 10_000)
    #expect(YAMLReader.read(Array(text.utf8)[...], source: SourceID(0), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.count == YAMLReader.faultLimit)
  }

  @Test func sizeHasALimit() {
    var diagnostics = Diagnostics()
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: YAMLReader.sizeLimit + 1)
    #expect(YAMLReader.read(text[...], source: SourceID(0), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == [.textTooLarge])
  }

  @Test func depthHasALimit() {
    for (depth, isRead) in [(100, true), (101, false), (100_000, false)] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      var diagnostics = Diagnostics()
      let node = YAMLReader.read(Array(text.utf8)[...], source: SourceID(0), diagnostics: &diagnostics)
      #expect((node != nil) == isRead)
      #expect(diagnostics.all.map(\.code) == (isRead ? [] : [.yamlTooDeep]))
      #expect(isRead || diagnostics.all[0].place?.range.lowerBound == 100)
    }
  }

  @Test func bytesThatAreNoTextAreRefusedAtTheirPlace() {
    for (bytes, code, offset) in [
      ([0x61, 0x3A, 0x20, 0xC3, 0x28], DiagnosticCode.textNotUTF8, 3), (Array("aaaaaaaaaaa: b\0".utf8), .textNullByte, 14),
      (Array("ä: b\u{7}\n".utf8), .yamlControlCharacter, 5), ([0xFF, 0xFE, 0x61, 0], .textNotUTF8, 0),
    ] as [([UInt8], DiagnosticCode, Int)] {
      var diagnostics = Diagnostics()
      let whole = Array("body ".utf8) + bytes
      #expect(YAMLReader.read(whole[5...], source: SourceID(0), diagnostics: &diagnostics) == nil)
      #expect(diagnostics.all.map(\.code) == [code])
      #expect(diagnostics.all.first?.place?.range.lowerBound == offset + 5)
    }
  }
}
