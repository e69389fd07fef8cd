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

  /// What has nothing in it but names that lead nowhere leaves nothing: an empty element would tell of what is not published.
  /// - Parameter write: writes the element, and says whether there is nothing in it.
  /// - Returns: whether it is there.
  @discardableResult
  mutating func writeElement(_ write: (inout BodyWriter) -> Bool) -> Bool {
    let (before, parts, vanished) = (out.sink.count, parts.count, vanished)
    let isEmpty = write(&self)
    guard isEmpty, self.vanished > vanished, self.parts.count == parts else { return true }
    out.takeBack(to: before)
    return false
  }

  private mutating func writeParagraph(_ node: CMarkNode) {
    let isTight = node.parent?.parent.map { $0.kind == .list && $0.isTight } ?? false
    let run = InlineRun(childrenOf: node)
    beginBlock(node)
    // Those of a list, a quotation or another's text belong to the paragraph above.
    let isNumbered = setting.options.isNumbered && node.parent?.parent == nil && setting.chain.count == 1
    if isNumbered { flush() }
    let start = parts.count
    writeParagraph(of: run, 0..<run.text.count, isTight: isTight, isLast: node.next == nil)
    if isNumbered, parts.count > start || out.sink.count > 0 {
      paragraphs += 1
      parts.insert(.paragraph(paragraphs), at: start)
    }
  }

  /// Writes a paragraph, or the rest of one; each embed that has a line to itself stands between paragraphs.
  mutating func writeParagraph(of run: InlineRun, _ range: Range<Int>, isTight: Bool = false, isLast: Bool = false) {
    reportLeftovers(in: run, range)
    guard pendingTask == nil, run.signs.isSuperset(of: [.embed, .bracket]) else {
      writeText(of: run, range, isTight: isTight, isLast: isLast)
      return endBlock()
    }
    let pieces = embedLines(of: run, range)
    for (i, piece) in pieces.enumerated() {
      switch piece {
      case .embed(let link): writeEmbed(link, in: run)
      case .text(let range): writeText(of: run, range, isTight: isTight, isLast: isLast && i == pieces.count - 1)
      }
    }
    endBlock()
  }

  private mutating func writeText(of run: InlineRun, _ range: Range<Int>, isTight: Bool, isLast: Bool) {
    writeElement { writer in
      if !isTight {
        writer.lineBreak()
        writer.out.literal("<p>")
      }
      let task = writer.pendingTask
      writer.pendingTask = nil
      if let task {
        writer.out.literal(
          task ? "<label><input type=\"checkbox\" checked disabled /> " : "<label><input type=\"checkbox\" disabled /> ")
      }
      let (start, parts) = (writer.out.sink.count, writer.parts.count)
      writer.write(run, range, writer.prose)
      let isEmpty = writer.out.sink.count == start && writer.parts.count == parts
      if task != nil { writer.out.literal("</label>") }
      if !isTight {
        if isLast, writer.footnoteNumber != nil, !isEmpty {
          writer.out.literal(" ")
          writer.writeFootnoteBackLinks()
        }
        writer.out.literal("</p>\n")
      }
      return isEmpty
    }
  }

  private mutating func writeHeading(_ node: CMarkNode) {
    mentioned.removeAll(keepingCapacity: true)
    // One that is left out has no id; its names are reported all the same.
    let heading = headingAt[node]
    let level = heading?.level ?? node.headingLevel
    writeElement { writer in
      writer.lineBreak()
      writer.out.literal("<h")
      writer.out.text(String(level))
      writer.out.literal(" id=\"")
      writer.out.attribute(heading?.id ?? "")
      writer.out.literal("\">")
      let start = writer.out.sink.count
      writer.beginBlock(node)
      writer.writeInlines(of: node, .heading)
      writer.endBlock()
      let isEmpty = writer.out.sink.count == start
      writer.out.literal("</h")
      writer.out.text(String(level))
      writer.out.literal(">\n")
      return isEmpty
    }
    if heading != nil { self.level = level }
  }

  private mutating func writeQuote(_ node: CMarkNode) {
    if writeCallout(node) { return }
    writeElement { writer in
      writer.lineBreak()
      writer.out.literal("<blockquote>\n")
      let start = writer.out.sink.count
      writer.quotations += 1
      writer.writeBlocks(in: node)
      writer.quotations -= 1
      let isEmpty = writer.out.sink.count == start
      writer.lineBreak()
      writer.out.literal("</blockquote>\n")
      return isEmpty
    }
  }

  private mutating func writeList(_ node: CMarkNode) {
    writeElement { writer in
      writer.lineBreak()
      if !node.isOrdered {
        writer.out.literal("<ul>\n")
      } else if node.listStart == 1 {
        writer.out.literal("<ol>\n")
      } else {
        writer.out.literal("<ol start=\"")
        writer.out.text(String(node.listStart))
        writer.out.literal("\">\n")
      }
      let start = writer.out.sink.count
      writer.writeBlocks(in: node)
      let isEmpty = writer.out.sink.count == start
      writer.out.literal(node.isOrdered ? "</ol>\n" : "</ul>\n")
      return isEmpty
    }
  }

  private mutating func writeItem(_ node: CMarkNode) {
    writeElement { writer in
      writer.lineBreak()
      let isTask = node.isTask && node.firstChild?.kind == .paragraph
      if isTask {
        writer.out.literal("<li class=\"task\">")
        writer.pendingTask = writer.isChecked(node)
      } else {
        writer.out.literal("<li>")
      }
      let start = writer.out.sink.count
      writer.writeBlocks(in: node)
      let isEmpty = writer.out.sink.count == start
      writer.out.literal("</li>\n")
      return isEmpty
    }
  }

  /// The parser looks for `[x]` anywhere in the line; the one that counts stands first.
  fileprivate func isChecked(_ node: CMarkNode) -> Bool {
    guard node.isChecked, let start = setting.text.offset(line: node.startLine, column: node.startColumn) else {
      return node.isChecked
    }
    let line = setting.text.bytes[start..<setting.text.end(ofLine: node.startLine)]
    guard let bracket = line.firstIndex(of: UInt8(ascii: "[")), bracket + 1 < line.endIndex else { return node.isChecked }
    return line[bracket + 1] != UInt8(ascii: " ")
  }

  /// Shown as it was written.
  private mutating func writeHTML(_ node: CMarkNode) {
    let literal = Array(node.literal)
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
    if !setting.isLine, let kind = Self.view(named: language) {
      writeView(node, kind, called: language)
      return
    }
    let code = node.literal
    lineBreak()
    if language.isEmpty {
      out.literal("<pre><code>")
    } else {
      out.literal("<pre><code class=\"language-")
      out.attribute(language)
      out.literal("\">")
    }
    out.attribute(code)
    out.literal("</code></pre>\n")
    block += code
    while block.last == UInt8(ascii: "\n") { block.removeLast() }
    endBlock()
  }

  /// A view stands for its filter: where it is none nothing stands there, because a filter may name what is not published.
  private mutating func writeView(_ node: CMarkNode, _ kind: String, called name: String) {
    let view = fencedView(node, kind)
    guard name == kind else {
      report(
        .unknownView, at: view.place, "`\(printable(name.utf8))` is no view; nothing stands here",
        suggestion: NearMiss.sentence([kind]))
      return
    }
    tally.views += 1
    if tally.views > Limits.views {
      report(
        .bodyTooLarge, at: setting.chain.first?.mark ?? view.place, "more than \(Limits.views) views are drawn on this page",
        suggestion: "show the rest on a page of its own")
    } else {
      flush()
      parts.append(.view(view))
    }
  }

  /// Fenced blocks that pages draw.
  private static let views = ["actor", "events", "figures", "matrix", "timeline"]

  /// The view that a fence asks for, or seems to: one letter wrong, or capitals. `factor` and the like are languages.
  private static func view(named language: String) -> String? {
    let name = language.lowercased()
    if views.contains(name) { return name }
    guard name.utf8.count > 4, let near = NearMiss.candidates(for: name, among: views).first, near.first == name.first,
      abs(near.utf8.count - name.utf8.count) <= 1
    else { return nil }
    return near
  }

  private func fencedView(_ node: CMarkNode, _ kind: String) -> FencedView {
    let text = setting.text
    let yaml = Array(node.literal)
    let first = text.start(ofLine: node.startLine + 1)
    let fallback = place(first..<first)
    var runs: [TextPlaces.Run] = []
    var start = 0
    var line = node.startLine + 1
    // Each line of the fence is the end of a line of the text: what stands before it marks a list or a quotation.
    while start < yaml.count {
      let end = yaml[start...].firstIndex(of: UInt8(ascii: "\n")) ?? yaml.count
      var lineEnd = text.end(ofLine: line)
      while lineEnd > text.start(ofLine: line), [0x0A, 0x0D].contains(text.bytes[lineEnd - 1]) { lineEnd -= 1 }
      let at = max(lineEnd - (end - start), text.start(ofLine: line))
      runs.append(TextPlaces.Run(start: start, fileStart: Int(place(at..<at).start)))
      start = end + 1
      line += 1
    }
    let places = isExact ? TextPlaces(runs, in: setting.places.source, orAt: fallback) : .whole(fallback)
    return FencedView(
      kind: kind, yaml: yaml, places: places,
      place: yaml.isEmpty ? fallback : place(first..<max(first, text.end(ofLine: line - 1))))
  }

  private var isExact: Bool { setting.places.isExact }

  /// The place in the file of a range of the prepared text.
  private func place(_ range: Range<Int>) -> Place {
    let text = setting.text
    let start = text.fileOffset(of: range.lowerBound)
    return setting.places.place(start..<(range.isEmpty ? start : text.fileOffset(of: range.upperBound - 1) + 1))
  }

  // MARK: Text

  /// Escapes quotation marks too, as cmark does.
  mutating func writeText(_ text: String) { out.attribute(text) }
}
