import ArgumentParser
import Base
import Publishing

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say which records and templates a page comes from, and what made it change.",
    discussion: """
      Nothing is written. What changed is told of the last build that wrote anything to the output folder.

      EXAMPLES
        dossier why actors/putin.html
        dossier why Output/index.html
      """)

  @Argument(help: "The page: its path in the output folder.")
  var page: String

  @OptionGroup var folders: FolderOptions

  @Option(help: ArgumentHelp("The folder that was published to. (default: Output; with --drafts, Preview)", valueName: "dir"))
  var output: String?

  func run() throws {
    let output = output ?? (folders.drafts ? "Preview" : "Output")
    var name = page
    let folder = String(output.reversed().drop { $0 == "/" }.reversed())
    for prefix in ["./", folder + "/"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    guard let path = SitePath(name) else {
      write("dossier: `\(printable(page.utf8))` is no path of a page\n", to: .error)
      throw ExitCode.usage
    }
    let origin: PageOrigin
    do {
      origin = try Pipeline(try folders.settings(output: output)).origin(of: path)
    } catch let error as BuildFailure {
      write("dossier: \(folders.explain(error))\n", to: .error)
      throw ExitCode.usage
    }
    if let nearest = origin.nearest {
      write("dossier: the site has no page `\(path)`\(nearest.isEmpty ? "" : ": \(nearest)")\n", to: .error)
      throw ExitCode.usage
    }
    write(text(origin), to: .output)
  }

  private func text(_ origin: PageOrigin) -> String {
    var printer = DiagnosticPrinter(origin.sources, folder: folders.content)
    func line(_ one: PageOrigin.Origin) -> String {
      let place = one.place.map { place in
        let (path, line, _) = printer.position(place)
        return "  \(path):\(line)"
      }
      return "  \(one.id)\(place ?? "")\(one.change.map { "  (\($0))" } ?? "")\n"
    }
    var text = "\(origin.path)\n"
    if let record = origin.record { text += "the page of\n" + line(record) }
    if !origin.shown.isEmpty { text += "names\n" + origin.shown.map(line).joined() }
    text += "made with\n"
    for template in origin.templates {
      let whose = template.isOwn ? folders.templates ?? "Templates" : "built-in"
      text += "  \(template.name)  \(whose)\(template.change.map { "  (\($0))" } ?? "")\n"
    }
    return text + causes(origin, line)
  }

  private func causes(_ origin: PageOrigin, _ line: (PageOrigin.Origin) -> String) -> String {
    guard origin.wasWritten else { return "the last build that wrote anything left it as it was\n" }
    let records = ([origin.record].compactMap(\.self) + origin.shown).filter { $0.change != nil }
    let files = origin.templates.filter { $0.change != nil }.map(\.name) + origin.commonChanges
    var text = records.map(line).joined() + files.map { "  \($0)  (changed)\n" }.joined()
    if text.isEmpty { text = origin.removed.map(line).joined() }
    return "the last build wrote it\(text.isEmpty ? "\n" : ", because of\n" + text)"
  }
}
