/// What may become of the inlines of a node.
struct InlineContext {
  /// Whether names in prose become links.
  var mentions: Bool
  /// Whether links may stand here: not inside another link.
  var links: Bool
  /// The characters outside the node, for whole words that begin or end at its edges.
  var before: WordClass = .none
  var after: WordClass = .none

  static let prose = InlineContext(mentions: true, links: true)
  static let quotation = InlineContext(mentions: false, links: true)
  static let heading = InlineContext(mentions: false, links: true)
}
