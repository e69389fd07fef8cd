import Base
import Glibc

/// CSV by RFC 4180, row by row, over the file's bytes as they are.
///
/// Accepted: a byte order mark; LF, CRLF and lone CR as line ends; another delimiter. Blank lines, rows without any text (`,,,`) and
/// empty columns at the end, as spreadsheets write them, are skipped. A quote inside an unquoted cell is text.
///
///     var reader = CSVReader(file.bytes, source: id, diagnostics: &diagnostics)
///     while let row = reader.next(&diagnostics) {
///       for (name, cell) in zip(reader.header, row.cells) { … }
///     }
public struct CSVReader: Sendable {
  public let bytes: [UInt8]
  public let source: SourceID
  /// The names of the columns; empty when the file has none or cannot be read.
  public let header: [CSVCell]

  private let delimiter: UInt8
  /// Where the next row begins.
  var position: Int
  /// The first row that begins here or behind is not read.
  var end: Int
  private var cells: [CSVCell] = []

  /// Reads the header row. Its faults (an empty or repeated name, the wrong delimiter) are reported.
  /// - Parameter mending: what to do where another delimiter is used; `;` or a tab is given as it stands in YAML.
  public init(
    _ bytes: [UInt8], source: SourceID, delimiter: UInt8 = UInt8(ascii: ","), diagnostics: inout Diagnostics,
    mending: (_ other: String) -> String? = { _ in nil }
  ) {
    self.bytes = bytes
    self.source = source
    self.delimiter = delimiter
    (position, end) = (bytes.count, bytes.count)
    guard SourceText.check(bytes[...], source: source, diagnostics: &diagnostics) else {
      header = []
      return
    }
    let scan = Self.nextRow(bytes, from: SourceText.byteOrderMark(bytes[...]), before: end, delimiter, into: &cells)
    let named = cells.lastIndex { !$0.text(in: bytes).allSatisfy(\.isWhitespace) } ?? -1
    header = Array(cells[...named])
    guard let scan else { return }
    position = scan.next
    if let other = otherDelimiter(scan.start..<scan.end) {
      diagnostics.report(
        .csvDelimiter, at: Place(source, scan.start..<scan.end),
        "the cells of this file are separated by \(Self.name(of: other)), not by \(Self.name(of: delimiter))",
        suggestion: mending(other == UInt8(ascii: "\t") ? "\\t" : String(Character(Unicode.Scalar(other))))
          ?? "export the file with \(Self.name(of: delimiter)) between the cells")
      position = end
      return
    }
    if let fault = scan.fault {
      report(fault, diagnostics: &diagnostics)
      if case .unclosedQuote = fault { position = end }
    }
    checkNames(&diagnostics)
  }

  /// The next row that has text in it; nil at the end. A row that is broken or has another number of cells than the header is
  /// reported and returned with `isRagged` set. After an unclosed quote, which swallows the rest of the file, nothing follows.
  ///
  /// The array of cells is used again when the row before is no longer held.
  public mutating func next(_ diagnostics: inout Diagnostics) -> CSVRow? {
    guard let scan = Self.nextRow(bytes, from: position, before: end, delimiter, into: &cells) else {
      // The last row may have ended behind it.
      position = max(position, end)
      return nil
    }
    position = scan.next
    while cells.count > header.count, cells[cells.count - 1].isEmpty { cells.removeLast() }
    guard scan.fault != nil || cells.count != header.count else {
      return CSVRow(cells: cells, place: Place(source, scan.start..<scan.end), isRagged: false)
    }
    let place = Place(source, scan.start..<scan.end)
    if let fault = scan.fault, case .unclosedQuote = fault {
      report(fault, diagnostics: &diagnostics)
      (position, end) = (bytes.count, bytes.count)
      return nil
    }
    if let fault = scan.fault { report(fault, diagnostics: &diagnostics) } else { reportRagged(place, &diagnostics) }
    return CSVRow(cells: cells, place: place, isRagged: true)
  }

  // MARK: Cells

  public func text(of cell: CSVCell) -> String { cell.text(in: bytes) }
  public func place(of cell: CSVCell) -> Place { cell.place(in: source) }

  /// The cell as a node. It is never plain: `null` in a cell is the word.
  public func node(of cell: CSVCell) -> Node {
    Node(.scalar(.init(text: text(of: cell), isPlain: false)), at: place(of: cell))
  }

