/// The transitions of the HTML standard's tokenizer, as far as they decide where a hole stands.
extension MarkupState {
  /// What is wrong with a byte of literal HTML, though a browser would make something of it.
  enum Problem {
    /// `a="b"c="d"`
    case gluedAttribute
    /// `href="{{link}}more"`
    case textAfterAddress
  }

  mutating func advance(_ byte: UInt8) -> Problem? {
    switch self {
    case .text:
      if byte == UInt8(ascii: "<") { self = .tagOpen }
    case .tagOpen, .endTagOpen, .tagName: advanceInTagName(byte)
    case .betweenAttributes, .attributeName, .afterAttributeName: return advanceInTag(byte)
    case .beforeValue, .doubleQuoted, .singleQuoted, .unquoted: return advanceInValue(byte)
    case .declaration, .comment, .bogusComment: advanceInComment(byte)
    case .plainContent(let element, let matched): advanceInContent(byte, of: element, matched)
    }
    return nil
  }

  private mutating func advanceInTagName(_ byte: UInt8) {
    switch self {
    case .tagOpen:
      switch byte {
      case UInt8(ascii: "/"): self = .endTagOpen
      case UInt8(ascii: "!"): self = .declaration(dashes: 0)
      case UInt8(ascii: "?"): self = .bogusComment
      case UInt8(ascii: "<"): break
      default: self = isLetter(byte) ? .tagName(Element(name: [lowercased(byte)], isEnd: false)) : .text
      }
    case .endTagOpen:
      if byte == UInt8(ascii: ">") {
        self = .text
      } else {
        self = isLetter(byte) ? .tagName(Element(name: [lowercased(byte)], isEnd: true)) : .bogusComment
      }
    case .tagName(var element):
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        self = .betweenAttributes(element, spaced: true)
      } else if byte == UInt8(ascii: ">") {
        closeTag(of: element)
      } else {
        element.name.append(lowercased(byte))
        self = .tagName(element)
      }
    default: break
    }
  }

  private mutating func advanceInTag(_ byte: UInt8) -> Problem? {
    let ends = isSpace(byte) || byte == UInt8(ascii: "/")
    switch self {
    case .betweenAttributes(let element, let spaced):
      if ends {
        self = .betweenAttributes(element, spaced: true)
      } else if byte == UInt8(ascii: ">") {
        closeTag(of: element)
      } else {
        self = .attributeName(element, AttributeName(bytes: [lowercased(byte)]))
        if !spaced { return .gluedAttribute }
      }
    case .attributeName(let element, var name):
      if isSpace(byte) {
        self = .afterAttributeName(element, name)
      } else if ends {
        self = .betweenAttributes(element, spaced: true)
      } else if byte == UInt8(ascii: "=") {
        self = .beforeValue(element, name)
      } else if byte == UInt8(ascii: ">") {
        closeTag(of: element)
      } else {
        name.bytes.append(lowercased(byte))
        self = .attributeName(element, name)
      }
    case .afterAttributeName(let element, let name):
      if byte == UInt8(ascii: "=") {
        self = .beforeValue(element, name)
      } else if !isSpace(byte) {
        self = .betweenAttributes(element, spaced: true)
        return advanceInTag(byte)
      }
    default: break
    }
    return nil
  }

  private mutating func advanceInValue(_ byte: UInt8) -> Problem? {
    switch self {
    case .beforeValue(let element, let name):
      if byte == UInt8(ascii: "\"") {
        self = .doubleQuoted(element, AttributeValue(of: name.bytes))
      } else if byte == UInt8(ascii: "'") {
        self = .singleQuoted(element)
      } else if byte == UInt8(ascii: ">") {
        closeTag(of: element)
      } else if !isSpace(byte) {
        self = .unquoted(element)
      }
    case .doubleQuoted(let element, var value):
      if byte == UInt8(ascii: "\"") {
        self = .betweenAttributes(element, spaced: false)
      } else if case .address(let part) = value.kind {
        value.kind = .address(.literal)
        self = .doubleQuoted(element, value)
        if part == .hole { return .textAfterAddress }
      }
    case .singleQuoted(let element):
      if byte == UInt8(ascii: "'") { self = .betweenAttributes(element, spaced: false) }
    case .unquoted(let element):
      if isSpace(byte) {
        self = .betweenAttributes(element, spaced: true)
      } else if byte == UInt8(ascii: ">") {
        closeTag(of: element)
      }
    default: break
    }
    return nil
  }

  private mutating func advanceInComment(_ byte: UInt8) {
    let isDash = byte == UInt8(ascii: "-")
    switch self {
    case .declaration(let dashes):
      if isDash {
        self = dashes == 1 ? .comment(.none, opening: true) : .declaration(dashes: 1)
      } else {
        self = byte == UInt8(ascii: ">") ? .text : .bogusComment
      }
    case .comment(let end, let opening):
      if isDash {
        self = .comment(end == .twoDashes || end == .oneDash ? .twoDashes : .oneDash, opening: opening && end == .none)
      } else if byte == UInt8(ascii: ">"), end == .twoDashes || end == .bang || opening {
        self = .text
      } else {
        self = .comment(byte == UInt8(ascii: "!") && end == .twoDashes ? .bang : .none, opening: false)
      }
    case .bogusComment:
      if byte == UInt8(ascii: ">") { self = .text }
    default: break
    }
  }

  private mutating func advanceInContent(_ byte: UInt8, of element: PlainElement, _ matched: Int) {
    let length = element.name.count + 2
    if matched == length, isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      let end = Element(name: element.name, isEnd: true)
      if byte == UInt8(ascii: ">") { closeTag(of: end) } else { self = .betweenAttributes(end, spaced: true) }
      return
    }
    let expected: UInt8? =
      switch matched {
      case 0: UInt8(ascii: "<")
      case 1: UInt8(ascii: "/")
      case length: nil
      default: element.name[matched - 2]
      }
    if lowercased(byte) == expected {
      self = .plainContent(element, matched: matched + 1)
    } else {
      self = .plainContent(element, matched: byte == UInt8(ascii: "<") ? 1 : 0)
    }
  }

  private mutating func closeTag(of element: Element) {
    if !element.isEnd, let plain = PlainElement(element.name) {
      self = .plainContent(plain, matched: 0)
    } else {
      self = .text
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x0C }

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
