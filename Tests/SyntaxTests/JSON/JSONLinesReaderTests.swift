import Base
import Syntax
import Testing

@Suite struct JSONLinesReaderTests {
  private func read(_ bytes: [UInt8]) -> (nodes: [Node], diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    var reader = JSONLinesReader(bytes, source: SourceID(2), diagnostics: &diagnostics)
    var nodes: [Node] = []
    while let node = reader.next(&diagnostics) { nodes.append(node) }
    #expect(reader.next(&diagnostics) == nil)
    return (nodes, diagnostics)
  }

  @Test(arguments: ["{\"a\":1}\n{\"b\":[2]}", "\u{FEFF}{\"a\":1}\r\n\r\n{\"b\":[2]}\r\n", "\n  \n{\"a\":1}\n\n {\"b\":[2]} \n\n"])
  func readsAValueALine(_ text: String) {
    let found = read(Array(text.utf8))
    #expect(found.nodes.map(\.outline) == ["{a: 1}", "{b: [2]}"])
    #expect(found.diagnostics.all.isEmpty)
  }

  @Test func placesAreBytesOfTheWholeFile() {
    let bytes = Array("{\"ü\":1}\n{\"b\":\"é\"}\n".utf8)
    let found = read(bytes)
    #expect(found.nodes.map { $0.written(in: bytes) } == ["{\"ü\":1}", "{\"b\":\"é\"}"])
    #expect(found.nodes.last?["b"]?.written(in: bytes) == "\"é\"")
    #expect(found.nodes.last?.place.source == SourceID(2))
  }

  @Test func aBrokenLineIsReportedAndTheRestRead() {
    let text = MarkedText("{\"ü\":1}\n{\"b\":2}1️⃣x\n2️⃣{\"c\":\n3}\n\"d\"\n")
    let found = read(text.bytes)
    #expect(found.nodes.map(\.outline) == ["{ü: 1}", "\"d\""])
    let faults = text.found(found.diagnostics)
    #expect(faults.map(\.code) == ["json-syntax", "json-unclosed", "json-syntax"])
    #expect(faults.prefix(2).map(\.mark) == [1, 2])
    #expect(faults[1].suggestion == "write each value on one line of its own")
  }

  @Test func manyBrokenLinesAreCounted() {
    let found = read(Array(String(repeating: "x\n", count: 1000).utf8))
    #expect(found.diagnostics.all.count == Diagnostics.limit)
    #expect(found.diagnostics.errorCount == 1000)
    #expect(found.diagnostics.sorted.last?.count == 1000 - Diagnostics.limit)
  }

  @Test(arguments: ["", "\n", "\u{FEFF}"]) func anEmptyFileHasNoValues(_ text: String) {
    #expect(read(Array(text.utf8)).nodes.isEmpty)
    #expect(read(Array(text.utf8)).diagnostics.all.isEmpty)
  }
}
