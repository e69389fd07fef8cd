/// A rival value of a field: the main value is the editor's choice, never the only one shown (model.md 1.2).
public struct Alternative: Sendable {
  public var field = ""
  public var value = ""
  public var cites: [Cite] = []
  public var by: Reference?
  public var note: String?
  public init() {}
}

/// What was wrong and what was mended; printed on the page.
public struct Correction: Sendable {
  public var date: EDTF?
  public var text = ""
  public init() {}
}
