/// WebP (RFC 9649): chunks in a RIFF container.
enum WebPFile {
  private static let kept: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) else { return nil }
    var cursor = FileCursor(bytes: bytes, position: 4)
    guard let size = cursor.little32(), size >= 4, size + 8 <= bytes.count else { return nil }
    let end = size + 8
    var chunks: [UInt8] = []
    cursor.position = 12
    while cursor.position < end {
      let start = cursor.position
      guard let type = cursor.take(4), let length = cursor.little32(), cursor.take(length + length % 2) != nil,
        cursor.position <= end
      else { return nil }
      let name = String(decoding: type, as: UTF8.self)
      guard kept.contains(name) else { continue }
      var chunk = Array(bytes[start..<cursor.position])
      // The flags that say that Exif and XMP follow.
      if name == "VP8X", chunk.count > 8 { chunk[8] &= ~0x0C }
      chunks += chunk
    }
    let count = UInt32(chunks.count + 4)
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + Array("WEBP".utf8) + chunks
  }
}
