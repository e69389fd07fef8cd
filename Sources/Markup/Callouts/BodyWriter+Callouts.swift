@_spi(MakesHTML) import Base

extension BodyWriter {
  /// Writes `> [!NOTE] A title` and what follows as a callout.
  /// - Returns: whether the quotation was one.
  mutating func writeCallout(_ node: CMarkNode) -> Bool {
    guard let paragraph = node.firstChild, paragraph.kind == .paragraph else { return false }
    let run = InlineRun(childrenOf: paragraph)
    guard let mark = CalloutMark(run.text) else { return false }
    beginBlock(paragraph)
    let kind = CalloutKind(named: mark.name)
    if kind == nil {
      report(
        .unknownCallout, at: place(of: "[!", at: 0, in: run), "there is no kind of callout `\(mark.name)`; it is shown as a note",
        suggestion: suggestion(CalloutKind.near(mark.name))
          ?? "kinds are \(CalloutKind.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    lineBreak()
    switch mark.fold {
    case nil: out.literal("<aside class=\"callout ")
    case .open?, .closed?: out.literal("<details class=\"callout ")
    }
    out.attribute((kind ?? .note).rawValue)
    switch mark.fold {
    case nil: out.literal("\">\n<p class=\"callout-title\">")
    case .open?: out.literal("\" open>\n<summary class=\"callout-title\">")
    case .closed?: out.literal("\">\n<summary class=\"callout-title\">")
    }
    let lineEnd = run.text.firstIndex(of: UInt8(ascii: "\n")) ?? run.text.count
    writeTitle(run, mark.end..<lineEnd, kind, mark)
    out.literal(mark.fold == nil ? "</p>\n" : "</summary>\n")
    // What is quoted is no prose.
    if kind == .quote { quotations += 1 }
    if lineEnd + 1 < run.text.count { writeParagraph(of: run, lineEnd + 1..<run.text.count) }
    var child = paragraph.next
    while let next = child {
      writeBlock(next)
      child = next.next
    }
    if kind == .quote { quotations -= 1 }
    lineBreak()
    out.literal(mark.fold == nil ? "</aside>\n" : "</details>\n")
    return true
  }

  /// The author's title, else the word for the kind.
  private mutating func writeTitle(_ run: InlineRun, _ title: Range<Int>, _ kind: CalloutKind?, _ mark: CalloutMark) {
    let start = out.sink.count
    if !title.isEmpty { write(run, title, .heading) }
    if out.sink.count == start {
      let word = kind.map(setting.reader.words.callout) ?? mark.name
      out.text(word)
      block += Array(word.utf8)
    }
    endBlock()
  }
}
