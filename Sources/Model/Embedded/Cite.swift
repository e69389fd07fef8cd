/// What a record rests on: a source, where in it, and how far it can be believed (model.md 1.10).
public struct Cite: Sendable {
  public enum Relation: String, CaseIterable, Sendable { case reports, claims, denies, quotes, shows }

  public var source: Reference?
  /// "para. 7"
  public var locator: String?
  public var quote: String?
  public var relation: Relation?
  /// The Admiralty code's second axis, 1 to 6; 6 means "cannot be judged" and is no rank below 5.
  public var credibility: Int?
  public init() {}
}
