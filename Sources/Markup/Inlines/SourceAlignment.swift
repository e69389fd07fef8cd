import Base

/// Where the inlines of one block stand in the prepared text. Worked out only for a block that has something to report: the
/// parser's own positions are wrong behind links that span lines, escaped bars and some code spans, so that its text is
/// compared with the source byte by byte.
struct SourceAlignment {
  /// A node's text from `offset` on stands at `source`.
  private struct Anchor {
    let offset: Int
    let source: Int
  }

  private let text: PreparedText
  private let range: Range<Int>
  private var cursor: Int
  private var anchors: [CMarkNode: [Anchor]] = [:]

  /// - Parameter start: where the block's inlines begin.
  init(of block: CMarkNode, in text: PreparedText, range: Range<Int>, start: Int) {
    self.text = text
    self.range = range
    cursor = min(max(start, range.lowerBound), range.upperBound)
    walk(childrenOf: block)
  }

  /// The place of the byte at `offset` of a text node, or of any other node that has a mark of its own.
  func source(of node: CMarkNode, offset: Int = 0) -> Int? {
    guard let list = anchors[node], !list.isEmpty else { return nil }
    let anchor = list[max(list.endOfPrefix { $0.offset <= offset } - 1, 0)]
    return min(anchor.source + offset - anchor.offset, range.upperBound)
  }

  private func byte(_ i: Int) -> UInt8 { i < range.upperBound ? text.bytes[i] : 0 }

  private mutating func walk(childrenOf parent: CMarkNode) {
    var child = parent.firstChild
    while let node = child {
      visit(node)
      child = node.next
    }
  }

  private mutating func visit(_ node: CMarkNode) {
    switch node.kind {
    case .text: align(node, Array(node.literal))
    case .code: skipCode(node)
    case .html: align(node, Array(node.literal))
    case .softBreak, .lineBreak: skipLineEnd()
    case .link:
      let isBare = node.firstChild.map { $0.kind == .text && match(Array($0.literal), at: cursor).isWhole } ?? false
      if !isBare { skip(to: [UInt8(ascii: "["), UInt8(ascii: "<")]) }
      anchors[node] = [Anchor(offset: 0, source: cursor)]
      let isAngled = byte(cursor) == UInt8(ascii: "<")
      if !isBare { cursor += 1 }
      walk(childrenOf: node)
      if isAngled { cursor += 1 } else if !isBare { skipLinkTail() }
    case .image:
      skip(to: [UInt8(ascii: "!")])
      anchors[node] = [Anchor(offset: 0, source: cursor)]
      cursor += 2
      walk(childrenOf: node)
      skipLinkTail()
    case .footnoteMark:
      skip(to: [UInt8(ascii: "[")])
      anchors[node] = [Anchor(offset: 0, source: cursor)]
      skip(to: [UInt8(ascii: "]")])
      cursor += 1
    default: walk(childrenOf: node)
    }
    cursor = min(cursor, range.upperBound)
  }

  private mutating func skip(to marks: [UInt8]) {
    var i = cursor
    while i < range.upperBound {
      if text.bytes[i] == UInt8(ascii: "\\") {
        i += 2
        continue
      }
      if marks.contains(text.bytes[i]) {
        cursor = i
        return
      }
      i += 1
    }
  }

