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
    out.text(sign(of: footnotes.shown(number)))
    out.literal("</a></sup>")
  }

  /// Letters where the page has numbers for its sources: a to z, then aa.
  private func sign(of number: Int) -> String {
    guard setting.options.isNumbered else { return String(number) }
    var (sign, rest) = ("", number)
    while rest > 0 {
      sign = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))) + sign
      rest = (rest - 1) / 26
    }
    return sign
  }

  mutating func writeFootnote(_ node: CMarkNode) {
    guard let number = footnotes.number(of: node) else { return }
    if !footnotes.isOpen {
      lineBreak()
      out.literal("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
      out.attribute(setting.reader.words.footnotes)
      out.literal("\">\n<ol>\n")
      footnotes.isOpen = true
    }
    // Each footnote is a section of its own: a name in it becomes a link whatever the text above says.
    mentioned.removeAll(keepingCapacity: true)
    out.literal("<li id=\"")
    out.attribute(footnoteID(number))
    out.literal("\">\n")
    footnoteNumber = number
    writeBlocks(in: node)
    // Its last paragraph has them already, unless there is none.
    if footnoteNumber != nil {
      writeFootnoteBackLinks()
      out.literal("\n")
    }
    out.literal("</li>\n")
  }

  /// The links from the footnote that is being written to the places that refer to it.
  mutating func writeFootnoteBackLinks() {
    guard let number = footnoteNumber else { return }
    footnoteNumber = nil
    for turn in 1...max(footnotes.references[number] ?? 1, 1) {
      if turn > 1 { out.literal(" ") }
      out.literal("<a href=\"#")
      out.attribute(referenceID(number, turn))
      out.literal("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      out.attribute(setting.reader.words.backToText(footnotes.shown(number)))
      out.literal("\">↩</a>")
    }
  }

  mutating func closeFootnotes() {
    if footnotes.isOpen { out.literal("</ol>\n</section>\n") }
  }

  private func footnoteID(_ number: Int) -> String { "\(setting.options.idPrefix)fn-\(footnotes.shown(number))" }

  private func referenceID(_ number: Int, _ turn: Int) -> String {
    let id = "\(setting.options.idPrefix)fnref-\(footnotes.shown(number))"
    return turn == 1 ? id : "\(id)-\(turn)"
  }
}
