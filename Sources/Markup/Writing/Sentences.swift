import Base

/// Finds the sentence around a word in plain text: for lists of who speaks of whom.
struct Sentences {
  /// The most bytes of a sentence that are shown, more or less: it is cut between words.
  static let limit = 240
  private static let before = Array("… ".utf8)

  private let text: [UInt8]
  /// Where sentences start, and the end.
  private let starts: [Int]
  /// The one cut out last: several references often stand in one sentence, and share its text.
  private var last: (bytes: Range<Int>, isCutBehind: Bool, text: String)?

  init(_ text: [UInt8]) {
    self.text = text
    starts = Self.starts(in: text)
  }

  /// The sentence around `range`, short, on one line, and where the words of `range` are in it.
  mutating func sentence(around range: Range<Int>) -> (text: String, emphasis: Range<Int>) {
    var after = starts.dropLast().endOfPrefix { $0 <= range.lowerBound }
    let start = starts[after - 1]
    while after < starts.count - 1, starts[after] < range.upperBound { after += 1 }
    let end = starts[after]
    let (cutStart, cutEnd) = cut(start..<end, around: range)
    var textEnd = cutEnd
    while textEnd > range.upperBound, text[textEnd - 1] == UInt8(ascii: " ") { textEnd -= 1 }
    let (isCutBefore, isCutBehind) = (cutStart > start, cutEnd < end)
    let shift = (isCutBefore ? Self.before.count : 0) - cutStart
    let emphasis = range.lowerBound + shift..<range.upperBound + shift
    if let last, last.bytes == cutStart..<textEnd, last.isCutBehind == isCutBehind { return (last.text, emphasis) }
    var sentence: [UInt8] = []
    sentence.reserveCapacity(textEnd - cutStart + 2 * Self.before.count)
    if isCutBefore { sentence += Self.before }
    sentence += text[cutStart..<textEnd]
    if isCutBehind { sentence += " …".utf8 }
    let whole = String(decoding: sentence, as: UTF8.self)
    last = (cutStart..<textEnd, isCutBehind, whole)
    return (whole, emphasis)
  }

  /// Whether a word after `text` is the first of a sentence.
  static func isOpen(after text: [UInt8]) -> Bool {
    let starts = starts(in: text + [UInt8(ascii: "A")])
    let rest = String(decoding: text[starts[starts.count - 2]...], as: UTF8.self)
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  private func cut(_ sentence: Range<Int>, around range: Range<Int>) -> (start: Int, end: Int) {
    if sentence.count <= Self.limit { return (sentence.lowerBound, sentence.upperBound) }
    let room = max(Self.limit - range.count, 0)
    let before = min(range.lowerBound - sentence.lowerBound, max(room / 2, room - (sentence.upperBound - range.upperBound)))
    var start = range.lowerBound - before
    if start > sentence.lowerBound {
      while start < range.lowerBound, text[start - 1] != UInt8(ascii: " ") { start += 1 }
    }
    var end = min(sentence.upperBound, range.upperBound + room - before)
    if end < sentence.upperBound {
      while end > range.upperBound, text[end] != UInt8(ascii: " ") { end -= 1 }
    }
    return (start, end)
  }

  private static func starts(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { text in
      var starts = [0]
      var i = 0
      let mayEnd = Self.mayEnd
      while i < text.count {
        guard mayEnd[Int(text[i])] else {
          i += 1
          continue
        }
        let (value, length) = decodeScalar(text, i)
        i += length
        switch value {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61:  // Chinese and Japanese full stops need no space.
          i = skipClosing(text, i)
          starts.append(i)
        case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964:
          if value == 0x2E, isAbbreviation(text, before: i - 1) { continue }
          let end = skipClosing(text, i)
          guard end < text.count, text[end] == UInt8(ascii: " ") else { continue }
          var next = end
          while next < text.count, text[next] == UInt8(ascii: " ") { next += 1 }
          guard next < text.count, !startsLower(text, next) else { continue }
          starts.append(next)
          i = next
        default: continue
        }
      }
      if starts.last != text.count || starts.count == 1 { starts.append(text.count) }
      return starts
    }
  }

  /// The first bytes of signs that may end a sentence.
  private static let mayEnd: [Bool] = (0..<256).map { [0x2E, 0x21, 0x3F, 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF].contains($0) }

  private static func skipClosing(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < text.count {
      let (value, length) = decodeScalar(text, i)
      switch value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2E, 0x21, 0x3F, 0x2019, 0x201D, 0x00BB, 0x2026, 0x300D, 0x300F, 0xFF09: i += length
      default: return i
      }
    }
    return i
  }

  private static func startsLower(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let value = decodeScalar(text, i).value
    if value < 0x80 { return (0x61...0x7A).contains(value) || value == 0x2C || value == 0x3B }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  /// "Gen.", "p.", and any single letter: "J.", "U.S.".
  private static func isAbbreviation(_ text: UnsafeBufferPointer<UInt8>, before dot: Int) -> Bool {
    var start = dot
    while start > 0, text[start - 1] != UInt8(ascii: " "), text[start - 1] != UInt8(ascii: "("), dot - start < 24 {
      if text[start - 1] == UInt8(ascii: "."), start < dot { break }
      start -= 1
    }
    let bytes = UnsafeBufferPointer(rebasing: text[start..<dot])
    // Most dots end a word that is longer than any abbreviation.
    if bytes.count > longest, bytes.allSatisfy({ $0 < 0x80 }) { return false }
    let word = String(decoding: bytes, as: UTF8.self)
    return word.unicodeScalars.count == 1 && (word.first?.isLetter ?? false) || abbreviations.contains(word.lowercased())
  }

  private static let longest = abbreviations.map(\.utf8.count).max() ?? 0
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "maj", "adm", "gov", "sen", "rep", "pres", "st", "mt",
    "vs", "cf",
    "no", "nos", "p", "pp", "para", "paras", "art", "arts", "ch", "sec", "fig", "vol", "ed", "eds", "al", "ca", "approx", "est",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "jr", "sr",
    "res", "doc", "e.g", "i.e", "z.b", "u.a", "bzw", "nr", "hr", "fr",
  ]
}
