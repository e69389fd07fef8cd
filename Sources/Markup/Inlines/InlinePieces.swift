/// A stretch of a run of inlines: plain, or one of our own marks.
enum InlinePiece: Equatable {
  case plain(Range<Int>)
  case wikiLink(WikiLink)
  case citations(Citation.Group)
  /// `@key` in the sentence.
  case narrative(Citation)
  /// `[^x]` that no footnote answers.
  case lostFootnote(Range<Int>)

  /// Cuts `range` of a run's text into pieces, in order and without gaps.
  static func cut(_ text: [UInt8], _ range: Range<Int>) -> [InlinePiece] {
    var pieces: [InlinePiece] = []
    var plain = range.lowerBound
    var i = range.lowerBound
    let end = range.upperBound
    func take(_ piece: InlinePiece, _ taken: Range<Int>) {
      if plain < taken.lowerBound { pieces.append(.plain(plain..<taken.lowerBound)) }
      pieces.append(piece)
      plain = taken.upperBound
      i = taken.upperBound
    }
    while i < end {
      switch text[i] {
      case UInt8(ascii: "["):
        if i + 1 < end, text[i + 1] == UInt8(ascii: "["), let link = WikiLink.parse(text, at: i, end: end) {
          take(.wikiLink(link), max(link.range.lowerBound, plain)..<link.range.upperBound)
        } else if i + 1 < end, text[i + 1] == UInt8(ascii: "^"), let mark = lostFootnote(text, at: i, end: end) {
          take(.lostFootnote(mark), mark)
        } else if let group = Citation.parseGroup(text, at: i, end: end) {
          take(.citations(group), group.range)
        } else {
          i += 1
        }
      case UInt8(ascii: "@"):
        if let keyEnd = Citation.key(text, at: i, end: end) {
          let key = String(decoding: text[i + 1..<keyEnd], as: UTF8.self)
          let citation = Citation(key: key, at: i, omitsAuthor: false, prefix: i..<i, locator: keyEnd..<keyEnd)
          take(.narrative(citation), i..<keyEnd)
        } else {
          i += 1
        }
      default: i += 1
      }
    }
    if plain < end { pieces.append(.plain(plain..<end)) }
    return pieces
  }

  private static func lostFootnote(_ text: [UInt8], at start: Int, end: Int) -> Range<Int>? {
    var i = start + 2
    while i < end, i - start < 100 {
      switch text[i] {
      case UInt8(ascii: "]"): return i > start + 2 ? start..<i + 1 : nil
      case UInt8(ascii: "["), UInt8(ascii: " "), UInt8(ascii: "\n"), InlineRun.atom: return nil
      default: i += 1
      }
    }
    return nil
  }
}
