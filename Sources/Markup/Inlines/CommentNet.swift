/// The second look for comments, in the parsed text: what the first pass took for code and the parser did not must not be
/// published either.
struct CommentNet {
  /// Whether `%%` can only be a comment: nowhere in the body is `\%%`.
  var percents = true
  /// Whether `<!--` can only be one: nowhere is a `<` or `!` escaped.
  var brackets = true

  /// What is left of `range` without its comments; one without an end takes all the rest.
  func kept(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var start = range.lowerBound
    var i = start
    while i < range.upperBound {
      guard let end = commentEnd(text, i, range.upperBound) else {
        i += 1
        continue
      }
      if start < i { kept.append(start..<i) }
      start = end
      i = end
    }
    if start < range.upperBound { kept.append(start..<range.upperBound) }
    return kept
  }

  /// Behind the comment that begins at `start`.
  private func commentEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    switch text[start] {
    case UInt8(ascii: "%"):
      guard percents, start + 1 < end, text[start + 1] == UInt8(ascii: "%") else { return nil }
      var i = start + 2
      while i + 1 < end {
        if text[i] == UInt8(ascii: "%"), text[i + 1] == UInt8(ascii: "%") { return i + 2 }
        i += 1
      }
      return end
    case UInt8(ascii: "<"):
      guard brackets, start + 1 < end, text[start + 1] == UInt8(ascii: "!"), dashes(text, start + 2, end) != nil else {
        return nil
      }
      var i = start + 2
      while i < end {
        if let behind = dashes(text, i, end), behind < end, text[behind] == UInt8(ascii: ">") { return behind + 1 }
        i += 1
      }
      return end
    default: return nil
    }
  }

  /// Behind `--` at `i`, or behind the dash that typography made of it.
  private func dashes(_ text: [UInt8], _ i: Int, _ end: Int) -> Int? {
    if i + 1 < end, text[i] == UInt8(ascii: "-"), text[i + 1] == UInt8(ascii: "-") { return i + 2 }
    if i + 2 < end, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x93 || text[i + 2] == 0x94 { return i + 3 }
    return nil
  }
}
