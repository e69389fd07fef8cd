import Base
import Testing

struct EndOfPrefixTests {
  /// Of every length, with every number of equal neighbours, and every place at which the prefix may end.
  @Test(arguments: 1...3) func itIsTheEndOfThePrefix(equal: Int) {
    for length in 0...40 {
      let list = (0..<length).map { $0 / equal }
      for limit in -1...length + 1 {
        #expect(list.endOfPrefix { $0 < limit } == list.prefix { $0 < limit }.endIndex)
        #expect(list.endOfPrefix { $0 <= limit } == list.prefix { $0 <= limit }.endIndex)
      }
    }
  }

  @Test func aSliceKeepsItsIndexes() {
    let list = Array(0..<20)[5..<15]
    for limit in 0...20 {
      #expect(list.endOfPrefix { $0 < limit } == min(max(limit, 5), 15))
    }
  }

  @Test func anyCollectionInOrderHasOne() {
    #expect((10..<90).endOfPrefix { $0 * $0 < 400 } == 20)
    #expect([(3, "a"), (5, "b"), (5, "c")].endOfPrefix { $0.0 < 5 } == 1)
    #expect([Int]().endOfPrefix { _ in true } == 0)
  }

  /// A long list is not walked through.
  @Test func fewAreAsked() {
    for limit in [0, 1, 499_999, 999_999, 1_000_000] {
      var asked = 0
      let end = (0..<1_000_000).endOfPrefix {
        asked += 1
        return $0 < limit
      }
      #expect(end == limit)
      #expect(asked <= 20)
    }
  }
}
