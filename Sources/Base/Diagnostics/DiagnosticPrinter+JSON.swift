extension DiagnosticPrinter {
  /// All diagnostics as one JSON array of objects: `code`, `severity`, `message`, `file`, `line`, `column`, `suggestion`, `notes`,
  /// `count` (more than 1 where it stands for problems that are not listed).
  /// `file`, `line` and `column` are null where the problem is of the whole dossier.
  public mutating func json(_ diagnostics: [Diagnostic]) -> String {
    var items: [String] = []
    for diagnostic in diagnostics {
      var notes: [String] = []
      for note in diagnostic.notes { notes.append("{\"message\":\(quoted(note.message)),\(position(note.place))}") }
      items.append(
        "{\"code\":\(quoted(diagnostic.code.id)),\"severity\":\(quoted(diagnostic.severity.rawValue)),"
          + "\"message\":\(quoted(diagnostic.message)),\(position(diagnostic.place)),"
          + "\"suggestion\":\(diagnostic.suggestion.map(quoted) ?? "null"),\"notes\":[\(notes.joined(separator: ","))],"
          + "\"count\":\(diagnostic.count)}")
    }
    return items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }

  private mutating func position(_ place: Place?) -> String {
    guard let place else { return "\"file\":null,\"line\":null,\"column\":null" }
    let (path, line, column) = position(place) as (path: String, line: Int, column: Int)
    return "\"file\":\(quoted(path)),\"line\":\(line),\"column\":\(column)"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
