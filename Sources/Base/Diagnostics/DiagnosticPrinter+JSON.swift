extension DiagnosticPrinter {
  /// All diagnostics as one JSON array of objects: `code`, `severity`, `message`, `file`, `line`, `column`, `suggestion`, `notes`,
  /// `count` (more than 1 where it stands for problems that are not listed).
  /// `file`, `line` and `column` are null where the problem is of the whole dossier.
  public mutating func json(_ diagnostics: [Diagnostic]) -> String {
    var items: [String] = []
    for diagnostic in diagnostics {
      var notes: [String] = []
      for note in diagnostic.notes { notes.append("{\"message\":\(jsonText(note.message)),\(position(note.place))}") }
      items.append(
        "{\"code\":\(jsonText(diagnostic.code.id)),\"severity\":\(jsonText(diagnostic.severity.rawValue)),"
          + "\"message\":\(jsonText(diagnostic.message)),\(position(diagnostic.place)),"
          + "\"suggestion\":\(diagnostic.suggestion.map(jsonText) ?? "null"),\"notes\":[\(notes.joined(separator: ","))],"
          + "\"count\":\(diagnostic.count)}")
    }
    return items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }

  private mutating func position(_ place: Place?) -> String {
    guard let place else { return "\"file\":null,\"line\":null,\"column\":null" }
    let (path, line, column) = position(place) as (path: String, line: Int, column: Int)
    return "\"file\":\(jsonText(path)),\"line\":\(line),\"column\":\(column)"
  }
}
