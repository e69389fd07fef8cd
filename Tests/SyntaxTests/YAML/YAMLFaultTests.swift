import Base
import Syntax
import Testing

@Suite struct YAMLFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let message: String
    let suggestion: String?

    init(_ text: String, _ code: String, _ message: String, _ suggestion: String? = nil) {
      (self.text, self.code, self.message, self.suggestion) = (text, code, message, suggestion)
    }

    var testDescription: String { text }
  }

  /// `1️⃣` is the place of the diagnostic, `2️⃣` that of its note.
  static let cases = [
    Case("2️⃣a: b\nc: d\n1️⃣a: e\n", "yaml-duplicate-key", "the key `a` is written twice"),
    Case(
      "é: 1️⃣!!python/object:os.system x\n", "yaml-unknown-tag",
      "the tag `!!python/object:os.system` is not supported: every value is text until its field says otherwise",
      "write `é: \"!!python/object:os.system x\"`"),
    Case(
      "a: 1️⃣*nobody\n", "yaml-unknown-alias", "the alias `*nobody` repeats nothing: there is no `&nobody` before it",
      "write `a: \"*nobody\"`"),
    Case("a: &x [1️⃣*x]\n", "yaml-unknown-alias", "the alias `*x` stands inside what it repeats"),
    Case(
      "a: b\n---\n1️⃣c: d\n", "yaml-several-documents", "a second document begins here; one file holds one",
      "write the records as a list, or split the file; one with prose below its fields is a Markdown file (.md)"),
    Case("? 1️⃣[a]\n: b\n", "yaml-key-not-text", "a list cannot be a key: a key is text"),
    Case("a:\n  1️⃣: b\n", "yaml-key-not-text", "a key is missing before this `:`"),
    Case(
      "a:\n  1️⃣<<: b\n", "yaml-merge-key", "merge keys (`<<`) are not supported",
      "write the fields out, or put what the records share under `defaults`"),
    Case(
      "a: {text: Well, 1️⃣he said so, ok?}\n", "yaml-stray-key",
      "`he said so` stands alone in `{…}`, without `: value`: a comma in unquoted text ends the text",
      "write `a: {text: \"Well, he said so, ok?\"}`"),
    Case(
      "q: 1\n  # ü\nq2: {who: \"a, b\", text: Well, 1️⃣he, x: [1, 2]}\n", "yaml-stray-key",
      "`he` stands alone in `{…}`, without `: value`: a comma in unquoted text ends the text",
      "write `q2: {who: \"a, b\", text: \"Well, he\", x: [1, 2]}`"),
    Case(
      "- {text: he said1️⃣: no}\n", "yaml-unquoted-text",
      "unquoted text in `{…}` ends at a comma, a `: ` or a bracket: quote the text", "write `- {text: \"he said: no\"}`"),
    Case(
      "ü: 1\n  # x\ntitle: Foo1️⃣: bar\n", "yaml-unquoted-text", "a `:` in unquoted text ends a key: quote the text",
      "write `title: \"Foo: bar\"`"),
    Case("a:\n1️⃣\tb: c\n", "yaml-tab", "a tab begins this line, and YAML takes spaces alone there", "write `  b: c`"),
    Case("a: b\nc: 1️⃣\"foo\nd: bar\n", "yaml-unclosed-quote", "the quote that opens here is never closed", "write `c: \"foo\"`"),
    Case(
      "a: 1️⃣\"foo\nb: \"bar\"\nc: d\n", "yaml-unclosed-quote", "the quote that opens here is not closed on its line",
      "write `a: \"foo\"`"),
    Case("a: 'it'1️⃣s'\n", "yaml-unquoted-text", "there is text after the closing quote", "write `a: \"it's\"`"),
    Case("a: \"Foo\" 1️⃣bar\n", "yaml-unquoted-text", "there is text after the closing quote", "write `a: '\"Foo\" bar'`"),
    Case("a: [x] 1️⃣y\n", "yaml-unquoted-text", "there is text after the end of the value", "write `a: \"[x] y\"`"),
    Case("a: {\"b\"\n  1️⃣: c}\n", "yaml-syntax", "`:` cannot stand here, inside the `{` that opens above"),
    Case("a: 1️⃣[1, 2\nb: c\n", "yaml-unclosed-bracket", "the `[` that opens here is never closed"),
    Case("a: 1️⃣{b: c\nd: e\n", "yaml-unclosed-bracket", "the `{` that opens here is never closed"),
    Case(
      "a: 1️⃣*bold* text\n", "yaml-unquoted-text", "`*` begins an alias in YAML: quote a text that begins with it",
      "write `a: \"*bold* text\"`"),
    Case("a: 1️⃣@foo\n", "yaml-unquoted-text", "a value that begins with `@` must be quoted", "write `a: \"@foo\"`"),
    Case(
      "a:b\n1️⃣c: d\n", "yaml-syntax", "this line is read as more of the text that begins above it",
      "indent it like the other keys, and write a space after the `:` of the line above"),
    Case(
      "a: b\n 1️⃣c: d\n", "yaml-syntax", "this line is read as more of the text that begins above it",
      "indent it like the other keys, and write a space after the `:` of the line above"),
    Case("a: b\n1️⃣- c\n", "yaml-syntax", "a list item (`- `) stands among the keys of a mapping: indent it under its key"),
    Case("- b\n1️⃣c: d\n", "yaml-syntax", "this line stands among the items of a list and does not begin with `- `"),
    Case("a:\n    b: 1\n  1️⃣c: 2\n", "yaml-syntax", "the indentation of this line fits no line above it"),
    Case(
      "a: b\n1️⃣words\n", "yaml-syntax", "this line is neither `key: value` nor more of the value above",
      "indent it, if the value above goes on here"),
    Case(
      "a: \"C:1️⃣\\qx\"\n", "yaml-syntax", "`\\q` is no escape in double quotes",
      "write `\\\\` for a backslash, or put the text in single quotes"),
    Case("a: 1️⃣- b\n", "yaml-syntax", "a list item (`- `) cannot begin here: put it on its own line, indented under its key"),
    Case(
      "a: | 1️⃣text\n", "yaml-syntax", "the text after `|` or `>` begins on the next line, indented",
      "write `a: \"| text\"`"),
    Case(
      "a: 1️⃣!important now\n", "yaml-unknown-tag",
      "the tag `!important` is not supported: every value is text until its field says otherwise", "write `a: \"!important now\"`"
    ),
    Case("a: 1️⃣% x\n", "yaml-unquoted-text", "a value that begins with `%` must be quoted", "write `a: \"% x\"`"),
    Case(
      "ü: Round 1️⃣#2 of talks\n", "yaml-comment", "from ` #` on this is a comment and no part of the text",
      "write `ü: \"Round #2 of talks\"`; for a comment write a space after the `#`"),
    Case(
      "ü: 1️⃣#1 priority\n", "yaml-comment", "from ` #` on this is a comment and no part of the text",
      "write `ü: \"#1 priority\"`; for a comment write a space after the `#`"),
    Case(
      "ü: [a, 1️⃣#b]\nc: d\n", "yaml-unquoted-text", "from ` #` on this is a comment, and the `[` is never closed",
      "write `ü: [a, \"#b\"]`"),
    Case(
      "ü: {a: b, c: point 1️⃣#4}\nd: e\n", "yaml-unquoted-text", "from ` #` on this is a comment, and the `{` is never closed",
      "write `ü: {a: b, c: \"point #4\"}`"),
    Case(
      "ü: 1️⃣&more talks\n", "yaml-unquoted-text",
      "`&more` is a name in YAML and no part of the text, and no `*more` repeats it", "write `ü: \"&more talks\"`"),
    Case("ü:\n  1️⃣-a\n  -b\n", "yaml-syntax", "a space is missing after the `-` of a list item", "write `- a`"),
    Case("ü:\n  - a\n  1️⃣-b\n", "yaml-syntax", "this line is neither `key: value` nor more of the value above", "write `- b`"),
    Case("1️⃣-id: a\n name: b\n", "yaml-syntax", "a space is missing after the `-` of a list item", "write `- id: a`"),
    Case("ü:\n  1️⃣– a\n  – b\n", "yaml-syntax", "`–` begins no list item in YAML", "write `- a`"),
    Case(
      "ü: [1️⃣“a, b”, c]\n", "yaml-unquoted-text", "curly quotes do not quote in YAML: the text ends at the comma",
      "write `ü: [\"a, b\", c]`"),
    Case("a: b\nü1️⃣：Talks\nc: d\n", "yaml-syntax", "`：` is no colon in YAML", "write `ü: Talks`"),
    Case("ü1️⃣：a\nc: d\n", "yaml-syntax", "`：` is no colon in YAML", "write `ü: a`"),
    Case("a: b\nü:1️⃣\u{A0}c\nd: e\n", "yaml-syntax", "the character U+00A0 is no blank in YAML", "write `ü: c`"),
    Case("- a: b\n1️⃣\u{A0}\u{A0}c: d\n", "yaml-syntax", "the character U+00A0 is no blank in YAML", "write `  c: d`"),
    Case(
      "a: b\n1️⃣title:Talks\n", "yaml-syntax", "this line is neither `key: value` nor more of the value above",
      "write `title: Talks`"),
    Case(
      "a: b\n1️⃣title = Talks\n", "yaml-syntax", "this line is neither `key: value` nor more of the value above",
      "write `title: Talks`"),
    Case(
      "a: {b: c, d: 1️⃣?e}\n", "yaml-syntax", "a value is missing before `?`", "write `a: {b: c, d: \"?e\"}`"),
    Case("a: {b1️⃣:, c: d}\n", "yaml-syntax", "a space is missing after this `:`"),
    Case(
      "a: ü1️⃣\u{2028}b\n", "yaml-control-character", "the invisible character U+2028 (line separator) breaks the line in YAML",
      "delete it"),
    Case(
      "a: ü1️⃣\u{85}b\n", "yaml-control-character", "the invisible character U+0085 (next line) breaks the line in YAML",
      "delete it"),
    Case("a: {1️⃣: b}\n", "yaml-syntax", "a value is missing before `:`"),
  ]

  @Test(arguments: cases) func saysWhatIsWrongAtItsPlace(_ test: Case) {
    let text = MarkedText(test.text)
    let (_, found) = text.read { YAMLReader.read($0, source: SourceID(0), diagnostics: &$1) }
    #expect(found.map(\.code) == [test.code])
    guard let first = found.first else { return }
    #expect(first.mark == 1)
    #expect(first.message == test.message)
    #expect(first.suggestion == test.suggestion)
    #expect(first.notes == (text.marks.count > 1 ? [2] : []))
  }

  @Test func aFaultThatLeavesTheTreeWholeHidesNoOther() {
    let (node, found) = MarkedText("a: b\na: c\nd: !x e\nf: {g, h: i}\n").read {
      YAMLReader.read($0, source: SourceID(0), diagnostics: &$1)
    }
    #expect(found.map(\.code) == ["yaml-duplicate-key", "yaml-unknown-tag", "yaml-stray-key"])
    #expect(node?.outline == "{a: b, d: \"e\", f: {h: i}}")
  }
}
