import Base

/// Makes a body ready for the parser: refuses what is not UTF-8 or too costly, and takes the comments out.
struct Preparation {
  private let file: UnsafeBufferPointer<UInt8>
  private let places: TextPlaces
  private let end: Int
  private var containers = Containers()
  private var definitions = LinkDefinitions()
  private var costs = Costs()
  private(set) var text = PreparedText()
  private(set) var failure: Diagnostic?
  private(set) var warnings: [Diagnostic] = []
  /// What may be a comment in the parsed text.
  private(set) var comments = CommentNet()
  /// Code spans: no closing run of this many backticks before the offset, so that each paragraph is searched once a length.
  private var noCloserBefore = [Int](repeating: 0, count: 81)
  private var codeSpanEnd = 0
  private var nestedLines = 0
  private var lineHasBar = false

  /// - Returns: the text without its comments, or the reason why the body cannot be shown; and what reads like a comment and is none.
  static func prepare(
    _ bytes: [UInt8], body: Range<Int>, places: TextPlaces
  ) -> (text: PreparedText, comments: CommentNet, failure: Diagnostic?, warnings: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { file in
      var preparation = Preparation(file: file, places: places, end: body.upperBound)
      preparation.run(from: body.lowerBound)
      return (preparation.text, preparation.comments, preparation.failure, preparation.warnings)
    }
  }

  private init(file: UnsafeBufferPointer<UInt8>, places: TextPlaces, end: Int) {
    self.file = file
    self.places = places
    self.end = end
  }

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
          .doubleDefinition, at: start..<lineEnd(from: start),
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

  private func isLineEnd(_ i: Int) -> Bool { file[i] == UInt8(ascii: "\n") || file[i] == UInt8(ascii: "\r") }

  private func lineEnd(from start: Int) -> Int {
    var i = start
    while i < end, !isLineEnd(i) { i += 1 }
    return i
  }

  private func next(after lineEnd: Int) -> Int {
    guard lineEnd < end else { return end }
    return file[lineEnd] == UInt8(ascii: "\r") && lineEnd + 1 < end && file[lineEnd + 1] == UInt8(ascii: "\n")
      ? lineEnd + 2 : lineEnd + 1
  }

  /// Takes one line, with the lines that a comment in it runs over.
  /// - Returns: where the next one starts.
  private mutating func takeLine(from start: Int) -> Int {
    let stop = lineEnd(from: start)
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
      append(start..<next(after: stop))
      return next(after: stop)
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
    var i = max(content, min(codeSpanEnd, stop))
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
        i = skipCode(at: i, stop: stop)
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
        if close > stop { stop = lineEnd(from: close) }
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
    let following = next(after: stop)
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

  /// Behind the code span that opens at `start`, or behind its backticks where nothing closes them.
  private mutating func skipCode(at start: Int, stop: Int) -> Int {
    var i = start
    while i < stop, file[i] == UInt8(ascii: "`") { i += 1 }
    let length = i - start
    guard length <= 80, start >= noCloserBefore[length] else { return i }
    let (closer, searched) = closingBackticks(length, from: i)
    guard let closer else {
      noCloserBefore[length] = searched
      return i
    }
    codeSpanEnd = closer
    return min(closer, stop)
  }

  /// Looks for the closing run as far as the paragraph goes; a row of a table ends it at its line.
  private func closingBackticks(_ length: Int, from start: Int) -> (closer: Int?, searched: Int) {
    var i = start
    var probe: Containers?
    var isRow = costs.isInTable || lineHasBar
    while i < end {
      if isLineEnd(i) {
        let following = next(after: i)
        guard !isRow, following < end else { return (nil, following) }
        var containers = probe ?? containers
        let block = containers.blockNumber
        let (kind, content) = containers.take(file[following..<lineEnd(from: following)])
        guard kind == .text, containers.blockNumber == block else { return (nil, following) }
        probe = containers
        i = content
        continue
      }
      if file[i] == UInt8(ascii: "|") { isRow = true }
      guard file[i] == UInt8(ascii: "`") else {
        i += 1
        continue
      }
      let run = i
      while i < end, file[i] == UInt8(ascii: "`") { i += 1 }
      if i - run == length { return (i, i) }
    }
    return (nil, end)
  }
}
