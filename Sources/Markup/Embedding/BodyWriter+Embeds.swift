@_spi(MakesHTML) import Base

extension BodyWriter {
  /// A part of a paragraph: words, or an embed that has a line to itself.
  enum ParagraphPiece {
    case text(Range<Int>)
    case embed(WikiLink)
  }

  /// Cuts a paragraph at the lines of nothing but an embed. Files of `media/` are no such embeds: they are words like an image.
  func embedLines(of run: InlineRun, _ range: Range<Int>) -> [ParagraphPiece] {
    let text = run.text
    var pieces: [ParagraphPiece] = []
    var plain = range.lowerBound
    var start = plain
    func isEnd(_ i: Int) -> Bool {
      text[i] == UInt8(ascii: "\n") || text[i] == InlineRun.atom && run.node(at: i)?.kind == .lineBreak
    }
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !isEnd(end) { end += 1 }
      if let link = embed(alone: text, start..<end), MediaName(WikiLink.split(written(link, in: run)).name) == nil {
        if plain < start { pieces.append(.text(plain..<start - 1)) }
        pieces.append(.embed(link))
        plain = min(end + 1, range.upperBound)
      }
      start = end + 1
    }
    if plain < range.upperBound || pieces.isEmpty { pieces.append(.text(plain..<range.upperBound)) }
    return pieces
  }

  /// The embed that a line holds and nothing else.
  private func embed(alone text: [UInt8], _ line: Range<Int>) -> WikiLink? {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "\t") { start += 1 }
    while end > start, text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: "\t") { end -= 1 }
    guard start < end, text[start] == UInt8(ascii: "!"), let link = WikiLink.parse(text, at: start + 1, end: end),
      link.range == start..<end
    else { return nil }
    return link
  }

  /// What an embed shows.
  private struct EmbeddedBody {
    let target: TargetID
    let title: String
    /// nil: the page that is being written.
    let page: SiteLink?
    let headings: HeadingTable?
  }

  mutating func writeEmbed(_ link: WikiLink, in run: InlineRun) {
    if !block.isEmpty { block.append(UInt8(ascii: " ")) }
    let (name, heading) = WikiLink.split(written(link, in: run))
    let embedded: EmbeddedBody
    if name.isEmpty, let own = setting.chain.last, let target = own.target, let heading {
      embedded = EmbeddedBody(target: target, title: heading, page: own.page, headings: headingTable)
    } else if case .found(let target) = setting.reader.resolver.link(.wiki(name)) {
      embedded = EmbeddedBody(target: target.id, title: target.title, page: target.link, headings: target.headings)
    } else {
      // What is hidden or unknown is so as a link would be.
      return writeLine(of: run, link)
    }
    let mark = place(of: "![[", at: link.range.lowerBound, in: run)
    guard let read = setting.reader.resolver.embed else {
      awaited.embeds = true
      if heading != nil { awaited.headings.insert(embedded.target) }
      return
    }
    guard let text = read(embedded.target) else {
      report(
        .embedNotShown, at: mark, "“\(embedded.title)” has no text to embed; a link stands here instead",
        suggestion: "write `[[\(name)]]`")
      return writeLink(to: embedded, section: nil, link, in: run)
    }
    var section: String?
    if let heading, let headings = embedded.headings {
      section = headings.id(named: heading)
      guard section != nil else {
        report(
          .unknownHeading, at: mark, "`\(embedded.title)` has no heading `\(heading)`",
          suggestion: suggestion(headings.near(heading).map { "#" + $0 }))
        return writeLink(to: embedded, section: nil, link, in: run)
      }
    }
    var chain = setting.chain
    if !chain.isEmpty { chain[chain.count - 1].mark = mark }
    let next = EmbedLink(
      target: embedded.target, section: section, name: section.map { "\(text.name)#\($0)" } ?? text.name, page: embedded.page,
      language: text.language, mark: nil)
    if let circle = chain.circle(closedBy: next) {
      let names = (circle + circle.prefix(1)).map { "`\($0.name)`" }
      diagnostics.report(
        .circularEmbed, at: circle[0].mark, "embeds run in a circle: " + names.joined(separator: " → "),
        suggestion: "write a link without the `!` in one of them")
      return writeLink(to: embedded, section: section, link, in: run)
    }
    tally.count += 1
    tally.input += text.body.count
    guard chain.count <= Limits.embedDepth, !tally.isSpent else {
      let what =
        chain.count > Limits.embedDepth
        ? "embeds stand more than \(Limits.embedDepth) deep inside each other from here"
        : "with this, the page embeds more than \(Limits.embeds) texts or \(Limits.embedded / 1_000_000) MB"
      diagnostics.report(.embedsTooLarge, at: chain.first?.mark, what, suggestion: "write a link without the `!`")
      return writeLink(to: embedded, section: section, link, in: run)
    }
    write(embedded, text, next, chain, section, link, in: run)
  }

  private mutating func write(
    _ embedded: EmbeddedBody, _ text: EmbeddedText, _ next: EmbedLink, _ chain: [EmbedLink], _ section: String?,
    _ link: WikiLink, in run: InlineRun
  ) {
    var options = setting.options
    // A dot is in no heading's id, so that none is taken.
    options.idPrefix += "e\(tally.count)."
    options.topHeading = min(level + 1, 6)
    options.mentions = options.mentions && text.mentions && quotations == 0
    // Its problems are reported where it stands itself, but for those of embeds inside each other.
    var inner = Diagnostics()
    let written = setting.reader.write(
      text.bytes, body: text.body, places: text.places, owners: setting.owners + [embedded.target], folder: text.folder,
      options: options, chain: chain + [next], tally: tally, section: section, diagnostics: &inner)
    for one in inner.all where one.code == .circularEmbed || one.code == .embedsTooLarge {
      diagnostics.report(one.code, at: one.place, one.message, suggestion: one.suggestion, notes: one.notes)
    }
    references.append(Body.Reference(target: embedded.target, kind: .embed, sentence: "", emphasis: 0..<0))
    lineBreak()
    out.literal("<section class=\"embed\"")
    if next.language != chain.last?.language {
      out.literal(" lang=\"")
      out.attribute(text.language)
      out.literal("\" dir=\"")
      out.attribute(text.direction)
      out.literal("\"")
    }
    out.literal(">\n<p class=\"embed-title\">")
    writeLabel(of: embedded, section: section, link, in: run)
    out.literal("</p>\n")
    if let written {
      tally = written.tally
      tally.output += written.outputCount
      media += written.body.media
      awaited.embeds = awaited.embeds || written.body.awaited.embeds
      awaited.headings.formUnion(written.body.awaited.headings)
      for part in written.body.parts {
        switch part {
        case .html(let fragment): out.append(fragment)
        case .view, .paragraph, .citations:
          flush()
          parts.append(part)
        }
      }
    }
    lineBreak()
    out.literal("</section>\n")
  }

  /// A paragraph of the embed's words alone, as those of a link.
  private mutating func writeLine(of run: InlineRun, _ link: WikiLink) {
    writeElement { writer in
      writer.lineBreak()
      writer.out.literal("<p>")
      let start = writer.out.sink.count
      writer.write(run, link.range, writer.prose)
      let isEmpty = writer.out.sink.count == start
      writer.out.literal("</p>\n")
      return isEmpty
    }
  }

  private mutating func writeLink(to embedded: EmbeddedBody, section: String?, _ link: WikiLink, in run: InlineRun) {
    lineBreak()
    out.literal("<p>")
    let start = block.count
    writeLabel(of: embedded, section: section, link, in: run)
    out.literal("</p>\n")
    refer(to: embedded.target, .link, from: start)
  }

  /// The link to the page of what is embedded.
  private mutating func writeLabel(of embedded: EmbeddedBody, section: String?, _ link: WikiLink, in run: InlineRun) {
    out.literal("<a href=\"")
    if let page = embedded.page {
      out.link(section.map { SiteLink(page.path, fragment: $0) } ?? page)
    } else {
      out.literal("#")
      out.attribute(setting.options.idPrefix + (section ?? "main"))
    }
    out.literal("\">")
    if let label = link.label {
      writePlain(run, label, InlineContext(mentions: false, links: false))
    } else {
      let (_, heading) = WikiLink.split(written(link, in: run))
      let title = heading.map { embedded.title == $0 ? $0 : "\(embedded.title): \($0)" } ?? embedded.title
      writeText(title)
      block += Array(title.utf8)
    }
    out.literal("</a>")
  }
}
