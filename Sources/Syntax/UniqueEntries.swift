import Base

/// The entries of a mapping in their order, each key once. A long mapping finds its keys by hash, a short one by looking.
struct UniqueEntries {
  private(set) var all: [Node.Entry] = []
  private var index: [String: Int] = [:]

  /// - Returns: nil when the entry was added, else the place of the key that is there already.
  mutating func add(_ entry: Node.Entry) -> Place? {
    if let first = find(entry.key) { return all[first].keyPlace }
    if all.isEmpty { all.reserveCapacity(8) }
    all.append(entry)
    if all.count > 16 {
      if index.isEmpty { for (i, entry) in all.enumerated() { index[entry.key] = i } } else { index[entry.key] = all.count - 1 }
    }
    return nil
  }

  private func find(_ key: String) -> Int? {
    all.count > 16 ? index[key] : all.firstIndex { $0.key == key }
  }
}
