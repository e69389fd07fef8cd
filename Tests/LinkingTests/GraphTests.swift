import Testing

@testable import Linking

struct GraphTests {
  @Test func whatANodeLeadsToComesBeforeIt() {
    #expect(Graph.groups(of: [[2], [], [1]]) == [[1], [2], [0]])
    #expect(Graph.groups(of: [[], [], []]) == [[0], [1], [2]])
  }

  @Test func aCircleStandsTogether() {
    #expect(Graph.groups(of: [[1], [2], [0], [0]]) == [[0, 1, 2], [3]])
    #expect(Graph.groups(of: [[0], [1, 2], [1]]) == [[0], [1, 2]])
  }

  @Test func aLongChainIsNoTrouble() {
    let count = 100_000
    let groups = Graph.groups(of: (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
    #expect(groups.count == count && groups.first == [count - 1])
  }
}
