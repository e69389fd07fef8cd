import CCMark

/// The owner of one parsed tree: the only place that parses and frees. It stays on the thread that made it.
struct CMarkTree: ~Copyable {
  private let memory: TreeMemory
  private let document: OpaquePointer
  /// The longest nested chain of blocks, and of inlines inside one block.
  let depth: Depth
  /// Headings, footnotes and their marks, parents before their children.
  let landmarks: [CMarkNode]

  struct Depth {
    var blocks = 0
    var inlines = 0
  }

  enum Footnotes { case on, off }

  /// - Returns: nil where the library has no tree to give.
  init?(parsing text: [UInt8], smart: Bool, footnotes: Footnotes) {
    self.init(parsing: text, smart: smart, footnotes: footnotes, .ofLines)
  }

  /// - Parameter extensions: those to try first. A tree that could be another one with all of them is made again.
  init?(parsing text: [UInt8], smart: Bool, footnotes: Footnotes, _ extensions: CMark.Extensions) {
    var options = CMARK_OPT_DEFAULT
    if smart { options |= CMARK_OPT_SMART }
    if footnotes == .on { options |= CMARK_OPT_FOOTNOTES }
    let memory = TreeMemory()
    guard var document = CMark.parse(text, options: options, extensions) else { return nil }
    var survey = TreeSurvey(CMarkNode(document))
    if survey.needsAllExtensions, extensions != .all {
      cmark_node_free(document)
      guard let whole = CMark.parse(text, options: options, .all) else { return nil }
      document = whole
      survey = TreeSurvey(CMarkNode(document))
    }
    self.memory = memory
    self.document = document
    depth = survey.depth
    landmarks = survey.landmarks
  }

  /// The document node. It and all below it live as long as the tree.
  var root: CMarkNode { CMarkNode(document) }
}
