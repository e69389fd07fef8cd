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

  init(heldBack: [String: HiddenRecords.Reason]) { self.heldBack = heldBack }

  mutating func add<R: Record>(_ list: [R], title: (R) -> String = \.title, path: ((R) -> SitePath?)? = nil) {
    for (index, record) in list.enumerated() {
      let address = path.map { $0(record) } ?? Addresses.page(of: R.type, record.id)
      let id = add(R.type, index, record.id, title(record), address, isWithdrawn: false, akaIDs: record.common.akaIDs)
      if files[record.common.file, default: []].count < 3 { files[record.common.file, default: []].append(id) }
    }
  }

  mutating func add(_ list: [WithdrawnRecord]) {
    for (index, record) in list.enumerated() {
      _ = add(
        record.type, index, record.id, record.title, Addresses.page(of: record.type, record.id), isWithdrawn: true,
        akaIDs: record.akaIDs)
    }
  }

  private mutating func add(
    _ type: RecordType, _ index: Int, _ recordID: String, _ title: String, _ path: SitePath?, isWithdrawn: Bool,
    akaIDs: [Reference]
  ) -> TargetID {
    let id = TargetID(targets.count)
    targets.append(
      Target(
        id: id, type: type, index: index, recordID: recordID, title: title, path: path, isWithdrawn: isWithdrawn,
        heldBack: isWithdrawn ? nil : heldBack[recordID]))
    oldIDs += akaIDs.map { ($0, id) }
    return id
  }
}
