/// PNG (W3C, third edition): chunks of length, type, data and checksum.
enum PNGFile {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// Beside those without which it is no picture: transparency, colours, density, animation.
  private static let kept: Set = [
    "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
  ]

  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: signature) else { return nil }
    var cursor = FileCursor(bytes: bytes, position: signature.count)
    var clean = signature
    while true {
      let start = cursor.position
      guard let length = cursor.big32(), let type = cursor.take(4), let first = type.first, cursor.take(length + 4) != nil else {
        return nil
      }
      let name = String(decoding: type, as: UTF8.self)
      // A capital first letter: the picture cannot be shown without it.
      if (0x41...0x5A).contains(first) || kept.contains(name) { clean += bytes[start..<cursor.position] }
      if name == "IEND" { return clean }
    }
  }
}
