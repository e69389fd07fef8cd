import Base
import Markup
import Model
import Screening

/// A published record as other records see it.
public final class Target: Sendable {
  public let id: TargetID
  public let type: RecordType
  /// Position in the dossier's list of that type; for a withdrawn record in `withdrawn`.
  public let index: Int
  public let recordID: String
  public let title: String
  /// nil for a confidential source: it has no page.
  public let path: SitePath?
  public let isWithdrawn: Bool
  /// In a preview: why it would not be published.
  public let heldBack: HiddenRecords.Reason?

  init(
    id: TargetID, type: RecordType, index: Int, recordID: String, title: String, path: SitePath?, isWithdrawn: Bool,
    heldBack: HiddenRecords.Reason?
  ) {
    self.id = id
    self.type = type
    self.index = index
    self.recordID = recordID
    self.title = title
    self.path = path
    self.isWithdrawn = isWithdrawn
    self.heldBack = heldBack
  }

  public var link: SiteLink? { path.map { SiteLink($0) } }
}

/// All published records, numbered in one order: by type, then as the dossier lists them.
public struct TargetTable: Sendable {
  public let all: [Target]
  private let byID: [String: TargetID]
  /// In the order of the records that had the id.
  private let byOldID: [String: [TargetID]]
  /// Where each type's records lie in `all`; withdrawn ones stand after all types.
  private let ranges: [Range<Int>]

  init(_ all: [Target], oldIDs: [(id: Reference, target: TargetID)] = []) {
    self.all = all
    var byOldID: [String: [TargetID]] = [:]
    for (old, target) in oldIDs where byOldID[old.value]?.last != target { byOldID[old.value, default: []].append(target) }
    self.byOldID = byOldID
    var ranges = [Range<Int>](repeating: 0..<0, count: RecordType.allCases.count)
    for (i, target) in all.enumerated() where !target.isWithdrawn {
      let range = ranges[target.type.order]
      ranges[target.type.order] = (range.isEmpty ? i : range.lowerBound)..<i + 1
    }
    self.ranges = ranges
    byID = Dictionary(all.map { ($0.recordID, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(id: TargetID) -> Target { all[Int(id.index)] }

  /// The records of a type, in the order of the dossier's list of them.
  public func published(of type: RecordType) -> ArraySlice<Target> { all[ranges[type.order]] }

  /// The record at `index` of the dossier's list of that type.
  public func target(of type: RecordType, _ index: Int) -> Target {
    let range = ranges[type.order]
    precondition(index < range.count, "no such record")
    return all[range.lowerBound + index]
  }

  /// By its id, else by one that it had; of several that had it the first.
  public func find(_ recordID: String) -> Target? { (byID[recordID] ?? byOldID[recordID]?.first).map { self[$0] } }

  public func find(_ reference: Reference) -> Target? { find(reference.value) }

  /// By the id that it has now.
  func current(_ recordID: String) -> Target? { byID[recordID].map { self[$0] } }

  /// All that had this id once.
  func former(_ recordID: String) -> [TargetID] { byOldID[recordID] ?? [] }

  var formerIDs: Dictionary<String, [TargetID]>.Keys { byOldID.keys }
}
