import ArgumentParser
import Base
import Glibc
import Publishing

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small, complete starter dossier.",
    discussion: """
      The folder must be new or empty. Every file in it says what it is for.

      EXAMPLE
        dossier init talks && cd talks && dossier build
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    do {
      let count = try Starter.dossier.write(to: folder)
      write("\(folder): \(count) files. Next: cd \(folder) && dossier build, then open Output/index.html\n", to: .output)
    } catch {
      write("dossier: \(error.whyNotStarted(in: folder))\n", to: .error)
      throw ExitCode.usage
    }
  }
}

extension FileError {
  func whyNotStarted(in folder: String) -> String {
    number == ENOTEMPTY
      ? "`\(printable(folder.utf8))` is not empty, and nothing in it was changed: choose a new folder" : description
  }
}
