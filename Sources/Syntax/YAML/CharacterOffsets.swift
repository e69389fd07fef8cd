/// Turns libyaml's counts of characters into byte offsets. It walks from the last answer, so that events in order cost one pass;
/// a text of ASCII alone costs nothing.
struct CharacterOffsets {
  private let text: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var character = 0
  private var byte = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    isASCII = text.reduce(0) { $0 | $1 } < 0x80
  }

  mutating func byte(of wanted: Int) -> Int {
    if isASCII { return min(wanted, text.count) }
    while character < wanted, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > wanted {
      byte -= 1
      while text[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
