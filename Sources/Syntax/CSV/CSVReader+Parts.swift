import Base
import Glibc

// A large table is read in parts, on all cores. Where its rows begin can be told for certain only by reading from its start, because a
// line may end inside quotes: so a part begins where a row seems to, and is read again where that was wrong.
extension CSVReader {
  /// Reads the rows that are left, in parts of about `size` bytes.
  /// - Parameter read: reads a part to its end.
  /// - Returns: What was read of each part, in order.
  public func read<Result: Sendable>(inPartsOf size: Int, _ read: @Sendable (inout CSVReader) -> Result) -> [Result] {
    let parts = parts(ofBytes: size)
    let guessed = parts.parallelMap(chunk: 1) { part in Self.read(part, read) }
    var end = position
    return zip(parts, guessed).compactMap { part, guessed in
      guard part.end > end else { return nil }
      let (result, next) = part.position == end ? guessed : Self.read(self.part(end, before: part.end), read)
      end = next
      return result
    }
  }

  private static func read<Result>(_ part: CSVReader, _ read: (inout CSVReader) -> Result) -> (Result, end: Int) {
    var part = part
    let result = read(&part)
    return (result, part.position)
  }

  /// Each begins where a row seems to.
  private func parts(ofBytes size: Int) -> [CSVReader] {
    var parts: [CSVReader] = []
    var start = position
    while start < end {
      let next = end - start > size ? likelyRow(from: start + size) ?? end : end
      parts.append(part(start, before: next))
      start = next
    }
    return parts
  }

  /// The rows that begin at `start` or behind it, and before `end`.
  private func part(_ start: Int, before end: Int) -> CSVReader {
    var part = self
    (part.position, part.end) = (start, end)
    return part
  }

  /// The start of a line at or behind `target` that would be a sound row; of the first line where none of the next few is.
  private func likelyRow(from target: Int) -> Int? {
    var cells: [CSVCell] = []
    var first: Int?
    var start = target
    for _ in 0..<8 {
      guard let next = lineEnd(from: start) else { break }
      start = next
      first = first ?? start
      if isSoundRow(at: start, &cells) { return start }
    }
    return first
  }

  /// Behind the first line feed at or behind `start`; nil where the rows to be read end before that.
  private func lineEnd(from start: Int) -> Int? {
    bytes.withUnsafeBytes { file in
      guard start < end, let base = file.baseAddress, let feed = memchr(base + start, 0x0A, end - start) else { return nil }
      let next = UnsafeRawPointer(feed) - base + 1
      return next < end ? next : nil
    }
  }
}
