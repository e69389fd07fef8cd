@_spi(MakesHTML) import Base

extension BodyWriter {
  /// The context of the current block's text.
  var prose: InlineContext { quotations > 0 ? .quotation : .prose }

  mutating func writeInlines(of node: CMarkNode, _ context: InlineContext) {
    let run = InlineRun(childrenOf: node)
    write(run, 0..<run.text.count, context)
  }

  mutating func write(_ run: InlineRun, _ range: Range<Int>, _ context: InlineContext) {
    guard !range.isEmpty else { return }
    guard run.signs.contains(.remark) else { return writePieces(run, range, context) }
    let kept = setting.comments.kept(run.text, range)
    if kept != [range] { vanished += 1 }
    for kept in kept { writePieces(run, kept, context) }
  }

  private mutating func writePieces(_ run: InlineRun, _ range: Range<Int>, _ context: InlineContext) {
    guard !run.signs.isDisjoint(with: [.bracket, .key]) else { return writePlain(run, range, context) }
    var pieces = InlinePiece.cut(run.text, range).map { resolve($0, in: run, context) }
    closeGaps(in: run, &pieces)
    for piece in pieces {
      switch piece {
      case .plain(let range): writePlain(run, range, context)
      case .link(let link): write(link, in: run, context)
      case .citations(let group): write(group, in: run, context)
      case .image(let image): write(image, context)
      case .nothing: vanished += 1
      }
    }
  }

  /// A piece with its names looked up.
  enum ResolvedPiece {
    case plain(Range<Int>)
    case link(ResolvedLink)
    case citations(ResolvedCitations)
    case image(ResolvedImage)
    /// Something hidden or unknown that leaves no trace.
    case nothing
  }

  private mutating func resolve(_ piece: InlinePiece, in run: InlineRun, _ context: InlineContext) -> ResolvedPiece {
    switch piece {
    case .plain(let range): return .plain(range)
    case .wikiLink(let link): return resolve(link, in: run)
    case .citations(let group): return resolve(group, in: run)
    case .narrative(let citation): return resolve(narrative: citation, in: run)
    case .lostFootnote(let range):
      let label = String(decoding: run.text[(range.lowerBound + 2)..<(range.upperBound - 1)], as: UTF8.self)
      report(
        .unknownFootnote, at: place(of: "[^" + label + "]", at: range.lowerBound, in: run), "there is no footnote `[^\(label)]`")
      return .plain(range)
    }
  }

  /// What vanishes takes the space before it along, or at the start of a line the one behind it.
  private func closeGaps(in run: InlineRun, _ pieces: inout [ResolvedPiece]) {
    func isSpace(_ i: Int) -> Bool {
      run.text[i] == UInt8(ascii: " ") || run.text[i] == UInt8(ascii: "\t") || run.text[i] == UInt8(ascii: "\n")
    }
    // Whether all before a piece has vanished.
    var isStart = true
    for i in pieces.indices {
      defer { isStart = isStart && isNothing(pieces[i]) }
      guard case .nothing = pieces[i] else { continue }
      if i > 0, case .plain(let range) = pieces[i - 1], range.contains(range.upperBound - 1), isSpace(range.upperBound - 1) {
        guard endsWord(run, pieces, after: i) else { continue }
        var end = range.upperBound
        while end > range.lowerBound, isSpace(end - 1) { end -= 1 }
        pieces[i - 1] = .plain(range.lowerBound..<end)
      } else if isStart, i + 1 < pieces.count, case .plain(let range) = pieces[i + 1] {
        var start = range.lowerBound
        while start < range.upperBound, isSpace(start) { start += 1 }
        pieces[i + 1] = .plain(start..<range.upperBound)
      }
    }
  }

  private func isNothing(_ piece: ResolvedPiece) -> Bool {
    switch piece {
    case .nothing: true
    case .plain(let range): range.isEmpty
    default: false
    }
  }

  /// Whether a space, a line end, punctuation or the end follows piece `i`, so that the space before it is one too many.
  private func endsWord(_ run: InlineRun, _ pieces: [ResolvedPiece], after i: Int) -> Bool {
    guard i + 1 < pieces.count else { return true }
    switch pieces[i + 1] {
    case .nothing: return true
    case .plain(let range):
      guard !range.isEmpty, run.text[range.lowerBound] != InlineRun.atom else { return false }
      return run.text.withUnsafeBufferPointer { WordClass(decodeScalar($0, range.lowerBound).value) == .none }
        && run.text[range.lowerBound] != UInt8(ascii: "(")
    default: return false
    }
  }

  // MARK: Plain text

