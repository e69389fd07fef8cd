import Base

/// Cuts a template file into literal text and tags. A tag that cannot be read is reported and left out.
struct Lexer {
  private let file: TemplateFile
  private let bytes: [UInt8]
  private var tokens: [Token] = []
  private var diagnostics = Diagnostics()

  static func tokens(of file: TemplateFile, _ diagnostics: inout Diagnostics) -> [Token] {
    var lexer = Lexer(file)
    lexer.run()
    diagnostics.append(lexer.diagnostics)
    return lexer.tokens
  }

  private init(_ file: TemplateFile) {
    self.file = file
    bytes = file.bytes
  }

  private mutating func run() {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let open = nextOpen(from: position) {
      literal(position..<open)
      position = tag(at: open)
    }
    literal(position..<bytes.count)
  }

  private mutating func literal(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(.literal(range)) }
  }

  /// Reads the tag at `open` and returns where the text after it begins.
  private mutating func tag(at open: Int) -> Int {
    guard let close = end(ofTagAt: open) else {
      diagnostics.report(.templateUnclosedTag, at: file.place(open..<open + 2), "`{{` is not closed by `}}`")
      return open + 2
    }
    var inner = open + 2..<close
    let end = close + 2
    if bytes[open + 2] == UInt8(ascii: "{") || bytes[open + 2] == UInt8(ascii: "&") {
      diagnostics.report(
        .templateUnescapedHole, at: file.place(open..<end), "`{{{…}}}` is no tag: nothing is written unescaped",
        suggestion: "write `{{name}}`; a field of HTML passes as it is")
      return bytes[open + 2] == UInt8(ascii: "{") && end < bytes.count && bytes[end] == UInt8(ascii: "}") ? end + 1 : end
    }
    let kind = Self.kind(inner.isEmpty ? 0 : bytes[inner.lowerBound])
    if kind != .hole { inner = inner.lowerBound + 1..<inner.upperBound }
    let trimmed = trim(inner)
    let isQuestion =
      (kind == .section || kind == .inverted || kind == .end) && !trimmed.isEmpty
      && bytes[trimmed.upperBound - 1] == UInt8(ascii: "?")
    let range = trimmed.lowerBound..<trimmed.upperBound - (isQuestion ? 1 : 0)
    let name = Name(text: kind == .comment ? "" : String(decoding: bytes[range], as: UTF8.self), range: range)
    guard kind == .comment || isName(range) else {
      diagnostics.report(.templateBadTag, at: file.place(open..<end), "`{{...}}` holds no name that can be read")
      return end
    }
    tokens.append(.tag(Tag(kind: kind, name: name, isQuestion: isQuestion, range: open..<end)))
    return end
  }

  /// Where the `}}` of the tag stands; nil where another tag opens first. Comments may hold `{{`.
  private func end(ofTagAt open: Int) -> Int? {
    let isComment = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "!")
    var i = open + 2
    while i + 1 < bytes.count {
      if bytes[i] == UInt8(ascii: "}"), bytes[i + 1] == UInt8(ascii: "}") { return i }
      if bytes[i] == UInt8(ascii: "{"), bytes[i + 1] == UInt8(ascii: "{"), i > open + 2, !isComment { return nil }
      i += 1
    }
    return nil
  }

  private static func kind(_ sign: UInt8) -> Tag.Kind {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    default: .hole
    }
  }

  private func isName(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && bytes[range].allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), 0x80...:
          true
        default: false
        }
      }
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isBlank(bytes[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isBlank(bytes[last]) { range = range.lowerBound..<last }
    return range
  }

  private func nextOpen(from start: Int) -> Int? {
    var i = start
    while i + 1 < bytes.count {
      if bytes[i] == UInt8(ascii: "{"), bytes[i + 1] == UInt8(ascii: "{") { return i }
      i += 1
    }
    return nil
  }
}

/// Space, tab or the end of a line.
func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
