import Base

/// A parsed template file.
struct ParsedTemplate: Sendable {
  let file: TemplateFile
  let nodes: [Node]
  /// Whether the file has mistakes of its own, already reported: it is still compiled to find others, but not rendered.
  let isBroken: Bool
  /// Whether the file is another with some blocks replaced, and nothing else.
  let isChild: Bool

  init(_ file: TemplateFile, _ diagnostics: inout Diagnostics) {
    self.file = file
    var found = Diagnostics()
    if let offset = file.bytes.withUnsafeBufferPointer(firstInvalidUTF8) {
      found.report(.templateNotUTF8, at: file.place(offset..<offset + 1), "`\(file.name)` is not UTF-8 text here")
      nodes = []
    } else {
      let tokens = withoutStandaloneLines(Lexer.tokens(of: file, &found), file.bytes)
      nodes = Parser.nodes(of: tokens, in: file, &found)
    }
    isBroken = found.hasErrors
    let telling = nodes.filter { if case .literal(let range) = $0 { !file.bytes[range].allSatisfy(isBlank) } else { true } }
    isChild = if telling.count == 1, case .parent = telling[0] { true } else { false }
    diagnostics.append(found)
  }
}

/// Puts tokens together to nodes; a section that is not closed is reported and closed where it must be.
private struct Parser {
  private struct Open {
    let tag: Tag
    var body: [Node] = []
  }

  /// Deeper files are refused, so that compiling cannot exhaust a worker's stack.
  private static let deepest = 64

  private let file: TemplateFile
  private var open: [Open] = []
  private var body: [Node] = []
  private var diagnostics = Diagnostics()

  static func nodes(of tokens: [Token], in file: TemplateFile, _ diagnostics: inout Diagnostics) -> [Node] {
    var parser = Parser(file: file)
    for token in tokens {
      switch token {
      case .literal(let range): parser.body.append(.literal(range))
      case .tag(let tag): parser.add(tag)
      }
    }
    while let last = parser.open.last {
      parser.reportUnclosed(last.tag)
      parser.close()
    }
    diagnostics.append(parser.diagnostics)
    return parser.body
  }

  private init(file: TemplateFile) { self.file = file }

  private mutating func add(_ tag: Tag) {
    switch tag.kind {
    case .comment: break
    case .hole: body.append(.hole(tag.name))
    case .partial: body.append(.partial(tag.name))
    case .section, .inverted, .parent, .block: begin(tag)
    case .end: end(tag)
    }
  }

  private mutating func begin(_ tag: Tag) {
    if open.count == Self.deepest {
      diagnostics.report(
        .templateTooDeep, at: file.place(tag.name.range), "`\(tag.written)` is nested more than \(Self.deepest) deep")
    }
    open.append(Open(tag: tag, body: body))
    body = []
  }

  private mutating func end(_ tag: Tag) {
    func matches(_ open: Open) -> Bool { open.tag.name.text == tag.name.text && open.tag.isQuestion == tag.isQuestion }
    guard let last = open.last else {
      diagnostics.report(.templateMismatchedEnd, at: file.place(tag.name.range), "`\(tag.written)` closes nothing")
      return
    }
    if matches(last) { return close() }
    if open.contains(where: matches) {
      while let inner = open.last, !matches(inner) {
        reportUnclosed(inner.tag)
        close()
      }
    } else {
      diagnostics.report(
        .templateMismatchedEnd, at: file.place(tag.name.range), "`\(tag.written)` does not close `\(last.tag.written)`",
        suggestion: "write `{{/\(last.tag.name.text)\(last.tag.isQuestion ? "?" : "")}}`",
        notes: [Diagnostic.Note("opened here", at: file.place(last.tag.name.range))])
    }
    close()
  }

  private mutating func reportUnclosed(_ tag: Tag) {
    diagnostics.report(
      .templateUnclosedSection, at: file.place(tag.name.range), "`\(tag.written)` is not closed",
      suggestion: "add `{{/\(tag.name.text)\(tag.isQuestion ? "?" : "")}}`")
  }

  private mutating func close() {
    let opened = open.removeLast()
    let inner = open.count < Self.deepest ? body : []
    body = opened.body
    switch opened.tag.kind {
    case .parent: body.append(.parent(Parent(tag: opened.tag, blocks: blocks(in: inner, of: opened.tag))))
    case .block: body.append(.block(Block(tag: opened.tag, body: inner)))
    default: body.append(.section(Section(tag: opened.tag, body: inner)))
    }
  }

  /// What a child replaces. Anything else between the parent's tags would silently not be shown.
  private mutating func blocks(in nodes: [Node], of parent: Tag) -> [Block] {
    var blocks: [Block] = []
    for node in nodes {
      switch node {
      case .block(let block):
        if let first = blocks.first(where: { $0.tag.name.text == block.tag.name.text }) {
          diagnostics.report(
            .templateRepeatedBlock, at: file.place(block.tag.name.range), "`\(block.tag.written)` is given twice",
            notes: [Diagnostic.Note("first given here", at: file.place(first.tag.name.range))])
        } else {
          blocks.append(block)
        }
      case .literal(let range) where file.bytes[range].allSatisfy(isBlank): break
      case .literal(let range): reportLost(text(in: range), parent)
      case .hole(let name), .partial(let name): reportLost(name.range, parent)
      case .section(let section): reportLost(section.tag.name.range, parent)
      case .parent(let inner): reportLost(inner.tag.name.range, parent)
      }
    }
    return blocks
  }

  private func text(in range: Range<Int>) -> Range<Int> {
    let start = range.first { !isBlank(file.bytes[$0]) } ?? range.lowerBound
    let end = range[start...].first { file.bytes[$0] == UInt8(ascii: "\n") || file.bytes[$0] == UInt8(ascii: "\r") }
    return start..<(end ?? range.upperBound)
  }

  private mutating func reportLost(_ range: Range<Int>, _ parent: Tag) {
    diagnostics.report(
      .templateLostContent, at: file.place(range), "what stands in `\(parent.written)` outside its blocks is not shown",
      suggestion: "put it in a block: `{{$name}}...{{/name}}`")
  }
}
