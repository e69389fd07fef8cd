/// Sizes of the text in a drawing, in pixels.
enum TextSize {
  static let label = 11.5
  static let axis = 11.5
  static let lane = 13.0
  static let count = 10.0
}

/// How wide a line of text will be, about: a drawing is made without the reader's fonts. Rather too wide than too narrow.
enum TextWidth {
  static func of(_ text: String, size: Double) -> Double {
    of(text.unicodeScalars, size)
  }

  private static func of(_ scalars: some Sequence<Unicode.Scalar>, _ size: Double) -> Double {
    var units = 0
    for scalar in scalars { units += self.units(scalar) }
    return Double(units) / 100 * size
  }

  /// In hundredths of the size.
  private static func units(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x21, 0x27...0x29, 0x2C...0x2F, 0x3A, 0x3B, 0x49, 0x5B...0x5D, 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74, 0x7C: 36
    case 0x4D, 0x57, 0x6D, 0x77, 0x40, 0x25: 92
    case 0x41...0x5A: 70
    case 0x21...0x7E: 58
    // Marks that stand over others
    case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x065F, 0x0900...0x0903, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
    case 0x00A0...0x02FF: 62
    case 0x0370...0x052F: 66
    case 0x0530...0x08FF: 58
    case 0x0E00...0x0EFF: 60
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF: 104
    default: 70
    }
  }

  /// The text, or as many of its first words (letters, where it has one word) as fit, with dots after them; nil where too little would be left.
  static func shortened(_ text: String, to width: Double, size: Double) -> String? {
    guard of(text, size: size) > width else { return text }
    let room = width - of("…", size: size)
    var used = 0.0
    var end = text.startIndex
    var lastSpace: String.Index?
    for index in text.indices {
      used += of(text[index].unicodeScalars, size)
      if used > room { break }
      if text[index] == " " { lastSpace = index }
      end = text.index(after: index)
    }
    let cut = lastSpace.flatMap { text.distance(from: text.startIndex, to: $0) >= 8 ? $0 : nil } ?? end
    guard text.distance(from: text.startIndex, to: cut) >= 5 else { return nil }
    var kept = text[..<cut]
    while let last = kept.last, " ,;:–-".contains(last) { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines of at most `width`, at most `most` of them: the last is cut with dots.
  static func wrapped(_ text: String, to width: Double, size: Double, most: Int) -> [String] {
    var lines: [String] = []
    var rest = text.split(separator: " ").map(String.init)[...]
    while let word = rest.popFirst() {
      if let last = lines.last, of(last + " " + word, size: size) <= width {
        lines[lines.count - 1] = last + " " + word
      } else if lines.count == most {
        let last = lines[most - 1]
        lines[most - 1] = shortened(([last, word] + rest).joined(separator: " "), to: width, size: size) ?? last
        break
      } else {
        lines.append(of(word, size: size) <= width ? word : shortened(word, to: width, size: size) ?? word)
      }
    }
    return lines
  }
}
