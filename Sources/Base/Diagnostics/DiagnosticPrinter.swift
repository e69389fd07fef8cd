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
    if let place = diagnostic.place { text += Excerpt(table(place.source), place.range).text }
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
    let (line, column) = table(place.source).position(of: place.range.lowerBound)
    return (printable(path(place)), line, column)
  }

  /// Where a place begins and where it ends: the end is behind its last character.
  mutating func bounds(_ place: Place) -> (start: (line: Int, column: Int), end: (line: Int, column: Int)) {
    let table = table(place.source)
    return (table.position(of: place.range.lowerBound), table.position(of: place.range.upperBound))
  }

  /// The path of a place's file from the folder in which the program runs.
  func path(_ place: Place) -> [UInt8] {
    let source = sources[place.source]
    let folder = source.folder ?? folder
    return (folder.isEmpty ? [] : Array("\(folder)/".utf8)) + source.path.bytes
  }

  var folderPath: [UInt8] { Array((folder.isEmpty ? "." : folder).utf8) }

  /// `place` without the quotes around its word; nil where it holds more than the word, or the word in another spelling.
  func exactPlace(of word: String, in place: Place) -> Place? {
    let bytes = sources[place.source].bytes
    guard place.range.upperBound <= bytes.count else { return nil }
    var range = place.range
    if let first = bytes[range].first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), range.count > 1,
      bytes[range].last == first
    {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    return bytes[range].elementsEqual(word.utf8) ? Place(place.source, range) : nil
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
}
