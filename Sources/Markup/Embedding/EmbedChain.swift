import Base

/// One of the bodies inside each other, and where it embeds the next.
struct EmbedLink {
  /// nil for a text that belongs to no record.
  let target: TargetID?
  /// The id of the heading whose section alone is shown.
  let section: String?
  /// As the author writes it: `aims`, `aims#First steps`.
  let name: String
  /// The page of its own.
  let page: SiteLink?
  let language: String?
  /// The embed in its text that leads on.
  var mark: Place?

  func isSame(_ other: EmbedLink) -> Bool { target != nil && target == other.target && section == other.section }
}

/// What all embeds of a page come to.
struct EmbedTally {
  /// Embeds so far: their numbers make their ids.
  var count = 0
  /// Bytes of the texts, and of what they became.
  var input = 0
  var output = 0
  /// Fenced views.
  var views = 0

  var isSpent: Bool { count >= Limits.embeds || input > Limits.embedded || output > Limits.embedded }
}

extension [EmbedLink] {
  /// The circle that `next` would close, its first the one whose mark stands first, so that each of its bodies says the same of it.
  func circle(closedBy next: EmbedLink) -> [EmbedLink]? {
    guard let start = firstIndex(where: { $0.isSame(next) }) else { return nil }
    let circle = Array(self[start...])
    func key(_ link: EmbedLink) -> (Int32, Int32) { (link.mark?.source.index ?? -1, link.mark?.start ?? -1) }
    let first = circle.indices.min { key(circle[$0]) < key(circle[$1]) } ?? 0
    return Array(circle[first...] + circle[..<first])
  }
}
