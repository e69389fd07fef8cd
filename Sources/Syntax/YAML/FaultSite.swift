import Base

/// The bytes around a fault, and the sentences that need to look at them.
struct FaultSite {
  let text: UnsafeBufferPointer<UInt8>
  let at: Int
  /// Where what libyaml was reading began.
  let contextAt: Int
  let last: YAMLFault.Scalar?
  let suggesting: Bool

  // MARK: Sentences

  /// A blank or a colon that is none, on the line of the fault or of the text before it: the reason of most faults beside it.
  var lookalike: YAMLFault.Explanation? {
    for offset in [at, contextAt, last?.range.lowerBound ?? at] {
      let line = MendedLine.line(at: offset, in: text)
      guard let (start, scalar) = Lookalike.first(in: String(decoding: text[line], as: UTF8.self)) else { continue }
      let range = line.lowerBound + start..<line.lowerBound + start + UTF8.width(scalar)
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let name = scalar == "：" ? "`：`" : "the character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
      return .init(
        code: .yamlSyntax, range: range, message: "\(name) is no \(scalar == "：" ? "colon" : "blank") in YAML",
        suggestion: suggesting ? MendedLine.replacingLookalikes(at: offset, in: text) : nil)
    }
    return nil
  }

  /// Text after `|` or `>` on its line.
  var textAfterBlockMark: YAMLFault.Explanation {
    .init(
      code: .yamlSyntax, range: character(at), message: "the text after `|` or `>` begins on the next line, indented",
      suggestion: suggesting ? MendedLine.quotingValue(at: at, in: text) : nil)
  }

  var badStart: YAMLFault.Explanation {
    guard at < text.count else { return plain(.yamlSyntax, "YAML cannot be read here") }
    if let tab = tabInIndentation {
      return .init(
        code: .yamlTab, range: tab..<tab + 1, message: "a tab begins this line, and YAML takes spaces alone there",
        suggestion: suggesting ? MendedLine.withoutTabs(at: at, in: text) : nil)
    }
    if text[at] == UInt8(ascii: "\t") { return plain(.yamlTab, "a tab cannot stand here: use spaces") }
    return quoted("a value that begins with `\(character(at: at))` must be quoted")
  }

  var unclosedQuote: YAMLFault.Explanation {
    .init(
      code: .yamlUnclosedQuote, range: character(contextAt), message: "the quote that opens here is never closed",
      suggestion: suggesting ? MendedLine.quotingValue(at: contextAt, in: text) : nil)
  }

  var strayColon: YAMLFault.Explanation {
    if let last, last.range.lowerBound < lineStart(at), lastIsPlain {
      return .init(
        code: .yamlSyntax, range: firstText(ofLineAt: at)..<at,
        message: "this line is read as more of the text that begins above it",
        suggestion: "indent it like the other keys, and write a space after the `:` of the line above")
    }
    return quoted("a `:` in unquoted text ends a key: quote the text")
  }

  func strayText(inList: Bool) -> YAMLFault.Explanation {
    if let unclosed = quoteThatRanOver { return unclosed }
    guard at < text.count else { return plain(.yamlSyntax, "something is missing at the end") }
    if at > firstText(ofLineAt: at) {
      if let last, !lastIsPlain, last.range.upperBound <= at, last.range.upperBound >= lineStart(at) {
        return quoted("there is text after the closing quote")
      }
      return quoted("there is text after the end of the value")
    }
    if inList { return plain(.yamlSyntax, "this line stands among the items of a list and does not begin with `- `") }
    if text[at] == UInt8(ascii: "-") {
      return plain(.yamlSyntax, "a list item (`- `) stands among the keys of a mapping: indent it under its key")
    }
    if text[at] == UInt8(ascii: ":") {
      return .init(code: .yamlKeyNotText, range: character(at), message: "a key is missing before this `:`")
    }
    return plain(.yamlSyntax, "the indentation of this line fits no line above it")
  }

