/// A relation between two records, with whoever asserts it (model.md 1.12).
public struct RecordLink: Sendable {
  public enum Basis: String, CaseIterable, Sendable { case stated, editor, inferred }

  /// The record it stands on unless given.
  public var from: Reference?
  public var relation = ""
  public var to: [Reference] = []
  public var by: Reference?
  public var start: EDTF?
  public var end: EDTF?
  public var basis: Basis?
  public var cites: [Cite] = []
  public var note: String?
  public init() {}
}
