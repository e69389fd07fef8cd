/// A text with marks in it that say where a problem is expected: `date: 2025-02-«error invalid-date»30`, or `«»` where the text is
/// about one problem alone. A mark is no part of the text. `«byte E9»` stands for bytes that no text has, `«times 300 >»` for a
/// character that is repeated, and a last line of marks alone for the end of the file before it.
public struct MarkedText: Sendable {
  public struct Mark: Sendable {
    /// From 1, in code points; counted here by other means than the program's.
    public let line: Int
    public let column: Int
    /// What stands in the mark.
    public let text: String
  }

  public private(set) var bytes: [UInt8] = []
  public private(set) var marks: [Mark] = []

  public init(_ marked: String) {
    var (line, column) = (1, 1)
    var mark: String?
    for scalar in Self.withoutLineOfMarks(marked) {
      if scalar == "«" {
        mark = ""
      } else if scalar == "»", let text = mark {
        mark = nil
        if let added = Self.bytes(for: text) {
          bytes += added
          column += added.elementsEqual([0xEF, 0xBB, 0xBF]) ? 0 : added.count { $0 & 0xC0 != 0x80 }
        } else {
          marks.append(Mark(line: line, column: column, text: text))
        }
      } else if mark != nil {
        mark?.unicodeScalars.append(scalar)
      } else {
        bytes += Array(String(scalar).utf8)
        if scalar == "\n" { (line, column) = (line + 1, 1) } else if scalar != "\u{FEFF}" { column += 1 }
      }
    }
  }

  private static func withoutLineOfMarks(_ marked: String) -> String.UnicodeScalarView {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    guard marked.hasSuffix("\n"), let last = lines.dropLast().last, last.hasPrefix("«"), last.hasSuffix("»"),
      last.split(separator: "»").allSatisfy({ $0.hasPrefix("«") })
    else { return marked.unicodeScalars }
    return String(marked.dropLast()).unicodeScalars
  }

  private static func bytes(for mark: String) -> [UInt8]? {
    let words = mark.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    if words.first == "byte" { return mark.dropFirst(5).split(separator: " ").compactMap { UInt8($0, radix: 16) } }
    guard words.count == 3, words[0] == "times", let count = Int(words[1]) else { return nil }
    return Array(String(repeating: words[2], count: count).utf8)
  }
}