  func brokenBrackets(_ opening: String) -> YAMLFault.Explanation {
    if let unclosed = quoteThatRanOver { return unclosed }
    if let hidden = commentInBrackets(opening) { return hidden }
    guard at < text.count, isClosed(from: contextAt) else {
      return .init(
        code: .yamlUnclosedBracket, range: character(contextAt), message: "the `\(opening)` that opens here is never closed")
    }
    guard contextAt >= lineStart(at) else {
      return plain(.yamlSyntax, "`\(character(at: at))` cannot stand here, inside the `\(opening)` that opens above")
    }
    let message = "unquoted text in `\(opening == "[" ? "[…]" : "{…}")` ends at a comma, a `: ` or a bracket: quote the text"
    return .init(code: .yamlUnquotedText, range: character(at), message: message, suggestion: quotingInBrackets(opening))
  }

  private func quotingInBrackets(_ opening: String) -> String? {
    guard suggesting else { return nil }
    return opening == "{"
      ? MendedLine.quotingFlowValues(at: contextAt, in: text) : MendedLine.quotingFlowItems(at: contextAt, in: text)
  }

  /// A ` #` between the opening bracket and the end of its line hides the closing one.
  private func commentInBrackets(_ opening: String) -> YAMLFault.Explanation? {
    guard at >= lineEnd(contextAt) else { return nil }
    let rest = contextAt + 1..<max(contextAt + 1, lineEnd(contextAt))
    guard let mark = rest.first(where: { text[$0] == UInt8(ascii: "#") && text[$0 - 1] == UInt8(ascii: " ") }),
      text[mark..<rest.upperBound].contains(UInt8(ascii: opening == "[" ? "]" : "}"))
    else { return nil }
    return .init(
      code: .yamlUnquotedText, range: mark..<mark + 1,
      message: "from ` #` on this is a comment, and the `\(opening)` is never closed",
      suggestion: quotingInBrackets(opening))
  }

  var lineWithoutColon: YAMLFault.Explanation {
    let range = contextAt..<max(contextAt, lineEnd(contextAt))
    let mended = suggesting ? MendedLine.spacing(String(decoding: text[range], as: UTF8.self)) : nil
    return .init(
      code: .yamlSyntax, range: range, message: "this line is neither `key: value` nor more of the value above",
      suggestion: mended ?? "indent it, if the value above goes on here")
  }

  var badEscape: YAMLFault.Explanation {
    let end = min(at + 2, text.count)
    let written = String(decoding: text[at..<end], as: UTF8.self)
    return .init(
      code: .yamlSyntax, range: at..<end, message: "`\(written)` is no escape in double quotes",
      suggestion: "write `\\\\` for a backslash, or put the text in single quotes")
  }

  var missingValue: YAMLFault.Explanation {
    guard at < text.count, text[at] != UInt8(ascii: "\n") else { return plain(.yamlSyntax, "a value is missing here") }
    let brace = (lineStart(at)..<at).last { text[$0] == UInt8(ascii: "{") }
    return .init(
      code: .yamlSyntax, range: character(at), message: "a value is missing before `\(character(at: at))`",
      suggestion: suggesting ? brace.flatMap { MendedLine.quotingFlowValues(at: $0, in: text) } : nil)
  }

  func special(_ mark: Character, _ name: String) -> YAMLFault.Explanation {
    .init(
      code: .yamlUnquotedText, range: character(contextAt),
      message: "`\(mark)` begins \(name) in YAML: quote a text that begins with it",
      suggestion: suggesting ? MendedLine.quotingValue(at: contextAt, in: text) : nil)
  }

  func quoted(_ message: String) -> YAMLFault.Explanation {
    .init(
      code: .yamlUnquotedText, range: character(at), message: message,
      suggestion: suggesting ? MendedLine.quotingValue(at: at, in: text) : nil)
  }

  func plain(_ code: DiagnosticCode, _ message: String) -> YAMLFault.Explanation {
    .init(code: code, range: character(at), message: message)
  }

  /// A quote that was not closed on its line swallows the next lines up to the next quote; the fault shows only after that.
  private var quoteThatRanOver: YAMLFault.Explanation? {
    guard let last, !lastIsPlain, last.range.upperBound <= at, last.range.lowerBound < lineStart(last.range.upperBound),
      last.range.upperBound >= lineStart(min(at, text.count))
    else { return nil }
    let start = last.range.lowerBound
    return .init(
      code: .yamlUnclosedQuote, range: start..<start + 1, message: "the quote that opens here is not closed on its line",
      suggestion: suggesting ? MendedLine.quotingValue(at: start, in: text) : nil)
  }

  /// Whether as many brackets close as open, from one on.
  private func isClosed(from opening: Int) -> Bool {
    var depth = 0
    for byte in text[opening...] {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return true }
    }
    return false
  }

  // MARK: Lines

  private var lastIsPlain: Bool {
    guard let last, last.range.lowerBound < text.count else { return true }
    return text[last.range.lowerBound] != UInt8(ascii: "\"") && text[last.range.lowerBound] != UInt8(ascii: "'")
  }

  private var tabInIndentation: Int? {
    let start = lineStart(at)
    let end = firstText(ofLineAt: at)
    return at <= end ? (start..<end).first { text[$0] == UInt8(ascii: "\t") } : nil
  }

  private func lineStart(_ offset: Int) -> Int { MendedLine.line(at: offset, in: text).lowerBound }
  private func lineEnd(_ offset: Int) -> Int { MendedLine.line(at: offset, in: text).upperBound }

  private func firstText(ofLineAt offset: Int) -> Int {
    let line = MendedLine.line(at: offset, in: text)
    return line.first { text[$0] != UInt8(ascii: " ") && text[$0] != UInt8(ascii: "\t") } ?? line.upperBound
  }

  private func character(_ offset: Int) -> Range<Int> {
    guard offset < text.count else { return text.count..<text.count }
    var end = offset + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  private func character(at offset: Int) -> String { String(decoding: text[character(offset)], as: UTF8.self) }
}
