import Base
import Markup
import Model
import Screening

/// Gives every published record its number and its address.
struct Numbering {
  private(set) var targets: [Target] = []
  private(set) var files: [BytePath: TargetID] = [:]
  /// `aka_ids`, in the order of their records.
  private(set) var oldIDs: [(id: Reference, target: TargetID)] = []

  mutating func add<R: Record>(_ list: [R], title: (R) -> String = \.title, path: ((R) -> SitePath?)? = nil) {
    var perFile: [BytePath: Int] = [:]
    for record in list { perFile[record.common.file, default: 0] += 1 }
    for (index, record) in list.enumerated() {
      let address = path.map { $0(record) } ?? Addresses.page(of: R.type, record.id)
      let id = add(R.type, index, record.id, title(record), address, isWithdrawn: false, akaIDs: record.common.akaIDs)
      // A Markdown link can name a file only where it holds one record.
      if perFile[record.common.file] == 1 { files[record.common.file] = id }
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
      Target(id: id, type: type, index: index, recordID: recordID, title: title, path: path, isWithdrawn: isWithdrawn))
    oldIDs += akaIDs.map { ($0, id) }
    return id
  }
}
