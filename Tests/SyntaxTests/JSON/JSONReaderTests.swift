import Base
import Syntax
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> Node? {
    var diagnostics = Diagnostics()
    let node = JSONReader.read(Array(text.utf8)[...], source: SourceID(0), diagnostics: &diagnostics)
    return diagnostics.all.isEmpty ? node : nil
  }

  @Test(arguments: [
    ("{\"a\": 1.10, \"b\": [true, null, \"null\"], \"c\": {}}", "{a: 1.10, b: [true, null, \"null\"], c: {}}"),
    ("\u{FEFF} \"x\" \r\n", "\"x\""),
    ("[-0, 1E+2, 12345678901234567890123]", "[-0, 1E+2, 12345678901234567890123]"),
    (#""é\u00e9\n\"\\\/\ud83d\ude00 😀""#, "\"éé\n\"\\/😀 😀\""),
    ("[]", "[]"),
  ]) func readsValuesAsText(_ text: String, _ expected: String) {
    #expect(read(text)?.outline == expected)
  }

  @Test func onlyAPlainNullIsNull() throws {
    let node = try #require(read(#"[null, "null", "", "~"]"#))
    #expect((0..<4).map { node[$0]!.isNull } == [true, false, false, false])
  }

  @Test func placesAreBytesOfTheWholeFile() throws {
    let bytes = Array("body ü {\"ä\": [ 1 , \"é\\n\" ], \"b\" : null } tail".utf8)
    var diagnostics = Diagnostics()
    let node = try #require(JSONReader.read(bytes[8..<bytes.count - 5], source: SourceID(5), diagnostics: &diagnostics))
    #expect(node.written(in: bytes) == "{\"ä\": [ 1 , \"é\\n\" ], \"b\" : null }")
    #expect(node["ä"]?.written(in: bytes) == "[ 1 , \"é\\n\" ]")
    #expect(node["ä"]?[0]?.written(in: bytes) == "1")
    #expect(node["ä"]?[1]?.written(in: bytes) == "\"é\\n\"")
    #expect(node["b"]?.written(in: bytes) == "null")
    #expect(node.place.source == SourceID(5))
    guard case .mapping(let entries) = node.value else { return #expect(Bool(false)) }
    #expect(entries.map { String(decoding: bytes[$0.keyPlace.range], as: UTF8.self) } == ["\"ä\"", "\"b\""])
  }

  @Test func depthHasALimit() {
    for (depth, isRead) in [(512, true), (513, false), (100_000, false)] {
      let bytes = [UInt8](repeating: UInt8(ascii: "["), count: depth) + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
      var diagnostics = Diagnostics()
      #expect((JSONReader.read(bytes[...], source: SourceID(0), diagnostics: &diagnostics) != nil) == isRead)
      #expect(diagnostics.all.map(\.code) == (isRead ? [] : [.jsonTooDeep]))
      #expect(isRead || diagnostics.all[0].place?.range == 512..<513)
    }
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let message: String
    var suggestion: String?

    init(_ text: String, _ code: String, _ message: String, _ suggestion: String? = nil) {
      (self.text, self.code, self.message, self.suggestion) = (text, code, message, suggestion)
    }

    var testDescription: String { text }
  }

  /// `1️⃣` is the place of the diagnostic, `2️⃣` that of its note.
  static let faults = [
    Fault("[1, 21️⃣,\n]", "json-trailing-comma", "no comma may stand before `]` in JSON", "delete the comma"),
    Fault("{\"ü\": 21️⃣, }", "json-trailing-comma", "no comma may stand before `}` in JSON", "delete the comma"),
    Fault("{2️⃣\"a\": 1, \"b\": 2, 1️⃣\"a\": 3}", "json-duplicate-key", "the key `a` is written twice"),
    Fault("[\"ü\", 1️⃣\"abc]", "json-unclosed", "the quote that opens here is never closed"),
    Fault(
      "{\"a\": 1️⃣\"ü\n\"}", "json-unclosed", "the quote that opens here is not closed on its line",
      "close it, or write a line break in the text as `\\n`"),
    Fault("{\"a\": 1️⃣[1, 2", "json-unclosed", "the `[` that opens here is never closed"),
    Fault("1️⃣{\"a\": ", "json-unclosed", "the `{` that opens here is never closed"),
    Fault("[1, 1️⃣{", "json-unclosed", "the `{` that opens here is never closed"),
    Fault("[\"ü1️⃣\t\"]", "json-control-character", "a tab must be escaped in JSON text", "write `\\t`"),
    Fault("[\"1️⃣\u{1}\"]", "json-control-character", "a control character must be escaped in JSON text", "write `\\u0001`"),
    Fault(
      #"["ü1️⃣\ud83d x"]"#, "json-escape", "`\\ud83d` is half a character", "write both halves of the pair, or the character itself"
    ),
    Fault(
      #"["1️⃣\ude00"]"#, "json-escape", "`\\ude00` is half a character", "write both halves of the pair, or the character itself"),
    Fault(#"["C:1️⃣\x"]"#, "json-escape", "`\\x` is no escape in JSON", "write `\\\\` for a backslash"),
    Fault(#"["1️⃣\u12"]"#, "json-escape", "four hexadecimal digits must follow `\\u`"),
    Fault("[1️⃣012]", "json-number", "`012` is no JSON number", "write digits as in `-1.5e3`, or put text in double quotes"),
    Fault(
      "[1️⃣2025-06]", "json-number", "`2025-06` is no JSON number", "write digits as in `-1.5e3`, or put text in double quotes"),
    Fault("[1️⃣True]", "json-syntax", "`True` is no JSON value", "write `true`"),
    Fault("[1️⃣words]", "json-syntax", "`words` is no JSON value", "put text in double quotes"),
    Fault("[1️⃣'a']", "json-syntax", "`'` is no quote in JSON", "use double quotes"),
    Fault("{1️⃣a: 1}", "json-syntax", "a key must stand in double quotes", "write `\"a\"`"),
    Fault("{}1️⃣}", "json-syntax", "there is text after the JSON value"),
    Fault("{1️⃣[", "json-syntax", "a key in quotes must stand here, not `[`"),
    Fault("[1 1️⃣\"b\"]", "json-syntax", "a comma is missing before this"),
    Fault("[1 1️⃣2]", "json-syntax", "`,` or `]` must follow here, not `2`"),
    Fault("{\"a\" 1️⃣1}", "json-syntax", "a `:` must follow the key, not `1`"),
    Fault("[1, 1️⃣// no\n2]", "json-syntax", "JSON has no comments"),
    Fault("[1️⃣,1]", "json-syntax", "a value is missing before `,`"),
    Fault(" 1️⃣", "json-syntax", "there is no JSON value here"),
    Fault("[1] 1️⃣x", "json-syntax", "there is text after the JSON value"),
  ]

  @Test(arguments: faults) func saysWhatIsWrongAtItsPlace(_ fault: Fault) throws {
    let text = MarkedText(fault.text)
    let (_, found) = text.read { JSONReader.read($0, source: SourceID(0), diagnostics: &$1) }
    #expect(found.map(\.code) == [fault.code])
    let first = try #require(found.first)
    #expect(first.mark == 1)
    #expect(first.message == fault.message)
    #expect(first.suggestion == fault.suggestion)
    #expect(first.notes == (text.marks.count > 1 ? [2] : []))
  }

  @Test func aLongObjectFindsItsDuplicates() {
    let keys = (0..<1000).map { "\"k\($0)\": 1" } + ["\"k999\": 2", "\"k0\": 2"]
    let (node, found) = MarkedText("{\(keys.joined(separator: ","))}").read {
      JSONReader.read($0, source: SourceID(0), diagnostics: &$1)
    }
    #expect(found.map(\.message) == ["the key `k999` is written twice", "the key `k0` is written twice"])
    #expect(node?["k0"]?.outline == "1")
  }
}
