/// `[[name]]`, `[[type:name|label]]`, `[[name#Heading]]`, `![[name]]` as written in a run of inlines.
struct WikiLink: Equatable {
  /// Of the whole in the run's text, from `[[` (or `![[`) to behind `]]`.
  let range: Range<Int>
  let isEmbed: Bool
  /// Between the brackets, before the label.
  let address: Range<Int>
  let label: Range<Int>?

  /// - Parameter start: of `[[` in `text`.
  static func parse(_ text: [UInt8], at start: Int, end: Int) -> WikiLink? {
    guard start + 4 < end, text[start] == UInt8(ascii: "["), text[start + 1] == UInt8(ascii: "[") else { return nil }
    var i = start + 2
    var bar: Int?
    while i < end {
      switch text[i] {
      case InlineRun.atom where bar == nil: return nil
      case UInt8(ascii: "[") where bar == nil || (i + 1 < end && text[i + 1] == UInt8(ascii: "[")): return nil
      case UInt8(ascii: "|") where bar == nil: bar = i
      case UInt8(ascii: "]"):
        guard i + 1 < end, text[i + 1] == UInt8(ascii: "]") else {
          if bar == nil { return nil }
          break
        }
        let isEmbed = start > 0 && text[start - 1] == UInt8(ascii: "!")
        let address = trimmed(text, start + 2..<(bar ?? i))
        let label = bar.map { trimmed(text, $0 + 1..<i) }
        guard !address.isEmpty else { return nil }
        return WikiLink(
          range: (isEmbed ? start - 1 : start)..<i + 2, isEmbed: isEmbed, address: address,
          label: label.flatMap { $0.isEmpty ? nil : $0 })
      default: break
      }
      i += 1
    }
    return nil
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(text[low]) { low += 1 }
    while high > low, isSpace(text[high - 1]) { high -= 1 }
    return low..<high
  }

  /// The name and the heading of an address: `putin#Early years`.
  static func split(_ address: String) -> (name: String, heading: String?) {
    guard address.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 <= UInt8(ascii: " ") }) else { return (address, nil) }
    let collapsed = address.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
    guard let mark = collapsed.firstIndex(of: "#") else { return (collapsed, nil) }
    let name = collapsed[..<mark].trimmingSpaces
    // Obsidian writes a path of headings; the last is the one.
    let heading = collapsed[mark...].split(separator: "#").last.map { $0.trimmingSpaces }
    return (name, heading.flatMap { $0.isEmpty ? nil : $0 })
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
