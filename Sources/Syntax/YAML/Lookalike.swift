/// Characters that look like a blank or a colon and are none in YAML: word processors and keyboards of other scripts write them.
enum Lookalike {
  static let invisible: Set<Unicode.Scalar> = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]
  static let blanks: Set<Unicode.Scalar> = Set(
    ["\u{A0}", "\u{1680}", "\u{202F}", "\u{205F}", "\u{3000}"] + (0x2000...0x200A).compactMap { Unicode.Scalar($0) }
  ).union(invisible)

  /// The first one on a line that stands where YAML needs the real one: before the text, or around its first colon.
  static func first(in line: String) -> (offset: Int, scalar: Unicode.Scalar)? {
    var offset = 0
    var isStart = true
    for scalar in line.unicodeScalars {
      if scalar == "：" || (isStart && blanks.contains(scalar)) { return (offset, scalar) }
      isStart = scalar == " " || scalar == ":" || scalar == "-"
      offset += UTF8.width(scalar)
    }
    return nil
  }
}
