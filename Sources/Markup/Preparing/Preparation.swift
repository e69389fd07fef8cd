import Base

/// Makes a body ready for the parser: refuses what is not UTF-8 or too costly, and takes the comments out.
struct Preparation {
  private let lines: FileLines
  private let places: TextPlaces
  private var containers = Containers()
  private var definitions = LinkDefinitions()
  private var costs = Costs()
  private(set) var text = PreparedText()
  private(set) var failure: Diagnostic?
  private(set) var warnings: [Diagnostic] = []
  /// What may be a comment in the parsed text.
  private(set) var comments = CommentNet()
  private var codeSpans = CodeSpans()
  private var nestedLines = 0
  private var lineHasBar = false

  /// - Returns: the text without its comments, or the reason why the body cannot be shown; and what reads like a comment and is none.
  static func prepare(
    _ bytes: [UInt8], body: Range<Int>, places: TextPlaces
  ) -> (text: PreparedText, comments: CommentNet, failure: Diagnostic?, warnings: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { file in
      var preparation = Preparation(FileLines(file: file, end: body.upperBound), places: places)
      preparation.run(from: body.lowerBound)
      return (preparation.text, preparation.comments, preparation.failure, preparation.warnings)
    }
  }

  private init(_ lines: FileLines, places: TextPlaces) {
    self.lines = lines
    self.places = places
  }

  private var file: UnsafeBufferPointer<UInt8> { lines.file }
  private var end: Int { lines.end }

