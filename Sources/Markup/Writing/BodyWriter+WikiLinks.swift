@_spi(MakesHTML) import Base

extension BodyWriter {
  /// A wikilink whose target is known, or that shows its label alone.
  struct ResolvedLink {
    enum Address {
      case site(SiteLink, TargetID)
      /// A heading of this body, where it is shown.
      case heading(id: String)
      /// One of a body that is embedded without it.
      case page(SiteLink)
      case none
    }

    let address: Address
    /// The author's label, else the title of the target.
    let label: Range<Int>?
    let title: String
  }

  mutating func resolve(_ link: WikiLink, in run: InlineRun) -> ResolvedPiece {
    let (name, heading) = WikiLink.split(written(link, in: run))
    if link.isEmbed, let file = MediaName(name) { return resolve(file, link, in: run) }
    if name.isEmpty { return resolveOwnHeading(heading ?? "", link, in: run) }
    let bare = bareLabel(of: link)
    let mark = link.isEmbed ? "![[" : "[["
    switch setting.reader.resolver.link(.wiki(name)) {
    case .found(let target):
      if link.isEmbed {
        report(
          .embedNotShown, at: place(of: mark, at: link.range.lowerBound, in: run),
          "an embed stands on a line of its own in a paragraph; a link to “\(target.title)” stands here instead",
          suggestion: "give it a line of its own, or write `[[\(name)]]`")
      }
      let site = self.link(to: target, heading: heading, at: { $0.place(of: mark, at: link.range.lowerBound, in: run) })
      let shown = site.fragment.flatMap { target.headings?.text(ofID: $0) }
      let title = shown.map { setting.reader.words.heading(target.title, $0) } ?? target.title
      return .link(ResolvedLink(address: .site(site, target.id), label: link.label, title: title))
    case .hidden:
      report(
        .hiddenLink, at: place(of: mark, at: link.range.lowerBound, in: run), "`\(name)` is not published; \(rest(of: link))")
      return bare
    case .ambiguous(let names):
      report(
        .ambiguousLink, at: place(of: mark, at: link.range.lowerBound, in: run), "several records are called `\(name)`",
        suggestion: "write " + names.map { "`[[\($0)]]`" }.joined(separator: " or "))
      return bare
    case .unknown(let near):
      let isCase = near.first.map { $0.lowercased() == name.lowercased() } == true
      report(
        .unknownLink, at: place(of: mark, at: link.range.lowerBound, in: run),
        "nothing is called `\(name)`\(isCase ? " with these capitals" : ""); \(rest(of: link))",
        suggestion: suggestion(near))
      return bare
    }
  }

  /// What becomes of a link without a target: the author should know which words are missing.
  private func rest(of link: WikiLink) -> String {
    link.label == nil ? "the link is left out, and its words with it" : "its label is shown without a link"
  }

  /// What is left of a link that leads nowhere.
  func bareLabel(of link: WikiLink) -> ResolvedPiece {
    link.label.map { .link(ResolvedLink(address: .none, label: $0, title: "")) } ?? .nothing
  }

  /// The name as the author wrote it: typographic quotes are put back.
  func written(_ link: WikiLink, in run: InlineRun) -> String {
    let text = String(decoding: run.text[link.address], as: UTF8.self)
    guard setting.options.smart else { return text }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": plain += "'"
      case "\u{201C}", "\u{201D}": plain += "\""
      case "\u{2013}": plain += "--"
      case "\u{2014}": plain += "---"
      case "\u{2026}": plain += "..."
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  private mutating func resolveOwnHeading(_ heading: String, _ link: WikiLink, in run: InlineRun) -> ResolvedPiece {
    switch self.heading(named: heading) {
    case (let id, isHere: true)?: return .link(ResolvedLink(address: .heading(id: id), label: link.label, title: heading))
    case (let id, isHere: false)?:
      let address = ownPage(id).map(ResolvedLink.Address.page) ?? .none
      return .link(ResolvedLink(address: address, label: link.label, title: heading))
    case nil:
      report(
        .unknownHeading, at: place(of: "[[", at: link.range.lowerBound, in: run), "no heading here is called `\(heading)`",
        suggestion: suggestion(headingTable.near(heading).map { "#" + $0 }))
      return .link(ResolvedLink(address: .none, label: link.label, title: heading))
    }
  }

  /// A heading of this body on the page of its own.
  func ownPage(_ id: String) -> SiteLink? { setting.chain.last?.page.map { SiteLink($0.path, fragment: id) } }

  /// The link to a record, or to a heading of it where the heading is there.
  mutating func link(to target: LinkTarget, heading: String?, at place: (inout BodyWriter) -> Place) -> SiteLink {
    guard let heading else { return target.link }
    guard let headings = target.headings else {
      awaited.headings.insert(target.id)
      return target.link
    }
    if let id = headings.id(named: heading) { return SiteLink(target.link.path, fragment: id) }
    reportUnknown(heading, of: target, headings, at: place(&self))
    return target.link
  }

  mutating func reportUnknown(_ heading: String, of target: LinkTarget, _ headings: HeadingTable, at place: Place) {
    report(
      .unknownHeading, at: place, "`\(target.title)` has no heading `\(heading)`",
      suggestion: suggestion(headings.near(heading).map { "#" + $0 }))
  }

  mutating func write(_ link: ResolvedLink, in run: InlineRun, _ context: InlineContext) {
    let start = block.count
    var isOpen = false
    if context.links {
      switch link.address {
      case .site(let site, _):
        out.literal("<a href=\"")
        out.link(site)
        out.literal("\">")
        isOpen = true
      case .heading(let id):
        out.literal("<a href=\"#")
        out.attribute(id)
        out.literal("\">")
        isOpen = true
      case .page(let site):
        out.literal("<a href=\"")
        out.link(site)
        out.literal("\">")
        isOpen = true
      case .none: break
      }
    }
    if let label = link.label {
      writePlain(run, label, InlineContext(mentions: false, links: !isOpen && context.links))
    } else {
      writeText(link.title)
      block += Array(link.title.utf8)
    }
    if isOpen { out.literal("</a>") }
    if case .site(_, let target) = link.address {
      mentioned.insert(target)
      refer(to: target, .link, from: start)
    }
  }
}
