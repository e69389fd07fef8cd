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

  @Option(help: ArgumentHelp("The port, 0 for any; one of the next nine where it is taken.", valueName: "n"))
  var port = 8000

  @Option(
    help: ArgumentHelp(
      "The address to serve at. Another than this machine's own shows others what is not published.", valueName: "address"))
  var host = "127.0.0.1"

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535, not \(port)") }
  }

  func run() throws {
    let output = output ?? (folders.drafts ? "Preview" : "Output")
    // What is wrong with the call itself is said before anything is served.
    _ = try folders.settings(output: output)
    let server: PreviewServer
    do {
      server = try PreviewServer(output: output, host: host, port: port)
    } catch {
      write("dossier: \(error)\n", to: .error)
      throw ExitCode.usage
    }
    write("serving \(output) at \(server.address) (stop with Ctrl-C)\n", to: .output)
    var failure = ""
    var stood = false
    let session = BuildSession()
    server.run(
      watching: { folders(of: output) }, inputs: { Watched(folders, output: output, stood: &stood) },
      build: { build(output, $0?.inputs, session, &failure) })
  }

  /// What a build is made from, and whether what it made was taken away.
  private struct Watched: Equatable {
    let inputs: Inputs
    let templates: String?
    let isLost: Bool

    init?(_ folders: FolderOptions, output: String, stood: inout Bool) {
      guard let settings = try? folders.settings(output: output),
        let inputs = try? Inputs(
          content: DiskTree(settings.content), templates: settings.templates.map { DiskTree($0) })
      else { return nil }
      self.inputs = inputs
      templates = settings.templates
      let stands = access(output, F_OK) == 0
      isLost = stood && !stands
      stood = stands
    }
  }

  private func folders(of output: String) -> WatchedFolders {
    let templates = (try? folders.settings(output: output))?.templates
    func above(_ folder: String) -> String {
      let path = folder.reversed().drop { $0 == "/" }.drop { $0 != "/" }.reversed()
      return path.isEmpty ? "." : String(path)
    }
    return WatchedFolders(
      whole: [folders.content] + (templates.map { [$0] } ?? []),
      names: [above(folders.content), above(templates ?? "Templates"), above(output)])
  }

  /// - Parameters:
  ///   - inputs: as they were just looked at.
  ///   - failure: the last one that was told, so that one that stays is told once.
  private func build(_ output: String, _ inputs: Inputs?, _ session: BuildSession, _ failure: inout String) -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      // Anew each time: an embargo may have ended.
      var pipeline = Pipeline(try folders.settings(output: output))
      pipeline.session = session
      pipeline.inputs = inputs
      let report = try pipeline.build()
      failure = ""
      var printer = DiagnosticPrinter(report.sources, folder: folders.content)
      let problems = report.diagnostics.map { printer.text($0) }.joined()
      write(problems, to: .error)
      for warning in report.output?.warnings ?? [] { write("warning: \(warning)\n", to: .error) }
      write(ReportLine.text(report, took: clock.now - start) + "\n", to: .output)
      let hasNewFiles = report.output.map { $0.written + $0.removed > 0 } ?? false
      return Outcome(problems: report.isBlocked ? problems : "", hasNewFiles: hasNewFiles)
    } catch {
      let text = (error as? BuildFailure).map { "dossier: \(folders.explain($0))\n" } ?? "dossier: \(error)\n"
      if text != failure { write(text, to: .error) }
      failure = text
      return Outcome(problems: text, hasNewFiles: false, mayPass: true)
    }
  }
}
