import Base

/// Turns Markdown into `Body` values: parsed by cmark-gfm, resolved against the records, written by us. One reader serves all
/// bodies of a dossier, from several threads at once; what it gives depends on its input alone.
public struct MarkdownReader: Sendable {
  let resolver: Resolver
  let mentions: MentionIndex
  let words: MarkupWords
  let options: MarkdownOptions

  public init(resolver: Resolver, mentions: MentionIndex, words: MarkupWords, options: MarkdownOptions = MarkdownOptions()) {
    self.resolver = resolver
    self.mentions = mentions
    self.words = words
    self.options = options
  }

  /// Reads the Markdown at `body` of a file.
  /// - Parameters:
  ///   - bytes: the whole file, so that places are places in it.
  ///   - owner: the record the body belongs to: a page never mentions itself.
  ///   - folder: where the file lies below Content; relative links start there.
  ///   - options: other than the reader's own, for a body that shares its page with another or wants no mentions.
  public func read(
    _ bytes: [UInt8], body: Range<Int>, source: SourceID, owner: TargetID? = nil, folder: BytePath,
    options: MarkdownOptions? = nil, diagnostics: inout Diagnostics
  ) -> Body {
    let options = options ?? self.options
    let prepared = Preparation.prepare(bytes, body: body, source: source)
    if let failure = prepared.failure {
      diagnostics.append(failure)
      return .empty
    }
    guard let tree = CMarkTree(parsing: prepared.text.bytes, smart: options.smart, footnotes: .on) else { return .empty }
    if isTooDeep(tree.depth, at: Place(source, body.lowerBound..<body.lowerBound), &diagnostics) { return .empty }
    let setting = BodySetting(
      reader: self, options: options, text: prepared.text, comments: prepared.comments, places: .exact(source), owner: owner,
      folder: folder)
    var writer = BodyWriter(setting)
    writer.write(document: tree.root)
    diagnostics.append(writer.diagnostics)
    let result = writer.finish()
    if writer.outputCount > max(Limits.smallOutput, body.count * Limits.outputPerByte) {
      diagnostics.report(
        .bodyTooLarge, at: Place(source, body.lowerBound..<body.lowerBound),
        "this text of \(body.count) bytes becomes a page of \(writer.outputCount)")
      return .empty
    }
    return result
  }

  /// Reads one line of Markdown, such as a summary: inlines only, no paragraph around them.
  /// - Parameter place: of the value in its file; all problems are reported there.
  public func readInline(
    _ text: String, at place: Place, owner: TargetID? = nil, folder: BytePath, options: MarkdownOptions? = nil,
    diagnostics: inout Diagnostics
  ) -> Body {
    let options = options ?? self.options
    // As a heading the line can begin no list, quotation or table; the closing mark keeps a `#` of its own at the end.
    let line = text.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
    let bytes = Array("# ".utf8) + line + Array(" #".utf8)
    let prepared = Preparation.prepare(bytes, body: 0..<bytes.count, source: place.source)
    if let failure = prepared.failure {
      diagnostics.report(failure.code, at: place, failure.message, suggestion: failure.suggestion)
      return .empty
    }
    guard let tree = CMarkTree(parsing: prepared.text.bytes, smart: options.smart, footnotes: .off) else { return .empty }
    if isTooDeep(tree.depth, at: place, &diagnostics) { return .empty }
    let setting = BodySetting(
      reader: self, options: options, text: prepared.text, comments: prepared.comments, places: .fixed(place), owner: owner,
      folder: folder)
    var writer = BodyWriter(setting)
    if let heading = tree.root.firstChild { writer.write(line: heading) }
    diagnostics.append(writer.diagnostics)
    return writer.finish()
  }

  private func isTooDeep(_ depth: CMarkTree.Depth, at place: Place, _ diagnostics: inout Diagnostics) -> Bool {
    // Two nodes a list, and the document, a paragraph, a table around them.
    guard depth.blocks > 2 * Limits.nesting + 10 || depth.inlines > Limits.inlineNesting else { return false }
    diagnostics.report(
      .nestingTooDeep, at: place, "emphasis, links or blocks are nested more than \(Limits.inlineNesting) deep in this text")
    return true
  }
}
