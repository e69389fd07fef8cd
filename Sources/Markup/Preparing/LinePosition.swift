/// A place in a line, in bytes and in columns: a tab reaches to the next multiple of four.
struct LinePosition {
  let line: UnsafeBufferPointer<UInt8>.SubSequence
  var index: Int
  var column = 0
  private var noRuleBefore = -1

  init(_ line: UnsafeBufferPointer<UInt8>.SubSequence) {
    self.line = line
    index = line.startIndex
  }

  private func byte(_ i: Int) -> UInt8 {
    guard i < line.endIndex else { return UInt8(ascii: "\n") }
    return line[i] == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : line[i]
  }

  /// Columns of white space ahead, and the first byte behind them.
  private var ahead: (columns: Int, next: Int) {
    var c = column
    var i = index
    while i < line.endIndex {
      if line[i] == UInt8(ascii: " ") {
        c += 1
      } else if line[i] == UInt8(ascii: "\t") {
        c += 4 - c % 4
      } else {
        break
      }
      i += 1
    }
    return (c - column, i)
  }

  /// From the first byte that is no white space.
  var rest: UnsafeBufferPointer<UInt8>.SubSequence { line[ahead.next...] }

  var indent: Int { ahead.columns }
  var isBlank: Bool { byte(ahead.next) == UInt8(ascii: "\n") }

  private mutating func take(columns: Int) {
    var left = columns
    while left > 0, index < line.endIndex {
      if line[index] == UInt8(ascii: "\t") {
        let width = 4 - column % 4
        if width > left {
          column += left
          return
        }
        column += width
        left -= width
      } else {
        column += 1
        left -= 1
      }
      index += 1
    }
  }

  private mutating func skip(to next: Int) {
    let (columns, start) = ahead
    column += columns + next - start
    index = next
  }

  mutating func matches(_ container: Containers.Container) -> Bool {
    switch container {
    case .quote: return takeQuoteMark()
    case .indented(let width):
      if indent >= width {
        take(columns: width)
        return true
      }
      return isBlank
    }
  }

  mutating func takeQuoteMark() -> Bool {
    let (columns, next) = ahead
    guard columns <= 3, byte(next) == UInt8(ascii: ">") else { return false }
    skip(to: next + 1)
    if indent > 0 { take(columns: 1) }
    return true
  }

  /// - Returns: how far the item's text is indented.
  mutating func takeListMark(interrupting: Bool) -> Int? {
    let (columns, next) = ahead
    var end = next
    switch byte(next) {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end - next < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(end)) { end += 1 }
      guard end - next < 10, byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")") else { return nil }
      if interrupting, !(end == next + 1 && byte(next) == UInt8(ascii: "1")) { return nil }
      end += 1
    default: return nil
    }
    let after = byte(end)
    guard after == UInt8(ascii: " ") || after == UInt8(ascii: "\t") || after == UInt8(ascii: "\n") else { return nil }
    var probe = self
    probe.skip(to: end)
    if interrupting, probe.isBlank { return nil }
    let spaces = probe.isBlank || probe.indent >= 5 ? 1 : probe.indent
    let width = columns + end - next + spaces
    self = probe
    take(columns: spaces)
    return width
  }

  mutating func takeFootnoteMark() -> Bool {
    let next = ahead.next
    guard byte(next) == UInt8(ascii: "["), byte(next + 1) == UInt8(ascii: "^") else { return false }
    var i = next + 2
    while byte(i) != UInt8(ascii: "]") {
      switch byte(i) {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): return false
      default: i += 1
      }
    }
    guard i > next + 2, byte(i + 1) == UInt8(ascii: ":") else { return false }
    skip(to: i + 2)
    return true
  }

  /// `***`, `- - -`, `___`. What is found to be none is none from any later byte before the one that tells.
  mutating func isRule() -> Bool {
    let next = ahead.next
    guard next > noRuleBefore else { return false }
    let mark = byte(next)
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else { return false }
    var marks = 0
    var i = next
    while byte(i) != UInt8(ascii: "\n") {
      if byte(i) == mark {
        marks += 1
      } else if byte(i) != UInt8(ascii: " "), byte(i) != UInt8(ascii: "\t") {
        noRuleBefore = i - 1
        return false
      }
      i += 1
    }
    return marks >= 3
  }

  var isHeading: Bool {
    var i = ahead.next
    let start = i
    while byte(i) == UInt8(ascii: "#") { i += 1 }
    let after = byte(i)
    return (1...6).contains(i - start)
      && (after == UInt8(ascii: " ") || after == UInt8(ascii: "\t") || after == UInt8(ascii: "\n"))
  }

  /// `===` below a paragraph makes it a heading.
  var isUnderline: Bool {
    var i = ahead.next
    guard byte(i) == UInt8(ascii: "=") else { return false }
    while byte(i) == UInt8(ascii: "=") { i += 1 }
    while byte(i) == UInt8(ascii: " ") || byte(i) == UInt8(ascii: "\t") { i += 1 }
    return byte(i) == UInt8(ascii: "\n")
  }

  var fenceMark: (byte: UInt8, length: Int)? {
    let next = ahead.next
    let mark = byte(next)
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    var i = next
    while byte(i) == mark { i += 1 }
    guard i - next >= 3 else { return nil }
    let length = i - next
    if mark == UInt8(ascii: "`") {
      while byte(i) != UInt8(ascii: "\n") {
        if byte(i) == mark { return nil }
        i += 1
      }
    }
    return (mark, length)
  }

  func closes(_ fence: Containers.Fence) -> Bool {
    let (columns, next) = ahead
    guard columns <= 3 else { return false }
    var i = next
    while byte(i) == fence.byte { i += 1 }
    guard i - next >= fence.length else { return false }
    while byte(i) == UInt8(ascii: " ") || byte(i) == UInt8(ascii: "\t") { i += 1 }
    return byte(i) == UInt8(ascii: "\n")
  }
}
