import Model

/// Where each record of a list stands, by its id, else by one that it had: for what is worked out before there are targets.
struct Positions {
  private var byID: [String: Int] = [:]

  init<R: Record>(_ records: [R]) {
    byID.reserveCapacity(records.count)
    for (i, record) in records.enumerated() where byID[record.id] == nil { byID[record.id] = i }
    for (i, record) in records.enumerated() {
      for old in record.common.akaIDs where byID[old.value] == nil { byID[old.value] = i }
    }
  }

  subscript(reference: Reference) -> Int? { byID[reference.value] }
}
