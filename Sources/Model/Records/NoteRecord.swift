/// A page of prose (model.md 1.16).
public struct NoteRecord: Record {
  public static let type = RecordType.note
  public var common = Common()
  /// Plain text.
  public var authors: [Located<String>] = []
  public var date: EDTF?
  public var updated: EDTF?
  public var actors: [Reference] = []
  public var places: [Reference] = []
  public var weight = 0
  /// Whether names in the prose become links by themselves; nil: as the dossier says.
  public var autolink: Bool?
  public var language: String?
  public init() {}
}
