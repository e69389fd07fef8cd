/// The inlines of one parent as one text, so that `[[Putin|the *president*]]` is seen whole although the parser cut it up.
struct InlineRun {
  /// Stands in `text` for a node that is not text; no UTF-8 has this byte.
  static let atom: UInt8 = 0xFF

  private(set) var text: [UInt8] = []
  private var atoms: [(offset: Int, node: CMarkNode)] = []
  private var texts: [(offset: Int, node: CMarkNode)] = []

  init(childrenOf parent: CMarkNode) {
    var child = parent.firstChild
    while let node = child {
      switch node.kind {
      case .text:
        texts.append((text.count, node))
        text += node.literal
      case .softBreak: text.append(UInt8(ascii: "\n"))
      default:
        atoms.append((text.count, node))
        text.append(Self.atom)
      }
      child = node.next
    }
  }

  /// The node that the atom at `offset` stands for.
  func node(at offset: Int) -> CMarkNode? {
    var low = 0
    var high = atoms.count
    while low < high {
      let middle = (low + high) / 2
      if atoms[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low < atoms.count && atoms[low].offset == offset ? atoms[low].node : nil
  }

  /// The text node that has the byte at `offset`, and how far into it the byte is.
  func textNode(at offset: Int) -> (node: CMarkNode, offset: Int)? {
    var low = 0
    var high = texts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if texts[middle].offset <= offset { low = middle } else { high = middle }
    }
    guard low < texts.count, texts[low].offset <= offset else { return nil }
    return (texts[low].node, offset - texts[low].offset)
  }
}
