/// Lines such as `[x]: address "title"` in a text that has `[[x]]` too. The parser would make the inner brackets a link of that
/// definition, so that a wikilink to what is not published stood there as text. Foam writes such a line for every wikilink of a note.
struct LinkDefinitions {
  enum Clash: Equatable {
    /// The whole definition is this line of the text.
    case line(Range<Int>)
    /// It goes on in the next line, or is no definition after all.
    case unclear(Range<Int>)
  }

  /// Lines of the text that may begin a definition, and their labels.
  private var candidates: [(line: Range<Int>, label: Range<Int>)] = []

  /// Takes a line of the prepared text that is no code.
  mutating func take(_ line: Range<Int>, of text: [UInt8]) {
    var open = line.lowerBound
    // Behind the marks of lists and quotations.
    while open < line.upperBound, " \t>-+*.)".utf8.contains(text[open]) || (0x30...0x39).contains(text[open]) { open += 1 }
    guard open < line.upperBound, text[open] == UInt8(ascii: "[") else { return }
    var close = open + 1
    while close < line.upperBound, text[close] != UInt8(ascii: "]") || text[close - 1] == UInt8(ascii: "\\") {
      if text[close] == UInt8(ascii: "["), text[close - 1] != UInt8(ascii: "\\") { return }
      close += 1
    }
    guard close + 1 < line.upperBound, text[close + 1] == UInt8(ascii: ":") else { return }
    candidates.append((line, open + 1..<close))
  }

  /// The definitions whose label stands in double brackets too, in order.
  func clashes(in text: [UInt8]) -> [Clash] {
    guard !candidates.isEmpty else { return [] }
    let linked = Self.wikiLabels(in: text)
    return candidates.filter { linked.contains(Self.folded(text[$0.label])) }.map { line, label in
      Self.isWhole(text, label.upperBound + 2, line.upperBound) ? .line(line) : .unclear(line)
    }
  }

  private static func wikiLabels(in text: [UInt8]) -> Set<String> {
    var labels: Set<String> = []
    var i = 0
    while i + 1 < text.count {
      guard text[i] == UInt8(ascii: "["), text[i + 1] == UInt8(ascii: "[") else {
        i += 1
        continue
      }
      var end = i + 2
      // A label has at most 999 characters.
      while end < text.count, end - i < 4_000, text[end] != UInt8(ascii: "]"), text[end] != UInt8(ascii: "[") { end += 1 }
      if end < text.count, text[end] == UInt8(ascii: "]") { labels.insert(folded(text[i + 2..<end])) }
      i = max(end, i + 1)
    }
    return labels
  }

  /// As the parser compares labels: without regard to capitals, white space as one space.
  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    return String(decoding: Array(words.joined(separator: " ".utf8)), as: UTF8.self).uppercased().lowercased()
  }

  /// Whether an address, a title where there is one, and nothing else stand behind the colon, and the next line can go on with neither.
  private static func isWhole(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let rest = String(decoding: text[start..<end], as: UTF8.self).trimmed
    let address = rest.prefix { !$0.isWhitespace }
    let title = rest[address.endIndex...].drop { $0.isWhitespace }
    guard !address.isEmpty else { return false }
    if let first = title.first {
      let close: Character = first == "(" ? ")" : first
      return "\"'(".contains(first) && title.count > 1 && title.last == close
    }
    guard let next = text[end...].first(where: { $0 > 0x20 }) else { return true }
    return !"\"'(".utf8.contains(next)
  }
}

extension String {
  fileprivate var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
