import Base

/// HTML in the form in which ours and the library's are compared: what the named differences of the writer change is taken from both.
/// Tags are read as they are; attribute values have no `>` in either.
enum ComparedHTML {
  /// - Ids and classes, `align` of table cells: ours are other.
  /// - Links: those to the web and to mail keep their address and title; others lead to files that are not there, and their text is left.
  /// - Images: the alternative text, because the examples' files are not there.
  /// - Task items: `[x]` for the box; labels.
  /// - Tables: what is around them.
  static func normal(_ html: String) -> String {
    let text = Array(html.utf8)
    var result: [UInt8] = []
    var keepsLink: [Bool] = []
    var i = 0
    while i < text.count {
      guard text[i] == UInt8(ascii: "<"), let end = text[i...].firstIndex(of: UInt8(ascii: ">")) else {
        result.append(text[i])
        i += 1
        continue
      }
      let tag = Array(text[i...end])
      i = end + 1
      switch name(of: tag) {
      case "a":
        let address = attribute("href", tag) ?? ""
        let isWeb = ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        keepsLink.append(isWeb)
        if isWeb { result += "<a \(address) \(attribute("title", tag) ?? "")>".utf8 }
      case "/a": if keepsLink.popLast() ?? false { result += "</a>".utf8 }
      case "img": result += (attribute("alt", tag) ?? "").utf8
      case "input":
        result += (tag.count > 7 && attribute("checked", tag) != nil || contains(" checked", tag) ? "[x]" : "[ ]").utf8
      // Around tables; the examples have no others.
      case "label", "/label", "div", "/div": continue
      case let name where ["h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "code", "sup", "section"].contains(name):
        result += "<\(name)\(attribute("start", tag) ?? "")>".utf8
      default: result += tag
      }
    }
    // The space between a task's box and its words is inside the label.
    return String(decoding: result, as: UTF8.self)
  }

  private static func name(of tag: [UInt8]) -> String {
    String(
      decoding: tag[1...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }, as: UTF8.self
    )
  }

  private static func contains(_ mark: String, _ tag: [UInt8]) -> Bool { tag.range(of: Array(mark.utf8)) != nil }

  private static func attribute(_ name: String, _ tag: [UInt8]) -> String? {
    guard let start = tag.range(of: Array(" \(name)=\"".utf8)) else { return nil }
    return String(decoding: tag[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func range(of mark: [UInt8]) -> Range<Int>? {
    guard count >= mark.count else { return nil }
    for i in 0...count - mark.count where self[i..<i + mark.count].elementsEqual(mark) { return i..<i + mark.count }
    return nil
  }
}
