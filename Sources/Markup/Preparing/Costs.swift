import Base

/// Watches for shapes that are quadratic in cmark-gfm 0.29.0.gfm.6, in one pass over the lines of text.
struct Costs {
  private var block = -1
  private var rules = 0
  private var declarations = 0
  private var images = 0
  private var columns = 0
  private var cells = 0

  /// Takes in one line of text.
  /// - Parameter block: changes where no inline can cross from the line before.
  /// - Returns: why the body is too costly to parse.
  mutating func take(
    _ line: UnsafeBufferPointer<UInt8>.SubSequence, content: Int, block: Int
  ) -> (code: DiagnosticCode, message: String)? {
    if block != self.block {
      self.block = block
      rules = 0
      declarations = 0
      images = 0
      columns = 0
    }
    let line = line[content...]
    if let columns = columnsOfRule(line) {
      self.columns = columns
      rules += 1
      if columns > Limits.columns {
        return (.tableTooLarge, "this table has \(columns) columns; at most \(Limits.columns) are allowed")
      }
      if rules > Limits.rulesInParagraph {
        return (.costlyMarkup, "this paragraph has more than \(Limits.rulesInParagraph) lines of `|-|`")
      }
    } else if columns > 0 {
      cells += columns
      if cells > Limits.cells {
        return (.tableTooLarge, "the tables here have more than \(Limits.cells) cells")
      }
    }
    return countOpenings(line)
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
  ) -> (code: DiagnosticCode, message: String)? {
    var closing = 0
    var previous: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "!") where previous == UInt8(ascii: "<"):
        declarations += 1
        if declarations > Limits.openDeclarations {
          return (.costlyMarkup, "this paragraph has more than \(Limits.openDeclarations) times `<!`")
        }
      case UInt8(ascii: "[") where previous == UInt8(ascii: "!"):
        images += 1
        if images > Limits.openImages {
          return (.costlyMarkup, "this paragraph has more than \(Limits.openImages) times `![`")
        }
      case UInt8(ascii: ")"):
        closing += 1
        if closing > Limits.closingRun {
          return (.costlyMarkup, "this line has more than \(Limits.closingRun) closing brackets in a row")
        }
        previous = byte
        continue
      default: break
      }
      closing = 0
      previous = byte
    }
    return nil
  }
}
