import Base
import Syntax
import Testing

@Suite struct JSONCellTests {
  private func read(_ text: MarkedText) -> (node: Node?, found: [MarkedText.Found]) {
    var diagnostics = Diagnostics()
    var reader = CSVReader(text.bytes, source: SourceID(0), diagnostics: &diagnostics)
    guard let row = reader.next(&diagnostics) else { return (nil, []) }
    return (reader.json(of: row.cells[1], &diagnostics), text.found(diagnostics))
  }

  @Test func aValueKeepsItsPlaceAmongDoubledQuotes() {
    let text = MarkedText("a,b\nü,\"[1️⃣{\"\"é\"\": 2️⃣\"\"x\"\", \"\"k\"\": 3️⃣12}]\"\n")
    let (node, found) = read(text)
    #expect(found.isEmpty)
    #expect(node?.outline == "[{é: \"x\", k: 12}]")
    #expect(node?[0]?.place.range.lowerBound == text.marks[0])
    #expect(node?[0]?["é"]?.place.range == text.marks[1]..<text.marks[1] + 5)
    #expect(node?[0]?["k"]?.written(in: text.bytes) == "12")
  }

  @Test func aFaultKeepsItsPlace() {
    let (node, found) = read(MarkedText("a,b\nü,\"[{\"\"é\"\": \"\"x\"\"1️⃣,}]\"\n"))
    #expect(node == nil)
    #expect(found.map(\.code) == ["json-trailing-comma"])
    #expect(found.map(\.mark) == [1])
  }

  @Test func anUnquotedCellIsRead() {
    #expect(read(MarkedText("a,b\nü,[1]\n")).node?.outline == "[1]")
  }
}
