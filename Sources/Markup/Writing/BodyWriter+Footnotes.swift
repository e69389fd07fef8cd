@_spi(MakesHTML) import Base

extension BodyWriter {
  mutating func writeFootnoteMark(_ node: CMarkNode) {
    guard let number = node.footnoteNumber else { return }
    footnotes.written[number, default: 0] += 1
    let turn = footnotes.written[number] ?? 1
    out.literal("<sup class=\"footnote-ref\"><a href=\"#")
    out.attribute(footnoteID(number))
    out.literal("\" id=\"")
    out.attribute(referenceID(number, turn))
    out.literal("\" role=\"doc-noteref\">")
    out.text(String(number))
    out.literal("</a></sup>")
  }

  mutating func writeFootnote(_ node: CMarkNode) {
    if footnotes.definitions == 0 {
      lineBreak()
      out.literal("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
      out.attribute(setting.reader.words.footnotes)
      out.literal("\">\n<ol>\n")
    }
    footnotes.definitions += 1
    // Each footnote is a section of its own: a name in it becomes a link whatever the text above says.
    mentioned.removeAll(keepingCapacity: true)
    out.literal("<li id=\"")
    out.attribute(footnoteID(footnotes.definitions))
    out.literal("\">\n")
    writeBlocks(in: node)
    var last = node.firstChild
    while let next = last?.next { last = next }
    if last?.kind != .paragraph {
      writeFootnoteBackLinks()
      out.literal("\n")
    }
    out.literal("</li>\n")
  }

  mutating func writeFootnoteBackLinks() {
    let number = footnotes.definitions
    for turn in 1...max(footnotes.references[number] ?? 1, 1) {
      if turn > 1 { out.literal(" ") }
      out.literal("<a href=\"#")
      out.attribute(referenceID(number, turn))
      out.literal("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      out.attribute(setting.reader.words.backToText(number))
      out.literal("\">↩</a>")
    }
  }

  mutating func closeFootnotes() {
    if footnotes.definitions > 0 { out.literal("</ol>\n</section>\n") }
  }

  private func footnoteID(_ number: Int) -> String { "\(setting.options.idPrefix)fn-\(number)" }

  private func referenceID(_ number: Int, _ turn: Int) -> String {
    turn == 1 ? "\(setting.options.idPrefix)fnref-\(number)" : "\(setting.options.idPrefix)fnref-\(number)-\(turn)"
  }
}
