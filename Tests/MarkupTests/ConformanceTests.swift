import Base
import Glibc
import Markup
import Testing

private let specification = "/usr/share/doc/cmark-gfm/spec.txt.gz"

/// The examples of the GFM specification that Debian installs with cmark-gfm.
@Suite(.enabled(if: access(specification, R_OK) == 0 && access("/bin/zcat", X_OK) == 0))
struct ConformanceTests {
  /// What we mean to do otherwise: raw HTML is text, comments vanish, `[[x]]` is ours, bare addresses become links everywhere,
  /// links to files that are not there become text. All else must be the same, byte for byte.
  @Test func agreesWithTheSpecification() throws {
    let examples = SpecExample.all(in: try #require(run("/bin/zcat " + specification)))
    #expect(examples.count > 600)
    var same = 0
    for example in examples {
      let html = Reading(example.markdown, MarkdownOptions(mentions: false, topHeading: nil)).html
      let (ours, theirs) = (TagFilter.filtered(html), TagFilter.filtered(example.html))
      if ours == theirs {
        same += 1
      } else if !example.markdown.contains("<!--"), !example.markdown.contains("[[") {
        #expect(TagFilter.textOnly(html) == TagFilter.textOnly(example.html), "example \(example.number): \(example.markdown)")
      }
    }
    #expect(same > 580)
    print("GFM specification: \(same) of \(examples.count) the same, the others differ as meant")
  }

  private func run(_ command: String) -> String? {
    guard let pipe = popen(command, "r") else { return nil }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private struct SpecExample {
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

/// Walks over HTML tag by tag and takes away what may differ.
private struct TagFilter {
  private let text: [Character]
  private var dropsNextLinkEnd = false

  private init(_ html: String) { text = Array(html) }

  /// Without ids, classes, alignment, links that are not to the web, and images.
  static func filtered(_ html: String) -> String {
    var filter = TagFilter(html)
    return filter.filtered()
  }

  /// Without any tags and white space, raw or escaped.
  static func textOnly(_ html: String) -> String {
    // Links go first: inside what looks like a tag only when it is unescaped they would end it.
    var plain = Array(withoutLinks(html).utf8)
    for (name, byte) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      var result: [UInt8] = []
      var i = 0
      while i < plain.count {
        if plain[i...].starts(with: name.utf8) {
          result += byte.utf8
          i += name.utf8.count
        } else {
          result.append(plain[i])
          i += 1
        }
      }
      plain = result
    }
    var text = ""
    var isInTag = false
    for character in String(decoding: plain, as: UTF8.self) where !character.isWhitespace {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" { isInTag = false }
    }
    return text
  }

  private static func withoutLinks(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let character = rest.first {
      if rest.hasPrefix("<a ") || rest.hasPrefix("</a>"), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(character)
        rest.removeFirst()
      }
    }
    return result
  }

  private mutating func filtered() -> String {
    var result = ""
    var i = 0
    while i < text.count {
      guard text[i] == "<", let end = text[i...].firstIndex(of: ">") else {
        result.append(text[i])
        i += 1
        continue
      }
      let tag = String(text[i...end])
      i = end + 1
      if tag.hasPrefix("<a "), let address = attribute("href", tag) {
        let isWeb = ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) && address.count > $0.count }
        dropsNextLinkEnd = !isWeb
        if isWeb { result += "<a \(address) \(attribute("title", tag) ?? "")>" }
      } else if tag == "</a>" {
        if !dropsNextLinkEnd { result += tag }
        dropsNextLinkEnd = false
      } else if tag.hasPrefix("<img ") {
        result += attribute("alt", tag) ?? ""
      } else if tag.hasPrefix("<input ") {
        result += tag.contains("checked") ? "[x]" : "[ ]"
      } else if tag == "<label>" || tag == "</label>" {
        continue
      } else if let name = ["h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li"].first(where: { tag.hasPrefix("<\($0) ") }) {
        result += "<\(name)>"
      } else {
        result += tag
      }
    }
    return result
  }

  private func attribute(_ name: String, _ tag: String) -> String? {
    let mark = " \(name)=\""
    let characters = Array(tag)
    let start = tag.range(of: mark)
    guard start > 0 else { return nil }
    return String(
      decoding: Array(characters.map(String.init).joined().utf8)[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
