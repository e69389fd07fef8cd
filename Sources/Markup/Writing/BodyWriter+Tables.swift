@_spi(MakesHTML) import Base

extension BodyWriter {
  /// Alignment by class: `align=` is not valid HTML and `style=` is against the pages' policy. Around it a group that can be scrolled,
  /// by keys too, where a table is wider than the page; no landmark, because those of a page must have different names.
  mutating func writeTable(_ table: CMarkNode) {
    let alignments = table.alignments
    lineBreak()
    out.literal("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
    out.attribute(setting.reader.words.table)
    out.literal("\"><table>")
    var isInBody = false
    var child = table.firstChild
    while let row = child {
      lineBreak()
      if row.isHeaderRow {
        out.literal("<thead>\n")
      } else if !isInBody {
        out.literal("<tbody>\n")
        isInBody = true
      }
      writeRow(row, of: table, alignments)
      if row.isHeaderRow { out.literal("</thead>\n") }
      child = row.next
    }
    lineBreak()
    out.literal(isInBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
  }

  private mutating func writeRow(_ row: CMarkNode, of table: CMarkNode, _ alignments: [UInt8]) {
    let text = setting.text
    let isHeader = row.isHeaderRow
    out.literal("<tr>")
    var column = 0
    var child = row.firstChild
    while let cell = child {
      let isHead = isHeader && cell.firstChild != nil
      lineBreak()
      out.literal(isHead ? "<th scope=\"col\"" : "<td")
      switch column < alignments.count ? alignments[column] : 0 {
      case UInt8(ascii: "c"): out.literal(" class=\"center\"")
      case UInt8(ascii: "r"): out.literal(" class=\"right\"")
      default: break
      }
      out.literal(">")
      // The lines of a header row are wrong where a paragraph stands right above.
      let last = isHeader ? table.endLine : row.startLine
      let start = text.start(ofLine: row.startLine)
      beginBlock(
        cell, start: text.offset(line: row.startLine, column: max(cell.startColumn, 1)),
        range: start..<max(text.end(ofLine: last), start))
      writeInlines(of: cell, prose)
      endBlock()
      out.literal(isHead ? "</th>" : "</td>")
      column += 1
      child = cell.next
    }
    lineBreak()
    out.literal("</tr>\n")
  }
}
