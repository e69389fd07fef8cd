import Base
import Publishing

/// The last line of a build: it adds up.
enum ReportLine {
  static func text(_ report: BuildReport, took: Duration? = nil, isCheck: Bool = false) -> String {
    var records = ["\(report.published) \(report.output == nil ? "to publish" : "published")"]
    if report.withdrawn > 0 { records.append("\(report.withdrawn) withdrawn") }
    records += report.hidden.map { "\($0.count) left out (\($0.reason))" }
    // Of a record with an error it is not known what would become of it.
    if report.refused > 0 { records = ["\(report.refused) refused"] }
    var parts = ["\(counted(report.read, "record")): \(records.joined(separator: ", "))"]
    if report.unreadableFiles > 0 { parts.append("\(counted(report.unreadableFiles, "file")) unreadable") }
    if report.unusedMedia > 0 { parts.append("\(counted(report.unusedMedia, "media file")) unused") }
    if report.ignoredFiles > 0 { parts.append("\(counted(report.ignoredFiles, "other file")) ignored") }
    if let output = report.output {
      parts.append(
        "\(counted(report.pages, "page")): \(counted(output.new, "file")) new, \(output.changed) changed, \(output.unchanged) unchanged, \(output.removed) removed"
          + (output.foreign > 0 ? ", \(output.foreign) of others left alone" : ""))
    }
    if let changes = report.changes {
      parts.append(
        "a dry run: \(changes.new.count) new, \(changes.changed.count) changed, \(changes.unchanged) unchanged, \(changes.removed.count) removed"
      )
    }
    let problems = [(Severity.error, "error"), (.warning, "warning")].compactMap { severity, noun in
      report.count(severity) > 0 ? counted(report.count(severity), noun) : nil
    }
    if !problems.isEmpty {
      parts.append(problems.joined(separator: ", ") + (report.isBlocked && !isCheck ? ": nothing was published" : ""))
    }
    if let took { parts.append(seconds(took)) }
    return parts.joined(separator: "; ")
  }

  /// What a dry run would have done, a line each.
  static func list(_ changes: OutputChanges) -> String {
    let lines =
      changes.new.map { "new      \($0)\n" } + changes.changed.map { "changed  \($0)\n" }
      + changes.removed.map { "removed  \($0)\n" }
    return lines.joined()
  }

  private static func counted(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction) s"
  }
}
