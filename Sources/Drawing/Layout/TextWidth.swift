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
    var units = 0
    for scalar in text.unicodeScalars { units += self.units(scalar) }
    return width(units, size)
  }

  private static func width(_ units: Int, _ size: Double) -> Double { Double(units) / 100 * size }

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

  /// The text, or as many of its first words (letters, where it has one word) as fit, with dots after them; nil where too little would be
  /// left.
  static func shortened(_ text: String, to width: Double, size: Double) -> String? {
    let room = width - of("…", size: size)
    let scalars = text.unicodeScalars
    // Marks over a letter are no letters of their own.
    var (used, letters) = (0, 0)
    var end: String.Index?
    var space: (index: String.Index, letters: Int)?
    for index in scalars.indices {
      let units = self.units(scalars[index])
      if end == nil {
        if self.width(used + units, size) > room {
          end = index
        } else {
          if scalars[index] == " " { space = (index, letters) }
          if units > 0 { letters += 1 }
        }
      }
      used += units
      if end != nil, self.width(used, size) > width { break }
    }
    guard let end, self.width(used, size) > width else { return text }
    let cut: String.Index
    if let space, space.letters >= 8 {
      cut = space.index
    } else {
      cut = text.wholeCharacters(upTo: end)
      guard letters >= 5, text.distance(from: text.startIndex, to: cut) >= 5 else { return nil }
    }
    var kept = text[..<cut]
    while let last = kept.unicodeScalars.last, " ,;:–-".unicodeScalars.contains(last) { kept.unicodeScalars.removeLast() }
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

extension String {
  /// The end of the last character that ends there or before: a letter is not parted from its marks.
  fileprivate func wholeCharacters(upTo end: Index) -> Index {
    var last = startIndex
    for index in indices {
      if index > end { break }
      last = index
    }
    return last
  }
}
