/// The code spans of a body, in which nothing is a mark: they are followed line by line as CommonMark does.
struct CodeSpans {
  /// Of the one that was found last.
  private(set) var end = 0
  /// No closing run of this many backticks before the offset, so that each paragraph is searched once a length.
  private var noCloserBefore = [Int](repeating: 0, count: 81)

  /// Behind the code span that opens at `start`, or behind its backticks where nothing closes them.
  /// - Parameters:
  ///   - stop: the end of its line.
  ///   - containers: as they are in that line.
  ///   - isRow: whether that is a row of a table, as far as is known.
  mutating func skip(at start: Int, stop: Int, _ lines: FileLines, _ containers: Containers, isRow: Bool) -> Int {
    var i = start
    while i < stop, lines.file[i] == UInt8(ascii: "`") { i += 1 }
    let length = i - start
    guard length <= 80, start >= noCloserBefore[length] else { return i }
    let (closer, searched) = Self.closingBackticks(length, from: i, lines, containers, isRow: isRow)
    guard let closer else {
      noCloserBefore[length] = searched
      return i
    }
    end = closer
    return min(closer, stop)
  }

  /// Looks for the closing run as far as the paragraph goes; a row of a table ends it at its line.
  private static func closingBackticks(
    _ length: Int, from start: Int, _ lines: FileLines, _ containers: Containers, isRow: Bool
  ) -> (closer: Int?, searched: Int) {
    let (file, end) = (lines.file, lines.end)
    var i = start
    var probe: Containers?
    var isRow = isRow
    while i < end {
      if lines.isLineEnd(i) {
        let following = lines.next(after: i)
        guard !isRow, following < end else { return (nil, following) }
        var containers = probe ?? containers
        let block = containers.blockNumber
        let (kind, content) = containers.take(file[following..<lines.lineEnd(from: following)])
        guard kind == .text, containers.blockNumber == block else { return (nil, following) }
        probe = containers
        i = content
        continue
      }
      if file[i] == UInt8(ascii: "|") { isRow = true }
      guard file[i] == UInt8(ascii: "`") else {
        i += 1
        continue
      }
      let run = i
      while i < end, file[i] == UInt8(ascii: "`") { i += 1 }
      if i - run == length { return (i, i) }
    }
    return (nil, end)
  }
}
