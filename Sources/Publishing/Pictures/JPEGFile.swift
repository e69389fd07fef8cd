/// JPEG (ITU-T T.81): segments behind markers, then coded data.
enum JPEGFile {
  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var cursor = FileCursor(bytes: bytes, position: 2)
    var clean: [UInt8] = [0xFF, 0xD8]
    var orientation: UInt8?
    while true {
      guard cursor.byte() == 0xFF, var marker = cursor.byte() else { return nil }
      while marker == 0xFF {
        guard let next = cursor.byte() else { return nil }
        marker = next
      }
      // What stands behind the end is no part of the picture: films, depth, the uncut original.
      if marker == 0xD9 { return finished(clean + [0xFF, 0xD9], orientation) }
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        clean += [0xFF, marker]
        continue
      }
      guard let length = cursor.big16(), length >= 2, let segment = cursor.take(length - 2) else { return nil }
      if marker == 0xE1, orientation == nil { orientation = Self.orientation(Array(segment)) }
      if isKept(marker, segment) { clean += [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + segment }
      if marker == 0xDA {
        let start = cursor.position
        while true {
          guard cursor.position + 1 < bytes.count else { return nil }
          let next = bytes[cursor.position + 1]
          if bytes[cursor.position] == 0xFF, next != 0, !(0xD0...0xD7).contains(next) { break }
          cursor.position += 1
        }
        clean += bytes[start..<cursor.position]
      }
    }
  }

  /// Of what programs add, only what colours depend on: JFIF's density, ICC profiles, Adobe's transform.
  private static func isKept(_ marker: UInt8, _ segment: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xE0: segment.starts(with: "JFIF\0".utf8) && segment.count == 14
    case 0xE2: segment.starts(with: "ICC_PROFILE\0".utf8)
    case 0xEE: segment.starts(with: "Adobe".utf8)
    case 0xE1, 0xE3...0xED, 0xEF, 0xFE: false
    default: true
    }
  }

  /// How the picture is turned (Exif 2.3, tag 0x0112), 2 to 8; nil: not at all.
  private static func orientation(_ segment: [UInt8]) -> UInt8? {
    guard segment.starts(with: "Exif\0\0".utf8), segment.count >= 14 else { return nil }
    let tiff = Array(segment.dropFirst(6))
    let isLittle = tiff.starts(with: "II".utf8)
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at + count <= tiff.count else { return nil }
      let run = tiff[at..<at + count]
      return isLittle ? run.reversed().reduce(0) { $0 << 8 | Int($1) } : run.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for entry in 0..<count {
      let at = directory + 2 + 12 * entry
      guard let tag = number(at, 2) else { return nil }
      if tag == 0x0112 { return number(at + 8, 2).flatMap { (2...8).contains($0) ? UInt8($0) : nil } }
    }
    return nil
  }

  /// With a segment that says how it is turned, and nothing else.
  private static func finished(_ clean: [UInt8], _ orientation: UInt8?) -> [UInt8] {
    guard let orientation else { return clean }
    let tiff: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ]
    let segment = Array("Exif\0\0".utf8) + tiff
    return clean.prefix(2) + [0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment + clean.dropFirst(2)
  }
}
