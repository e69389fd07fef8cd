@_spi(MakesHTML) import Base

extension BodyWriter {
  mutating func writeLink(_ node: CMarkNode, _ context: InlineContext) {
    let text = InlineContext(mentions: false, links: false, before: context.before, after: context.after)
    let start = block.count
    switch LinkAddress(node.address, in: setting.folder) {
    case .web(let address):
      out.literal("<a href=\"")
      out.address(address)
      out.literal(address.isMail ? "\"" : "\" rel=\"noopener noreferrer\"")
      closeTag(node)
      writeInlines(of: node, text)
      out.literal("</a>")
    case .heading(let name):
      guard let (id, isHere) = heading(named: name) else {
        report(
          .unknownHeading, at: place(of: node), "no heading here has the id `\(name)`",
          suggestion: suggestion(headingTable.near(name).map { "#" + HeadingID.slug($0) }))
        return writeInlines(of: node, context)
      }
      if isHere {
        out.literal("<a href=\"#")
        out.attribute(id)
        out.literal("\"")
      } else {
        guard let page = ownPage(id) else { return writeInlines(of: node, context) }
        out.literal("<a href=\"")
        out.link(page)
        out.literal("\"")
      }
      closeTag(node)
      writeInlines(of: node, text)
      out.literal("</a>")
    case .file(let path, let heading):
      writeLink(node, to: path, heading: heading, context, text, start)
    case .outside:
      report(.unknownLink, at: place(of: node), "this link leads out of the Content folder")
      writeInlines(of: node, context)
    case .unsafe:
      let address = printable(node.address)
      report(
        .unsafeLink, at: place(of: node), "`\(address)` is no address that a page may link to; its text alone is shown",
        suggestion: "links begin with " + WebAddress.schemes.map { "`\($0):`" }.joined(separator: ", "))
      writeInlines(of: node, context)
    case .empty: writeInlines(of: node, context)
    }
  }

  private mutating func writeLink(
    _ node: CMarkNode, to path: BytePath, heading: String?, _ context: InlineContext, _ text: InlineContext, _ start: Int
  ) {
    switch setting.reader.resolver.link(.file(path)) {
    case .found(let target):
      let site = link(to: target, heading: heading, at: { $0.place(of: node) })
      open(site, node)
      writeInlines(of: node, text)
      out.literal("</a>")
      mentioned.insert(target.id)
      refer(to: target.id, .link, from: start)
    case .hidden:
      report(.hiddenLink, at: place(of: node), "`\(path)` is not published; the text alone is shown")
      writeInlines(of: node, context)
    case .ambiguous(let names):
      report(
        .ambiguousLink, at: place(of: node), "`\(path)` holds several records",
        suggestion: "write " + names.map { "`[[\($0)]]`" }.joined(separator: " or "))
      writeInlines(of: node, context)
    case .unknown(let near):
      if let (site, path) = mediaLink(node.address, path) {
        media.append(path)
        open(site, node)
        writeInlines(of: node, text)
        out.literal("</a>")
        return
      }
      report(.unknownLink, at: place(of: node), "there is no file `\(path)` to link to", suggestion: suggestion(near))
      writeInlines(of: node, context)
    }
  }

  private mutating func open(_ site: SiteLink, _ node: CMarkNode) {
    out.literal("<a href=\"")
    out.link(site)
    out.literal("\"")
    closeTag(node)
  }

  private mutating func closeTag(_ node: CMarkNode) {
    let title = node.title
    if !title.isEmpty {
      out.literal(" title=\"")
      out.attribute(title)
      out.literal("\"")
    }
    out.literal(">")
  }

  /// A file of `media/`, by its path from the folder of the text or from Content.
  func mediaLink(_ address: [UInt8], _ path: BytePath) -> (SiteLink, BytePath)? {
    if let link = setting.reader.resolver.media(path) { return (link, path) }
    if case .file(let fromTop, _) = LinkAddress(address, in: ""), let link = setting.reader.resolver.media(fromTop) {
      return (link, fromTop)
    }
    return nil
  }
}
