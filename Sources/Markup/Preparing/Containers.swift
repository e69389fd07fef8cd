/// What a line is before its inlines are looked at.
enum LineKind: Equatable {
  case blank, text
  /// Of a fenced or an indented code block, fences included.
  case code
}

/// The open quotations, list items and code fences of a body, followed line by line as CommonMark does, so that comments inside
/// code stay and deep nesting is refused before the parser sees it.
struct Containers {
  enum Container: Equatable {
    case quote
    /// A list item or a footnote: its text is indented by this many columns.
    case indented(Int)
  }

  struct Fence {
    let byte: UInt8
    let length: Int
    let depth: Int
  }

  private var open: [Container] = []
  private var fence: Fence?
  private var html: (block: HTMLBlock, depth: Int)?
  private(set) var isInParagraph = false
  /// Whether the line taken last is of a block of raw HTML, where no code span can be.
  private(set) var isInHTML = false

  var depth: Int { open.count }
  /// Changes where a line starts another block, so that no inline can cross from the last line into it.
  private(set) var blockNumber = 0

  /// Takes in one line.
  /// - Returns: what it is, and where its text starts.
  mutating func take(_ line: UnsafeBufferPointer<UInt8>.SubSequence) -> (kind: LineKind, content: Int) {
    var at = LinePosition(line)
    var matched = 0
    isInHTML = false
    for container in open {
      guard at.matches(container) else { break }
      matched += 1
    }
    if let fence {
      if matched >= fence.depth {
        if at.closes(fence) { endFence() }
        return (.code, at.index)
      }
      endFence()
    }
    if let (block, depth) = html {
      if matched >= depth, !(block == .untilBlank && at.isBlank) {
        isInHTML = true
        if block.ends(with: at.rest) { html = nil }
        return (.text, at.index)
      }
      html = nil
      endParagraph()
    }
    if at.isBlank {
      // An item stays open over a blank line; a quotation does not.
      open.removeLast(open.count - matched)
      endParagraph()
      return (.blank, at.index)
    }
    let continues = isInParagraph && matched == open.count
    var opened = false
    while true {
      if at.indent >= 4 {
        if isInParagraph && !opened { return (.text, at.index) }
        close(to: matched, unless: opened)
        endParagraph()
        return (.code, at.index)
      }
      if at.takeQuoteMark() {
        close(to: matched, unless: opened)
        open.append(.quote)
      } else if !at.isRule(), let width = at.takeListMark(interrupting: continues && !opened) {
        close(to: matched, unless: opened)
        open.append(.indented(width))
      } else if at.takeFootnoteMark() {
        close(to: matched, unless: opened)
        open.append(.indented(4))
      } else {
        break
      }
      opened = true
      endParagraph()
      if at.isBlank || open.count > Limits.nesting { return (.text, at.index) }
    }
    if let (byte, length) = at.fenceMark {
      close(to: matched, unless: opened)
      fence = Fence(byte: byte, length: length, depth: open.count)
      endParagraph()
      return (.code, at.index)
    }
    if let block = HTMLBlock(at.rest, isInParagraph: isInParagraph && !opened) {
      close(to: matched, unless: opened)
      endParagraph()
      isInHTML = true
      if !block.ends(with: at.rest) { html = (block, open.count) }
      return (.text, at.index)
    }
    if at.isHeading || at.isRule() || (continues && at.isUnderline) {
      close(to: matched, unless: opened)
      endParagraph()
      return (.text, at.index)
    }
    // Without a new block the line may lazily continue the paragraph of containers that it does not repeat.
    if !isInParagraph {
      close(to: matched, unless: opened)
      blockNumber += 1
    }
    isInParagraph = true
    return (.text, at.index)
  }

  private mutating func close(to matched: Int, unless opened: Bool) {
    if !opened { open.removeLast(open.count - matched) }
  }

  private mutating func endFence() {
    fence = nil
    blockNumber += 1
  }

  private mutating func endParagraph() {
    isInParagraph = false
    blockNumber += 1
  }
}
