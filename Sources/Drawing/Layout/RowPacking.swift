/// Packs stretches of a line into rows so that none overlaps another of its row; those that touch share one. Each takes the lowest row
/// that is free, and no more rows are used than there are stretches over one point. In time n log n.
struct RowPacking {
  /// The row of each stretch, in the order given.
  private(set) var rows: [Int]
  private(set) var count = 0
  /// How many rows were looked at, for the test of its cost.
  private(set) var steps = 0

  init(_ stretches: [(start: Double, end: Double)]) {
    rows = Array(repeating: 0, count: stretches.count)
    guard !stretches.isEmpty else { return }
    let order = stretches.indices.sorted { a, b in
      stretches[a].start != stretches[b].start ? stretches[a].start < stretches[b].start : a < b
    }
    // A tree over the rows: each node knows where the earliest of its rows is free again.
    var leaves = 1
    while leaves < stretches.count { leaves *= 2 }
    var free = [Double](repeating: -.infinity, count: leaves * 2)
    for i in order {
      var node = 1
      while node < leaves {
        steps += 1
        node = free[node * 2] <= stretches[i].start ? node * 2 : node * 2 + 1
      }
      rows[i] = node - leaves
      count = max(count, rows[i] + 1)
      free[node] = max(stretches[i].end, stretches[i].start)
      while node > 1 {
        steps += 1
        node /= 2
        free[node] = min(free[node * 2], free[node * 2 + 1])
      }
    }
  }
}
