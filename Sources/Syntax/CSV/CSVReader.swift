import Base

/// CSV by RFC 4180, row by row, over the file's bytes as they are.
///
/// Accepted: a byte order mark; LF, CRLF and lone CR as line ends; another delimiter. Blank lines and rows without any text
/// (`,,,`, as spreadsheets write them) are skipped. A quote inside an unquoted cell is text.
///
///     var reader = CSVReader(file.bytes, source: id, diagnostics: &diagnostics)
///     while let row = reader.next(&diagnostics) {
///       for (name, cell) in zip(reader.header, row.cells) { … }
///     }
public struct CSVReader: Sendable {
  /// How many faulty rows of a file are reported one by one; the rest are counted.
  public static let faultLimit = 20

  public let bytes: [UInt8]
  public let source: SourceID
  /// The names of the columns; empty when the file has none or cannot be read.
  public let header: [CSVCell]

  private let delimiter: UInt8
  private var position: Int
  private var cells: [CSVCell] = []
  private var faults = FaultTally(limit: Self.faultLimit)

  /// Reads the header row. Its faults (an empty or repeated name, the wrong delimiter) are reported.
  public init(_ bytes: [UInt8], source: SourceID, delimiter: UInt8 = UInt8(ascii: ","), diagnostics: inout Diagnostics) {
    self.bytes = bytes
    self.source = source
    self.delimiter = delimiter
    position = bytes.count
    guard SourceText.check(bytes[...], source: source, diagnostics: &diagnostics) else {
      header = []
      return
    }
    let scan = Self.nextRow(bytes, from: SourceText.byteOrderMark(bytes[...]), delimiter, into: &cells)
    header = cells
    guard let scan else { return }
    position = scan.next
    if let fault = scan.fault {
      report(fault, diagnostics: &diagnostics)
      if case .unclosedQuote = fault { position = bytes.count }
    }
    guard hasRightDelimiter(&diagnostics) else {
      position = bytes.count
      return
    }
    checkNames(&diagnostics)
  }

  /// The next row that has text in it; nil at the end. A row that is broken or has another number of cells than the header is
  /// reported and returned with `isRagged` set. After an unclosed quote, which swallows the rest of the file, nothing follows.
  ///
  /// The array of cells is used again when the row before is no longer held.
  public mutating func next(_ diagnostics: inout Diagnostics) -> CSVRow? {
    let start = position
    guard let scan = Self.nextRow(bytes, from: start, delimiter, into: &cells) else {
      position = bytes.count
      faults.reportRest(.csvMoreFaults, "rows", &diagnostics)
      return nil
    }
    position = scan.next
    guard scan.fault != nil || cells.count != header.count else {
      return CSVRow(cells: cells, place: Place(source, scan.start..<scan.end), isRagged: false)
    }
    let place = Place(source, scan.start..<scan.end)
    if let fault = scan.fault, case .unclosedQuote = fault {
      report(fault, diagnostics: &diagnostics)
      position = bytes.count
      faults.reportRest(.csvMoreFaults, "rows", &diagnostics)
      return nil
    }
    if faults.admits(place) {
      if let fault = scan.fault { report(fault, diagnostics: &diagnostics) } else { reportRagged(place, &diagnostics) }
    }
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
    _ bytes: [UInt8], from position: Int, _ delimiter: UInt8, into cells: inout [CSVCell]
  ) -> Scanned? {
    bytes.withUnsafeBufferPointer { file in
      var position = position
      while position < file.count {
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

  // MARK: Faults

  private func hasRightDelimiter(_ diagnostics: inout Diagnostics) -> Bool {
    guard header.count == 1, let cell = header.first, !cell.isQuoted,
      let other = bytes[cell.range].first(where: { [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].contains($0) })
    else { return true }
    diagnostics.report(
      .csvDelimiter, at: place(of: cell),
      "the header is one cell: this file is separated by \(Self.name(of: other)), not \(Self.name(of: delimiter))",
      suggestion: "export the file with \(Self.name(of: delimiter)) between the cells")
    return false
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
    if cells.count > header.count {
      let extra = Place(source, cells[header.count].range.lowerBound..<row.range.upperBound)
      diagnostics.report(
        .csvRaggedRow, at: extra, counts, suggestion: "quote a cell that has \(Self.name(of: delimiter)) in its text")
    } else {
      diagnostics.report(.csvRaggedRow, at: row, counts)
    }
  }

  private static func name(of delimiter: UInt8) -> String {
    delimiter == UInt8(ascii: "\t") ? "tabs" : "`\(Character(Unicode.Scalar(delimiter)))`"
  }
}
