/// Which spellings of a name count as the same: a line end is a space, `’` is `'`. Names and texts are folded alike.
/// Diacritics of Arabic and Hebrew belong here too.
struct Folding: Sendable {
  /// A name as it is searched for, its white space collapsed.
  func key(_ name: String) -> [UInt8] {
    let words = name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
    let joined = Array(words.joined(separator: [UInt8(ascii: " ")]))
    return joined.withUnsafeBufferPointer { fold($0).bytes }
  }

  /// Whether folding `text` gives other bytes: nearly never, and then the copy is saved.
  func changes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in text.indices {
      if text[i] == UInt8(ascii: "\n") { return true }
      if text[i] == 0xE2, i + 2 < text.count, text[i + 1] == 0x80, text[i + 2] == 0x99 { return true }
    }
    return false
  }

  /// - Returns: the folded bytes, and for each of them, and for the end, its offset in `text`.
  func fold(_ text: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    bytes.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    var i = 0
    while i < text.count {
      offsets.append(i)
      if text[i] == UInt8(ascii: "\n") {
        bytes.append(UInt8(ascii: " "))
      } else if text[i] == 0xE2, i + 2 < text.count, text[i + 1] == 0x80, text[i + 2] == 0x99 {
        bytes.append(UInt8(ascii: "'"))
        i += 2
      } else {
        bytes.append(text[i])
      }
      i += 1
    }
    offsets.append(text.count)
    return (bytes, offsets)
  }
}
