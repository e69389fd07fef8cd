/// The little words that Arabic and Hebrew write as one with the next: `وبروسيا`, "and in Russia". They come in an order, each at most
/// once: and, in or to or like, the; in Hebrew and, that, in or to or like or from, the.
enum AttachedPrefixes {
  /// Where a name may begin inside the word at `start`, the nearest first.
  static func ends(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> [Int] {
    var ends: [Int] = []
    var rank = -1
    var i = start
    while i < text.count, text[i] >= 0xD6, text[i] <= 0xD9 {
      let (letter, length) = decodeScalar(text, i)
      guard let own = Self.rank(letter), own > rank else { break }
      var end = i + length
      // The article has two letters.
      if letter == 0x0627 {
        guard end < text.count, decodeScalar(text, end).value == 0x0644 else { break }
        end += 2
      }
      guard end < text.count, isLetter(decodeScalar(text, end).value) else { break }
      ends.append(end)
      rank = own
      i = end
    }
    return ends
  }

  private static func rank(_ letter: UInt32) -> Int? {
    switch letter {
    case 0x0648, 0x0641: 0  // و ف
    case 0x0628, 0x0644, 0x0643: 1  // ب ل ك
    case 0x0627: 2  // ال
    case 0x05D5: 0  // ו
    case 0x05E9: 1  // ש
    case 0x05D1, 0x05DC, 0x05DB, 0x05DE: 2  // ב ל כ מ
    case 0x05D4: 3  // ה
    default: nil
    }
  }

  static func isLetter(_ value: UInt32) -> Bool { (0x05D0...0x05EA).contains(value) || (0x0620...0x06D3).contains(value) }

  /// With `ل`, "to", the article loses its alef: `العراق` is `للعراق`.
  static func joined(_ key: [UInt8]) -> [UInt8]? {
    key.starts(with: [0xD8, 0xA7, 0xD9, 0x84]) && key.count > 6 ? [0xD9, 0x84, 0xD9, 0x84] + key[4...] : nil
  }
}
