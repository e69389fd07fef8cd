/// Signs that Obsidian understands and Markdown does not, so that a page would show them to the letter.
enum LeftoverMark: Equatable {
  /// `==marked==`
  case highlight
  /// `^a1b2c3` at a block's end
  case blockID
  /// `#tag #tag`, words alone in a line
  case tags

  /// Those in the text of a paragraph, each where it begins and with its bytes.
  /// - Parameter text: a run's; line ends are `\n`.
  static func all(in text: [UInt8]) -> [(mark: LeftoverMark, range: Range<Int>)] {
    var found: [(mark: LeftoverMark, range: Range<Int>)] = []
    if text.contains(UInt8(ascii: "=")) { found += highlights(in: text) }
    if text.contains(UInt8(ascii: "#")) { found += tagLines(in: text) }
    if let id = blockID(in: text) { found.append((.blockID, id)) }
    return found
  }

  /// Two signs right before a word, and two right behind one, in one line; `a == b` and `a==b` are none.
  private static func highlights(in text: [UInt8]) -> [(mark: LeftoverMark, range: Range<Int>)] {
    text.withUnsafeBufferPointer { text in
      func isSign(_ i: Int) -> Bool { i >= 0 && i < text.count && text[i] == UInt8(ascii: "=") }
      func isPair(_ i: Int) -> Bool { isSign(i) && isSign(i + 1) && !isSign(i - 1) && !isSign(i + 2) }
      func isSpace(_ i: Int) -> Bool { i < 0 || i >= text.count || text[i] <= UInt8(ascii: " ") }
      func isWord(before i: Int) -> Bool { i > 0 && wordClass(before: i, in: text) != .none }
      func isWord(at i: Int) -> Bool { i < text.count && WordClass(decodeScalar(text, i).value) != .none }
      var found: [(mark: LeftoverMark, range: Range<Int>)] = []
      var open: Int?
      var i = 0
      while i < text.count {
        if text[i] == UInt8(ascii: "\n") { open = nil }
        guard isPair(i) else {
          i += 1
          continue
        }
        if let start = open, !isSpace(i - 1), !isWord(at: i + 2) {
          found.append((.highlight, start..<i + 2))
          open = nil
        } else if !isWord(before: i), !isSpace(i + 2) {
          open = i
        }
        i += 2
      }
      return found
    }
  }

  /// A line of nothing but `#word`s, of which each has a letter first: `#1` is a number.
  private static func tagLines(in text: [UInt8]) -> [(mark: LeftoverMark, range: Range<Int>)] {
    var found: [(mark: LeftoverMark, range: Range<Int>)] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard let first = words.first, let last = words.last, words.allSatisfy(isTag) else { continue }
      found.append((.tags, first.startIndex..<last.endIndex))
    }
    return found
  }

  private static func isTag(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.first == UInt8(ascii: "#"), word.count > 1 else { return false }
    let name = word.dropFirst()
    guard let first = name.first, first >= 0x80 || (first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z")) else {
      return false
    }
    return !name.contains(InlineRun.atom)
      && name.allSatisfy {
        $0 >= 0x80 || WordClass(UInt32($0)) != .none || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "/")
      }
  }

  /// `^` and letters, digits or hyphens behind a space at the end, a letter among them: `10 ^2` is none.
  private static func blockID(in text: [UInt8]) -> Range<Int>? {
    func isPart(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte < 0x80 && WordClass(UInt32(byte)) != .none }
    var start = text.count
    while start > 0, isPart(text[start - 1]) { start -= 1 }
    guard text.count - start >= 2, text[start...].contains(where: { $0 >= UInt8(ascii: "A") }), start > 0,
      text[start - 1] == UInt8(ascii: "^")
    else { return nil }
    start -= 1
    return start == 0 || text[start - 1] <= UInt8(ascii: " ") ? start..<text.count : nil
  }
}
