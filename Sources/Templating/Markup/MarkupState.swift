/// Where in HTML a template stands: what decides whether a hole is allowed there and how it is escaped.
enum MarkupState: Hashable {
  case text
  /// After `<`, and after `</`.
  case tagOpen, endTagOpen
  case tagName(Element)
  /// Where an attribute may begin; `spaced` says whether a space stands before it.
  case betweenAttributes(Element, spaced: Bool)
  case attributeName(Element, AttributeName)
  case afterAttributeName(Element, AttributeName)
  /// After `=`.
  case beforeValue(Element, AttributeName)
  case doubleQuoted(Element, AttributeValue)
  case singleQuoted(Element)
  case unquoted(Element)
  /// After `<!`, with the dashes seen.
  case declaration(dashes: Int)
  /// `opening` up to the first character that cannot end it at once (`<!-->`).
  case comment(CommentEnd, opening: Bool)
  /// `<!doctype ...>`, `<?...>` and what a browser reads as one.
  case bogusComment
  /// In an element whose content holds no tags. `matched` counts the bytes of its end tag seen so far.
  case plainContent(PlainElement, matched: Int)

  /// How much of `-->` (or `--!>`, which ends a comment too) was just read.
  enum CommentEnd: Hashable { case none, oneDash, twoDashes, bang }

  /// The element whose tag is being read.
  struct Element: Hashable {
    var name: [UInt8]
    var isEnd: Bool
  }

  struct AttributeName: Hashable {
    var bytes: [UInt8]
  }

  /// An element in whose content `<` opens nothing but its own end tag.
  struct PlainElement: Hashable {
    let name: [UInt8]
    /// Whether character references count, so that a hole can be escaped: `<title>`, `<textarea>`.
    let decodes: Bool

    init?(_ name: [UInt8]) {
      switch String(decoding: name, as: UTF8.self) {
      case "title", "textarea": decodes = true
      case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext": decodes = false
      default: return nil
      }
      self.name = name
    }
  }
}

extension MarkupState {
  /// The place as a message names it.
  var phrase: String {
    switch self {
    case .text: "in the text"
    case .tagOpen, .endTagOpen, .tagName: "in the name of a tag"
    case .betweenAttributes: "in a tag, between attributes"
    case .attributeName, .afterAttributeName: "in the name of an attribute"
    case .beforeValue: "before an unquoted value"
    case .doubleQuoted(_, let value): value.phrase
    case .singleQuoted: "in a single-quoted value"
    case .unquoted: "in an unquoted value"
    case .declaration, .bogusComment: "in a declaration"
    case .comment: "in a comment"
    case .plainContent(let element, _): "in `<\(String(decoding: element.name, as: UTF8.self))>`"
    }
  }
}
