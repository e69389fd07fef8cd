/// Which spellings of a name count as the same; names and texts are folded alike. White space is a space, `’` is `'`, letters are
/// composed, in Arabic hamza on its carriers, vowel signs and tatweel are nothing, in Hebrew vowel signs and cantillation, in
/// Cyrillic the sign of stress, and signs that only set the direction everywhere.
struct Folding: Sendable {
  /// A name as it is searched for, its white space collapsed.
  func key(_ name: String) -> [UInt8] {
    let folded = Array(name.utf8).withUnsafeBufferPointer { fold($0).bytes }
    let words = folded.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return Array(words.joined(separator: [UInt8(ascii: " ")]))
  }

  /// Whether folding `text` may give other bytes: seldom, and else the copy is saved.
  func changes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let lead = Self.lead
    return lead.withUnsafeBufferPointer { lead in
      for i in text.indices where lead[Int(text[i])] {
        if text[i] == UInt8(ascii: "\n") { return true }
        let value = decodeScalar(text, i).value
        if Self.action(value) != .keep || Composition.shared.isMark(value) { return true }
      }
      return false
    }
  }

  /// First bytes of characters that may be folded; few texts have any. Latin, Greek and Cyrillic letters have others.
  private static let lead: [Bool] = {
    var lead = [Bool](repeating: false, count: 256)
    for byte in [0x0A, 0xC2, 0xCA, 0xCC, 0xCD, 0xD6, 0xD7, 0xD8, 0xD9, 0xDB, 0xE0, 0xE1, 0xE2] { lead[byte] = true }
    // Kana's marks and Hebrew's presentation forms.
    lead[0xE3] = true
    lead[0xEF] = true
    return lead
  }()

  private enum Action: Equatable {
    case keep, drop
    case replace(UInt32)
  }

  private static func action(_ value: UInt32) -> Action {
    switch value {
    case 0x0A, 0xA0, 0x202F: .replace(0x20)
    case 0x2019, 0x02BC, 0x05F3: .replace(0x27)
    case 0x05F4: .replace(0x22)
    case 0xAD, 0x061C, 0x200E, 0x200F, 0x2066...0x2069, 0x202A...0x202E: .drop
    // Hebrew: cantillation and vowels.
    case 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7: .drop
    // Arabic: signs above and below, tatweel.
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x0640, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8, 0x06EA...0x06ED:
      .drop
    // Alef, waw and yeh that carry a hamza, a madda or a wasla.
    case 0x0622, 0x0623, 0x0625, 0x0671: .replace(0x0627)
    case 0x0624: .replace(0x0648)
    case 0x0626: .replace(0x064A)
    default: hebrewForm(value).map(Action.replace) ?? .keep
    }
  }

  /// Hebrew letters with a point in one character, which Unicode composes no more.
  private static func hebrewForm(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xFB2A...0xFB2D: 0x05E9
    case 0xFB2E...0xFB30: 0x05D0
    case 0xFB31...0xFB4A: 0x05D0 + value - 0xFB30
    case 0xFB4B: 0x05D5
    case 0xFB4C: 0x05D1
    case 0xFB4D: 0x05DB
    case 0xFB4E: 0x05E4
    case 0xFB1D: 0x05D9
    default: nil
    }
  }

  /// - Returns: the folded bytes, and for each of them, and for the end, its offset in `text`. What is dropped belongs to what
  ///   stands before it.
  func fold(_ text: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    bytes.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    func append(_ value: UInt32, at offset: Int) {
      let before = bytes.count
      if let scalar = Unicode.Scalar(value) { bytes += (UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
      offsets += repeatElement(offset, count: bytes.count - before)
    }
    let composition = Composition.shared
    var i = 0
    while i < text.count {
      // Runs of ASCII are copied as they are.
      if text[i] < 0x80, text[i] != UInt8(ascii: "\n"), i + 1 == text.count || text[i + 1] < 0x80 {
        bytes.append(text[i])
        offsets.append(i)
        i += 1
        continue
      }
      let start = i
      let (value, length) = decodeScalar(text, i)
      i += length
      if length == 1, value == 0 || value >= 0x80 {
        // A stand-in for what is no text.
        bytes.append(text[start])
        offsets.append(start)
        continue
      }
      var letter = value
      switch Self.action(value) {
      case .keep: break
      case .drop: continue
      case .replace(let other): letter = other
      }
      var marks: [UInt32] = []
      while i < text.count, text[i] >= 0x80 {
        let (mark, length) = decodeScalar(text, i)
        // Of a script whose signs are dropped this is the end of the letter; they go one by one.
        guard composition.isMark(mark), Self.action(mark) == .keep else { break }
        marks.append(mark)
        i += length
      }
      if marks.isEmpty {
        append(letter, at: start)
        continue
      }
      let isCyrillic = (0x0400...0x052F).contains(letter)
      for (n, part) in composition.compose(letter, marks).enumerated() where !(isCyrillic && n > 0 && part == 0x0301) {
        append(part, at: start)
      }
    }
    offsets.append(text.count)
    return (bytes, offsets)
  }
}
