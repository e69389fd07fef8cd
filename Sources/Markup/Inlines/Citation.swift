/// One source of a citation: `see @smith, p. 4`.
struct Citation: Equatable {
  let key: String
  /// Of `@` in the run's text.
  let at: Int
  /// `-@smith`: the year alone.
  let omitsAuthor: Bool
  /// "see", before the key.
  let prefix: Range<Int>
  /// ", p. 4" without the comma.
  let locator: Range<Int>

  private func extended(to end: Int) -> Citation {
    Citation(
      key: key, at: at, omitsAuthor: omitsAuthor, prefix: prefix, locator: locator.lowerBound..<max(end, locator.upperBound))
  }

  /// What stands between two brackets, when each part of it has a key.
  struct Group: Equatable {
    let range: Range<Int>
    let citations: [Citation]
  }

  /// Parses `[see @a, p. 1; @b]`.
  /// - Parameter start: of `[`.
  static func parseGroup(_ text: [UInt8], at start: Int, end: Int) -> Group? {
    guard let close = closingBracket(text, from: start, end: end) else { return nil }
    var citations: [Citation] = []
    var partStart = start + 1
    var i = partStart
    while i <= close {
      if i == close || text[i] == UInt8(ascii: ";") {
        if let citation = parsePart(text, partStart..<i) {
          citations.append(citation)
        } else if let last = citations.popLast() {
          // A semicolon inside a locator: `[@a, p. 4; 7]`.
          citations.append(last.extended(to: trimmed(text, last.locator.lowerBound..<i).upperBound))
        } else {
          return nil
        }
        partStart = i + 1
      }
      i += 1
    }
    return Group(range: start..<close + 1, citations: citations)
  }

  private static func closingBracket(_ text: [UInt8], from start: Int, end: Int) -> Int? {
    var hasKey = false
    var i = start + 1
    while i < end {
      switch text[i] {
      case UInt8(ascii: "@"): hasKey = true
      case UInt8(ascii: "]"): return hasKey ? i : nil
      case UInt8(ascii: "["): return nil
      default: break
      }
      i += 1
    }
    return nil
  }

  private static func parsePart(_ text: [UInt8], _ part: Range<Int>) -> Citation? {
    var i = part.lowerBound
    while i < part.upperBound {
      if text[i] == UInt8(ascii: "@"), let keyEnd = key(text, at: i, end: part.upperBound) {
        let omits = i > part.lowerBound && text[i - 1] == UInt8(ascii: "-")
        let prefix = part.lowerBound..<(omits ? i - 1 : i)
        var locator = keyEnd
        if locator < part.upperBound, text[locator] == UInt8(ascii: ",") { locator += 1 }
        return Citation(
          key: String(decoding: text[i + 1..<keyEnd], as: UTF8.self), at: i, omitsAuthor: omits, prefix: trimmed(text, prefix),
          locator: trimmed(text, locator..<part.upperBound))
      }
      i += 1
    }
    return nil
  }

  /// The end of the key behind the `@` at `start`, where the `@` begins one: not in an e-mail address.
  static func key(_ text: [UInt8], at start: Int, end: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      if start > 0 {
        let before = text[start - 1]
        if before == UInt8(ascii: "@") || before == UInt8(ascii: ".") || before == UInt8(ascii: "_") { return nil }
        if before != InlineRun.atom, wordClass(before: start, in: text) != .none { return nil }
      }
      guard start + 1 < end, let first = keyLength(text, start + 1), !isInner(text[start + 1]) else { return nil }
      var i = start + 1 + first
      while i < end, let length = keyLength(text, i) { i += length }
      while isInner(text[i - 1]) { i -= 1 }
      // `@name@host` is an address.
      return i < end && text[i] == UInt8(ascii: "@") ? nil : i
    }
  }

  /// `-`, `:` and `.` stand inside a key, never at its ends.
  private static func isInner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func keyLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int? {
    if text[i] == UInt8(ascii: "_") || isInner(text[i]) { return 1 }
    let (value, length) = decodeScalar(text, i)
    return WordClass(value) == .none ? nil : length
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(text[low]) { low += 1 }
    while high > low, isSpace(text[high - 1]) { high -= 1 }
    return low..<high
  }
}
