import Base
import Markup

/// What linking needs of a body that an earlier build read, and that reads the same now. Its HTML is made when a page shows it: where
/// nearly all pages stand as they were, that is seldom.
public struct KnownBody: Sendable {
  public let references: [Body.Reference]
  public let media: [BytePath]

  public init(references: [Body.Reference], media: [BytePath]) {
    self.references = references
    self.media = media
  }

  /// Without what pages show.
  var stub: Body { Body(parts: [], headings: [], references: references, media: media, plainText: "") }
}

extension ProseReader.Result {
  /// nil where there is more to it than can be known: problems to report, views, or something of others that it shows.
  var known: KnownBody? {
    let body = entry.body
    guard diagnostics.all.isEmpty, viewDiagnostics.all.isEmpty, views.isEmpty, body.awaited.isEmpty,
      !body.parts.contains(where: { if case .view = $0 { true } else { false } })
    else { return nil }
    return KnownBody(references: body.references, media: body.media)
  }
}
