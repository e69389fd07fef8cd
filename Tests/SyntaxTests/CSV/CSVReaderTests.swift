import Base
import Syntax
import Testing

@Suite struct CSVReaderTests {
  private func read(
    _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")
  ) -> (names: [String], rows: [[String]], places: [[String]], diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    var reader = CSVReader(bytes, source: SourceID(3), delimiter: delimiter, diagnostics: &diagnostics)
    var rows: [[String]] = []
    var places: [[String]] = []
    while let row = reader.next(&diagnostics) {
      rows.append(row.cells.map { reader.text(of: $0) })
      places.append(row.cells.map { String(decoding: bytes[reader.place(of: $0).range], as: UTF8.self) })
    }
    #expect(reader.next(&diagnostics) == nil)
    return (reader.header.map { reader.text(of: $0) }, rows, places, diagnostics)
  }

  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "\u{FEFF}a,b\n1,2\n3,4", "\na,b\n\n1,2\r\n\r\n3,4\n\n\n",
    "a,b\n1,2\n,\n3,4\n\"\",\n",
    "\"a\",\"b\"\n\"1\",2\n3,\"4\"", "a,b,,\n1,2,,\n3,4\n,,,,,\n", "a,b, \n1,2\n3,4,\n",
  ]) func readsTheSameRows(_ text: String) {
    let found = read(Array(text.utf8))
    #expect(found.names == ["a", "b"])
    #expect(found.rows == [["1", "2"], ["3", "4"]])
    #expect(found.diagnostics.all.isEmpty)
  }

  @Test func cellsKeepTheirTextAndPlace() {
    let found = read(Array("a,b,c,d\nü , \"\"x,\"he said \"\"no\"\",\r\nthen\",\"é;\"\n5\" pipe,,\"\",\"\"\"\"\n".utf8))
    #expect(found.rows == [["ü ", " \"\"x", "he said \"no\",\r\nthen", "é;"], ["5\" pipe", "", "", "\""]])
    #expect(
      found.places == [["ü ", " \"\"x", "\"he said \"\"no\"\",\r\nthen\"", "\"é;\""], ["5\" pipe", "", "\"\"", "\"\"\"\""]])
    #expect(found.diagnostics.all.map(\.code) == [.csvBlankBeforeQuote])
  }

  @Test func readsOtherDelimiters() {
    #expect(read(Array("a;b\n1,5;2\n".utf8), delimiter: UInt8(ascii: ";")).rows == [["1,5", "2"]])
    #expect(read(Array("a\tb\n1 ;\t2\n".utf8), delimiter: UInt8(ascii: "\t")).rows == [["1 ;", "2"]])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", ",,\n", "\"\""]) func aFileWithoutTextHasNoHeader(_ text: String) {
    let found = read(Array(text.utf8))
    #expect(found.names == [])
    #expect(found.rows == [])
    #expect(found.diagnostics.all.isEmpty)
  }

  @Test func aNodeIsNeverPlain() throws {
    let text = MarkedText("a\n1️⃣null\n")
    var diagnostics = Diagnostics()
    var reader = CSVReader(text.bytes, source: SourceID(3), diagnostics: &diagnostics)
    let rowRead = reader.next(&diagnostics)
    let row = try #require(rowRead)
    let node = reader.node(of: row.cells[0])
    #expect(node.outline == "\"null\"")
    #expect(!node.isNull)
    #expect(node.place == Place(SourceID(3), text.marks[0]..<text.marks[0] + 4))
  }

  struct Fault: Sendable {
    let text: String
    let codes: [String]
    let message: String
  }

  /// `1️⃣` is the place of the first diagnostic, `2️⃣` that of its note.
  @Test(arguments: [
    Fault(text: "a,b\n1,2\nü,2,1️⃣3,4\n", codes: ["csv-ragged-row"], message: "this row has 4 cells, the header has 2"),
    Fault(text: "a,b\n1️⃣\"x\ny\"\n1,2\n", codes: ["csv-ragged-row"], message: "this row has 1 cell, the header has 2"),
    Fault(text: "a,b\nü,1️⃣\"2\n3,4\n5,6\n", codes: ["csv-unclosed-quote"], message: "the quote that opens here is never closed"),
    Fault(text: "a,1️⃣\"b\n3,4\n", codes: ["csv-unclosed-quote"], message: "the quote that opens here is never closed"),
    Fault(
      text: "a,b\nü,2️⃣\"he said \"1️⃣no\", twice\"\n3,4\n", codes: ["csv-text-after-quote"],
      message: "there is text after the closing quote of a cell"),
    Fault(
      text: "a,b\nü, 1️⃣\"x, y\"\n", codes: ["csv-blank-before-quote"],
      message: "a blank before the opening quote makes the quote a part of the text"),
    Fault(text: "2️⃣a,b,1️⃣a\n", codes: ["csv-duplicate-name"], message: "the column `a` is named twice in the header"),
    Fault(text: "a,1️⃣,b\n1,2,3\n", codes: ["csv-empty-name"], message: "column 2 has no name in the header"),
    Fault(
      text: "1️⃣a;b\n1;2,5\n", codes: ["csv-delimiter"], message: "the cells of this file are separated by `;`, not by `,`"),
    Fault(
      text: "1️⃣a\tb\n1\t2,5\n", codes: ["csv-delimiter"],
      message: "the cells of this file are separated by tabs, not by `,`"),
    Fault(
      text: "1️⃣\"x;y\";b,c;d\n1;2,5;3\n", codes: ["csv-delimiter"],
      message: "the cells of this file are separated by `;`, not by `,`"),
    Fault(text: "a,b,,\n1,2,,1️⃣x\n", codes: ["csv-ragged-row"], message: "this row has 4 cells, the header has 2"),
    Fault(text: "a,b\nx,1️⃣\0\n", codes: ["text-null-byte"], message: "the file has a NUL byte here: it is no text"),
  ]) func reportsFaultsAtTheirPlace(_ fault: Fault) throws {
    let text = MarkedText(fault.text)
    let found = text.found(read(text.bytes).diagnostics)
    #expect(found.map(\.code) == fault.codes)
    let first = try #require(found.first)
    #expect(first.mark == 1)
    #expect(first.message == fault.message)
    #expect(first.notes == (text.marks.count > 1 ? [2] : []))
  }

  @Test func bytesThatAreNotUTF8AreRefusedAtTheirPlace() {
    let found = read(Array("aaaaaaaaaaaa,b\nü,".utf8) + [0xE9, 0x0A])
    #expect(found.names == [])
    #expect(found.rows == [])
    #expect(found.diagnostics.all.map(\.code) == [.textNotUTF8])
    #expect(found.diagnostics.all.first?.place?.range == 18..<19)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], 0, "the file is UTF-16, not UTF-8"),
      ([0x61, 0x00, 0x2C, 0x00], 0, "the file is UTF-16, not UTF-8"),
      ([0x00, 0x61, 0x00, 0x2C], 0, "the file is UTF-16, not UTF-8"),
      ([0x61, 0x2C, 0x92, 0x0A], 2, "the byte 0x92 here is not UTF-8; in Windows-1252 it is `’`"),
      ([0x61, 0x2C, 0xE9, 0x0A], 2, "the byte 0xE9 here is not UTF-8; in Windows-1252 it is `é`"),
      ([0x61, 0x2C, 0x81, 0x0A], 2, "the byte 0x81 here is not UTF-8"),
    ] as [([UInt8], Int, String)]) func namesTheEncodingOfOtherPrograms(_ bytes: [UInt8], _ offset: Int, _ message: String)
  {
    let found = read(bytes).diagnostics.all
    #expect(found.map(\.message) == [message])
    #expect(found.first?.place?.range.lowerBound == offset)
    #expect(found.first?.suggestion == "save the file as UTF-8; from a spreadsheet, export it as “CSV UTF-8”")
  }

  @Test func partsHaveTheSameRows() {
    var diagnostics = Diagnostics()
    let text = "a,b\n" + (0..<100).map { "\($0),\"x\ny\"\n" }.joined()
    var whole = CSVReader(Array(text.utf8), source: SourceID(0), diagnostics: &diagnostics)
    let parts = whole.read(inPartsOf: 50) { part in
      var diagnostics = Diagnostics()
      var starts: [Int] = []
      while let row = part.next(&diagnostics) { starts.append(row.place.range.lowerBound) }
      return starts
    }
    #expect(parts.count > 10)
    let starts = parts.flatMap(\.self)
    var expected: [Int] = []
    while let row = whole.next(&diagnostics) { expected.append(row.place.range.lowerBound) }
    #expect(starts == expected)
    #expect(starts.count == 100)
  }

  @Test func aRaggedRowIsReturnedAndMarked() {
    var diagnostics = Diagnostics()
    var reader = CSVReader(Array("a,b\n1\n2,3\n4,5,6\n".utf8), source: SourceID(0), diagnostics: &diagnostics)
    var marks: [Bool] = []
    while let row = reader.next(&diagnostics) { marks.append(row.isRagged) }
    #expect(marks == [true, false, true])
  }

  @Test func manyFaultyRowsAreCounted() {
    let found = read(Array(("a,b\n" + String(repeating: "1\n", count: 1000)).utf8))
    #expect(found.rows.count == 1000)
    #expect(found.diagnostics.all.count == Diagnostics.limit)
    #expect(found.diagnostics.errorCount == 1000)
    let rest = found.diagnostics.sorted.last
    #expect(rest?.message == "900 more problems of this kind in this file are not listed; the first of them is here")
    #expect(rest?.code == .csvRaggedRow)
    #expect(rest?.count == 900)
    #expect(rest?.place?.range.lowerBound == 4 + 2 * Diagnostics.limit)
  }

  @Test func aRowThatIsHeldKeepsItsCells() throws {
    var diagnostics = Diagnostics()
    var reader = CSVReader(Array("a,b\n1,2\n3,4\n".utf8), source: SourceID(0), diagnostics: &diagnostics)
    let firstRead = reader.next(&diagnostics)
    let first = try #require(firstRead)
    let secondRead = reader.next(&diagnostics)
    let second = try #require(secondRead)
    #expect(first.cells.map { reader.text(of: $0) } == ["1", "2"])
    #expect(second.cells.map { reader.text(of: $0) } == ["3", "4"])
  }
}
