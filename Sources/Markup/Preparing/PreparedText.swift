import Base

/// A body as the parser gets it: without comments, and with the way back from each of its bytes to the file.
struct PreparedText {
  private(set) var bytes: [UInt8] = []
  private(set) var lineStarts: [Int] = [0]
  /// Where a copied run starts here and in the file, in order.
  private var runs: [(start: Int, fileStart: Int)] = []
  private var fileEnd = 0

  init() {}

  mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends `range` of the file, which has no line end but maybe its last byte.
  mutating func append(_ range: Range<Int>, of file: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty else { return }
    if fileEnd != range.lowerBound || runs.isEmpty { runs.append((bytes.count, range.lowerBound)) }
    bytes.append(contentsOf: file[range])
    fileEnd = range.upperBound
  }

  mutating func endLine() { lineStarts.append(bytes.count) }

  /// Makes `range` white space, so that the places of all else stay.
  mutating func blank(_ range: Range<Int>) {
    for i in range where bytes[i] != UInt8(ascii: "\n") && bytes[i] != UInt8(ascii: "\r") { bytes[i] = UInt8(ascii: " ") }
  }

  /// Takes back what was appended since `count`.
  mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
    while let last = runs.last, last.start >= count { runs.removeLast() }
    fileEnd = -1
  }

  /// The offset in the file of the byte at `offset`.
  func fileOffset(of offset: Int) -> Int {
    guard !runs.isEmpty else { return 0 }
    let run = runs[max(runs.endOfPrefix { $0.start <= offset } - 1, 0)]
    return run.fileStart + offset - run.start
  }

  /// The offset of the parser's line and byte column, both from 1, or nil where the parser did not know.
  func offset(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= lineStarts.count, column >= 1 else { return nil }
    let offset = lineStarts[line - 1] + column - 1
    return offset <= end(ofLine: line) ? offset : nil
  }

  func start(ofLine line: Int) -> Int { lineStarts[min(max(line, 1), lineStarts.count) - 1] }

  /// Behind the line's end.
  func end(ofLine line: Int) -> Int {
    line >= 0 && line < lineStarts.count ? lineStarts[line] : bytes.count
  }
}
