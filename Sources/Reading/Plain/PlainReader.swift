import Base
import Model
import Syntax

/// Reads the cells of a table that are written as most are, straight from the bytes of the file.
///
/// What it is not sure of it refuses, and the row is then read as every other record is. So it never has anything to report, and a
/// value that it gives is the one that `FieldReader` would give. It takes 13,400 instructions a row of six cells, that one 23,300.
struct PlainReader: Sendable {
  let bytes: [UInt8]
  let source: SourceID
  let vocabulary: Vocabulary
  private var knownTerms = [KnownTerm?](repeating: nil, count: 64)

  private struct KnownTerm: Sendable {
    let term: String
    let list: Vocabulary.List
  }

  init(_ table: CSVReader, vocabulary: Vocabulary) {
    bytes = table.bytes
    source = table.source
    self.vocabulary = vocabulary
  }

  func place(of cell: PlainCell) -> Place { Place(source, cell.written) }

  func string(_ cell: PlainCell) -> String {
    cell.isEscaped ? CSVCell.unescaped(bytes[cell.text]) : String(decoding: bytes[cell.text], as: UTF8.self)
  }

  /// Without white space around it.
  func trimmed(_ cell: PlainCell) -> String? {
    hasSolidEnds(cell.text) ? string(cell) : nil
  }

  func located(_ cell: PlainCell) -> Located<String>? {
    trimmed(cell).map { Located($0, at: place(of: cell)) }
  }

  func plainText(_ cell: PlainCell) -> String? {
    oddities(in: cell.text).contains(.mark) ? nil : trimmed(cell)
  }

  func line(_ cell: PlainCell) -> String? {
    let odd = oddities(in: cell.text)
    guard odd.isDisjoint(with: [.mark, .control]), !odd.contains(.beyondASCII) || !hasInvisible(in: cell.text) else { return nil }
    return trimmed(cell)
  }

  func id(_ cell: PlainCell) -> String? {
    !cell.isEscaped && isPlainID(cell.text) ? string(cell) : nil
  }

  func date(_ cell: PlainCell) -> EDTF? {
    guard !cell.isEscaped else { return nil }
    return EDTF(day: bytes.span.extracting(cell.text)) ?? (try? EDTF.parse(string(cell)))
  }

  mutating func term(_ cell: PlainCell, of list: Vocabulary.List) -> String? {
    guard !cell.isEscaped, let first = bytes[cell.text].first, let last = bytes[cell.text].last else { return nil }
    let term = string(cell)
    // Most rows have one of a few terms, and need not look it up.
    let slot = (Int(first) &+ 3 &* Int(last) &+ 7 &* cell.text.count) % knownTerms.count
    if let known = knownTerms[slot], known.list == list, known.term == term { return term }
    guard vocabulary.has(term, in: list) else { return nil }
    knownTerms[slot] = KnownTerm(term: term, list: list)
    return term
  }

  func choice<Choice: RawRepresentable>(_ cell: PlainCell, of type: Choice.Type) -> Choice? where Choice.RawValue == String {
    Choice(rawValue: string(cell))
  }
}
