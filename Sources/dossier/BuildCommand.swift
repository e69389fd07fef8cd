import ArgumentParser
import Glibc
import Publishing

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Only files whose bytes changed are written, and only files that Dossier wrote are ever removed. A build with errors leaves
      the last good output as it was.

      Problems go to the standard error as text and the line that sums up to the standard output. With --format json or sarif it is
      the other way round: the standard output is the document and nothing else, so that a CI can keep it.

      EXAMPLES
        dossier build
        dossier build --content reports/istanbul --output /srv/www/istanbul
        dossier build --drafts
        dossier build --format sarif > problems.sarif
      """)

  @OptionGroup var folders: FolderOptions

  @Option(
    help: ArgumentHelp("The folder to publish. (default: Output; with --drafts, Preview)", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp("Where files wait until all are written; must be on the file system of the output.", valueName: "dir"),
    completion: .directory)
  var staging: String?

  @Flag(help: "Take over a folder that is not empty. Files in it that are not ours stay.")
  var adopt = false

  @Flag(help: "Replace files of ours that were edited by hand in the output.")
  var overwriteEdited = false

  @Flag(help: "Write nothing; list what would be written and removed.")
  var dryRun = false

  @Flag(help: "Make the whole site again from nothing, and compare it byte for byte with the output.")
  var verify = false

  @Option(
    help: ArgumentHelp(
      "Where the cache and the journal are kept; safe to delete once a build has ended. (default: .dossier in the content folder)",
      valueName: "dir"))
  var cache: String?

  @Flag(help: "Return only when the disk has everything.")
  var sync = false

  @Flag(help: "Print how long each stage of the build took.")
  var timings = false

  @Option(help: "How problems are printed.")
  var format = ProblemFormat.text

  func validate() throws {
    if dryRun, verify { throw ValidationError("--dry-run writes nothing that --verify could compare: pass one of them") }
  }

  func run() throws {
    var settings = try folders.settings(output: output ?? (folders.drafts ? "Preview" : "Output"))
    settings.staging = staging
    settings.adoptsFolder = adopt
    settings.overwritesEdited = overwriteEdited
    settings.syncs = sync
    settings.isDryRun = dryRun
    settings.verifies = verify
    settings.cache = cache
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine()
    // What comes before its first stage is the look at what changed since the last one.
    var times = StageTimes(first: "looking")
    var pipeline = Pipeline(settings)
    pipeline.isLast = !verify
    pipeline.onStage = {
      progress.show($0)
      times.begin($0)
    }
    let report: BuildReport
    do {
      report = try pipeline.build()
    } catch {
      progress.clear()
      write("dossier: \(folders.explain(error))\n", to: .error)
      throw ExitCode.usage
    }
    let timeLines = times.lines()
    progress.clear()
    write(format.document(report, folder: folders.content), to: format == .text ? .error : .output)
    for warning in report.output?.warnings ?? [] { write("warning: \(warning)\n", to: .error) }
    let line = format == .text ? Stream.output : .error
    if let changes = report.changes { write(ReportLine.list(changes), to: line) }
    write(ReportLine.text(report, took: clock.now - start) + "\n", to: line)
    if timings { write(timeLines, to: line) }
    if let differing = report.differing {
      for path in differing { write("differs  \(path)\n", to: line) }
      write(
        differing.isEmpty
          ? "verified: every file is what a build from nothing gives\n"
          : "\(differing.count) files are not what a build from nothing gives: please report this, and delete the cache\n",
        to: line)
      if !differing.isEmpty { throw ExitCode.usage }
    }
    if report.isBlocked { throw ExitCode.content }
  }
}
