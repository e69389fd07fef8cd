import Testing

@testable import Model

struct EDTFOrderTests {
  /// In the order that the documentation of the sort key gives.
  static let inOrder = [
    "Y-170000002", "-0100", "-0043-03", "-0043-03-15", "0000", "1984",
    "2025-05-31",
    // All begin on 1 June; what ends earlier comes first.
    "2025-06-01", "2025-06-01/2025-06-01", "2025-06-01~", "2025-06-01?", "2025-06-01%", "2025-06-01/2025-06-03",
    "2025-06-01/2025-06-30", "2025-06", "2025-06-XX", "2025-06~", "2025-22", "2025-06-01/2026",
    // Without an end.
    "2025-06-01/", "2025-06-01/..", "[2025-06-01..]", "2025-06/..",
    // Without a beginning: by the end.
    "2025-06-02", "2025-06-03", "2025-06-03/..", "../2025-06-03", "/2025-06-03", "[..2025-06-03]", "2025-06-04",
    "Y170000002", "/..",
  ]

  @Test func isTheDocumentedOne() throws {
    let dates = try Self.inOrder.map { try EDTF.parse($0) }
    var random = Shuffle(seed: 7)
    for _ in 0..<20 {
      var shuffled = dates
      for i in shuffled.indices.reversed() { shuffled.swapAt(i, random.next(below: i + 1)) }
      #expect(shuffled.sorted(by: EDTF.chronological).map(\.text) == Self.inOrder)
    }
  }

  @Test func isTotal() throws {
    var texts = Set(Self.inOrder + EDTFBoundsTests.rows.map(\.text)).sorted()
    texts += texts.prefix(10)
    let keys = try texts.map { try EDTF.parse($0).sortKey }
    for a in keys.indices {
      #expect(!(keys[a] < keys[a]))
      for b in keys.indices {
        // Exactly one of: before, after, the same text.
        let relations = [keys[a] < keys[b], keys[b] < keys[a], keys[a] == keys[b]].count { $0 }
        #expect(relations == 1, "\(texts[a]) and \(texts[b])")
      }
    }
    let sorted = keys.sorted()
    for a in sorted.indices { for b in a..<sorted.count where sorted[b] < sorted[a] { Issue.record("not transitive") } }
  }
}
