import Base
import Markup
import Model

/// The addresses that records had under their old ids (`aka_ids`). Each is a page of its own that leads on, so each must be free.
struct OldAddresses {
  private(set) var all: [(path: SitePath, target: TargetID)] = []

  init(_ oldIDs: [(id: Reference, target: TargetID)], _ targets: TargetTable, _ diagnostics: inout Diagnostics) {
    guard !oldIDs.isEmpty else { return }
    var owners: [SitePath: Target] = [:]
    for target in targets.all {
      if let path = target.path { owners[path] = target }
    }
    for (old, id) in oldIDs {
      let target = targets[id]
      let name = printable(old.value.utf8)
      // What is no path at all was reported when it was read.
      guard let path = Addresses.page(of: target.type, old.value) else { continue }
      guard !Self.isReserved(old.value, target.type) else {
        diagnostics.report(
          .invalidOldID, at: old.place, "`\(name)` cannot be the old id of \(target.type.noun)",
          suggestion: "an old id is its old file's name without folder and extension")
        continue
      }
      if let owner = owners[path] {
        let whose = owner.id == id ? "an id of this record" : "an id of `\(owner.recordID)`"
        diagnostics.report(.addressTaken, at: old.place, "`\(name)` cannot be an old id: it is \(whose) already")
        continue
      }
      owners[path] = target
      // What has no address has none to lead to.
      if target.path != nil { all.append((path, id)) }
    }
  }

  /// Whether the address would be that of an index, or lie in another record's folder.
  private static func isReserved(_ old: String, _ type: RecordType) -> Bool {
    let isPage = old.hasPrefix("page-") && old.dropFirst(5).allSatisfy { $0.isASCII && $0.isNumber }
    return old == "index" || isPage || old.contains(".") || (type != .note && old.contains("/"))
  }
}
