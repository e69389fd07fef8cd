import ArgumentParser
import Base
import Glibc
import Publishing
import Serving

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build the site, show it in the browser, and build it again after each edit.",
    discussion: """
      Open pages load themselves anew when the site changes; problems of the content are shown over the page and here, and the
      last good build stays until they are mended. Only this machine is served. Stop it with Ctrl-C.

      EXAMPLES
        dossier serve
        dossier serve --drafts --port 8080
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: ArgumentHelp("The folder to publish to. (default: Output; with --drafts, Preview)", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The port; one of the next nine where it is taken.", valueName: "n"))
  var port = 8000

  @Option(
    help: ArgumentHelp(
      "The address to serve at. Another than this machine's own shows others what is not published.", valueName: "address"))
  var host = "127.0.0.1"

  func run() throws {
    let output = output ?? (folders.drafts ? "Preview" : "Output")
    // What is wrong with the call itself is said before anything is served.
    let settings = try folders.settings(output: output)
    let server: PreviewServer
    do {
      server = try PreviewServer(output: output, host: host, port: port)
    } catch {
      write("dossier: \(error)\n", to: .error)
      throw ExitCode.usage
    }
    write("serving \(output) at \(server.address) (stop with Ctrl-C)\n", to: .output)
    let content = DiskTree(settings.content)
    let templates = settings.templates.map { DiskTree($0) }
    server.run(
      watching: [settings.content] + (settings.templates.map { [$0] } ?? []),
      inputs: { try? Inputs(content: content, templates: templates) }, build: { build(output) })
  }

  private func build(_ output: String) -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      // Anew each time: an embargo may have ended.
      let report = try Pipeline(try folders.settings(output: output)).build()
      var printer = DiagnosticPrinter(report.sources, folder: folders.content)
      let problems = report.diagnostics.map { printer.text($0) }.joined()
      write(problems, to: .error)
      write(ReportLine.text(report, took: clock.now - start) + "\n", to: .output)
      let hasNewFiles = report.output.map { $0.written + $0.removed > 0 } ?? false
      return Outcome(problems: report.isBlocked ? problems : "", hasNewFiles: hasNewFiles)
    } catch {
      let text = (error as? BuildFailure).map { "dossier: \(folders.explain($0))\n" } ?? "dossier: \(error)\n"
      write(text, to: .error)
      return Outcome(problems: text, hasNewFiles: false)
    }
  }
}
