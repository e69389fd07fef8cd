import Model
import Testing

@testable import Drawing

/// A drawing on paper: pieces of a page's width.
struct SheetsTests {
  @Test(arguments: 0..<40) func everyNameIsWholeOnOneOfThem(seed: UInt64) throws {
    let drawn = TimelineGeometryTests.geometry(try TimelineGeometryTests.items(seed))
    let sheets = drawn.sheets(most: 480)
    #expect(sheets.count == 2 && sheets[0].from == 0 && sheets[1].to == drawn.width)
    #expect(sheets[1].from <= sheets[0].to, "nothing between them is left out")
    for label in drawn.marks.compactMap(\.label) {
      #expect(sheets.contains { $0.from <= label.from && label.to <= $0.to }, "\(label)")
    }
  }

  @Test func whatFitsIsNotCut() throws {
    var options = TimelineGeometry.Options()
    options.width = 420
    let drawn = TimelineGeometry([DrawingItem(try EDTF.parse("2025-06-02"), band: .deeds, title: "T")], options)
    #expect(drawn.sheets(most: 480).map(\.to) == [420])
  }

  @Test func oneThatCanBeCutBetweenNamesIs() throws {
    let items = try ["2025-01-01", "2025-06-15", "2025-12-31"].map {
      DrawingItem(try EDTF.parse($0), band: .deeds, title: "Talks")
    }
    let drawn = TimelineGeometry(items, TimelineGeometry.Options())
    let sheets = drawn.sheets(most: 480)
    #expect(sheets[0].to == sheets[1].from)
    for mark in drawn.marks { #expect(!(mark.from < sheets[0].to && sheets[0].to < mark.to)) }
  }
}
