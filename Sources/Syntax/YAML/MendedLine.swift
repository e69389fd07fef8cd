/// The line that the author meant: the same line with its text quoted. Only a line that reads without a complaint is suggested.
enum MendedLine {
  /// A longer line, in bytes, is no line that one reads in a message.
  private static let longest = 500

  /// `title: Foo: bar` becomes `title: "Foo: bar"`.
  static func quotingValue(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard let (_, content) = split(line(at: offset, in: text), in: text) else { return nil }
    let value = content.startOfValue
    guard value < content.endIndex, let last = content.lastIndex(where: { $0 != " " && $0 != "\t" }), last >= value else {
      return nil
    }
    return sound(content[..<value] + quoted(content[value...last]))
  }

  /// `{who: Bern, text: Well, he said so}` becomes `{who: Bern, text: "Well, he said so"}`; the braces must close on their line.
  /// - Parameter offset: where the `{` stands.
  static func quotingFlowValues(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
    let range = line(at: offset, in: text)
    guard offset < range.upperBound, text[offset] == UInt8(ascii: "{"),
      range.count <= longest, let close = range.last(where: { text[$0] == UInt8(ascii: "}") }), close > offset
    else { return nil }
    guard let (_, before) = split(range.lowerBound..<offset, in: text) else { return nil }
    let inner = String(decoding: text[offset + 1..<close], as: UTF8.self)
    let after = String(decoding: text[close + 1..<range.upperBound], as: UTF8.self)
    let fields = FlowField.fields(of: inner[...]).map(\.mended)
    guard !fields.isEmpty else { return nil }
    return sound(before + "{" + fields.joined(separator: ", ") + "}" + after)
  }

  /// `tags: [a, #b]` becomes `tags: [a, "#b"]`; the brackets must close on their line.
  /// - Parameter offset: where the `[` stands.
  static func quotingFlowItems(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
    let range = line(at: offset, in: text)
    guard offset < range.upperBound, text[offset] == UInt8(ascii: "["),
      range.count <= longest, let close = range.last(where: { text[$0] == UInt8(ascii: "]") }), close > offset,
      let (_, before) = split(range.lowerBound..<offset, in: text)
    else { return nil }
    let items = String(decoding: text[offset + 1..<close], as: UTF8.self).split(separator: ",").map { item in
      let item = item.drop { $0 == " " }
      let end = item.lastIndex { $0 != " " }.map { item.index(after: $0) } ?? item.startIndex
      return FlowField.quotedIfNeeded(item[..<end])
    }
    let after = String(decoding: text[close + 1..<range.upperBound], as: UTF8.self)
    return sound(before + "[" + items.joined(separator: ", ") + "]" + after)
  }

