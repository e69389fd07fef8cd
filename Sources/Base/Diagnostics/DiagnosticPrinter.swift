/// Writes diagnostics for people: the place, the sentence, the line with a caret under the words, and what to write instead.
public struct DiagnosticPrinter {
  private let sources: SourceTable
  /// The input folder as the user named it: in front of every path that starts there.
  private let folder: String
  private var tables: [SourceID: LineTable] = [:]

  public init(_ sources: SourceTable, folder: String) {
    self.sources = sources
    self.folder = folder
  }

  /// `Content/events/2025.yaml:14:9: error: … [invalid-date]`, and the lines that belong to it.
  public mutating func text(_ diagnostic: Diagnostic) -> String {
    // A sentence quotes names from the author's files: nothing in it may steer a terminal.
    var text =
      "\(prefix(diagnostic.place))\(diagnostic.severity.rawValue): \(lines(diagnostic.message)) [\(diagnostic.code.id)]\n"
    if let place = diagnostic.place { text += excerpt(place) }
    if let suggestion = diagnostic.suggestion { text += "  = \(lines(suggestion))\n" }
    for note in diagnostic.notes { text += "\(prefix(note.place))note: \(lines(note.message))\n" }
    return text
  }

  private func lines(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { printable($0) }.joined(
      separator: "\n    ")
  }

  /// Where a diagnostic points, as the author sees it.
  public mutating func position(_ place: Place) -> (path: String, line: Int, column: Int) {
    let source = sources[place.source]
    let (line, column) = table(place.source).position(of: place.range.lowerBound)
    let folder = source.folder ?? folder
    return (folder.isEmpty ? source.path.description : "\(folder)/\(source.path)", line, column)
  }

  private mutating func prefix(_ place: Place?) -> String {
    guard let place else { return "" }
    let (path, line, column) = position(place)
    return "\(path):\(line):\(column): "
  }

  private mutating func table(_ id: SourceID) -> LineTable {
    if let table = tables[id] { return table }
    let table = LineTable(sources[id].bytes)
    tables[id] = table
    return table
  }

  private static let widest = 120

  private mutating func excerpt(_ place: Place) -> String {
    let table = table(place.source)
    guard !place.range.isEmpty || place.range.lowerBound > 0 else { return "" }
    let (line, column) = table.position(of: place.range.lowerBound)
    let scalars = Array(String(decoding: table.text(ofLine: line), as: UTF8.self).unicodeScalars)
    guard !scalars.isEmpty else { return "" }
    let end = table.position(of: place.range.upperBound)
    let last = max(end.line == line ? end.column : scalars.count + 1, column + 1)
    // A long line is shown around its caret.
    let from = max(0, min(column - 1, scalars.count) - Self.widest / 2)
    let shown = scalars[from..<min(scalars.count, from + Self.widest)]
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let lead = from > 0 ? "…" : ""
    // Characters that are spelled out are wider than one: text and carets grow together.
    var text = lead
    var carets = String(repeating: " ", count: lead.count)
    for (i, scalar) in shown.enumerated() {
      let spelled = scalar == "\t" ? " " : printable(String(scalar).utf8)
      let isMarked = (column..<last).contains(from + i + 1)
      text += spelled
      carets += String(repeating: isMarked ? "^" : " ", count: spelled.unicodeScalars.count)
    }
    if column > scalars.count { carets += "^" }
    while carets.last == " " { carets.removeLast() }
    return "  \(number) | \(text)\n  \(margin) | \(carets)\n"
  }
}
