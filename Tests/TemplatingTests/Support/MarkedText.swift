/// A text with marks (`1️⃣`) that show where a diagnostic is expected; the marks are not part of it.
struct MarkedText {
  private(set) var text = ""
  /// Byte offsets by the mark's digit.
  private(set) var marks: [Int: Int] = [:]

  init(_ marked: String) {
    var rest = marked[...]
    while let first = rest.first {
      if first.unicodeScalars.contains("\u{20E3}"), let digit = first.unicodeScalars.first?.properties.numericValue {
        marks[Int(digit)] = text.utf8.count
      } else {
        text.append(first)
      }
      rest = rest.dropFirst()
    }
  }
}
