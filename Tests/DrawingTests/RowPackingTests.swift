import Testing

@testable import Drawing

struct RowPackingTests {
  @Test func whatTouchesSharesARow() {
    #expect(RowPacking([(0, 10), (10, 20), (20, 30)]).rows == [0, 0, 0])
    #expect(RowPacking([(0, 10), (9, 20), (20, 30)]).rows == [0, 1, 0])
  }

  @Test func eachTakesTheLowestFreeRow() {
    #expect(RowPacking([(0, 100), (0, 50), (0, 20), (30, 60), (60, 90)]).rows == [0, 1, 2, 2, 1])
    #expect(RowPacking([(5, 8), (0, 10)]).rows == [1, 0])
    #expect(RowPacking([]).count == 0)
  }

  /// Whatever the stretches: none overlaps another of its row, and no row is more than needed.
  @Test(arguments: 0..<40) func rowsAreFreeOfOverlapsAndAsFewAsCanBe(seed: UInt64) {
    var chance = Chance(seed)
    let stretches = (0..<chance.below(80)).map { _ in
      let start = Double(chance.below(200))
      return (start: start, end: start + Double(chance.below(40)))
    }
    let packed = RowPacking(stretches)
    for i in stretches.indices {
      for j in 0..<i where packed.rows[i] == packed.rows[j] {
        #expect(stretches[i].end <= stretches[j].start || stretches[j].end <= stretches[i].start)
      }
    }
    let deepest =
      stretches.map { point in
        stretches.count { $0.start <= point.start && point.start < max($0.end, $0.start + 0.001) }
      }.max() ?? 0
    #expect(packed.count <= max(deepest, stretches.isEmpty ? 0 : 1))
  }

  /// A hundred times as many cost a hundred times as much and a little more: never ten thousand times.
  @Test func itsCostGrowsAsNLogN() {
    func steps(_ count: Int) -> Int { RowPacking((0..<count).map { (Double($0 % 97), Double($0 % 97 + $0 % 13)) }).steps }
    #expect(steps(100_000) < steps(1000) * 100 * 2)
  }
}

/// The same numbers on each run.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
