import Base
import Explaining
import Foundation
import Publishing
import Testing

/// Every wrong input gives exactly the marked problems, in every format that they are printed in.
@Suite struct WrongInputsTests {
  @Test func thereIsAnInputForEveryKindOfMistake() {
    #expect(WrongInput.all.count >= 150)
    for input in WrongInput.all { #expect(!input.expected.isEmpty, "\(input.name) has no mark") }
  }

  @Test(arguments: WrongInput.all) func givesTheMarkedProblemsAndNoOthers(_ input: WrongInput) throws {
    let report = try input.example.check()
    var printer = DiagnosticPrinter(report.sources, folder: Example.content)
    let lines = report.diagnostics.map { diagnostic in
      (diagnostic.place.map { place in
        let (path, line, column) = printer.position(place)
        return "\(path):\(line):\(column) "
      } ?? "") + "\(diagnostic.severity.rawValue) \(diagnostic.code.id)"
    }
    #expect(lines.sorted() == input.expected)
    for (problem, suggestion) in input.suggestions {
      let said = zip(lines, report.diagnostics).filter { $0.0 == problem }.map(\.1.suggestion)
      #expect(said.contains(suggestion), "\(problem): \(said)")
    }
    #expect(Self.placesOfText(report, &printer) == lines)
    #expect(try Self.placesOfJSON(report, &printer) == lines)
    #expect(try Self.placesOfSARIF(report, &printer) == lines)
  }

  /// Where line ends are read in ways of their own.
  static let ofEveryForm = WrongInput.all.filter { input in
    ["dates", "encodings", "forms", "prose", "settings", "traps"].contains { input.name.hasPrefix("\($0)/") }
  }

  /// A byte order mark counts as nothing, a line end as one line, however it is written.
  @Test(arguments: ofEveryForm) func countsLinesAndColumnsAlikeForEveryLineEnd(_ input: WrongInput) throws {
    // What stands at the end of the last line moves with the line end; a mark may stand for the byte order mark itself.
    let report = try input.example.check { bytes in
      guard let text = String(validating: bytes, as: UTF8.self), !text.hasPrefix("\u{FEFF}"), !text.isEmpty else { return bytes }
      return Array(("\u{FEFF}" + text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")).utf8)
    }
    var printer = DiagnosticPrinter(report.sources, folder: Example.content)
    let found = report.diagnostics.compactMap { diagnostic -> String? in
      diagnostic.place.map { place in
        let (path, line, column) = printer.position(place)
        return "\(path):\(line):\(column) \(diagnostic.severity.rawValue) \(diagnostic.code.id)"
      } ?? "\(diagnostic.severity.rawValue) \(diagnostic.code.id)"
    }
    #expect(found.sorted() == input.expected)
  }

  /// What the printed text says: `Content/a.yaml:3:9: error: … [code]`, where a sentence may go over several lines.
  private static func placesOfText(_ report: BuildReport, _ printer: inout DiagnosticPrinter) -> [String] {
    report.diagnostics.compactMap { diagnostic in
      let text = printer.text(diagnostic)
      guard
        let match = text.prefixMatch(
          of: /(?:(?<place>[^\n]*?:\d+:\d+): )?(?<severity>[a-z]+): (?s:.*?) \[(?<code>[a-z0-9-]+)\]\n/)
      else { return text }
      return (match.place.map { $0 + " " } ?? "") + "\(match.severity) \(match.code)"
    }
  }

  private static func placesOfJSON(_ report: BuildReport, _ printer: inout DiagnosticPrinter) throws -> [String] {
    struct Item: Decodable {
      let code: String
      let severity: String
      let file: String?
      let line: Int?
      let column: Int?
    }
    let items = try JSONDecoder().decode([Item].self, from: Data(printer.json(report.diagnostics).utf8))
    return items.map { item in
      (item.file.map { "\($0):\(item.line ?? 0):\(item.column ?? 0) " } ?? "") + "\(item.severity) \(item.code)"
    }
  }

  private static func placesOfSARIF(_ report: BuildReport, _ printer: inout DiagnosticPrinter) throws -> [String] {
    let tool = SARIFTool(name: "test", version: "1") { _ in nil }
    let log = try JSONDecoder().decode(
      SARIFLog.self, from: Data(printer.sarif(report.diagnostics, root: "/somewhere", tool: tool).utf8))
    return log.runs[0].results.map { result in
      let physical = result.locations[0].physicalLocation
      let path = physical.artifactLocation.uri.removingPercentEncoding ?? ""
      return (physical.region.map { "\(path):\($0.startLine):\($0.startColumn) " } ?? "") + "\(result.level) \(result.ruleId)"
    }
  }
}

/// As much of SARIF as the tests look at.
struct SARIFLog: Decodable {
  struct Run: Decodable {
    let results: [Result]
  }
  struct Result: Decodable {
    let ruleId: String
    let level: String
    let locations: [Location]
  }
  struct Location: Decodable {
    let physicalLocation: Physical
  }
  struct Physical: Decodable {
    let artifactLocation: Artifact
    let region: Region?
  }
  struct Artifact: Decodable {
    let uri: String
  }
  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
  let runs: [Run]
}
