import Base

/// The inlines of one parent as one text, so that `[[Putin|the *president*]]` is seen whole although the parser cut it up.
struct InlineRun {
  /// Stands in `text` for a node that is not text; no UTF-8 has this byte.
  static let atom: UInt8 = 0xFF

  private(set) var text: [UInt8] = []
  /// What the text holds: marks whose first byte is nowhere are not looked for.
  private(set) var signs: Signs = []
  private var atoms: [(offset: Int, node: CMarkNode)] = []
  private var texts: [(offset: Int, node: CMarkNode)] = []

  struct Signs: OptionSet {
    let rawValue: UInt8

    /// `[`
    static let bracket = Signs(rawValue: 1)
    /// `@`
    static let key = Signs(rawValue: 2)
    /// `%` or `<`
    static let remark = Signs(rawValue: 4)
    /// `=`, `#` or `^`
    static let leftover = Signs(rawValue: 8)
    /// `!`
    static let embed = Signs(rawValue: 16)

    fileprivate static let ofByte: [UInt8] = {
      var signs = [UInt8](repeating: 0, count: 256)
      for (bytes, sign) in [("[", bracket), ("@", key), ("%<", remark), ("=#^", leftover), ("!", embed)] {
        for byte in bytes.utf8 { signs[Int(byte)] = sign.rawValue }
      }
      return signs
    }()
  }

  init(childrenOf parent: CMarkNode) {
    let ofByte = Signs.ofByte
    var signs: UInt8 = 0
    var child = parent.firstChild
    while let node = child {
      switch node.kind {
      case .text:
        let literal = node.literal
        if texts.isEmpty { text.reserveCapacity(literal.count) }
        texts.append((text.count, node))
        text.append(contentsOf: literal)
        for byte in literal { signs |= ofByte[Int(byte)] }
      case .softBreak: text.append(UInt8(ascii: "\n"))
      default:
        atoms.append((text.count, node))
        text.append(Self.atom)
      }
      child = node.next
    }
    self.signs = Signs(rawValue: signs)
  }

  /// The node that the atom at `offset` stands for.
  func node(at offset: Int) -> CMarkNode? {
    let i = atoms.endOfPrefix { $0.offset < offset }
    return i < atoms.count && atoms[i].offset == offset ? atoms[i].node : nil
  }

  /// The text node that has the byte at `offset`, and how far into it the byte is.
  func textNode(at offset: Int) -> (node: CMarkNode, offset: Int)? {
    let end = texts.endOfPrefix { $0.offset <= offset }
    return end > 0 ? (texts[end - 1].node, offset - texts[end - 1].offset) : nil
  }
}
