import Base
import Syntax
import Testing

@Suite struct CSVSpectrumTests {
  /// The suite's expected phone number is another than its data's.
  static let named = ["location_coordinates.csv": ["Contact Phone Number": "2095257564"]]

  @Test func everyCaseIsRead() throws {
    let cases = try Fixture.lines(of: "csv-spectrum.jsonl")
    #expect(cases.count == 12)
    for test in cases {
      var diagnostics = Diagnostics()
      var reader = CSVReader(test.bytes, source: SourceID(0), diagnostics: &diagnostics)
      let names = reader.header.map { reader.text(of: $0) }
      var rows: [[String: String]] = []
      while let row = reader.next(&diagnostics) {
        rows.append(Dictionary(uniqueKeysWithValues: zip(names, row.cells.map { reader.text(of: $0) })))
      }
      // One case has its only row without a list around it.
      let one = (test.fields["rows"] as? [String: String]).map { [$0] }
      var expected = try #require(one ?? test.fields["rows"] as? [[String: String]])
      if let changed = Self.named[test.name] { expected[0].merge(changed) { $1 } }
      #expect(rows == expected, "\(test.name)")
      #expect(diagnostics.all.isEmpty, "\(test.name)")
    }
  }
}
