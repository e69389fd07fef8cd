import Base

/// A file that Obsidian would show in place: `![[map.png]]`, `![[report.pdf]]`.
struct MediaName {
  let name: String
  let isImage: Bool

  /// - Returns: nil for a name that ends in no known kind of file.
  init?(_ name: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let kind = name[name.index(after: dot)...].lowercased()
    guard Self.images.contains(kind) || Self.others.contains(kind) else { return nil }
    self.name = name
    isImage = Self.images.contains(kind)
  }

  private static let images: Set = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp"]
  private static let others: Set = ["pdf", "mp4", "webm", "mov", "mp3", "wav", "ogg", "m4a"]
}
