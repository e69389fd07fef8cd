@_spi(MakesHTML) import Base

extension BodyWriter {
  /// The citations of a group whose sources are published.
  struct ResolvedCitations {
    let citations: [(citation: Citation, target: CitationTarget)]
    let isNarrative: Bool
  }

  mutating func resolve(_ group: Citation.Group, in run: InlineRun) -> ResolvedPiece {
    var found: [(citation: Citation, target: CitationTarget)] = []
    for citation in group.citations {
      switch setting.reader.resolver.citation(citation.key) {
      case .found(let target):
        found.append((citation, target))
        if target.isConfidential, !citation.prefix.isEmpty || !citation.locator.isEmpty {
          report(
            .confidentialLocator, at: place(of: "@" + citation.key, at: citation.at, in: run),
            "`\(citation.key)` is confidential: what the citation says beside it is kept back")
        }
      case .hidden: reportHidden(citation, in: run)
      case .ambiguous(let names): reportAmbiguous(citation, names, in: run)
      case .unknown(let near): reportUnknown(citation, near, in: run)
      }
    }
    return found.isEmpty ? .nothing : .citations(ResolvedCitations(citations: found, isNarrative: false))
  }

  /// `@key` in the sentence. What can be no source's id (`@KremlinRussia_E`) or has a backslash is an account on some network, and
  /// stays as it is. What could be one and is none must vanish like a hidden source: nothing may tell them apart.
  mutating func resolve(narrative citation: Citation, in run: InlineRun) -> ResolvedPiece {
    let text = citation.at..<citation.locator.lowerBound
    guard Self.mayBeID(citation.key), !isEscaped(citation.at, in: run) else { return .plain(text) }
    switch setting.reader.resolver.citation(citation.key) {
    case .found(let target):
      if target.isConfidential { reportBrackets(beside: citation, in: run) }
      return .citations(ResolvedCitations(citations: [(citation, target)], isNarrative: true))
    case .hidden:
      reportHidden(citation, in: run)
      reportBrackets(beside: citation, in: run)
    case .ambiguous(let names): reportAmbiguous(citation, names, in: run)
    case .unknown(let near):
      report(
        .unknownCitation, at: place(of: "@" + citation.key, at: citation.at, in: run),
        "there is no source `\(citation.key)`, so its name is left out",
        suggestion: suggestion(near.map { "@" + $0 }) ?? "for an account write `\\@\(citation.key)`")
    }
    return .nothing
  }

  private mutating func reportBrackets(beside citation: Citation, in run: InlineRun) {
    guard standsInBrackets(citation, in: run) else { return }
    report(
      .openLocator, at: place(of: "@" + citation.key, at: citation.at, in: run),
      "the words in brackets beside `@\(citation.key)` are no citation's, and are published",
      suggestion: "write `[@\(citation.key), …]` without other brackets in it, or leave the words out")
  }

  /// Whether words in brackets look as if they belonged to a citation in the sentence: `[@key, a [b]]`, `@key [p. 4]`.
  private func standsInBrackets(_ citation: Citation, in run: InlineRun) -> Bool {
    let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    if run.text[..<citation.at].last(where: { $0 == open || $0 == close }) == open { return true }
    let behind = run.text[citation.locator.lowerBound...].drop { $0 == UInt8(ascii: " ") }
    guard behind.first == open, let next = behind.dropFirst().first else { return false }
    return next != open && next != UInt8(ascii: "^") && next != UInt8(ascii: "@")
  }

  /// Lower-case letters of any script, digits, hyphens.
  private static func mayBeID(_ key: String) -> Bool {
    key.unicodeScalars.allSatisfy { $0 == "-" || WordClass($0.value) != .none && !$0.properties.isUppercase }
  }

  /// Whether the author wrote a backslash before the sign at `offset`.
  private mutating func isEscaped(_ offset: Int, in run: InlineRun) -> Bool {
    guard let (node, inside) = run.textNode(at: offset), let at = preparedOffset(of: node, inside) else { return false }
    return at > 0 && setting.text.bytes[at - 1] == UInt8(ascii: "\\")
  }

