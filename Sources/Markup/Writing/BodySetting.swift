import Base

/// What the writing of one body needs to know and never changes.
struct BodySetting {
  enum Places {
    /// Found byte by byte in this file.
    case exact(SourceID)
    /// A value whose inside has no places of its own.
    case fixed(Place)
  }

  let reader: MarkdownReader
  let options: MarkdownOptions
  let text: PreparedText
  let comments: CommentNet
  let places: Places
  let owner: TargetID?
  let folder: BytePath
}
