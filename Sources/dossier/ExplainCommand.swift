import ArgumentParser
import Base
import Explaining
import Publishing

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a problem means, with a wrong example and the mended one.",
    discussion: """
      The code of a problem stands in brackets at the end of its first line. Without a code: the list of all.

      EXAMPLES
        dossier explain
        dossier explain invalid-date
        dossier explain --markdown > problems.md
      """)

  @Argument(help: "The code of a problem, such as invalid-date.")
  var code: String?

  @Flag(help: "Write Markdown; without a code, all explanations on one page.")
  var markdown = false

  func run() throws {
    guard let code else {
      return write(markdown ? try ExplanationPrinter.markdown() : ExplanationPrinter.list(), to: .output)
    }
    let id = String(code.drop { $0 == "[" }.prefix { $0 != "]" })
    guard let explanation = DiagnosticCode.all.first(where: { $0.id == id }).flatMap(Explanation.of) else {
      let near = NearMiss.suggestion(for: id, among: DiagnosticCode.all.map(\.id)) ?? "`dossier explain` lists all codes"
      write("dossier: there is no problem with the code `\(printable(id.utf8))`; \(near)\n", to: .error)
      throw ExitCode.usage
    }
    write(markdown ? try ExplanationPrinter.markdown(explanation) : try ExplanationPrinter.text(explanation), to: .output)
  }
}
