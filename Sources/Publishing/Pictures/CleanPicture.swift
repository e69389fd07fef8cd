/// A picture without what cameras and programs write into it: where and when it was taken, with what, by whom, thumbnails of what was cut
/// away. Its pixels, colours and the way it is turned stay as they are.
enum CleanPicture {
  /// - Returns: nil where the bytes are not of a form that can be cleaned.
  static func of(_ bytes: [UInt8]) -> [UInt8]? {
    JPEGFile.cleaned(bytes) ?? PNGFile.cleaned(bytes) ?? WebPFile.cleaned(bytes) ?? GIFFile.cleaned(bytes)
  }
}

/// Reads numbers and runs of a file, and knows where it ends.
struct FileCursor {
  let bytes: [UInt8]
  var position: Int

  /// The next `count` bytes; nil where fewer are left.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func byte() -> UInt8? { take(1)?.first }
  mutating func big16() -> Int? { take(2).map { $0.reduce(0) { $0 << 8 | Int($1) } } }
  mutating func big32() -> Int? { take(4).map { $0.reduce(0) { $0 << 8 | Int($1) } } }
  mutating func little32() -> Int? { take(4).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } } }
}
