import Base
import Model

/// Finds ids that two records have.
struct DuplicateIDs {
  private var first: [String: Place] = [:]

  static func report(_ records: Records, _ diagnostics: inout Diagnostics) {
    guard mayRepeat(records) else { return }
    var found = DuplicateIDs()
    found.first.reserveCapacity(records.count)
    found.report(records.actors, &diagnostics)
    found.report(records.events, &diagnostics)
    found.report(records.claims, &diagnostics)
    found.report(records.issues, &diagnostics)
    found.report(records.instruments, &diagnostics)
    found.report(records.sources, &diagnostics)
    found.report(records.places, &diagnostics)
    found.report(records.notes, &diagnostics)
  }

  private mutating func report<R: Record>(_ list: [R], _ diagnostics: inout Diagnostics) {
    for record in list where !record.id.isEmpty {
      guard let earlier = first[record.id] else {
        first[record.id] = record.common.place
        continue
      }
      diagnostics.report(
        .duplicateID, at: record.common.place, "the id `\(printable(record.id.utf8))` is taken already",
        suggestion: "give one of the two another id",
        notes: [Diagnostic.Note("first given here", at: earlier)])
    }
  }

  /// Whether two ids have the same hash. Mostly there are none, and a table of hashes alone says so without a dictionary of
  /// all ids.
  private static func mayRepeat(_ records: Records) -> Bool {
    var hashes = HashTable(capacity: records.count)
    func repeats<R: Record>(_ list: [R]) -> Bool {
      for record in list where !record.id.isEmpty && !hashes.insert(hash(record.id)) { return true }
      return false
    }
    return repeats(records.actors) || repeats(records.events) || repeats(records.claims) || repeats(records.issues)
      || repeats(records.instruments) || repeats(records.sources) || repeats(records.places) || repeats(records.notes)
  }

  /// Never 0.
  private static func hash(_ id: String) -> UInt64 {
    let bytes = id.utf8.span
    var hash: UInt64 = 0
    for i in bytes.indices { hash = (hash ^ UInt64(bytes[i])) &* 0x9E37_79B9_7F4A_7C15 }
    return (hash ^ hash >> 32) | 1
  }

  private struct HashTable {
    private var slots: [UInt64]

    init(capacity: Int) {
      var size = 16
      while size < 2 * capacity { size *= 2 }
      slots = Array(repeating: 0, count: size)
    }

    /// - Returns: false where it is in already.
    mutating func insert(_ hash: UInt64) -> Bool {
      var slot = Int(truncatingIfNeeded: hash >> 1) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] == hash { return false }
        slot = (slot + 1) & (slots.count - 1)
      }
      slots[slot] = hash
      return true
    }
  }
}