  /// Writes text, mentions and the nodes between them.
  mutating func writePlain(_ run: InlineRun, _ range: Range<Int>, _ context: InlineContext) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = run.text[start..<range.upperBound].firstIndex(of: InlineRun.atom) ?? range.upperBound
      if start < end { writeWords(run, start..<end, context) }
      if end < range.upperBound, let node = run.node(at: end) {
        var inner = context
        inner.before = wordClass(before: end, in: run, context)
        inner.after = wordClass(after: end + 1, in: run, context)
        write(node, inner)
      }
      start = end + 1
    }
  }

  private mutating func writeWords(_ run: InlineRun, _ range: Range<Int>, _ context: InlineContext) {
    guard context.mentions, context.links, setting.options.mentions, !setting.reader.mentions.isEmpty else {
      return writeRaw(run.text[range])
    }
    let before = wordClass(before: range.lowerBound, in: run, context)
    let after = wordClass(after: range.upperBound, in: run, context)
    let mentions = setting.reader.mentions
    let matches = run.text.withUnsafeBufferPointer {
      mentions.matches(in: UnsafeBufferPointer(rebasing: $0[range]), before: before, after: after)
    }
    var start = range.lowerBound
    for match in matches {
      let entry = mentions.entries[match.entry]
      guard !setting.owners.contains(entry.target), mentioned.insert(entry.target).inserted else { continue }
      let name = range.lowerBound + match.range.lowerBound..<range.lowerBound + match.range.upperBound
      writeRaw(run.text[start..<name.lowerBound])
      let blockStart = block.count
      out.literal("<a href=\"")
      out.link(entry.link)
      out.literal("\">")
      writeRaw(run.text[name])
      out.literal("</a>")
      refer(to: entry.target, .mention, from: blockStart)
      start = name.upperBound
    }
    writeRaw(run.text[start..<range.upperBound])
  }

  /// Text without any meaning.
  mutating func writeRaw(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    let start = block.count
    text.withUnsafeBufferPointer {
      out.attribute($0)
      block.append(contentsOf: $0)
    }
    block.withUnsafeMutableBufferPointer {
      for i in start..<$0.count where $0[i] == UInt8(ascii: "\n") { $0[i] = UInt8(ascii: " ") }
    }
  }

  // MARK: Edges of words

  private func wordClass(before i: Int, in run: InlineRun, _ context: InlineContext) -> WordClass {
    guard i > 0 else { return context.before }
    if run.text[i - 1] == InlineRun.atom { return run.node(at: i - 1).map { edge(of: $0, isLast: true) } ?? .none }
    return run.text.withUnsafeBufferPointer { Markup.wordClass(before: i, in: $0) }
  }

  private func wordClass(after i: Int, in run: InlineRun, _ context: InlineContext) -> WordClass {
    guard i < run.text.count else { return context.after }
    if run.text[i] == InlineRun.atom { return run.node(at: i).map { edge(of: $0, isLast: false) } ?? .none }
    return run.text.withUnsafeBufferPointer { WordClass(decodeScalar($0, i).value) }
  }

  /// The class of the first or last character in a node: `**Put**in` is one word.
  private func edge(of node: CMarkNode, isLast: Bool) -> WordClass {
    var node = node
    while true {
      switch node.kind {
      case .emphasis, .strong, .strikethrough, .link:
        guard var child = node.firstChild else { return .none }
        while isLast, let next = child.next { child = next }
        node = child
      case .text:
        let text = node.literal
        guard !text.isEmpty else { return .none }
        return isLast ? Markup.wordClass(before: text.count, in: text) : WordClass(decodeScalar(text, 0).value)
      default: return .none
      }
    }
  }

  // MARK: Nodes

  /// Writes an inline element, which what vanished leaves no empty one of.
  private mutating func writeInline(_ open: StaticString, _ close: StaticString, _ node: CMarkNode, _ context: InlineContext) {
    writeElement { writer in
      writer.out.literal(open)
      let start = writer.out.sink.count
      writer.writeInlines(of: node, context)
      let isEmpty = writer.out.sink.count == start
      writer.out.literal(close)
      return isEmpty
    }
  }

  private mutating func write(_ node: CMarkNode, _ context: InlineContext) {
    switch node.kind {
    case .emphasis:
      writeInline("<em>", "</em>", node, context)
    case .strong:
      writeInline("<strong>", "</strong>", node, context)
    case .strikethrough:
      writeInline("<del>", "</del>", node, context)
    case .code:
      out.literal("<code>")
      out.attribute(node.literal)
      out.literal("</code>")
      block += node.literal
    case .html:
      let html = Array(node.literal)
      for kept in CommentNet().kept(html, 0..<html.count) { writeRaw(html[kept]) }
    case .lineBreak:
      out.literal("<br />\n")
      block.append(UInt8(ascii: " "))
    case .link:
      writeElement { writer in
        let (start, block) = (writer.out.sink.count, writer.block.count)
        writer.writeLink(node, context)
        // An image has no words, but its alternative text.
        return writer.block.count == block && writer.out.sink.count > start
      }
    case .image: writeImage(node)
    case .footnoteMark: writeFootnoteMark(node)
    default: writeInlines(of: node, context)
    }
  }

  // MARK: Reports

  mutating func report(_ code: DiagnosticCode, at place: Place, _ message: String, suggestion: String? = nil) {
    diagnostics.report(code, at: place, message, suggestion: suggestion)
  }

  /// "did you mean `a` or `b`?"
  func suggestion(_ near: [String]) -> String? {
    near.isEmpty ? nil : "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
  }

  /// Notes that the block's text since `start` speaks of `target`.
  mutating func refer(to target: TargetID, _ kind: Body.ReferenceKind, from start: Int, locator: String? = nil) {
    pending.append(PendingReference(target: target, kind: kind, range: start..<block.count, locator: locator))
  }
}
