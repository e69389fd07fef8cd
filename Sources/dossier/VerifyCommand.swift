import ArgumentParser
import Publishing

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold a published folder against its manifest.",
    discussion: """
      Every file that was published is read and its SHA-256 compared with the manifest in the folder. Nothing is written. What is
      missing or was changed by hand is an error (exit code 1); files of others beside ours are named, and an error with --strict.

      EXAMPLES
        dossier verify Output
        dossier verify --strict /media/stick/briefing
      """)

  @Argument(help: "The published folder.")
  var folder: String

  @Flag(help: "Files of others are an error too.")
  var strict = false

  func run() throws {
    let found: Verification
    do {
      found = try Verification(of: folder)
    } catch {
      write("dossier: \(error)\n", to: .error)
      throw ExitCode.usage
    }
    for path in found.missing { write("missing  \(path)\n", to: .output) }
    for path in found.changed { write("changed  \(path)\n", to: .output) }
    for path in found.foreign { write("foreign  \(path)\n", to: .output) }
    let kind = found.kind == .preview ? " (a preview: not for publication)" : ""
    write(
      "\(found.sound) files as published, \(found.changed.count) changed, \(found.missing.count) missing, \(found.foreign.count) foreign\(kind)\n",
      to: .output)
    if !found.isSound || (strict && !found.foreign.isEmpty) { throw ExitCode.content }
  }
}
