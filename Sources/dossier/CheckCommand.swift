import ArgumentParser
import Base
import Publishing

struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Do everything but write: find every problem of the content and the templates.",
    discussion: """
      EXAMPLES
        dossier check
        dossier check --strict --format json > problems.json
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: "How problems are printed.")
  var format = Format.text

  func run() throws {
    let report: BuildReport
    do {
      report = try Pipeline(try folders.settings(output: "")).check()
    } catch let error as BuildFailure {
      write("dossier: \(folders.explain(error))\n", to: .error)
      throw ExitCode.usage
    }
    var printer = DiagnosticPrinter(report.sources, folder: folders.content)
    switch format {
    case .json: write(printer.json(report.diagnostics), to: .output)
    case .text:
      for diagnostic in report.diagnostics { write(printer.text(diagnostic), to: .output) }
      write(ReportLine.text(report, isCheck: true) + "\n", to: .output)
    }
    if report.isBlocked { throw ExitCode.content }
  }
}