  /// A cell that holds one JSON value (a list of objects), with places in the file.
  /// - Returns: nil when the value cannot be read; it is diagnosed.
  public func json(of cell: CSVCell, _ diagnostics: inout Diagnostics) -> Node? {
    bytes.withUnsafeBufferPointer { file in
      let written = UnsafeBufferPointer(rebasing: file[cell.content])
      let places = JSONPlaces(source: source, base: cell.content.lowerBound)
      guard cell.form == .escaped else { return JSONReader.read(written, places, &diagnostics) }
      var (text, doubled): ([UInt8], [Int]) = ([], [])
      var i = 0
      while i < written.count {
        text.append(written[i])
        if written[i] == UInt8(ascii: "\"") { doubled.append(text.count) }
        i += written[i] == UInt8(ascii: "\"") ? 2 : 1
      }
      return text.withUnsafeBufferPointer { JSONReader.read($0, places.skipping(doubled), &diagnostics) }
    }
  }

  // MARK: Rows

  private struct Scanned {
    let start: Int
    let end: Int
    let next: Int
    let fault: CSVRowScan.Fault?
  }

  private static func nextRow(
    _ bytes: [UInt8], from start: Int, before end: Int, _ delimiter: UInt8, into cells: inout [CSVCell]
  ) -> Scanned? {
    bytes.withUnsafeBufferPointer { file in
      var position = start
      while position < end {
        cells.removeAll(keepingCapacity: true)
        let outcome = CSVRowScan.scan(file, from: position, delimiter: delimiter, into: &cells)
        if outcome.fault != nil || cells.contains(where: { !$0.isEmpty }) {
          return Scanned(start: position, end: outcome.end, next: outcome.next, fault: outcome.fault)
        }
        position = outcome.next
      }
      cells.removeAll(keepingCapacity: true)
      return nil
    }
  }

  /// Whether a row that began there would have as many cells as the header, and no fault.
  func isSoundRow(at start: Int, _ cells: inout [CSVCell]) -> Bool {
    guard let scan = Self.nextRow(bytes, from: start, before: start + 1, delimiter, into: &cells), scan.fault == nil else {
      return false
    }
    return cells.count == header.count
  }

  // MARK: Faults

  /// Another delimiter that stands in the header more often than ours; what is in quotes does not count.
  private func otherDelimiter(_ row: Range<Int>) -> UInt8? {
    var isQuoted = false
    var counts: [UInt8: Int] = [:]
    for byte in bytes[row] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let others = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].filter {
      counts[$0, default: 0] > counts[delimiter, default: 0]
    }
    return others.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  private func checkNames(_ diagnostics: inout Diagnostics) {
    var first: [String: Place] = [:]
    for (column, cell) in header.enumerated() {
      let name = text(of: cell)
      if name.isEmpty {
        diagnostics.report(.csvEmptyName, at: place(of: cell), "column \(column + 1) has no name in the header")
      } else if let first = first[name] {
        diagnostics.report(
          .csvDuplicateName, at: place(of: cell), "the column `\(name)` is named twice in the header",
          notes: [.init("first named here", at: first)])
      } else {
        first[name] = place(of: cell)
      }
    }
  }

  private func report(_ fault: CSVRowScan.Fault, diagnostics: inout Diagnostics) {
    switch fault {
    case .unclosedQuote(let at):
      diagnostics.report(
        .csvUnclosedQuote, at: Place(source, at..<at + 1), "the quote that opens here is never closed",
        suggestion: "close it, or write a quote that is text as `\"\"` inside a quoted cell")
    case .textAfterQuote(let range, let quote):
      diagnostics.report(
        .csvTextAfterQuote, at: Place(source, range), "there is text after the closing quote of a cell",
        suggestion: "write a quote that is text as `\"\"`",
        notes: [.init("the cell opens here", at: Place(source, quote..<quote + 1))])
    case .blankBeforeQuote(let at):
      diagnostics.report(
        .csvBlankBeforeQuote, at: Place(source, at..<at + 1),
        "a blank before the opening quote makes the quote a part of the text",
        suggestion: "delete the blank")
    }
  }

  private func reportRagged(_ row: Place, _ diagnostics: inout Diagnostics) {
    let counts = "this row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), the header has \(header.count)"
    guard cells.count > header.count, let extra = cells[header.count...].first(where: { !$0.isEmpty }) else {
      return diagnostics.report(.csvRaggedRow, at: row, counts)
    }
    let hasCurlyQuote = cells.contains { cell in Self.curlyQuotes.contains { bytes[cell.range].starts(with: $0.utf8) } }
    diagnostics.report(
      .csvRaggedRow, at: Place(source, extra.range.lowerBound..<row.range.upperBound), counts,
      suggestion: hasCurlyQuote
        ? "curly quotes do not quote in CSV: write `\"` around the cell"
        : "quote a cell that has \(Self.name(of: delimiter)) in its text, or name the column in the header")
  }

  private static let curlyQuotes = ["“", "„", "”", "‟"]

  private static func name(of delimiter: UInt8) -> String {
    delimiter == UInt8(ascii: "\t") ? "tabs" : "`\(Character(Unicode.Scalar(delimiter)))`"
  }
}
