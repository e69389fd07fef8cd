/// `Range: bytes=0-499` (RFC 9110, 14.2), as a browser asks for a part of a film.
enum ByteRange {
  /// - Returns: the bytes asked for; nil where the whole is to be sent (no range, several, another unit). Empty: none of them is there.
  static func of(_ header: String?, size: Int) -> Range<Int>? {
    guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let ends = header.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if ends[0].isEmpty {
      guard let count = Int(ends[1]), count >= 0 else { return nil }
      return max(size - count, 0)..<size
    }
    guard let first = Int(ends[0]), first >= 0 else { return nil }
    guard first < size else { return 0..<0 }
    if ends[1].isEmpty { return first..<size }
    guard let last = Int(ends[1]), last >= first else { return nil }
    return first..<(last < size ? last + 1 : size)
  }
}
