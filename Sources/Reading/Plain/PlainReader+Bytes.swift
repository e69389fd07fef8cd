// What the bytes of a text have in them that is out of the ordinary.
extension PlainReader {
  struct Oddities: OptionSet {
    let rawValue: UInt8
    /// What begins a remark, a comment or a wikilink.
    static let mark = Oddities(rawValue: 1)
    static let control = Oddities(rawValue: 2)
    static let beyondASCII = Oddities(rawValue: 4)
  }

  func oddities(in text: Range<Int>) -> Oddities {
    bytes.withUnsafeBytes { file in
      var odd: Oddities = []
      var at = text.lowerBound
      // Eight bytes at a time: nearly all of them have nothing odd.
      while at + 8 <= text.upperBound {
        if Self.mayHaveOddity(file.loadUnaligned(fromByteOffset: at, as: UInt64.self)) {
          for i in at..<at + 8 { odd.formUnion(oddity(at: i, before: text.upperBound, file)) }
        }
        at += 8
      }
      for i in at..<text.upperBound { odd.formUnion(oddity(at: i, before: text.upperBound, file)) }
      return odd
    }
  }

  /// Whether a byte of the word is none of ASCII's that are printed, or one of `%<[`.
  private static func mayHaveOddity(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func isZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let controls = (word &- ones &* 0x20) & ~word
    let marks = isZero(word ^ ones &* 0x25) | isZero(word ^ ones &* 0x3C) | isZero(word ^ ones &* 0x5B)
    return (word | controls | marks | isZero(word ^ ones &* 0x7F)) & ones &* 0x80 != 0
  }

  private func oddity(at i: Int, before end: Int, _ file: UnsafeRawBufferPointer) -> Oddities {
    func goesOn(_ mark: StaticString) -> Bool {
      i + mark.utf8CodeUnitCount <= end && (0..<mark.utf8CodeUnitCount).allSatisfy { file[i + $0] == mark.utf8Start[$0] }
    }
    switch file[i] {
    case 0x80...: return .beyondASCII
    case 0x7F, ..<0x20: return .control
    case UInt8(ascii: "%"): return goesOn("%%") ? .mark : []
    case UInt8(ascii: "<"): return goesOn("<!--") ? .mark : []
    case UInt8(ascii: "["): return goesOn("[[") ? .mark : []
    default: return []
    }
  }

  /// Whether there are control characters beyond ASCII, or such as turn the direction of what follows: see `FieldReader.line`.
  func hasInvisible(in text: Range<Int>) -> Bool {
    text.contains { i in
      switch bytes[i] {
      case 0xC2: bytes[i + 1] < 0xA0
      case 0xE2:
        bytes[i + 1] == 0x80 && (0xAA...0xAE).contains(bytes[i + 2])
          || bytes[i + 1] == 0x81 && (0xA6...0xA9).contains(bytes[i + 2])
      default: false
      }
    }
  }

  /// Whether there is text, and it neither begins nor ends with white space.
  func hasSolidEnds(_ text: Range<Int>) -> Bool {
    guard !text.isEmpty else { return false }
    var last = text.upperBound - 1
    while last > text.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    return !isSpace(at: text.lowerBound) && !isSpace(at: last)
  }

  /// Whether the character that begins there is white space, or a control character beside it.
  private func isSpace(at i: Int) -> Bool {
    switch bytes[i] {
    case 0x21..<0x7F: false
    case 0x00...0x20, 0x7F: true
    case 0xC2: bytes[i + 1] <= 0xA0
    case 0xE1: bytes[i + 1] == 0x9A && bytes[i + 2] == 0x80
    case 0xE2:
      bytes[i + 1] == 0x80 && ((0x80...0x8A).contains(bytes[i + 2]) || [0xA8, 0xA9, 0xAF].contains(bytes[i + 2]))
        || bytes[i + 1] == 0x81 && bytes[i + 2] == 0x9F
    case 0xE3: bytes[i + 1] == 0x80 && bytes[i + 2] == 0x80
    default: false
    }
  }

  /// Whether it is an id beyond doubt: of lower-case ASCII letters, digits and hyphens, and no page's address.
  func isPlainID(_ text: Range<Int>) -> Bool {
    let id = bytes[text]
    guard !id.isEmpty, id.count <= 100, !id.elementsEqual("index".utf8), !id.starts(with: "page-".utf8) else { return false }
    return id.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
