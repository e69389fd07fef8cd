import Base

/// Where plain text means something else than it seems to, and YAML says nothing.
extension YAMLTree {
  /// `title: Round #2`: from ` #` on it is a comment. One with a space after the `#` is meant as such.
  mutating func reportHiddenText(after end: Int) {
    var mark = end
    while mark < text.count, text[mark] == UInt8(ascii: " ") || text[mark] == UInt8(ascii: "\t") { mark += 1 }
    guard mark > end, mark + 1 < text.count, text[mark] == UInt8(ascii: "#"), text[mark + 1] > UInt8(ascii: " "),
      text[mark + 1] != UInt8(ascii: "#")
    else { return }
    let place = Place(origin.source, origin.base + mark..<origin.base + MendedLine.line(at: mark, in: text).upperBound)
    let mended =
      suggesting && !diagnostics.onlyCounts(.yamlComment, at: place) ? MendedLine.quotingValue(at: mark, in: text) : nil
    diagnostics.report(
      .yamlComment, at: place,
      "from ` #` on this is a comment and no part of the text",
      suggestion: (mended.map { "\($0); " } ?? "quote the text; ") + "for a comment write a space after the `#`")
  }

  /// `-a` is text, `- a` an item; so is `– a`, whatever it looks like.
  mutating func reportStrayDash(at start: Int) {
    // First what is quick: this is asked of every plain text.
    guard text[start] == UInt8(ascii: "-") || text[start] == 0xE2 else { return }
    var before = start
    while before > 0, text[before - 1] == UInt8(ascii: " ") { before -= 1 }
    guard before == 0 || text[before - 1] == UInt8(ascii: "\n") || text[before - 1] == UInt8(ascii: "\r") else { return }
    let line = MendedLine.line(at: start, in: text)
    let content = String(decoding: text[start..<line.upperBound], as: UTF8.self)
    guard let mark = content.first, ["-", "–", "—", "•"].contains(mark) else { return }
    let rest = content.dropFirst().drop { $0 == " " }
    // `-5` is a number, `---` a fence.
    guard let next = rest.first, next != "-", mark != "-" || next.isLetter else { return }
    hasStrayDash = true
    diagnostics.report(
      .yamlSyntax, at: Place(origin.source, origin.base + start..<origin.base + start + mark.utf8.count),
      mark == "-" ? "a space is missing after the `-` of a list item" : "`\(mark)` begins no list item in YAML",
      suggestion: "write `- \(rest)`")
  }

  /// `&more talks` is the text `talks` with a name that nothing uses.
  mutating func reportUnusedAnchors(_ anchors: [String: [Place]]) {
    let unused = anchors.flatMap { name, places in places.map { (name: name, place: $0) } }
    for (name, place) in unused.sorted(by: { $0.place.start < $1.place.start }) {
      let mended = suggesting ? MendedLine.quotingValue(at: place.range.lowerBound - origin.base, in: text) : nil
      diagnostics.report(
        .yamlUnquotedText, at: place, "`&\(name)` is a name in YAML and no part of the text, and no `*\(name)` repeats it",
        suggestion: mended ?? "quote a text that begins with `&`, or delete the name")
    }
  }

  /// `[“a, b”, c]` are three texts.
  mutating func reportCurlyQuotes(_ items: [Node]) {
    for item in items {
      guard case .scalar(let scalar) = item.value, scalar.isPlain, let first = scalar.text.first, "“„".contains(first),
        !scalar.text.contains("”"), !scalar.text.dropFirst().contains("“")
      else { continue }
      diagnostics.report(
        .yamlUnquotedText, at: item.place, "curly quotes do not quote in YAML: the text ends at the comma",
        suggestion: suggesting ? MendedLine.straighteningQuotes(at: item.place.range.lowerBound - origin.base, in: text) : nil)
    }
  }
}
