/// A block of raw HTML, as CommonMark finds it (types 1 to 7): inside one no fence opens and no list begins.
enum HTMLBlock: Equatable {
  /// `<script>`, `<pre>`, `<style>`, until one of them ends.
  case raw
  /// `<!--`, `<?`, `<!X`, `<![CDATA[`, until these bytes.
  case until([UInt8])
  /// Any other tag, until a blank line.
  case untilBlank

  /// The block that begins with the `<` at the start of `line`.
  /// - Parameter isInParagraph: then a tag that is not of a block is the paragraph's.
  init?(_ line: some Collection<UInt8>, isInParagraph: Bool) {
    guard line.first == UInt8(ascii: "<") else { return nil }
    let line = Array(line)
    if line.starts(with: "<!--".utf8) {
      self = .until(Array("-->".utf8))
    } else if line.starts(with: "<?".utf8) {
      self = .until(Array("?>".utf8))
    } else if line.starts(with: "<![CDATA[".utf8) {
      self = .until(Array("]]>".utf8))
    } else if line.count > 2, line[1] == UInt8(ascii: "!"), (0x41...0x5A).contains(line[2]) {
      self = .until([UInt8(ascii: ">")])
    } else if let tag = Tag(line), let kind = tag.kind(isInParagraph: isInParagraph) {
      self = kind
    } else {
      return nil
    }
  }

  /// Whether the block ends with `line`.
  func ends(with line: some Collection<UInt8>) -> Bool {
    let line = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    func has(_ mark: some Collection<UInt8>) -> Bool {
      line.indices.contains { line[$0] == mark.first && line[$0...].starts(with: mark) }
    }
    switch self {
    case .raw: return has("</script>".utf8) || has("</pre>".utf8) || has("</style>".utf8)
    case .until(let mark): return has(mark)
    case .untilBlank: return false
    }
  }

  private struct Tag {
    private let line: [UInt8]
    private let isClosing: Bool
    private let nameEnd: Int
    private let name: String

    init?(_ line: [UInt8]) {
      self.line = line
      isClosing = line.count > 1 && line[1] == UInt8(ascii: "/")
      let start = isClosing ? 2 : 1
      var end = start
      while end < line.count, Self.isNameByte(line[end]) { end += 1 }
      guard end > start, line[start] | 0x20 >= 0x61 else { return nil }
      nameEnd = end
      name = String(decoding: line[start..<end], as: UTF8.self).lowercased()
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func byte(_ i: Int) -> UInt8 { i < line.count ? line[i] : UInt8(ascii: "\n") }

    func kind(isInParagraph: Bool) -> HTMLBlock? {
      let next = byte(nameEnd)
      let isDelimited = Self.isSpace(next) || next == UInt8(ascii: ">")
      if !isClosing, isDelimited, ["script", "pre", "style"].contains(name) { return .raw }
      let isSelfClosed = next == UInt8(ascii: "/") && byte(nameEnd + 1) == UInt8(ascii: ">")
      if isDelimited || isSelfClosed, Self.blocks.contains(name) { return .untilBlank }
      return !isInParagraph && isAlone ? .untilBlank : nil
    }

    /// Whether the tag is whole and nothing but white space follows it.
    private var isAlone: Bool {
      var i = nameEnd
      func skipSpaces() -> Bool {
        let start = i
        while i < line.count, Self.isSpace(line[i]) { i += 1 }
        return i > start
      }
      while true {
        let hasSpace = skipSpaces()
        if byte(i) == UInt8(ascii: "/"), byte(i + 1) == UInt8(ascii: ">"), !isClosing { i += 1 }
        if byte(i) == UInt8(ascii: ">") { break }
        guard hasSpace, !isClosing, i < line.count, skipAttribute(&i) else { return false }
      }
      i += 1
      _ = skipSpaces()
      return i >= line.count
    }

    private func skipAttribute(_ i: inout Int) -> Bool {
      func isName(_ byte: UInt8) -> Bool {
        Self.isNameByte(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      }
      guard isName(byte(i)) else { return false }
      while isName(byte(i)) { i += 1 }
      var value = i
      while value < line.count, Self.isSpace(line[value]) { value += 1 }
      guard byte(value) == UInt8(ascii: "=") else { return true }
      value += 1
      while value < line.count, Self.isSpace(line[value]) { value += 1 }
      let quote = byte(value)
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        value += 1
        while value < line.count, line[value] != quote { value += 1 }
        guard value < line.count else { return false }
        i = value + 1
        return true
      }
      let start = value
      while value < line.count, !Self.isSpace(line[value]), !"\"'=<>`".utf8.contains(line[value]) { value += 1 }
      i = value
      return value > start
    }

    private static let blocks: Set<String> = [
      "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
      "details",
      "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2",
      "h3", "h4",
      "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes",
      "ol",
      "optgroup", "option", "p", "param", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title",
      "tr",
      "track", "ul",
    ]
  }
}
