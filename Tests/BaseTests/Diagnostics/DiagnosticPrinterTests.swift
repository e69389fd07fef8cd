import Base
import Testing

private let code = DiagnosticCode("some-code", .error)

/// The text of a file with one problem, at the first `word` in it.
private func printed(
  _ text: String, at word: String, _ message: String = "wrong", suggestion: String? = nil, path: String = "a.md"
) -> String {
  let bytes = Array(text.utf8)
  let needle = Array(word.utf8)
  let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
  var sources = SourceTable()
  let source = sources.add(Source(path: BytePath(path), bytes: bytes))
  var printer = DiagnosticPrinter(sources, folder: "Content")
  return printer.text(Diagnostic(code, at: Place(source, start..<start + needle.count), message, suggestion: suggestion))
}

struct DiagnosticPrinterTests {
  @Test func showsPlaceSentenceLineAndSuggestion() {
    #expect(
      printed("one\nsee [[Bern]] now\n", at: "[[Bern]]", "no record `Bern`", suggestion: "did you mean `berne`?") == """
        Content/a.md:2:5: error: no record `Bern` [some-code]
          2 | see [[Bern]] now
            |     ^^^^^^^^
          = did you mean `berne`?

        """)
  }

  /// The characters of the line that have a caret under them.
  private func underlined(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    // As a terminal shows them: a wide character has two columns, one that is drawn onto another has none.
    let columns = lines[1].flatMap { scalar in
      Array(repeating: scalar, count: ["\u{301}", "\u{200C}"].contains(scalar) ? 0 : ["😀", "東", "京"].contains(scalar) ? 2 : 1)
    }
    var word = String.UnicodeScalarView()
    for (above, caret) in zip(columns, lines[2]) where caret == "^" { word.append(above) }
    return String(word)
  }

  @Test(arguments: [
    "see wrong", "é – wrong", "東京 wrong", "مرحبا wrong", "می\u{200C}خواهم wrong", "Київ 😀 wrong.", "\twrong\t", "a\u{301} wrong",
    "\u{FEFF}wrong",
  ])
  func theCaretStandsUnderTheWords(line: String) {
    #expect(underlined(printed(line + "\n", at: "wrong")) == "wrong")
  }

  @Test(arguments: ["\u{1B}[2J wrong", "\u{7}\u{7}wrong", "\u{202E} wrong", "a\u{0} wrong", "\u{200F}\u{200B}wrong"])
  func theCaretStandsUnderTheWordsBehindCharactersThatAreSpelledOut(line: String) {
    #expect(underlined(printed(line, at: "wrong")) == "wrong")
  }

  @Test func aCharacterThatIsSpelledOutIsUnderlinedWhole() {
    #expect(underlined(printed("a \u{1B}x\u{1B} b", at: "\u{1B}x\u{1B}")) == "\\x1Bx\\x1B")
  }

  @Test(arguments: [0, 1, 59, 60, 61, 119, 120, 500, 4000])
  func aLongLineIsShownAroundItsCaret(before: Int) {
    let text = printed(String(repeating: "x", count: before) + "wrong" + String(repeating: "y", count: 400), at: "wrong")
    #expect(underlined(text) == "wrong")
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count < 140) }
  }

  @Test func aProblemOverSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
    #expect(underlined(printed("one wrong\nthing two", at: "wrong\nthing")) == "wrong")
  }

  @Test func aProblemAtTheEndOfALineHasACaretBehindIt() {
    var sources = SourceTable()
    let source = sources.add(Source(path: "a.md", bytes: Array("abc\n".utf8)))
    var printer = DiagnosticPrinter(sources, folder: "")
    #expect(
      printer.text(Diagnostic(code, at: Place(source, 3..<3), "more"))
        == "a.md:1:4: error: more [some-code]\n  1 | abc\n    |    ^\n")
  }

  @Test func aProblemOfTheWholeDossierHasNoPlace() {
    var printer = DiagnosticPrinter(SourceTable(), folder: "Content")
    #expect(printer.text(Diagnostic(code, at: nil, "no dossier.yaml")) == "error: no dossier.yaml [some-code]\n")
  }

  @Test func aNoteHasItsOwnPlace() {
    var sources = SourceTable()
    let first = sources.add(Source(path: "a.md", bytes: Array("x".utf8)))
    let second = sources.add(Source(path: "b.md", bytes: Array("\nx".utf8)))
    var printer = DiagnosticPrinter(sources, folder: "C")
    let text = printer.text(
      Diagnostic(
        code, at: Place(second, 1..<2), "twice", notes: [.init("first here", at: Place(first, 0..<1)), .init("no place")]))
    #expect(text == "C/b.md:2:1: error: twice [some-code]\n  2 | x\n    | ^\nC/a.md:1:1: note: first here\nnote: no place\n")
  }

  /// Whatever a file, a name or a message holds, a terminal is not steered by it.
  @Test func escapeSequencesAreNeutralised() {
    let evil = "\u{1B}]0;owned\u{7}\u{9B}2J\r\u{8}\u{202E}"
    let text = printed("x \(evil) y", at: "x", "`\(evil)` is wrong", suggestion: "not `\(evil)`", path: "a\(evil).md")
    for scalar in text.unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .format: Issue.record("U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
      default: continue
      }
    }
    #expect(text.contains("`\\x1B]0;owned\\x07"))
  }

  @Test func aMessageOfSeveralLinesKeepsThem() {
    #expect(printed("x", at: "x", "one", suggestion: "write\ntwo").hasSuffix("  = write\n    two\n"))
  }

  @Test func aFileOfAnotherFolderIsNamedByThat() {
    var sources = SourceTable()
    let own = sources.add(Source(path: "event.html", bytes: Array("{{x}}".utf8), folder: "Templates"))
    var printer = DiagnosticPrinter(sources, folder: "Content")
    #expect(printer.position(Place(own, 2..<3)) == ("Templates/event.html", 1, 3))
  }
}
