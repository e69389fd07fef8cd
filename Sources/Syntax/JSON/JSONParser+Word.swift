import Base

/// Numbers and the three words, and what people write in their place.
extension JSONParser {
  mutating func word() throws(JSONFault) -> Node {
    let start = position
    var end = start
    while end < text.count, !isEnd(text[end]) { end += 1 }
    guard end > start else {
      throw JSONFault(.jsonSyntax, character(start), "a value is missing before `\(written(start))`")
    }
    guard isNumber(start..<end) || isLiteral(start..<end) else { throw noValue(start..<end) }
    position = end
    let word = String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
    return Node(.scalar(.init(text: word, isPlain: true)), at: places.place(start, end))
  }

  mutating func keyWithoutQuotes() -> JSONFault {
    let start = position
    var end = start
    while end < text.count, !isEnd(text[end]) { end += 1 }
    guard end > start else {
      return JSONFault(.jsonSyntax, character(start), "a key in quotes must stand here, not `\(written(start))`")
    }
    if let comment = comment(start) { return comment }
    let name = Self.unquoted(text[start..<end])
    return JSONFault(.jsonSyntax, start..<end, "a key must stand in double quotes", suggestion: "write `\"\(name)\"`")
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private func isLiteral(_ range: Range<Int>) -> Bool {
    switch range.count {
    case 4: text[range].elementsEqual("true".utf8) || text[range].elementsEqual("null".utf8)
    case 5: text[range].elementsEqual("false".utf8)
    default: false
    }
  }

  /// `-`? (`0` | digits without a leading zero) (`.` digits)? ([eE] [+-]? digits)?
  private func isNumber(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    let end = range.upperBound
    func digits() -> Bool {
      let start = i
      while i < end, (0x30...0x39).contains(text[i]) { i += 1 }
      return i > start
    }
    if text[i] == UInt8(ascii: "-") { i += 1 }
    let first = i
    guard digits(), text[first] != UInt8(ascii: "0") || i == first + 1 else { return false }
    if i < end, text[i] == UInt8(ascii: ".") {
      i += 1
      guard digits() else { return false }
    }
    if i < end, text[i] | 0x20 == UInt8(ascii: "e") {
      i += 1
      if i < end, text[i] == UInt8(ascii: "+") || text[i] == UInt8(ascii: "-") { i += 1 }
      guard digits() else { return false }
    }
    return i == end
  }

  private func noValue(_ range: Range<Int>) -> JSONFault {
    let written = printable(text[range].prefix(40))
    let first = text[range.lowerBound]
    if let comment = comment(range.lowerBound) { return comment }
    if first == UInt8(ascii: "'") {
      return JSONFault(.jsonSyntax, range, "`'` is no quote in JSON", suggestion: "use double quotes")
    }
    if Self.unquoted(text[range].prefix(40)) != written {
      return JSONFault(
        .jsonSyntax, range, "curly quotes are no quotes in JSON",
        suggestion: "use straight ones: `\"\(Self.unquoted(text[range]))\"`")
    }
    if (0x30...0x39).contains(first) || "+-.".utf8.contains(first) {
      return JSONFault(
        .jsonNumber, range, "`\(written)` is no JSON number",
        suggestion: "write digits as in `-1.5e3`, or put text in double quotes")
    }
    let meant = ["true": "true", "false": "false", "null": "null", "none": "null", "nil": "null", "undefined": "null"][
      written.lowercased()]
    return JSONFault(
      .jsonSyntax, range, "`\(written)` is no JSON value",
      suggestion: meant.map { "write `\($0)`" } ?? "put text in double quotes")
  }

  /// Without the quotes that JSON does not know.
  private static func unquoted(_ text: some Collection<UInt8>) -> String { printable(text).filter { !"'‘’“”„".contains($0) } }

  private func comment(_ start: Int) -> JSONFault? {
    guard text[start] == UInt8(ascii: "/") || text[start] == UInt8(ascii: "#") else { return nil }
    return JSONFault(.jsonSyntax, character(start), "JSON has no comments")
  }
}
