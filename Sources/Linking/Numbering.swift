import Base
import Markup
import Model
import Screening

/// Gives every published record its number and its address.
struct Numbering {
  private(set) var targets: [Target] = []
  /// The first records of each file, three at most.
  private(set) var files: [BytePath: [TargetID]] = [:]
  /// `aka_ids`, in the order of their records.
  private(set) var oldIDs: [(id: Reference, target: TargetID)] = []
  private let heldBack: [String: HiddenRecords.Reason]
  /// The one that the last record stands in: a table has thousands.
  private var lastFile: (path: BytePath, count: Int) = ("", 0)

  init(heldBack: [String: HiddenRecords.Reason]) { self.heldBack = heldBack }

  mutating func add<R: Record>(
    _ list: [R], title: @Sendable (R) -> String = { $0.title }, path: (@Sendable (R) -> SitePath?)? = nil
  ) {
    let (first, heldBack) = (targets.count, heldBack)
    targets += list.indices.parallelMap(chunk: 512) { index in
      let record = list[index]
      return Target(
        id: TargetID(first + index), type: R.type, index: index, recordID: record.id, title: title(record),
        path: path.map { $0(record) } ?? Addresses.page(of: R.type, record.id), isWithdrawn: false, heldBack: heldBack[record.id])
    }
    for (index, record) in list.enumerated() {
      note(record.common.file, TargetID(first + index))
      oldIDs += record.common.akaIDs.map { ($0, TargetID(first + index)) }
    }
  }

  mutating func add(_ list: [WithdrawnRecord]) {
    for (index, record) in list.enumerated() {
      let id = TargetID(targets.count)
      targets.append(
        Target(
          id: id, type: record.type, index: index, recordID: record.id, title: record.title,
          path: Addresses.page(of: record.type, record.id), isWithdrawn: true, heldBack: nil))
      oldIDs += record.akaIDs.map { ($0, id) }
    }
  }

  private mutating func note(_ file: BytePath, _ id: TargetID) {
    if lastFile.path != file { lastFile = (file, files[file]?.count ?? 0) }
    guard lastFile.count < 3 else { return }
    lastFile.count += 1
    files[file, default: []].append(id)
  }
}
