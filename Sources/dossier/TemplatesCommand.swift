import ArgumentParser
import Base
import Publishing

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Write the built-in templates, styles and words, to start your own from.",
    discussion: """
      The folder must be new or empty. Keep what you change and delete the rest: a file of yours takes the place of the built-in one
      of its name, and words/LANGUAGE.yaml needs only the words that differ.

      EXAMPLE
        dossier templates Templates && dossier build
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    do {
      let count = try Starter.theme.write(to: folder)
      write("\(folder): \(count) files. Keep those that you change; the rest is built in\n", to: .output)
    } catch {
      write("dossier: \(error.whyNotStarted(in: folder))\n", to: .error)
      throw ExitCode.usage
    }
  }
}
