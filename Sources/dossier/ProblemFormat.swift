import ArgumentParser
import Base
import Explaining
import Glibc
import Publishing

/// How problems are printed.
enum ProblemFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif

  func document(_ report: BuildReport, folder: String) -> String {
    var printer = DiagnosticPrinter(report.sources, folder: folder)
    switch self {
    case .text: return report.diagnostics.map { printer.text($0) }.joined() + (Self.hint(report) ?? "")
    case .json: return printer.json(report.diagnostics)
    case .sarif: return printer.sarif(report.diagnostics, root: Self.workingFolder, tool: Self.tool)
    }
  }

  /// Said once a run: of the worst problem, since it is what must be mended first.
  private static func hint(_ report: BuildReport) -> String? {
    guard let worst = report.diagnostics.map(\.severity).max(), worst > .note,
      let code = report.diagnostics.first(where: { $0.severity == worst })?.code
    else { return nil }
    return "`dossier explain \(code.id)` tells more and shows an example; so it does for every code in brackets.\n"
  }

  private static let tool = SARIFTool(name: "dossier", version: Version.number) { code in
    Explanation.of(code).map { explanation in
      SARIFTool.Rule(
        summary: explanation.summary, text: explanation.paragraphs.joined(separator: "\n\n"),
        help: "`dossier explain \(code.id)` shows an example and its mending.")
    }
  }

  private static var workingFolder: BytePath {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return BytePath(String(cString: path))
  }
}
