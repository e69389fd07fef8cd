/// Lines and columns of a file, from 1. A column counts code points; a byte order mark counts as nothing.
public struct LineTable: Sendable {
  let bytes: [UInt8]
  private let lineStarts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for i in bytes.indices {
      switch bytes[i] {
      case UInt8(ascii: "\n"): starts.append(i + 1)
      case UInt8(ascii: "\r") where i + 1 >= bytes.count || bytes[i + 1] != UInt8(ascii: "\n"): starts.append(i + 1)
      default: break
      }
    }
    lineStarts = starts
  }

  public func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    let start = lineStarts[line]
    var column = 1
    var i = start
    while i < min(offset, bytes.count) {
      if bytes[i] & 0xC0 != 0x80 { column += 1 }
      i += 1
    }
    // An offset in the middle of a character is that character's column.
    if offset < bytes.count, offset > start, bytes[offset] & 0xC0 == 0x80 { column -= 1 }
    return (line + 1, column)
  }

  /// The text of a line (from 1), without its line end.
  public func text(ofLine line: Int) -> ArraySlice<UInt8> { bytes[range(ofLine: line)] }

  func range(ofLine line: Int) -> Range<Int> {
    guard (1...lineStarts.count).contains(line) else { return 0..<0 }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The first byte of the character that stands `characters` before the one at `offset`, or `limit` where there are fewer.
  func boundary(back characters: Int, from offset: Int, above limit: Int) -> Int {
    var i = offset
    var left = characters
    while i > limit {
      let isFirst = i >= bytes.count || bytes[i] & 0xC0 != 0x80
      if isFirst, left == 0 { return i }
      if isFirst { left -= 1 }
      i -= 1
    }
    return limit
  }

  private func lineIndex(of offset: Int) -> Int { max(lineStarts.endOfPrefix { $0 <= offset } - 1, 0) }
}
