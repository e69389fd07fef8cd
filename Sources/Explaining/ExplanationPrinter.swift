import Base
import Publishing

/// Writes explanations for the terminal and as Markdown. The messages of a wrong example are those that the program gives when the
/// example is checked here and now: they cannot be out of date.
public enum ExplanationPrinter {
  public static func text(_ explanation: Explanation) throws(BuildFailure) -> String {
    var text = "\(explanation.code.id) (\(explanation.code.severity.rawValue))\n\n"
    for paragraph in explanation.paragraphs { text += wrapped(paragraph) + "\n" }
    if let wrong = explanation.wrong {
      text += self.text(wrong, "Wrong")
      text += "What Dossier says of it:\n\n\(try messages(wrong))\n"
    }
    if let mended = explanation.mended { text += self.text(mended, "Mended") }
    return text
  }

  /// Every code with its severity and one sentence, by area.
  public static func list() -> String {
    let width = DiagnosticCode.all.reduce(0) { max($0, $1.id.count) }
    var text = ""
    for area in CodeArea.all {
      text += "\(area.title)\n\n"
      for code in area.codes {
        let lead = "  \(padded(code.id, to: width))  \(padded(code.severity.rawValue, to: 7))  "
        let lines = lines(of: Explanation.of(code)?.summary ?? "", width: Self.widest - lead.count)
        text += lead + lines.joined(separator: "\n" + String(repeating: " ", count: lead.count)) + "\n"
      }
      text += "\n"
    }
    return text + "`dossier explain CODE` shows one with an example and its mending.\n"
  }

  /// All of it as one page of Markdown.
  public static func markdown() throws(BuildFailure) -> String {
    var text = "# Problems that Dossier reports\n\nWritten by `dossier explain --markdown`.\n"
    for area in CodeArea.all {
      text += "\n## \(area.title)\n"
      for code in area.codes {
        guard let explanation = Explanation.of(code) else { continue }
        text += try "\n" + markdown(explanation, heading: "###")
      }
    }
    return text
  }

  public static func markdown(_ explanation: Explanation, heading: String = "#") throws(BuildFailure) -> String {
    var text = "\(heading) `\(explanation.code.id)` (\(explanation.code.severity.rawValue))\n"
    for paragraph in explanation.paragraphs { text += "\n\(paragraph)\n" }
    if let wrong = explanation.wrong {
      text += markdown(wrong, "Wrong")
      text += "\nWhat Dossier says of it:\n\n\(fenced(try messages(wrong), "text"))"
    }
    if let mended = explanation.mended { text += markdown(mended, "Mended") }
    return text
  }

  /// What the program says of the files of an example.
  private static func messages(_ example: Example) throws(BuildFailure) -> String {
    let report = try example.check()
    var printer = DiagnosticPrinter(report.sources, folder: Example.content)
    return report.diagnostics.map { printer.text($0) }.joined()
  }

  private static func text(_ example: Example, _ title: String) -> String {
    var text = "\(title)\n\n"
    let prose = String(decoding: example.prose.bytes, as: UTF8.self)
    if !prose.isEmpty { text += wrapped(prose) + "\n" }
    for file in example.files { text += "  \(file.path)\n\n" + shown(file).map { "    \($0)\n" }.joined() + "\n" }
    return text
  }

  private static func markdown(_ example: Example, _ title: String) -> String {
    var text = "\n\(title):"
    let prose = String(decoding: example.prose.bytes, as: UTF8.self)
    if !prose.isEmpty { text += " \(prose)" }
    text += "\n"
    for file in example.files {
      let form = BytePath(file.path).fileExtension
      text += "\n`\(file.path)`\n\n\(fenced(shown(file).joined(separator: "\n") + "\n", form == "md" ? "markdown" : form))"
    }
    return text
  }

  /// The lines of a file, those of a hundred brackets cut short. What no terminal can show is spelled out.
  private static func shown(_ file: Example.File) -> [String] {
    var lines = file.text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      let text = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { printable($0) }
        .joined(separator: "\t")
      return text.count > widest - 4 ? text.prefix(widest - 5) + "…" : text
    }
    if lines.last == "" { lines.removeLast() }
    return lines.isEmpty ? ["(an empty file)"] : lines
  }

  private static func fenced(_ text: String, _ form: String) -> String {
    let fence = text.contains("```") ? "````" : "```"
    return "\(fence)\(form)\n\(text)\(fence)\n"
  }

  private static let widest = 100

  private static func wrapped(_ text: String) -> String { lines(of: text, width: widest).joined(separator: "\n") + "\n" }

  private static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
