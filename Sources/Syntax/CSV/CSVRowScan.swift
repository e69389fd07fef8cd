/// Finds the cells of one row. The hot loop of the CSV reader: one pass over the bytes, no copies.
enum CSVRowScan {
  /// What is wrong inside a row; offsets in the file.
  enum Fault {
    case unclosedQuote(at: Int)
    case textAfterQuote(Range<Int>, quote: Int)
    case blankBeforeQuote(at: Int)
  }

  struct Outcome {
    /// The end of the row's text.
    var end: Int
    /// The start of the next row.
    var next: Int
    /// The first fault.
    var fault: Fault?
  }

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// - Parameter start: the row's first byte; there is at least one.
  static func scan(
    _ file: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, into cells: inout [CSVCell]
  ) -> Outcome {
    if let row = unquoted(file, from: start, delimiter: delimiter, into: &cells) { return row }
    let count = file.count
    var fault: Fault?
    var i = start
    while true {
      let cellStart = i
      if i < count, file[i] == quote {
        i = quoted(file, from: i, delimiter: delimiter, into: &cells, &fault)
      } else {
        i = end(ofPlain: file, from: i, delimiter)
        if i > cellStart, file[cellStart] == UInt8(ascii: " "), fault == nil {
          fault = quoteAfterBlanks(file, cellStart..<i)
        }
        cells.append(CSVCell(cellStart, i, .plain))
      }
      guard i < count else { return Outcome(end: i, next: i, fault: fault) }
      if file[i] != delimiter {
        let isCRLF = file[i] == carriageReturn && i + 1 < count && file[i + 1] == lineFeed
        return Outcome(end: i, next: i + (isCRLF ? 2 : 1), fault: fault)
      }
      i += 1
    }
  }

  /// A cell in quotes. Returns where the delimiter, the line end or the file's end stands.
  private static func quoted(
    _ file: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, into cells: inout [CSVCell], _ fault: inout Fault?
  ) -> Int {
    let count = file.count
    var form = CSVCell.Form.quoted
    var i = start + 1
    while true {
      i = nextQuote(file, from: i)
      guard i < count else {
        fault = .unclosedQuote(at: start)
        return count
      }
      guard i + 1 < count, file[i + 1] == quote else { break }
      form = .escaped
      i += 2
    }
    i += 1
    cells.append(CSVCell(start, i, form))
    let end = i
    while i < count, file[i] != delimiter, file[i] != lineFeed, file[i] != carriageReturn { i += 1 }
    if i > end, fault == nil { fault = .textAfterQuote(end..<i, quote: start) }
    return i
  }

  private static func quoteAfterBlanks(_ file: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Fault? {
    let first = cell.first { file[$0] != UInt8(ascii: " ") }
    return first.flatMap { file[$0] == quote ? .blankBeforeQuote(at: $0) : nil }
  }
}
