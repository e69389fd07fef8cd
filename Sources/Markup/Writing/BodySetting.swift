import Base

/// What the writing of one body needs to know and never changes.
struct BodySetting {
  let reader: MarkdownReader
  let options: MarkdownOptions
  let text: PreparedText
  let comments: CommentNet
  let places: TextPlaces
  /// A single line, whose inside has no blocks.
  var isLine = false
  /// The records on whose page the body stands, or whose body it is: a page never mentions itself.
  let owners: [TargetID]
  let folder: BytePath
  /// The bodies around this one, the page's own first.
  let chain: [EmbedLink]
}
