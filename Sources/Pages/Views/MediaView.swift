import Base
import Linking
import Model
import Templating

/// A picture or document with its credit.
struct MediaView: Sendable {
  let link: SiteLink
  let isImage: Bool
  let alternativeText: String
  let credit: String?
  let licence: String?
  let hash: String?

  static let fields = Fields<MediaView>([
    .link("link", \.link), .flag("is-image", \.isImage), .text("alternative-text", \.alternativeText),
    .optionalText("credit", \.credit), .optionalText("licence", \.licence), .optionalText("hash", \.hash),
  ])
}

extension Site {
  func media(_ media: Media) -> MediaView? {
    guard let file = media.file, let path = Addresses.media(BytePath(file.value)) else { return nil }
    return MediaView(
      link: SiteLink(path), isImage: ["png", "jpg", "jpeg", "gif", "webp", "avif"].contains(BytePath(file.value).fileExtension),
      alternativeText: media.alternativeText ?? "", credit: media.credit, licence: media.licence, hash: media.hash)
  }
}
