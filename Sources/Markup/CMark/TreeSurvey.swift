/// A first look at a whole tree, without recursion, so that the writer, which recurses, can refuse before.
struct TreeSurvey {
  private(set) var depth = CMarkTree.Depth()
  private(set) var landmarks: [CMarkNode] = []
  /// Whether some text of a tree that was parsed without them might be struck out, or an address that becomes a link.
  private(set) var needsAllExtensions = false

  init(_ root: CMarkNode) {
    var blocks = 0
    var inlines = 0
    // How deep the link around the node is: in one, no address becomes a link.
    var link = 0
    var node = root
    while true {
      if node.isInline {
        inlines += 1
        switch node.kind {
        case .link where link == 0: link = inlines
        case .text where !needsAllExtensions: needsAllExtensions = Self.mayNeedMore(node.literal, isInLink: link > 0)
        case .footnoteMark: landmarks.append(node)
        default: break
        }
      } else {
        blocks += 1
        switch node.kind {
        case .heading, .footnote: landmarks.append(node)
        default: break
        }
      }
      depth.blocks = max(depth.blocks, blocks)
      depth.inlines = max(depth.inlines, inlines)
      if let child = node.firstChild {
        node = child
        continue
      }
      while true {
        if node.isInline { inlines -= 1 } else { blocks -= 1 }
        if inlines < link { link = 0 }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        node = parent
      }
    }
  }

  /// `~`, `://`, `www.`, and an `@` right behind what may be a word.
  private static func mayNeedMore(_ text: UnsafeBufferPointer<UInt8>, isInLink: Bool) -> Bool {
    for i in text.indices where isSign[Int(text[i])] {
      switch text[i] {
      case UInt8(ascii: "~"): return true
      case UInt8(ascii: ":"): if !isInLink, text[i...].starts(with: "://".utf8) { return true }
      case UInt8(ascii: "w"): if !isInLink, text[i...].starts(with: "www.".utf8) { return true }
      default: if !isInLink, i > 0, isAddress[Int(text[i - 1])] { return true }
      }
    }
    return false
  }

  private static let isSign: [Bool] = (0..<256).map { "~:w@".utf8.contains(UInt8($0)) }
  private static let isAddress: [Bool] = (0..<256).map { byte in
    byte < 0x80 && WordClass(UInt32(byte)) != .none || ".+-_:/".utf8.contains(UInt8(byte))
  }
}