  private mutating func reportHidden(_ citation: Citation, in run: InlineRun) {
    report(
      .hiddenCitation, at: place(of: "@" + citation.key, at: citation.at, in: run),
      "the source `\(citation.key)` is not published; the citation is left out")
  }

  private mutating func reportAmbiguous(_ citation: Citation, _ names: [String], in run: InlineRun) {
    report(
      .ambiguousCitation, at: place(of: "@" + citation.key, at: citation.at, in: run),
      "several sources are called `\(citation.key)`", suggestion: suggestion(names))
  }

  private mutating func reportUnknown(_ citation: Citation, _ near: [String], in run: InlineRun) {
    report(
      .unknownCitation, at: place(of: "@" + citation.key, at: citation.at, in: run), "there is no source `\(citation.key)`",
      suggestion: suggestion(near.map { "@" + $0 }))
  }

  mutating func write(_ group: ResolvedCitations, in run: InlineRun, _ context: InlineContext) {
    // A link's own words cannot hold another link.
    guard setting.options.isNumbered, context.links else { return writeInWords(group, in: run, context) }
    // What the author says beside a source stays in the text; a source alone is said by its number.
    if group.isNarrative || group.citations.contains(where: { !$0.citation.prefix.isEmpty }) {
      writeInWords(group, in: run, context)
    } else {
      while let last = out.sink.bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") {
        out.takeBack(to: out.sink.count - 1)
      }
    }
    let cited = group.citations.map { citation, target in
      Body.CitedPlace(source: target.id, locator: target.isConfidential ? nil : plainText(of: citation.locator, in: run))
    }
    flush()
    parts.append(.citations(cited))
  }

  /// - Returns: nil where there is none.
  private mutating func plainText(of range: Range<Int>, in run: InlineRun) -> String? {
    guard !range.isEmpty else { return nil }
    let (before, start) = (out.sink.count, block.count)
    writePlain(run, range, InlineContext(mentions: false, links: false))
    defer {
      out.takeBack(to: before)
      block.removeLast(block.count - start)
    }
    return String(decoding: block[start...], as: UTF8.self)
  }

  private mutating func writeInWords(_ group: ResolvedCitations, in run: InlineRun, _ context: InlineContext) {
    if group.isNarrative, let (_, target) = group.citations.first {
      let start = block.count
      // A protected source is called as in the middle of a sentence, "a clerk"; others by their names.
      let opens = target.link == nil && Sentences.isOpen(after: block)
      writeLinked(opens ? target.author.capitalised : target.author, to: target, context)
      if let year = target.year { writeOwn(" (\(year))") }
      refer(to: target.id, .citation, from: start)
      return
    }
    out.literal("<span class=\"cite\">")
    writeOwn("(")
    let inner = InlineContext(mentions: false, links: context.links)
    for (n, (citation, target)) in group.citations.enumerated() {
      if n > 0 { writeOwn("; ") }
      if !citation.prefix.isEmpty, !target.isConfidential {
        writePlain(run, citation.prefix, inner)
        writeOwn(" ")
      }
      let start = block.count
      writeLinked(label(of: target, omittingAuthor: citation.omitsAuthor), to: target, context)
      var locator: String?
      if !citation.locator.isEmpty, !target.isConfidential {
        writeOwn(", ")
        let locatorStart = block.count
        writePlain(run, citation.locator, inner)
        locator = String(decoding: block[locatorStart...], as: UTF8.self)
      }
      refer(to: target.id, .citation, from: start, locator: locator)
    }
    writeOwn(")")
    out.literal("</span>")
  }

  private func label(of target: CitationTarget, omittingAuthor: Bool) -> String {
    guard let year = target.year else { return target.author }
    return omittingAuthor ? year : "\(target.author) \(year)"
  }

  private mutating func writeLinked(_ text: String, to target: CitationTarget, _ context: InlineContext) {
    guard context.links, let link = target.link else { return writeOwn(text) }
    out.literal("<a href=\"")
    out.link(link)
    out.literal("\">")
    writeOwn(text)
    out.literal("</a>")
  }

  private mutating func writeOwn(_ text: String) {
    writeText(text)
    block += Array(text.utf8)
  }
}

extension String {
  /// With a capital at its start.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
