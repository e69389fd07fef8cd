/// GIF (89a): blocks of sub-blocks.
enum GIFFile {
  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) else { return nil }
    var cursor = FileCursor(bytes: bytes, position: 6)
    guard let screen = cursor.take(7), takeColours(&cursor, screen[screen.startIndex + 4]) else { return nil }
    var clean = Array(bytes[..<cursor.position])
    while true {
      let start = cursor.position
      switch cursor.byte() {
      case 0x2C:
        guard let image = cursor.take(9), takeColours(&cursor, image[image.startIndex + 8]), cursor.byte() != nil,
          takeBlocks(&cursor)
        else { return nil }
        clean += bytes[start..<cursor.position]
      case 0x21:
        guard let label = cursor.byte(), takeBlocks(&cursor) else { return nil }
        // Pauses and transparency; of programs' own blocks only the one that repeats an animation.
        let isLoop = label == 0xFF && bytes[start..<cursor.position].dropFirst(3).starts(with: "NETSCAPE2.0".utf8)
        if label == 0xF9 || isLoop { clean += bytes[start..<cursor.position] }
      case 0x3B: return clean + [0x3B]
      default: return nil
      }
    }
  }

  private static func takeColours(_ cursor: inout FileCursor, _ flags: UInt8) -> Bool {
    flags & 0x80 == 0 || cursor.take(3 << (Int(flags & 7) + 1)) != nil
  }

  private static func takeBlocks(_ cursor: inout FileCursor) -> Bool {
    while let length = cursor.byte() {
      if length == 0 { return true }
      guard cursor.take(Int(length)) != nil else { return false }
    }
    return false
  }
}
