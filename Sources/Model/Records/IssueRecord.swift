/// A question in dispute: one row of the positions matrix (model.md 1.7).
public struct IssueRecord: Record {
  public static let type = RecordType.issue
  public var common = Common()
  public var question: String?
  public var order: Int?
  public var parent: Reference?
  public init() {}
}