  /// The line with what looks like a blank or a colon replaced by one.
  static func replacingLookalikes(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard let (_, content) = split(line(at: offset, in: text), in: text) else { return nil }
    var mended = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "：": mended += ": "
      case _ where Lookalike.invisible.contains(scalar): continue
      case _ where Lookalike.blanks.contains(scalar): mended += " "
      default: mended.unicodeScalars.append(scalar)
      }
    }
    return sound(mended.replacing(":  ", with: ": "))
  }

  /// The line with straight quotes for curly ones.
  static func straighteningQuotes(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard let (_, content) = split(line(at: offset, in: text), in: text) else { return nil }
    return sound(String(content.map { "“”„‟".contains($0) ? "\"" : $0 }))
  }

  /// `key:value` and `key = value` become `key: value`, `-item` becomes `- item`.
  static func spacing(_ line: String) -> String? {
    if line.hasPrefix("-") { return sound("- " + line.dropFirst()) }
    let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    let rest = line[key.endIndex...].drop { $0 == " " }
    guard !key.isEmpty, let mark = rest.first, mark == ":" || mark == "=" else { return nil }
    return sound("\(key): \(rest.dropFirst().drop { $0 == " " })")
  }

  /// A line whose tabs before the text are two spaces each.
  static func withoutTabs(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard let (indentation, content) = split(line(at: offset, in: text), in: text) else { return nil }
    let spaces = indentation.reduce(into: "") { $0 += $1 == "\t" ? "  " : String($1) }
    return content.isEmpty ? nil : "write `\(spaces)\(content)`"
  }

  /// The bytes of the line around `offset`, without its end.
  static func line(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    var start = min(offset, text.count)
    while start > 0, !isEnd(text[start - 1]) { start -= 1 }
    var end = min(offset, text.count)
    while end < text.count, !isEnd(text[end]) { end += 1 }
    return start..<end
  }

  private static func split(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (indentation: String, content: String)? {
    guard line.count <= longest else { return nil }
    let start = line.first { text[$0] != UInt8(ascii: " ") && text[$0] != UInt8(ascii: "\t") } ?? line.upperBound
    return (
      String(decoding: text[line.lowerBound..<start], as: UTF8.self),
      String(decoding: text[start..<line.upperBound], as: UTF8.self)
    )
  }

  private static func sound(_ line: String) -> String? {
    YAMLReader.isSound(line) ? "write `\(line)`" : nil
  }

  /// In the quotes that need no escapes, where there are such.
  static func quoted(_ text: Substring) -> String {
    var inner = text
    if let quote = text.first, quote == "\"" || quote == "'" {
      let isClosed = text.count > 1 && text.last == quote
      let between = text.dropFirst().dropLast(isClosed ? 1 : 0)
      // `"Foo" bar` keeps its quotes as text; `"it "is" so"` and `"open` lose the outer pair.
      if isClosed || !between.contains(quote) { inner = between }
    }
    if !inner.contains("\""), !inner.contains("\\") { return "\"\(inner)\"" }
    if !inner.contains("'") { return "'\(inner)'" }
    return "\"" + inner.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } + "\""
  }
}

extension String {
  /// Past `- ` and the first `key: `.
  fileprivate var startOfValue: Index {
    var start = startIndex
    while self[start...].hasPrefix("- ") { start = self[start...].dropFirst(2).firstIndex { $0 != " " } ?? endIndex }
    guard start < endIndex, !"\"'[{*&!@`%|>".contains(self[start]) else { return start }
    var i = start
    while i < endIndex {
      let after = index(after: i)
      if self[i] == ":", after < endIndex, self[after] == " " { return self[after...].firstIndex { $0 != " " } ?? endIndex }
      i = after
    }
    return start
  }
}

/// `key: value` inside braces, where the value may be prose with commas.
private struct FlowField {
  let key: Substring
  var value: Substring

  /// Splits at commas that a `key: ` follows; other commas belong to the text.
  static func fields(of inner: Substring) -> [FlowField] {
    var fields: [FlowField] = []
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      if let field = FlowField(part), fields.last?.isOpen != true {
        fields.append(field)
      } else if let last = fields.last {
        fields[fields.count - 1].value = inner[last.value.startIndex..<part.endIndex]
      } else {
        return []
      }
    }
    return fields
  }

  private init?(_ part: Substring) {
    let text = part.drop { $0 == " " }
    let key = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
    guard !key.isEmpty, text[key.endIndex...].hasPrefix(": ") else { return nil }
    self.key = key
    value = text[key.endIndex...].dropFirst(2).drop { $0 == " " }
  }

  /// A quote or bracket of this value is still open: the comma stands inside it.
  private var isOpen: Bool {
    switch value.first {
    case "\"", "'":
      let last = value.lastIndex { $0 != " " } ?? value.startIndex
      return last == value.startIndex || value[last] != value.first
    case "[": return value.filter { $0 == "[" }.count > value.filter { $0 == "]" }.count
    case "{": return value.filter { $0 == "{" }.count > value.filter { $0 == "}" }.count
    default: return false
    }
  }

  var mended: String {
    let end = value.lastIndex { $0 != " " }.map { value.index(after: $0) } ?? value.startIndex
    let text = value[..<end]
    return "\(key): \(Self.quotedIfNeeded(text))"
  }

  static func quotedIfNeeded(_ text: Substring) -> String { needsQuotes(text) ? MendedLine.quoted(text) : String(text) }

  private static func needsQuotes(_ text: Substring) -> Bool {
    guard let first = text.first, !"\"'[{".contains(first) else { return false }
    return "?-:#&*!|>%@`".contains(first) || text.hasSuffix(":") || text.contains { ",[]{}?".contains($0) } || text.contains(": ")
      || text.contains(" #")
  }
}
