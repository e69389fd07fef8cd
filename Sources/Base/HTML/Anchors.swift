/// Where the contents of other pages stand on a page, or on several, that gathers them: links to those pages stay within.
public final class Anchors: Sendable {
  public struct Anchor: Sendable {
    let path: SitePath
    let id: String
    let idPrefix: String?

    /// - Parameters:
    ///   - id: of the element in which the contents begin.
    ///   - idPrefix: what the ids of the contents have before them there; nil where they did not come along.
    public init(_ path: SitePath, id: String, idPrefix: String? = nil) {
      self.path = path
      self.id = id
      self.idPrefix = idPrefix
    }
  }

  private let places: [SitePath: Anchor]

  /// - Parameter places: by the pages that they stand for.
  public init(_ places: [SitePath: Anchor]) { self.places = places }

  /// The place to which a link leads here; of what is not gathered, its own page.
  func place(of link: SiteLink) -> SiteLink {
    guard let anchor = places[link.path] else { return link }
    if let fragment = link.fragment {
      // A part that did not come along is found on its own page.
      return anchor.idPrefix.map { SiteLink(anchor.path, fragment: $0 + fragment) } ?? link
    }
    return SiteLink(anchor.path, fragment: anchor.id)
  }
}
