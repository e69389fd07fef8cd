import Base

/// Watches for shapes that are quadratic in cmark-gfm 0.29.0.gfm.6, in one pass over the lines of text.
struct Costs {
  private var block = -1
  /// What the parser has to read again for a row of dashes, and what it had to so far.
  private var lines = 0
  private var rereading = 0
  private var reread = 0
  private var declarations = 0
  private var images = 0
  private var columns = 0
  private var cells = 0

  /// Whether a row of dashes stands above in this block: then each line is a row of its own.
  var isInTable: Bool { columns > 0 }

  /// Takes in one line of text.
  /// - Parameter block: changes where no inline can cross from the line before.
  /// - Returns: why the body is too costly to parse.
  mutating func take(
    _ line: UnsafeBufferPointer<UInt8>.SubSequence, content: Int, block: Int
  ) -> (code: DiagnosticCode, message: String)? {
    if block != self.block {
      self.block = block
      lines = 0
      rereading = 0
      reread = 0
      declarations = 0
      images = 0
      columns = 0
    }
    let line = line[content...]
    if let columns = columnsOfRule(line) {
      self.columns = columns
      reread += rereading + lines * lines
      if columns > Limits.columns {
        return (.tableTooLarge, "this table has \(columns) columns; at most \(Limits.columns) are allowed")
      }
      if reread > Limits.reread {
        return (.costlyMarkup, "too much text stands above this row of dashes without a blank line between them")
      }
    } else if columns > 0 {
      cells += columns
      if cells > Limits.cells {
        return (.tableTooLarge, "the tables here have more than \(Limits.cells) cells")
      }
    }
    lines += 1
    let (pipes, cost) = countOpenings(line)
    rereading += pipes * pipes + 4 * line.count
    return cost
  }

  /// Takes in one line of code: should it be none after all, the worst is refused all the same.
  mutating func takeCode(_ line: UnsafeBufferPointer<UInt8>.SubSequence) -> (code: DiagnosticCode, message: String)? {
    if let columns = columnsOfRule(line), columns > Limits.columns {
      return (.tableTooLarge, "this line looks like a table of \(columns) columns; at most \(Limits.columns) are allowed")
    }
    var marks = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        marks += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      default:
        return marks > 5 * Limits.nesting ? (.nestingTooDeep, "this line begins with \(marks) marks of quotations or lists") : nil
      }
    }
    return nil
  }

  /// How many columns a line of `|`, `-` and `:` has, or nil where it is another line.
  private func columnsOfRule(_ line: UnsafeBufferPointer<UInt8>.SubSequence) -> Int? {
    var pipes = 0
    var hasDash = false
    var last: UInt8 = 0
    var first: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): break
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: continue
      default: return nil
      }
      if first == 0 { first = byte }
      last = byte
    }
    guard hasDash else { return nil }
    return pipes + 1 - (first == UInt8(ascii: "|") ? 1 : 0) - (pipes > 1 && last == UInt8(ascii: "|") ? 1 : 0)
  }

  private mutating func countOpenings(
    _ line: UnsafeBufferPointer<UInt8>.SubSequence
  ) -> (pipes: Int, cost: (code: DiagnosticCode, message: String)?) {
    var pipes = 0
    var closing = 0
    var signs = 0
    var lastSign = line.startIndex
    let isCounted = Self.isCounted
    for i in line.indices where isCounted[Int(line[i])] {
      let previous = i > line.startIndex ? line[i - 1] : 0
      switch line[i] {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "!") where previous == UInt8(ascii: "<"):
        declarations += 1
        if declarations > Limits.openDeclarations {
          return (pipes, (.costlyMarkup, "this paragraph has more than \(Limits.openDeclarations) times `<!`"))
        }
      case UInt8(ascii: "[") where previous == UInt8(ascii: "!"):
        images += 1
        if images > Limits.openImages {
          return (pipes, (.costlyMarkup, "this paragraph has more than \(Limits.openImages) times `![`"))
        }
      case UInt8(ascii: "@"):
        if line[lastSign..<i].contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { signs = 0 }
        lastSign = i
        signs += 1
        if signs > Limits.signsInWord {
          return (pipes, (.costlyMarkup, "this word has more than \(Limits.signsInWord) times `@`"))
        }
      case UInt8(ascii: ")"):
        closing = previous == UInt8(ascii: ")") ? closing + 1 : 1
        if closing > Limits.closingRun {
          return (pipes, (.costlyMarkup, "this line has more than \(Limits.closingRun) closing brackets in a row"))
        }
      default: break
      }
    }
    return (pipes, nil)
  }

  private static let isCounted: [Bool] = (0..<256).map { "|![@)".utf8.contains(UInt8($0)) }
}
