import Base

/// Where a Markdown file's front matter and body lie. Ranges of the file's bytes; nothing is copied.
///
///     ---
///     title: A meeting          ← yaml
///     ---
///     # What was said           ← body
public struct FrontMatter: Sendable, Equatable {
  /// The bytes between the two fences, line ends included; nil when the file begins without one.
  public let yaml: Range<Int>?
  /// The bytes after the closing fence's line; all bytes (but a byte order mark) when there is no front matter.
  public let body: Range<Int>
  /// Lines of the file before the body's first: what a parser of the body alone has to add to its line numbers.
  public let linesBeforeBody: Int

  /// Splits a file. The front matter opens at a first line `---` and closes at a line `---` or `...`; blanks may follow either.
  /// A byte order mark and any of LF, CRLF and CR are accepted.
  /// - Returns: nil when the front matter is not closed; the diagnostic is at the opening `---`.
  public static func split(_ bytes: [UInt8], source: SourceID, diagnostics: inout Diagnostics) -> FrontMatter? {
    let start = SourceText.byteOrderMark(bytes[...])
    let opening = Line(in: bytes, at: start)
    guard opening.isFence(bytes, of: "-") else { return FrontMatter(yaml: nil, body: start..<bytes.count, linesBeforeBody: 0) }
    var line = opening
    var count = 1
    while line.next < bytes.count {
      line = Line(in: bytes, at: line.next)
      count += 1
      if line.isFence(bytes, of: "-") || line.isFence(bytes, of: ".") {
        return FrontMatter(yaml: opening.next..<line.text.lowerBound, body: line.next..<bytes.count, linesBeforeBody: count)
      }
    }
    diagnostics.report(
      .frontMatterUnclosed, at: Place(source, start..<start + 3), "the front matter that opens here is never closed",
      suggestion: "write a line `---` after its last field; for a rule as the first thing of a text write `***`")
    return nil
  }

  /// One line of a file: its text without the line end, and where the next begins.
  private struct Line {
    let text: Range<Int>
    let next: Int

    init(in bytes: [UInt8], at start: Int) {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
      text = start..<end
      let isCRLF = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
      next = min(bytes.count, end + (isCRLF ? 2 : 1))
    }

    func isFence(_ bytes: [UInt8], of mark: Unicode.Scalar) -> Bool {
      guard text.count >= 3, bytes[text.prefix(3)].allSatisfy({ $0 == UInt8(ascii: mark) }) else { return false }
      return bytes[text.dropFirst(3)].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
  }
}
