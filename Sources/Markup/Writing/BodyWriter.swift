@_spi(MakesHTML) import Base

/// Walks a parsed tree and writes it as the parts of a `Body`, as cmark's own HTML writer does but for headings with ids, tables,
/// task items, footnotes, callouts, images and links.
struct BodyWriter {
  let setting: BodySetting
  var diagnostics = Diagnostics()

  // What the body becomes.
  var out = HTMLBuilder()
  var parts: [Body.Part] = []
  var references: [Body.Reference] = []
  var media: [BytePath] = []
  var plain: [UInt8] = []
  var outputCount = 0

  var awaited = Body.Awaited()
  var tally = EmbedTally()

  // The headings, found before all else, because a link may point ahead.
  var headings: [Body.Heading] = []
  var headingAt: [CMarkNode: Body.Heading] = [:]
  var headingTable = HeadingTable([])
  /// The level of the heading above; 1 is the page's title.
  var level = 1
  /// Where a section alone is shown, its headings' ids.
  var shownHeadings: Set<String>?
  var footnotes = FootnoteCounts()
  /// Of the footnote that is being written, until its links back are.
  var footnoteNumber: Int?
  /// Names so far that lead to nothing published: what holds nothing else must leave no trace.
  var vanished = 0

  // The block that is being written.
  var block: [UInt8] = []
  var pending: [PendingReference] = []
  var alignment: SourceAlignment?
  var blockNode: CMarkNode?
  var blockRange = 0..<0
  var blockStart = 0

  // The section: a target is mentioned once in it.
  var mentioned: Set<TargetID> = []
  var quotations = 0
  var pendingTask: Bool?
  /// Those that were numbered so far.
  var paragraphs = 0

  /// A reference in the current block, whose sentence is cut out at the block's end.
  struct PendingReference {
    let target: TargetID
    let kind: Body.ReferenceKind
    let range: Range<Int>
    let locator: String?
  }

  init(_ setting: BodySetting) {
    self.setting = setting
  }

  mutating func write(document tree: borrowing CMarkTree) {
    survey(tree.landmarks)
    let count = setting.text.bytes.count
    out = HTMLBuilder(reserving: count + count / 2)
    if setting.options.keepsPlainText { plain.reserveCapacity(count) }
    level = (setting.options.topHeading ?? 2) - 1
    var child = tree.root.firstChild
    while let node = child {
      writeBlock(node)
      child = node.next
    }
    closeFootnotes()
  }

  /// Writes a heading and what stands under it: up to the next one beside it of its own level or a higher one; then the footnotes to
  /// which that refers.
  /// - Parameter section: the heading's id.
  /// - Returns: whether there is such a heading.
  mutating func write(section: String, of tree: borrowing CMarkTree) -> Bool {
    survey(tree.landmarks)
    guard let heading = headingAt.first(where: { $0.value.id == setting.options.idPrefix + section })?.key else { return false }
    var blocks = [heading]
    var next = heading.next
    while let node = next, node.kind != .footnote, node.kind != .heading || node.headingLevel > heading.headingLevel {
      blocks.append(node)
      next = node.next
    }
    narrow(to: blocks)
    level = (setting.options.topHeading ?? 2) - 1
    for block in blocks { writeBlock(block) }
    for number in footnotes.order {
      if footnotes.definitions.indices.contains(number - 1) { writeFootnote(footnotes.definitions[number - 1]) }
    }
    closeFootnotes()
    return true
  }

  /// Writes the inlines of `node` alone.
  mutating func write(line node: CMarkNode) {
    beginBlock(node)
    writeInlines(of: node, .prose)
    endBlock()
  }

  mutating func finish() -> Body {
    flush()
    while plain.last == UInt8(ascii: "\n") { plain.removeLast() }
    return Body(
      parts: parts, headings: headings, references: references, media: media, plainText: String(decoding: plain, as: UTF8.self),
      awaited: awaited)
  }

  /// Ends the HTML part that is being written.
  mutating func flush() {
    outputCount += out.sink.count
    if !out.sink.bytes.isEmpty { parts.append(.html(out.fragment)) }
    out = HTMLBuilder()
  }

  /// A line end, unless there is one.
  mutating func lineBreak() {
    if let last = out.sink.bytes.last, last != UInt8(ascii: "\n") { out.literal("\n") }
  }

  // MARK: The current block

  /// - Parameters:
  ///   - start: where its inlines begin in the prepared text; `range` is where they can be.
  mutating func beginBlock(_ node: CMarkNode, start: Int? = nil, range: Range<Int>? = nil) {
    blockNode = node
    alignment = nil
    let text = setting.text
    blockRange =
      range ?? text.start(ofLine: node.startLine)..<max(text.end(ofLine: node.endLine), text.start(ofLine: node.startLine))
    blockStart = start ?? text.offset(line: node.startLine, column: node.startColumn) ?? blockRange.lowerBound
  }

  mutating func endBlock() {
    if !pending.isEmpty {
      var sentences = Sentences(block)
      for one in pending {
        let (sentence, emphasis) = sentences.sentence(around: one.range)
        references.append(
          Body.Reference(target: one.target, kind: one.kind, sentence: sentence, emphasis: emphasis, locator: one.locator))
      }
      pending.removeAll(keepingCapacity: true)
    }
    if !block.isEmpty {
      reportHiddenNames()
      if setting.options.keepsPlainText {
        plain += block
        plain.append(UInt8(ascii: "\n"))
      }
      block.removeAll(keepingCapacity: true)
    }
  }

  // MARK: Places

  /// The place in the file of `mark` at `offset` of a run's text.
  mutating func place(of mark: String, at offset: Int, in run: InlineRun) -> Place {
    guard let (node, inside) = run.textNode(at: offset) else { return place(of: mark, nil) }
    return place(of: mark, node, offset: inside)
  }

  /// The place in the file of a link, an image or another node with a mark of its own.
  mutating func place(of node: CMarkNode) -> Place { place(of: "", node, length: 1) }

  /// The place in the file of `mark` in a node's text.
  private mutating func place(of mark: String, _ node: CMarkNode?, offset: Int = 0, length: Int? = nil) -> Place {
    let found = node.flatMap { preparedOffset(of: $0, offset) } ?? blockStart
    let length = length ?? mark.utf8.count
    let at = setting.text.fileOffset(of: search(mark, from: found))
    return setting.places.place(at..<at + length)
  }

  /// Where the byte at `offset` of a node's text stands in the prepared text.
  mutating func preparedOffset(of node: CMarkNode, _ offset: Int) -> Int? {
    if alignment == nil, let blockNode {
      alignment = SourceAlignment(of: blockNode, in: setting.text, range: blockRange, start: blockStart)
    }
    return alignment?.source(of: node, offset: offset)
  }

  /// The nearest place of `mark` in the block, at `start`, else behind it, else before it.
  private func search(_ mark: String, from start: Int) -> Int {
    let bytes = setting.text.bytes
    let mark = Array(mark.utf8)
    func stands(_ i: Int) -> Bool { bytes[i..<min(i + mark.count, bytes.count)].elementsEqual(mark) }
    var i = min(start, bytes.count)
    let last = min(blockRange.upperBound, i + 4_096)
    while i < last {
      if stands(i) { return i }
      i += 1
    }
    i = start - 1
    while i >= max(blockRange.lowerBound, start - 4_096), i < bytes.count {
      if stands(i) { return i }
      i -= 1
    }
    return start
  }
}
