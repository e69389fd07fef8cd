@_spi(MakesHTML) import Base

extension BodyWriter {
  mutating func writeBlock(_ node: CMarkNode) {
    switch node.kind {
    case .paragraph: writeParagraph(node)
    case .heading: writeHeading(node)
    case .quote: writeQuote(node)
    case .list: writeList(node)
    case .item: writeItem(node)
    case .codeBlock: writeCode(node)
    case .htmlBlock: writeHTML(node)
    case .rule:
      lineBreak()
      out.literal("<hr />\n")
    case .table: writeTable(node)
    case .footnote: writeFootnote(node)
    default: writeBlocks(in: node)
    }
  }

  mutating func writeBlocks(in parent: CMarkNode) {
    var child = parent.firstChild
    while let node = child {
      writeBlock(node)
      child = node.next
    }
  }

  private mutating func writeParagraph(_ node: CMarkNode) {
    let isTight = node.parent?.parent.map { $0.kind == .list && $0.isTight } ?? false
    let before = out.sink.count
    if !isTight {
      lineBreak()
      out.literal("<p>")
    }
    let task = pendingTask
    pendingTask = nil
    if let task {
      out.literal(task ? "<label><input type=\"checkbox\" checked disabled /> " : "<label><input type=\"checkbox\" disabled /> ")
    }
    let start = out.sink.count
    beginBlock(node)
    writeInlines(of: node, prose)
    endBlock()
    // An empty paragraph would tell that something is left out: a link to what is not published.
    if out.sink.count == start, !isTight, task == nil, node.parent?.kind == .document {
      out.takeBack(to: before)
      return
    }
    if task != nil { out.literal("</label>") }
    if !isTight {
      if node.parent?.kind == .footnote, node.next == nil {
        out.literal(" ")
        writeFootnoteBackLinks()
      }
      out.literal("</p>\n")
    }
  }

  private mutating func writeHeading(_ node: CMarkNode) {
    lineBreak()
    let heading =
      nextHeading < headings.count
      ? headings[nextHeading] : Body.Heading(level: node.headingLevel, text: "", id: "section")
    nextHeading += 1
    mentioned.removeAll(keepingCapacity: true)
    let level = String(heading.level)
    out.literal("<h")
    out.text(level)
    out.literal(" id=\"")
    out.attribute(heading.id)
    out.literal("\">")
    beginBlock(node)
    writeInlines(of: node, .heading)
    endBlock()
    out.literal("</h")
    out.text(level)
    out.literal(">\n")
  }

  private mutating func writeQuote(_ node: CMarkNode) {
    if writeCallout(node) { return }
    lineBreak()
    out.literal("<blockquote>\n")
    quotations += 1
    writeBlocks(in: node)
    quotations -= 1
    lineBreak()
    out.literal("</blockquote>\n")
  }

  private mutating func writeList(_ node: CMarkNode) {
    lineBreak()
    if !node.isOrdered {
      out.literal("<ul>\n")
    } else if node.listStart == 1 {
      out.literal("<ol>\n")
    } else {
      out.literal("<ol start=\"")
      out.text(String(node.listStart))
      out.literal("\">\n")
    }
    writeBlocks(in: node)
    out.literal(node.isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func writeItem(_ node: CMarkNode) {
    lineBreak()
    if node.isTask, node.firstChild?.kind == .paragraph {
      out.literal("<li class=\"task\">")
      pendingTask = isChecked(node)
    } else {
      out.literal("<li>")
    }
    writeBlocks(in: node)
    out.literal("</li>\n")
  }

  /// The parser looks for `[x]` anywhere in the line; the one that counts stands first.
  private func isChecked(_ node: CMarkNode) -> Bool {
    guard node.isChecked, let start = setting.text.offset(line: node.startLine, column: node.startColumn) else {
      return node.isChecked
    }
    let line = setting.text.bytes[start..<setting.text.end(ofLine: node.startLine)]
    guard let bracket = line.firstIndex(of: UInt8(ascii: "[")), bracket + 1 < line.endIndex else { return node.isChecked }
    return line[bracket + 1] != UInt8(ascii: " ")
  }

  /// Shown as it was written.
  private mutating func writeHTML(_ node: CMarkNode) {
    let literal = node.literal
    var text: [UInt8] = []
    for kept in CommentNet().kept(literal, 0..<literal.count) { text += literal[kept] }
    while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { text.removeLast() }
    if text.isEmpty { return }
    lineBreak()
    out.literal("<p>")
    writeText(String(decoding: text, as: UTF8.self))
    out.literal("</p>\n")
    block += text
    endBlock()
  }

  private mutating func writeCode(_ node: CMarkNode) {
    let info = node.fenceInfo
    let name = Array(info.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") })
    // The line of a fence is code, but its language is no place for a comment.
    let language = setting.comments.kept(name, 0..<name.count) == [0..<name.count] ? String(decoding: name, as: UTF8.self) : ""
    if Self.views.contains(language), case .exact(let source) = setting.places {
      if setting.options.drawsViews {
        flush()
        parts.append(.view(kind: language, yaml: insideOfFence(node, source)))
        return
      }
      report(
        .viewNotDrawn, at: insideOfFence(node, source),
        "a `\(language)` view is not drawn by this version; its filter is shown as code")
    }
    let code = String(decoding: node.literal, as: UTF8.self)
    lineBreak()
    if language.isEmpty {
      out.literal("<pre><code>")
    } else {
      out.literal("<pre><code class=\"language-")
      out.attribute(language)
      out.literal("\">")
    }
    writeText(code)
    out.literal("</code></pre>\n")
    block += node.literal
    while block.last == UInt8(ascii: "\n") { block.removeLast() }
    endBlock()
  }

  /// Fenced blocks that pages draw.
  private static let views: Set<String> = ["timeline", "events", "matrix", "actor", "figures"]

  private func insideOfFence(_ node: CMarkNode, _ source: SourceID) -> Place {
    let text = setting.text
    let start = text.start(ofLine: node.startLine + 1)
    var end = start
    if !node.literal.isEmpty {
      // As many lines as the block has, whether or not a fence closes it.
      let lines = node.literal.count { $0 == UInt8(ascii: "\n") }
      end = max(start, text.end(ofLine: node.startLine + lines))
    }
    return Place(
      source, text.fileOffset(of: start)..<(end > start ? text.fileOffset(of: end - 1) + 1 : text.fileOffset(of: start)))
  }

  // MARK: Text

  /// Escapes quotation marks too, as cmark does.
  mutating func writeText(_ text: String) { out.attribute(text) }
}
