/// The line of a place with carets under it. A long line is shown around its place, and only that part of it is looked at: a table
/// or a JSON file may be one line of many megabytes.
struct Excerpt {
  /// Two lines, or nothing where there is nothing to show.
  let text: String

  private static let widest = 120

  init(_ table: LineTable, _ range: Range<Int>) {
    let line = table.position(of: range.lowerBound).line
    let whole = table.range(ofLine: line)
    guard !range.isEmpty || range.lowerBound > 0, !whole.isEmpty else {
      text = ""
      return
    }
    let start = table.boundary(back: 0, from: min(range.lowerBound, whole.upperBound), above: whole.lowerBound)
    let from = table.boundary(back: Self.widest / 2, from: start, above: whole.lowerBound)
    let number = String(line)
    var shown = from > whole.lowerBound ? "…" : ""
    var carets = String(repeating: " ", count: shown.unicodeScalars.count)
    var offset = from
    var hasCaret = false
    for scalar in String(decoding: table.bytes[from..<min(whole.upperBound, from + 4 * Self.widest)], as: UTF8.self)
      .unicodeScalars
      .prefix(Self.widest)
    {
      // Characters that are spelled out are wider than one: text and carets grow together.
      let spelled = scalar == "\t" ? " " : printable(String(scalar).utf8)
      shown += spelled
      // The caret stands under the character where a place is empty.
      let isMarked = offset >= start && (offset < range.upperBound || !hasCaret)
      let width = spelled.unicodeScalars.reduce(0) { $0 + $1.columns }
      carets += String(repeating: isMarked ? "^" : " ", count: width)
      hasCaret = hasCaret || (isMarked && width > 0)
      offset += scalar.utf8.count
    }
    if !hasCaret { carets += "^" }
    while carets.last == " " { carets.removeLast() }
    let margin = String(repeating: " ", count: number.count)
    text = "  \(number) | \(shown)\n  \(margin) | \(carets)\n"
  }
}

extension Unicode.Scalar {
  /// How many columns a terminal gives to it, as far as can be told without its font: two for the wide characters of East Asia
  /// and for pictures, none for what is drawn onto the character before (Unicode's East Asian Width, in its large blocks).
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
