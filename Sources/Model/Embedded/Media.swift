/// An image or document of `media/`.
public struct Media: Sendable {
  /// Path below Content.
  public var file: Located<String>?
  public var alternativeText: String?
  public var credit: String?
  public var licence: String?
  public var hash: String?
  public init() {}
}
