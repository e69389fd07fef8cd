@_spi(MakesHTML) import Base

extension BodyWriter {
  /// Writes `> [!NOTE] A title` and what follows as a callout.
  /// - Returns: whether the quotation was one.
  mutating func writeCallout(_ node: CMarkNode) -> Bool {
    guard let paragraph = node.firstChild, paragraph.kind == .paragraph else { return false }
    let run = InlineRun(childrenOf: paragraph)
    guard let (name, titleStart) = Self.mark(run.text), let (style, word) = callout(name) else { return false }
    let lineEnd = run.text.firstIndex(of: UInt8(ascii: "\n")) ?? run.text.count
    lineBreak()
    out.literal("<aside class=\"callout ")
    out.attribute(style)
    out.literal("\">\n<p class=\"callout-title\">")
    beginBlock(paragraph)
    if titleStart < lineEnd {
      write(run, titleStart..<lineEnd, .heading)
    } else {
      out.text(word)
      block += Array(word.utf8)
    }
    endBlock()
    out.literal("</p>\n")
    if lineEnd + 1 < run.text.count {
      out.literal("<p>")
      write(run, lineEnd + 1..<run.text.count, prose)
      endBlock()
      out.literal("</p>\n")
    }
    var child = paragraph.next
    while let next = child {
      writeBlock(next)
      child = next.next
    }
    lineBreak()
    out.literal("</aside>\n")
    return true
  }

  private func callout(_ name: String) -> (style: String, word: String)? {
    let words = setting.reader.words
    switch name {
    case "note": return (name, words.note)
    case "tip": return (name, words.tip)
    case "important": return (name, words.important)
    case "warning": return (name, words.warning)
    case "caution": return (name, words.caution)
    default: return nil
    }
  }

  /// The name in `[!NOTE]` at the start of a text, and where the title starts.
  private static func mark(_ text: [UInt8]) -> (name: String, end: Int)? {
    guard text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")]), let close = text.prefix(20).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    var end = close + 1
    // Obsidian's marks for folded callouts.
    if end < text.count, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "+") { end += 1 }
    guard end == text.count || text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "\n") else { return nil }
    while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
    return (String(decoding: text[2..<close], as: UTF8.self).lowercased(), end)
  }
}
