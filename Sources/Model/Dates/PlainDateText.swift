/// A text with the characters that look like ASCII's in dates replaced by those: dashes, dots, digits of other scripts, spaces.
struct PlainDateText {
  let text: String
  /// The first character that was replaced, if any.
  private(set) var first: Replacement?

  struct Replacement {
    /// Its bytes in the original.
    let range: Range<Int>
    let scalar: Unicode.Scalar
    /// Empty for an invisible character.
    let plain: String
  }

  init(_ original: String) {
    var text = ""
    var offset = 0
    for scalar in original.unicodeScalars {
      let length = String(scalar).utf8.count
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else if let plain = PlainDateText.plain(scalar) {
        text += plain
        if first == nil { first = Replacement(range: offset..<(offset + length), scalar: scalar, plain: plain) }
      } else {
        text.unicodeScalars.append(scalar)
      }
      offset += length
    }
    self.text = text
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    if scalar == "\u{2026}" { return ".." }
    if scalar == "\u{2044}" || scalar == "\u{2215}" || scalar == "\u{FF0F}" { return "/" }
    if scalar == "\u{2212}" || scalar == "\u{FF0D}" { return "-" }
    switch scalar.properties.generalCategory {
    case .dashPunctuation: return "-"
    case .spaceSeparator: return " "
    case .format: return ""
    case .decimalNumber: return scalar.properties.numericValue.map { String(Int($0)) }
    default: return nil
    }
  }
}
