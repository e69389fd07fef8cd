import Base
import Publishing
import Testing
import Theme

@testable import Explaining

@Suite struct ExplanationTests {
  /// What no text of a file can show: sizes, kinds of files, and what only the program's own files could get wrong.
  static let describedOnly: Set = [
    "media-metadata",
    "ambiguous-citation", "body-too-large", "costly-markup", "embeds-too-large", "file-too-large",
    "missing-word",
    "name-not-utf8", "symbolic-link", "table-too-large", "template-too-deep", "template-too-large", "text-too-large",
    "unreadable-file", "unusable-template", "words-missing", "yaml-alias-budget",
  ]

  @Test func everyCodeHasItsFileAndNoFileIsWithoutACode() {
    #expect(
      Set(BuiltInFile.explanations.map(\.path)) == Set(DiagnosticCode.all.map { $0.id + ".md" }),
      "add Sources/Explanations/CODE.md, and run .ci/embed-theme")
    #expect(Explanation.all.map(\.code) == DiagnosticCode.all)
  }

  @Test(arguments: Explanation.all) func saysSomethingInOneSentence(_ explanation: Explanation) {
    #expect(!explanation.paragraphs.isEmpty)
    #expect([".", "?"].contains { explanation.summary.hasSuffix($0) })
    #expect((20...200).contains(explanation.summary.count))
    #expect((explanation.wrong == nil) == Self.describedOnly.contains(explanation.code.id))
    #expect((explanation.wrong == nil) == (explanation.mended == nil))
  }

  /// Exactly the marked problems, all of the one code.
  @Test(arguments: Explanation.all) func theWrongExampleHasTheProblemAndNoOther(_ explanation: Explanation) throws {
    guard let wrong = explanation.wrong else { return }
    #expect(!wrong.expected.isEmpty)
    #expect(wrong.expected.allSatisfy { $0.text.isEmpty })
    let report = try wrong.check()
    var printer = DiagnosticPrinter(report.sources, folder: Example.content)
    let found = report.diagnostics.map { diagnostic in
      (diagnostic.place.map { place in printer.position(place).path } ?? "")
        + (diagnostic.place.map { place in ":\(printer.position(place).line):\(printer.position(place).column)" } ?? "")
        + " \(diagnostic.code.id)"
    }
    let expected = wrong.expected.map { mark in
      (mark.path ?? "") + (mark.line.map { ":\($0):\(mark.column ?? 0)" } ?? "") + " \(explanation.code.id)"
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: Explanation.all) func theMendedExampleHasNoProblem(_ explanation: Explanation) throws {
    guard let mended = explanation.mended else { return }
    #expect(mended.expected.isEmpty)
    #expect(try mended.check().diagnostics.map(\.message) == [])
  }

  @Test func theDossierAroundTheExamplesHasNoProblem() throws {
    #expect(try Example(prose: MarkedText(""), files: []).check().diagnostics.map(\.message) == [])
  }

  @Test(arguments: Explanation.all) func whatIsPrintedHasNoMarkAndNothingThatSteersATerminal(_ explanation: Explanation) throws {
    let text = try ExplanationPrinter.text(explanation)
    #expect(text.contains(explanation.code.id))
    #expect(!text.contains("«"))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && $0.properties.generalCategory == .control })
    #expect(explanation.wrong == nil || text.contains("[\(explanation.code.id)]"))
  }

  @Test func theListNamesEveryCodeOnce() {
    let words = ExplanationPrinter.list().split(whereSeparator: \.isWhitespace)
    for code in DiagnosticCode.all { #expect(words.contains { $0 == code.id }, "\(code.id)") }
  }
}

extension Explanation: CustomTestStringConvertible {
  public var testDescription: String { code.id }
}
