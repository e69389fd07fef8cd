import ArgumentParser
import Base
import Glibc
import Model
import Publishing

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new record as a commented draft, and print its path.",
    discussion: """
      Types are \(types.joined(separator: ", ")). The file says what each field is for and which values it takes, your own terms and
      sides included. It has `review: draft`, so nothing of it is published until you say so. Nothing is ever overwritten.

      EXAMPLES
        dossier new event second-round
        dossier new actor --title "Mara Quillby"
        $EDITOR "$(dossier new claim)"
      """)

  private static let types = RecordType.allCases.map(\.rawValue)

  @Argument(help: ArgumentHelp("What it is.", valueName: "type"), completion: .list(types))
  var typeName: String

  @Argument(
    help: ArgumentHelp("Its id, and the file's name: lower-case letters, digits and hyphens. (default: made from the title)"),
    completion: CompletionKind.list([]))
  var id: String?

  @Option(help: ArgumentHelp("Its title, name or short form.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The author's folder.", valueName: "dir"), completion: .directory)
  var content = "Content"

  private var type: RecordType? { RecordType(rawValue: typeName) }

  func validate() throws {
    guard type == nil else { return }
    let near =
      RecordType(folder: typeName).map { "did you mean `\($0.rawValue)`?" }
      ?? NearMiss.suggestion(for: typeName, among: Self.types)
    throw ValidationError(
      "`\(printable(typeName.utf8))` is no type of record (\(Self.types.joined(separator: ", ")))"
        + (near.map { "; \($0)" } ?? ""))
  }

  func run() throws {
    guard let type else { return }
    do {
      let path = try NewRecord(type, id: id, title: title).write(to: content)
      write(content + (content.hasSuffix("/") ? "" : "/") + path + "\n", to: .output)
    } catch {
      write("dossier: \(explain(error))\n", to: .error)
      throw ExitCode.usage
    }
  }

  private func explain(_ failure: NewRecord.Failure) -> String {
    switch failure {
    case .file(let error): FolderOptions.explain(.file(error), content: content)
    case .noSettings:
      "`\(printable(content.utf8))/dossier.yaml` is missing or cannot be read, so no record can be: `dossier check` says why"
    case .badID(let problem, let better):
      "the id `\(printable((id ?? "").utf8))` \(problem)" + (better.map { "; `\($0)` would do" } ?? "")
    case .takenID(let id, let free): "the id `\(id)` is taken already, and nothing was changed; `\(free)` is free"
    case .badTitle(let message): "the title cannot be used: \(message)"
    }
  }
}