  private mutating func run(from start: Int) {
    if end - start > Limits.body {
      let most = Limits.body / 1_000_000
      fail(.bodyTooLarge, at: start..<start, "this text has \(end - start) bytes; at most \(most) million fit on a page")
      return
    }
    if let bad = firstInvalidUTF8(in: UnsafeBufferPointer(rebasing: file[start..<end])) {
      let place = start + bad
      let byte = String(file[place], radix: 16, uppercase: true)
      fail(.invalidUTF8, at: place..<place + 1, "the byte 0x\(byte) is not valid UTF-8", "save the file as UTF-8")
      return
    }
    text.reserve(end - start)
    var line = start
    if file[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { line += 3 }
    while line < end, failure == nil { line = takeLine(from: line) }
    for clash in definitions.clashes(in: text.bytes) {
      switch clash {
      case .line(let line): text.blank(line)
      case .unclear(let line):
        let start = text.fileOffset(of: line.lowerBound)
        fail(
          .doubleDefinition, at: start..<lines.lineEnd(from: start),
          "the words before this colon stand in double brackets too, and would be a link of their own there",
          "write the definition in one line, or delete it: `[[…]]` needs none")
      }
    }
  }

  private mutating func fail(_ code: DiagnosticCode, at range: Range<Int>, _ message: String, _ suggestion: String? = nil) {
    if failure == nil { failure = Diagnostic(code, at: places.place(range), message, suggestion: suggestion) }
  }

  private mutating func warn(_ code: DiagnosticCode, at range: Range<Int>, _ message: String, _ suggestion: String) {
    warnings.append(Diagnostic(code, at: places.place(range), message, suggestion: suggestion))
  }

  /// Takes one line, with the lines that a comment in it runs over.
  /// - Returns: where the next one starts.
  private mutating func takeLine(from start: Int) -> Int {
    let stop = lines.lineEnd(from: start)
    let before = containers
    let (kind, content) = containers.take(file[start..<stop])
    if containers.depth > Limits.nesting {
      fail(
        .nestingTooDeep, at: content..<content,
        "quotations and lists are nested more than \(Limits.nesting) deep here")
      return end
    }
    nestedLines += containers.depth
    if nestedLines > Limits.nestedLines {
      fail(.nestingTooDeep, at: content..<content, "too many lines of this text are nested deep in quotations and lists")
      return end
    }
    if kind == .code, let cost = costs.takeCode(file[content..<stop]) {
      fail(cost.code, at: start..<stop, cost.message)
      return end
    }
    if kind == .text, let cost = costs.take(file[start..<stop], content: content, block: containers.blockNumber) {
      fail(cost.code, at: start..<stop, cost.message)
      return end
    }
    if kind == .code {
      append(start..<lines.next(after: stop))
      return lines.next(after: stop)
    }
    return takeText(from: start, content: content, stop: stop, before: before)
  }

  private mutating func append(_ range: Range<Int>) {
    text.append(range, of: file)
    text.endLine()
  }

  private mutating func takeText(from start: Int, content: Int, stop: Int, before: Containers) -> Int {
    let mark = text.bytes.count
    var hasComment = false
    var copied = start
    lineHasBar = false
    var i = max(content, min(codeSpans.end, stop))
    if i == content, let remark = NearRemark.line(file, content..<stop) {
      warn(
        .nearRemark, at: remark, "one `%` makes no remark: the line is published", "write a remark between `%%` and `%%`")
    }
    var stop = stop
    let isMark = Self.isMark
    while i < stop {
      guard isMark[Int(file[i])] else {
        i += 1
        continue
      }
      switch file[i] {
      case UInt8(ascii: "\\"):
        i += skipEscape(at: i, stop: stop)
      case UInt8(ascii: "|"):
        lineHasBar = true
        i += 1
      case UInt8(ascii: "&"):
        if i + 1 < stop, "lL#".utf8.contains(file[i + 1]) { comments.brackets = false }
        if i + 1 < stop, "p#".utf8.contains(file[i + 1]) { comments.percents = false }
        i += 1
      case UInt8(ascii: "`") where !containers.isInHTML:
        i = codeSpans.skip(at: i, stop: stop, lines, containers, isRow: costs.isInTable || lineHasBar)
      case UInt8(ascii: "%") where i + 1 < stop && file[i + 1] == UInt8(ascii: "%"),
        UInt8(ascii: "<") where isCommentStart(i, stop):
        guard let close = commentEnd(from: i) else {
          fail(
            .unclosedComment, at: i..<i + 2, "this comment has no end",
            file[i] == UInt8(ascii: "%") ? "close it with `%%`, or write `\\%%` for two percent signs" : "close it with `-->`")
          return end
        }
        if file[i] == UInt8(ascii: "%"), i > content, (0x30...0x39).contains(file[i - 1]) {
          warn(
            .remarkAfterNumber, at: i..<i + 2,
            "`%%` begins a remark, also behind a number: nothing is published up to the next `%%`",
            "for a percentage write one `%`; before a remark leave a space")
        }
        hasComment = true
        if close > stop { stop = lines.lineEnd(from: close) }
        let (kept, resumed) = spacesAround(copied: copied, comment: i..<close, content: content, mark: mark, stop: stop)
        text.append(kept, of: file)
        copied = resumed
        i = resumed
      case UInt8(ascii: "<") where NearRemark.isBracket(file, at: i, stop):
        warn(
          .nearRemark, at: i..<i + 3, "`<!-` makes no remark: it is published with what follows",
          "write a remark between `<!--` and `-->`")
        i += 3
      default: i += 1
      }
    }
    let following = lines.next(after: stop)
    guard hasComment else {
      append(start..<following)
      definitions.take(mark..<text.bytes.count, of: text.bytes)
      return following
    }
    text.append(copied..<stop, of: file)
    if isEmptied(text.bytes[mark...]) {
      // The comment stood alone: its lines vanish, and with them what they opened.
      text.truncate(to: mark)
      containers = before
      return following
    }
    text.append(stop..<following, of: file)
    text.endLine()
    definitions.take(mark..<text.bytes.count, of: text.bytes)
    // What is left may begin another block than the line with its comment did.
    containers = before
    let rest = text.bytes[mark...]
    _ = rest.withUnsafeBufferPointer { containers.take($0[...].dropLast(following - stop)) }
    return following
  }

  /// What `takeText` looks at.
  private static let isMark: [Bool] = (0..<256).map { "\\|&`%<".utf8.contains(UInt8($0)) }

  /// How far a backslash reaches; notes what it may make literal.
  private mutating func skipEscape(at i: Int, stop: Int) -> Int {
    // In raw HTML a backslash is one.
    guard i + 1 < stop, !containers.isInHTML else { return 1 }
    if file[i + 1] == UInt8(ascii: "<") || file[i + 1] == UInt8(ascii: "!") { comments.brackets = false }
    guard file[i + 1] == UInt8(ascii: "%") else { return 2 }
    comments.percents = false
    return i + 2 < stop && file[i + 2] == UInt8(ascii: "%") ? 3 : 2
  }

  /// Leaves one space where a comment stood between two, and none at a line's end.
  private func spacesAround(
    copied: Int, comment: Range<Int>, content: Int, mark: Int, stop: Int
  ) -> (kept: Range<Int>, resumed: Int) {
    func isSpace(_ i: Int) -> Bool { file[i] == UInt8(ascii: " ") || file[i] == UInt8(ascii: "\t") }
    var keptEnd = comment.lowerBound
    var resumed = comment.upperBound
    while keptEnd > max(copied, content), isSpace(keptEnd - 1) { keptEnd -= 1 }
    let atStart = keptEnd == content || (keptEnd == copied && text.bytes.count == mark)
    if resumed == stop { return (copied..<keptEnd, resumed) }
    // Right behind another comment the space between them may be written already.
    let hasSpace =
      keptEnd == copied && !atStart && text.bytes.last.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ?? false
    guard isSpace(resumed), atStart || hasSpace || keptEnd < comment.lowerBound else {
      return (copied..<comment.lowerBound, resumed)
    }
    while resumed < stop, isSpace(resumed) { resumed += 1 }
    if resumed == stop || atStart || hasSpace { return (copied..<keptEnd, resumed) }
    return (copied..<keptEnd + 1, resumed)
  }

  /// Whether only marks of containers and white space are left.
  private func isEmptied(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy {
      switch $0 {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): true
      default: false
      }
    }
  }

  private func isCommentStart(_ i: Int, _ stop: Int) -> Bool {
    i + 3 < stop && file[i + 1] == UInt8(ascii: "!") && file[i + 2] == UInt8(ascii: "-") && file[i + 3] == UInt8(ascii: "-")
  }

  /// Behind the comment that opens at `start`.
  private func commentEnd(from start: Int) -> Int? {
    if file[start] == UInt8(ascii: "%") {
      var i = start + 2
      while i + 1 < end {
        if file[i] == UInt8(ascii: "%"), file[i + 1] == UInt8(ascii: "%") { return i + 2 }
        i += 1
      }
      return nil
    }
    var i = start + 4
    while i + 2 < end {
      if file[i] == UInt8(ascii: "-"), file[i + 1] == UInt8(ascii: "-"), file[i + 2] == UInt8(ascii: ">") { return i + 3 }
      i += 1
    }
    return nil
  }
}
