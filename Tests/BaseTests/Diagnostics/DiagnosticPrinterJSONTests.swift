import Base
import Foundation
import Testing

struct DiagnosticPrinterJSONTests {
  private struct Item: Decodable, Equatable {
    struct Note: Decodable, Equatable {
      let message: String
      let file: String?
      let line: Int?
      let column: Int?
    }
    let code: String
    let severity: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let suggestion: String?
    let notes: [Note]
  }

  private func parsedBack(_ diagnostics: [Diagnostic], _ sources: SourceTable, folder: String = "Content") throws -> [Item] {
    var printer = DiagnosticPrinter(sources, folder: folder)
    return try JSONDecoder().decode([Item].self, from: Data(printer.json(diagnostics).utf8))
  }

  @Test func noProblemsAreAnEmptyList() throws {
    #expect(try parsedBack([], SourceTable()) == [])
  }

  @Test func everyFieldComesBack() throws {
    var sources = SourceTable()
    let source = sources.add(Source(path: "notes/a \"b\".md", bytes: Array("é\nxy".utf8)))
    let place = Place(source, 4..<5)
    let items = try parsedBack(
      [
        Diagnostic(
          DiagnosticCode("a-code", .warning), at: place, "mess\"age\\", suggestion: "write `y`",
          notes: [.init("note", at: place), .init("placeless")]),
        Diagnostic(DiagnosticCode("other", .error), at: nil, "whole"),
      ], sources)
    let file = "Content/notes/a \"b\".md"
    #expect(
      items == [
        Item(
          code: "a-code", severity: "warning", message: "mess\"age\\", file: file, line: 2, column: 2, suggestion: "write `y`",
          notes: [
            .init(message: "note", file: file, line: 2, column: 2),
            .init(message: "placeless", file: nil, line: nil, column: nil),
          ]),
        Item(code: "other", severity: "error", message: "whole", file: nil, line: nil, column: nil, suggestion: nil, notes: []),
      ])
  }

  @Test func everyCharacterComesBackAndNoneSteersATerminal() throws {
    let all = String(String.UnicodeScalarView((0...0x2100).compactMap { Unicode.Scalar($0) })) + "😀\u{10FFFF}"
    let diagnostic = Diagnostic(DiagnosticCode("x", .error), at: nil, all)
    #expect(try parsedBack([diagnostic], SourceTable())[0].message == all)
    var printer = DiagnosticPrinter(SourceTable(), folder: "")
    #expect(!printer.json([diagnostic]).unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }
}
