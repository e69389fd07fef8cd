import ArgumentParser
import Publishing

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Do everything but write: find every problem of the content and the templates.",
    discussion: """
      Problems are printed for people (text), as a JSON array with a file, line and column each (json), or as SARIF 2.1.0, which
      code-scanning services and editors show at their places (sarif). Lines and columns count from 1, columns in code points.

      EXAMPLES
        dossier check
        dossier check --strict --format json > problems.json
        dossier check --format sarif > problems.sarif
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: "How problems are printed.")
  var format = ProblemFormat.text

  @Flag(help: "Print how long each stage of the check took.")
  var timings = false

  func run() throws {
    var times = StageTimes(first: "starting")
    var pipeline = Pipeline(try folders.settings(output: ""))
    pipeline.isLast = true
    pipeline.onStage = { times.begin($0) }
    let report: BuildReport
    do {
      report = try pipeline.check()
    } catch {
      write("dossier: \(folders.explain(error))\n", to: .error)
      throw ExitCode.usage
    }
    let timeLines = times.lines()
    write(format.document(report, folder: folders.content), to: .output)
    if timings { write(timeLines, to: format == .text ? .output : .error) }
    if format == .text { write(ReportLine.text(report, isCheck: true) + "\n", to: .output) }
    if report.isBlocked { throw ExitCode.content }
  }
}