  private mutating func skipLineEnd() {
    while cursor < range.upperBound, byte(cursor) != UInt8(ascii: "\n"), byte(cursor) != UInt8(ascii: "\r") { cursor += 1 }
    while [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(
      byte(cursor))
    {
      cursor += 1
    }
  }

  private mutating func skipCode(_ node: CMarkNode) {
    while cursor < range.upperBound, byte(cursor) != UInt8(ascii: "`") { cursor += 1 }
    anchors[node] = [Anchor(offset: 0, source: cursor)]
    var length = 0
    while byte(cursor + length) == UInt8(ascii: "`") { length += 1 }
    var i = cursor + length
    while i < range.upperBound {
      var run = 0
      while byte(i + run) == UInt8(ascii: "`") { run += 1 }
      if run == length, run > 0 {
        cursor = i + run
        return
      }
      i += max(run, 1)
    }
  }

  /// Behind `](address "title")` or `][label]`.
  private mutating func skipLinkTail() {
    skip(to: [UInt8(ascii: "]")])
    cursor += 1
    if byte(cursor) == UInt8(ascii: "[") {
      skip(to: [UInt8(ascii: "]")])
      cursor += 1
    } else if byte(cursor) == UInt8(ascii: "(") {
      var depth = 0
      repeat {
        switch byte(cursor) {
        case UInt8(ascii: "\\"): cursor += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        cursor += 1
      } while depth > 0 && cursor < range.upperBound
    }
  }

  private mutating func align(_ node: CMarkNode, _ literal: [UInt8]) {
    guard !literal.isEmpty else { return }
    var best = match(literal, at: cursor)
    // Marks of emphasis and the like stand between two texts.
    var i = cursor
    while !best.isWhole, i < range.upperBound, i - cursor < 16, Self.isMark(byte(i)) {
      i += 1
      best = match(literal, at: i)
    }
    if !best.isWhole, let claimed = text.offset(line: node.startLine, column: node.startColumn), range.contains(claimed) {
      best = match(literal, at: claimed)
    }
    if !best.isWhole {
      i = cursor
      let last = min(range.upperBound, cursor + 4_096)
      while i < last, !best.isWhole {
        best = match(literal, at: i)
        i += 1
      }
    }
    guard best.isWhole else {
      anchors[node] = [Anchor(offset: 0, source: cursor)]
      return
    }
    anchors[node] = best.anchors
    cursor = best.end
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private struct Match {
    var isWhole = false
    var end = 0
    var anchors: [Anchor] = []
  }

  /// Compares parsed text with the source at `start`: the source may have backslashes, entities and plain quotes.
  private func match(_ literal: [UInt8], at start: Int) -> Match {
    var found = Match(anchors: [Anchor(offset: 0, source: start)])
    var s = start
    var i = 0
    while i < literal.count {
      guard s < range.upperBound else { return found }
      if text.bytes[s] == literal[i], !(literal[i] == UInt8(ascii: "&") && isEntity(at: s) && !isVerbatim(literal, i, s)) {
        s += 1
        i += 1
        continue
      }
      guard let (inSource, inLiteral) = difference(literal, i, s) else { return found }
      s += inSource
      i += inLiteral
      found.anchors.append(Anchor(offset: i, source: s))
    }
    found.isWhole = true
    found.end = s
    return found
  }

  /// How many bytes of the source and of the literal mean the same although they differ.
  private func difference(_ literal: [UInt8], _ i: Int, _ s: Int) -> (source: Int, literal: Int)? {
    func literalHas(_ bytes: [UInt8]) -> Bool { literal[i...].starts(with: bytes) }
    switch text.bytes[s] {
    case UInt8(ascii: "\\") where byte(s + 1) == literal[i]: return (1, 0)
    case UInt8(ascii: "&") where isEntity(at: s):
      var end = s + 1
      while byte(end) != UInt8(ascii: ";") { end += 1 }
      var length = 1
      while i + length < literal.count, literal[i + length] & 0xC0 == 0x80 { length += 1 }
      return (end + 1 - s, length)
    case UInt8(ascii: "'") where literalHas([0xE2, 0x80, 0x98]) || literalHas([0xE2, 0x80, 0x99]): return (1, 3)
    case UInt8(ascii: "\"") where literalHas([0xE2, 0x80, 0x9C]) || literalHas([0xE2, 0x80, 0x9D]): return (1, 3)
    case UInt8(ascii: "-") where literalHas([0xE2, 0x80, 0x94]): return (3, 3)
    case UInt8(ascii: "-") where literalHas([0xE2, 0x80, 0x93]): return (2, 3)
    case UInt8(ascii: ".") where literalHas([0xE2, 0x80, 0xA6]): return (3, 3)
    case 0 where literalHas([0xEF, 0xBF, 0xBD]): return (1, 3)
    default: return nil
    }
  }

  private func isEntity(at s: Int) -> Bool {
    var i = s + 1
    while i - s < 40 {
      switch byte(i) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "#"):
        i += 1
      case UInt8(ascii: ";"): return i > s + 1
      default: return false
      }
    }
    return false
  }

  /// Whether the literal has the source's `&name;` as it is, so that it is no entity.
  private func isVerbatim(_ literal: [UInt8], _ i: Int, _ s: Int) -> Bool {
    var k = 0
    while byte(s + k) != UInt8(ascii: ";") {
      guard i + k < literal.count, literal[i + k] == byte(s + k) else { return false }
      k += 1
    }
    return i + k < literal.count && literal[i + k] == UInt8(ascii: ";")
  }
}
