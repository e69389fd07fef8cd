import Base

/// One example of a specification in the form of CommonMark's `spec.txt`.
struct SpecExample {
  let number: Int
  let markdown: String
  let html: String

  static func all(in text: String) -> [SpecExample] {
    var examples: [SpecExample] = []
    var markdown: [Substring]?
    var html: [Substring]?
    let fence = String(repeating: "`", count: 32)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        markdown = []
      } else if line == fence, let source = markdown, let result = html {
        func joined(_ lines: [Substring]) -> String {
          lines.map { String($0.map { $0 == "→" ? "\t" : $0 }) + "\n" }.joined()
        }
        examples.append(SpecExample(number: examples.count + 1, markdown: joined(source), html: joined(result)))
        markdown = nil
        html = nil
      } else if line == ".", markdown != nil, html == nil {
        html = []
      } else if html != nil {
        html?.append(line)
      } else {
        markdown?.append(line)
      }
    }
    return examples
  }
}
