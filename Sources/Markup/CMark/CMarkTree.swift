import CCMark

/// The owner of one parsed tree: the only place that allocates, attaches, parses and frees.
struct CMarkTree: ~Copyable {
  private let document: OpaquePointer

  /// The longest nested chain of blocks, and of inlines inside one block.
  struct Depth {
    var blocks = 0
    var inlines = 0
  }

  enum Footnotes { case on, off }

  /// - Returns: nil where the library has no tree to give.
  init?(parsing text: [UInt8], smart: Bool, footnotes: Footnotes) {
    var options = CMARK_OPT_DEFAULT
    if smart { options |= CMARK_OPT_SMART }
    if footnotes == .on { options |= CMARK_OPT_FOOTNOTES }
    let root: OpaquePointer? = CMark.parsing {
      guard let parser = cmark_parser_new(options) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "autolink", "tasklist"] {
        guard let found = cmark_find_syntax_extension(name) else { return nil }
        cmark_parser_attach_syntax_extension(parser, found)
      }
      text.withUnsafeBytes { bytes in
        cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      return cmark_parser_finish(parser)
    }
    guard let root else { return nil }
    document = root
  }

  deinit { cmark_node_free(document) }

  /// The document node. It and all below it live as long as the tree.
  var root: CMarkNode { CMarkNode(document) }

  /// Found without recursion, so that the writer, which recurses, can refuse first.
  var depth: Depth {
    var depth = Depth()
    var blocks = 0
    var inlines = 0
    var node = root
    while true {
      if node.isInline { inlines += 1 } else { blocks += 1 }
      depth.blocks = max(depth.blocks, blocks)
      depth.inlines = max(depth.inlines, inlines)
      if let child = node.firstChild {
        node = child
        continue
      }
      while true {
        if node.isInline { inlines -= 1 } else { blocks -= 1 }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return depth }
        node = parent
      }
    }
  }
}
