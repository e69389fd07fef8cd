import Base
import Syntax

/// A cell of a table, an item of one or a part of it, as it lies in the file. Nothing is copied.
struct PlainCell {
  /// The bytes of its text.
  let text: Range<Int>
  /// The bytes that say so, quotes included.
  let written: Range<Int>
  /// Each quote in the text is written as two.
  var isEscaped = false

  init(_ text: Range<Int>) {
    self.text = text
    written = text
  }

  init(_ cell: CSVCell) {
    text = cell.content
    written = cell.range
    isEscaped = cell.hasDoubledQuotes
  }
}
