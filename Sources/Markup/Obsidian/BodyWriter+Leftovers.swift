import Base

extension BodyWriter {
  /// Reports what only Obsidian understands in a paragraph of prose. What others wrote is quoted as it is.
  mutating func reportLeftovers(in run: InlineRun, _ stretch: Range<Int>) {
    guard quotations == 0, run.signs.contains(.leftover) else { return }
    for (mark, range) in LeftoverMark.all(in: Array(run.text[..<stretch.upperBound])) where range.lowerBound >= stretch.lowerBound
    {
      let written = String(decoding: run.text[range].filter { $0 != InlineRun.atom }, as: UTF8.self)
      switch mark {
      case .highlight:
        report(
          .obsidianMark, at: place(of: "==", at: range.lowerBound, in: run),
          "`==` marks nothing here: it is published as it stands",
          suggestion: "write `**…**` or `*…*`")
      case .blockID:
        report(
          .obsidianMark, at: place(of: "^", at: range.lowerBound, in: run),
          "`\(written)` is no block's id here: it is published as it stands",
          suggestion: "delete it, and link to a heading: `[[note#Heading]]`")
      case .tags:
        report(
          .obsidianMark, at: place(of: "#", at: range.lowerBound, in: run),
          "`\(written)` is no tag here: it is published as it stands",
          suggestion: "tags go into `tags` of the front matter; a heading has a space behind its `#`")
      }
    }
  }
}
