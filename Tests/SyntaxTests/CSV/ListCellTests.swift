import Base
import Syntax
import Testing

@Suite struct ListCellTests {
  @Test(arguments: [
    ("a;b", ["a", "b"], ["a", "b"]),
    (" a ;; ü\t; ", ["a", "ü"], ["a", "ü"]),
    ("a\\;b; c\\d \\;", ["a;b", "c\\d ;"], ["a\\;b", "c\\d \\;"]),
    ("\" a; b, c\"", ["a", "b, c"], ["a", "b, c"]),
    ("", [], []),
    (" ; ", [], []),
    ("\"a \"\"x\"\"; b\"", ["a \"x\"", "b"], ["\"a \"\"x\"\"; b\"", "\"a \"\"x\"\"; b\""]),
  ]) func splitsAtSemicolons(_ cell: String, _ items: [String], _ places: [String]) throws {
    let bytes = Array("id,list\nü,\(cell)\n".utf8)
    var diagnostics = Diagnostics()
    var reader = CSVReader(bytes, source: SourceID(0), diagnostics: &diagnostics)
    let rowRead = reader.next(&diagnostics)
    let row = try #require(rowRead)
    let found = CSVReader.splitList(reader.text(of: row.cells[1]), at: reader.place(of: row.cells[1]))
    let texts = found.map { item in if case .scalar(let scalar) = item.value { scalar.text } else { "no text" } }
    #expect(texts == items)
    #expect(found.map { String(decoding: bytes[$0.place.range], as: UTF8.self) } == places)
  }
}
