import ArgumentParser
import CStart
import Glibc

@main
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns a folder of notes and event data into a linked static briefing.",
    discussion: """
      EXAMPLES
        dossier init talks && cd talks       a small, complete starter dossier
        dossier build                        Content/ becomes Output/
        dossier check                        everything but writing
        dossier explain invalid-date         what a problem means
        dossier serve                        build, show in the browser, build again after each edit
        dossier build --drafts               everything, into Preview/, marked as such
        dossier verify Output                is the folder what was published?
        dossier why actors/putin.html        what a page comes from, and why it changed
        dossier new event                    a commented draft of a new record
        dossier templates Templates          the built-in pages and words, to change

      EXIT CODES
        0  fine
        1  the content has errors (or, with --strict, warnings)
        2  wrong usage, or a file could not be read or written
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, ExplainCommand.self, ServeCommand.self,
      VerifyCommand.self, WhyCommand.self, TemplatesCommand.self, CompletionCommand.self,
    ])

  /// ArgumentParser exits with 64 for a wrong call; ours is 2.
  static func main() {
    // A reader that went away (`dossier check | head`) is no reason to be killed.
    signal(SIGPIPE, SIG_IGN)
    do {
      let arguments = (1..<max(1, start_argument_count())).map { String(cString: start_argument($0)) }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      write(fullMessage(for: error) + "\n", to: .error)
      Glibc.exit(ExitCode.usage.rawValue)
    }
  }
}

extension ExitCode {
  /// The content has errors.
  static let content = ExitCode(1)
  /// Wrong usage, or input and output failed.
  static let usage = ExitCode(2)
}
