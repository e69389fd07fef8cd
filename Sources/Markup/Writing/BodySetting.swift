import Base

/// What the writing of one body needs to know and never changes. An object, because each part of a body is written with it at hand.
final class BodySetting {
  let reader: MarkdownReader
  let options: MarkdownOptions
  let text: PreparedText
  let comments: CommentNet
  let places: TextPlaces
  /// A single line, whose inside has no blocks.
  let isLine: Bool
  /// The records on whose page the body stands, or whose body it is: a page never mentions itself.
  let owners: [TargetID]
  let folder: BytePath
  /// The bodies around this one, the page's own first.
  let chain: [EmbedLink]

  init(
    reader: MarkdownReader, options: MarkdownOptions, text: PreparedText, comments: CommentNet, places: TextPlaces,
    isLine: Bool = false, owners: [TargetID], folder: BytePath, chain: [EmbedLink]
  ) {
    self.reader = reader
    self.options = options
    self.text = text
    self.comments = comments
    self.places = places
    self.isLine = isLine
    self.owners = owners
    self.folder = folder
    self.chain = chain
  }
}
