import Base
import Testing

@testable import Drawing

struct RelationGraphTests {
  private func made(_ nodes: [(String, Int, Int?)], _ edges: [RelationGraph.Edge] = []) -> RelationGraph? {
    RelationGraph(
      columns: ["East", "West"], nodes: nodes.map { .init(name: $0.0, link: nil, column: $0.1, parent: $0.2) }, edges: edges)
  }

  @Test func whatBelongsToSomethingStandsIndentedUnderIt() throws {
    let graph = try #require(made([("State", 0, nil), ("Army", 0, 0), ("Unit", 0, 1), ("Other", 0, nil), ("West", 1, nil)]))
    let places = graph.places.compactMap { $0 }
    #expect(places.count == 5)
    #expect(places[0].x < places[1].x && places[1].x < places[2].x && places[3].x == places[0].x)
    #expect(places[0].y < places[1].y && places[1].y < places[2].y && places[2].y < places[3].y)
    #expect(places[4].x > places[0].x && places[4].y == places[0].y)
  }

  @Test func circlesEnd() throws {
    let graph = try #require(made([("A", 0, 1), ("B", 0, 0), ("C", 1, nil)]))
    #expect(graph.places.allSatisfy { $0 != nil })
  }

  @Test func tooManyAreNotDrawn() {
    #expect(made((0..<60).map { ("N\($0)", 0, nil) }) == nil)
    #expect(made([("A", 0, nil)]) == nil)
  }

  /// A curve behind a box would read as a relation to it.
  @Test(arguments: [(0, 2), (2, 0), (0, 3)]) func aCurveRunsBetweenTheBoxesOfOtherColumns(from: Int, to: Int) throws {
    let nodes = (0..<4).flatMap { column in (0..<(column == 3 ? 1 : 5)).map { ("N\($0) of \(column)", column, nil as Int?) } }
    let graph = try #require(
      RelationGraph(
        columns: ["A", "A long name of a side that needs two lines", "C", "D"],
        nodes: nodes.map { .init(name: $0.0, link: nil, column: $0.1, parent: $0.2) }, edges: []))
    let places = graph.places.compactMap { $0 }
    for (start, end) in [(40.0, 40.0), (45, 160), (160, 60)] {
      let crossings = graph.crossings(from: from, start, to: to, end)
      #expect(crossings.map(\.column) == (from < to ? Array(from + 1..<to) : [1]))
      for (column, y) in crossings {
        for (node, place) in zip(graph.nodes, places) where node.column == column {
          #expect(y < place.y || place.y + place.height < y)
        }
      }
    }
    #expect(graph.crossings(from: 0, 40, to: 1, 80).isEmpty)
  }

  @Test func aLongNameOfASideIsWrapped() throws {
    let graph = try #require(
      RelationGraph(
        columns: ["United Nations and all third parties", "B"],
        nodes: (0..<2).map { .init(name: "N", link: nil, column: $0, parent: nil) }, edges: []))
    let text = String(decoding: graph.svg(title: "T", isRightToLeft: false).bytes, as: UTF8.self)
    #expect(text.contains(">United Nations and all third<") || text.contains(">United Nations and all<"))
    #expect(graph.places.compactMap { $0?.y } == [50, 50])
  }

  @Test func whatSomebodySaysIsDashed() throws {
    let graph = try #require(made([("A", 0, nil), ("B", 1, nil)], [.init(from: 0, to: 1, isAsserted: true)]))
    let text = String(decoding: graph.svg(title: "T", isRightToLeft: false).bytes, as: UTF8.self)
    #expect(text.contains("class=\"said\"") && !text.contains("class=\"tie\""))
  }
}
