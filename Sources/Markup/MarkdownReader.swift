import Base

/// Turns Markdown into `Body` values: parsed by cmark-gfm, resolved against the records, written by us. One reader serves all
/// bodies of a dossier, from several threads at once; what it gives depends on its input alone.
public struct MarkdownReader: Sendable {
  public let resolver: Resolver
  let mentions: MentionIndex
  let hiddenNames: HiddenNames
  let words: MarkupWords
  let options: MarkdownOptions

  /// - Parameter hiddenNames: reported where they stand, and else without any effect.
  public init(
    resolver: Resolver, mentions: MentionIndex, hiddenNames: HiddenNames = .none, words: MarkupWords,
    options: MarkdownOptions = MarkdownOptions()
  ) {
    self.resolver = resolver
    self.mentions = mentions
    self.hiddenNames = hiddenNames
    self.words = words
    self.options = options
  }

  /// The same reader with other answers.
  public func answering(with resolver: Resolver) -> MarkdownReader {
    MarkdownReader(resolver: resolver, mentions: mentions, hiddenNames: hiddenNames, words: words, options: options)
  }

  /// The record that a body belongs to: a page never mentions itself, and must not embed itself.
  public struct Owner: Sendable {
    let id: TargetID
    let name: String
    let language: String?

    /// - Parameters:
    ///   - name: as the author writes it, for messages.
    ///   - language: of the body, as HTML has it.
    public init(_ id: TargetID, name: String, language: String? = nil) {
      self.id = id
      self.name = name
      self.language = language
    }
  }

  /// Reads the Markdown at `body` of a text.
  /// - Parameters:
  ///   - bytes: the whole file, or a value out of one.
  ///   - places: where `bytes` stand in the author's files.
  ///   - folder: where the file lies below Content; relative links start there.
  ///   - options: other than the reader's own, for a body that shares its page with another or wants no mentions.
  public func read(
    _ bytes: [UInt8], body: Range<Int>, places: TextPlaces, owner: Owner? = nil, folder: BytePath,
    options: MarkdownOptions? = nil, diagnostics: inout Diagnostics
  ) -> Body {
    let root = EmbedLink(
      target: owner?.id, section: nil, name: owner?.name ?? "this text", page: nil, language: owner?.language, mark: nil)
    let written = write(
      bytes, body: body, places: places, owners: owner.map { [$0.id] } ?? [], folder: folder, options: options ?? self.options,
      chain: [root], diagnostics: &diagnostics)
    guard let written else { return .empty }
    if written.outputCount > Self.most(body.count + written.tally.input) {
      diagnostics.report(
        .bodyTooLarge, at: places.place(body.lowerBound..<body.lowerBound),
        "this text of \(body.count) bytes becomes a page of \(written.outputCount)")
      return .empty
    }
    return written.body
  }

  /// A text that was read, and what that came to.
  struct Written {
    let body: Body
    let outputCount: Int
    let tally: EmbedTally
  }

  /// The most bytes of HTML that a text may become.
  static func most(_ bytes: Int) -> Int { max(Limits.smallOutput, bytes * Limits.outputPerByte) }

  /// Reads one text, the page's own or one that it embeds.
  /// - Parameter section: the id of a heading, where its section alone is wanted.
  /// - Returns: nil where the text cannot be shown.
  func write(
    _ bytes: [UInt8], body: Range<Int>, places: TextPlaces, owners: [TargetID], folder: BytePath, options: MarkdownOptions,
    chain: [EmbedLink], tally: EmbedTally = EmbedTally(), section: String? = nil, diagnostics: inout Diagnostics
  ) -> Written? {
    let prepared = Preparation.prepare(bytes, body: body, places: places)
    for warning in prepared.warnings { diagnostics.append(warning) }
    if let failure = prepared.failure {
      diagnostics.append(failure)
      return nil
    }
    guard let tree = CMarkTree(parsing: prepared.text.bytes, smart: options.smart, footnotes: .on) else { return nil }
    if isTooDeep(tree.depth, at: places.place(body.lowerBound..<body.lowerBound), &diagnostics) { return nil }
    let setting = BodySetting(
      reader: self, options: options, text: prepared.text, comments: prepared.comments, places: places, owners: owners,
      folder: folder, chain: chain)
    var writer = BodyWriter(setting)
    writer.tally = tally
    if let section {
      guard writer.write(section: section, of: tree) else { return nil }
    } else {
      writer.write(document: tree)
    }
    diagnostics.append(writer.diagnostics)
    let finished = writer.finish()
    return Written(body: finished, outputCount: writer.outputCount, tally: writer.tally)
  }

  /// Reads one line of Markdown, such as a summary: inlines only, no paragraph around them.
  /// - Parameter place: of the value in its file; all problems are reported there.
  public func readInline(
    _ text: String, at place: Place, owner: TargetID? = nil, folder: BytePath, options: MarkdownOptions? = nil,
    diagnostics: inout Diagnostics
  ) -> Body {
    let options = options ?? self.options
    if !options.mentions || mentions.isEmpty, let line = PlainLine(text),
      hiddenNames.isEmpty || hiddenNames.found(in: line.bytes).isEmpty
    {
      return line.body
    }
    return parsedLine(text, at: place, owner: owner, folder: folder, options: options, diagnostics: &diagnostics)
  }

  func parsedLine(
    _ text: String, at place: Place, owner: TargetID?, folder: BytePath, options: MarkdownOptions,
    diagnostics: inout Diagnostics
  ) -> Body {
    // As a heading the line can begin no list, quotation or table; the closing mark keeps a `#` of its own at the end.
    let line = text.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
    let bytes = Array("# ".utf8) + line + Array(" #".utf8)
    let prepared = Preparation.prepare(bytes, body: 0..<bytes.count, places: .whole(place))
    for warning in prepared.warnings { diagnostics.append(warning) }
    if let failure = prepared.failure {
      diagnostics.append(failure)
      return .empty
    }
    guard let tree = CMarkTree(parsing: prepared.text.bytes, smart: options.smart, footnotes: .off) else { return .empty }
    if isTooDeep(tree.depth, at: place, &diagnostics) { return .empty }
    let setting = BodySetting(
      reader: self, options: options, text: prepared.text, comments: prepared.comments, places: .whole(place), isLine: true,
      owners: owner.map { [$0] } ?? [], folder: folder, chain: [])
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
