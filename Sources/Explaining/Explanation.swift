import Base
import Publishing
import Theme

/// What a code means, with a wrong example and the mended one: a file of Sources/Explanations, compiled into the program.
public struct Explanation: Sendable {
  public let code: DiagnosticCode
  /// In plain words, the first sentence for itself. Markdown without links, one line a paragraph.
  public let paragraphs: [String]
  /// nil where only words can describe it.
  public let wrong: Example?
  public let mended: Example?

  /// Every code that is explained, in the order of the areas.
  public static let all: [Explanation] = {
    let files = Dictionary(BuiltInFile.explanations.map { ($0.path, $0.bytes) }) { first, _ in first }
    return DiagnosticCode.all.compactMap { code in
      files[code.id + ".md"].flatMap { Explanation(code, String(decoding: $0, as: UTF8.self)) }
    }
  }()

  public static func of(_ code: DiagnosticCode) -> Explanation? { byID[code.id] }
  private static let byID = Dictionary(all.map { ($0.code.id, $0) }) { first, _ in first }

  /// What the list of all codes says of it.
  public var summary: String {
    let first = paragraphs.first ?? ""
    for end in [". ", "? "] {
      guard let range = first.firstRange(of: end) else { continue }
      return String(first[..<range.lowerBound]) + String(end.dropLast())
    }
    return first
  }

  /// - Parameter text: a title `# CODE`, paragraphs, and the sections `## Wrong` and `## Mended`, in which each file is its path in
  ///   backticks and a block of code.
  /// - Returns: nil where the title is of another code.
  init?(_ code: DiagnosticCode, _ text: String) {
    var sections = text.split(separator: "\n## ", omittingEmptySubsequences: false).map(String.init)
    let head = sections.removeFirst().split(separator: "\n\n").map { $0.filter { $0 != "\n" } }
    guard head.first == "# \(code.id)" else { return nil }
    self.code = code
    paragraphs = Array(head.dropFirst())
    func example(_ title: String) -> Example? {
      sections.first { $0.hasPrefix(title + "\n") }.map { Self.example($0.dropFirst(title.count + 1)) }
    }
    wrong = example("Wrong")
    mended = example("Mended")
  }

  private static func example(_ section: Substring) -> Example {
    var prose: [Substring] = []
    var files: [Example.File] = []
    var absent: [String] = []
    var path: String?
    var block: (fence: Substring, text: String)?
    for line in section.split(separator: "\n", omittingEmptySubsequences: false) {
      if let (fence, text) = block {
        if line == fence {
          files.append(Example.File(path: path ?? "", text: MarkedText(text)))
          (path, block) = (nil, nil)
        } else {
          block = (fence, text + line + "\n")
        }
      } else if line.hasPrefix("```"), path != nil {
        block = (line.prefix { $0 == "`" }, "")
      } else if line.hasPrefix("`"), line.hasSuffix("`") {
        path = String(line.dropFirst().dropLast())
      } else if line.hasPrefix("without `"), line.hasSuffix("`") {
        absent.append(String(line.dropFirst(9).dropLast()))
      } else if !line.isEmpty {
        prose.append(line)
      }
    }
    return Example(prose: MarkedText(prose.joined(separator: "\n")), files: files, absent: absent)
  }
}
