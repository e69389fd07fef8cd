import Base
import Testing

@testable import Drawing

struct OfficeBarsTests {
  private func svg(_ rows: [OfficeBars.Row], cutoff: Int? = nil, isRightToLeft: Bool = false) -> String? {
    OfficeBars(rows, ticks: [], cutoff: cutoff.map { .init(day: $0, text: "now") }).map {
      String(decoding: $0.svg(title: "Offices", isRightToLeft: isRightToLeft).bytes, as: UTF8.self)
    }
  }

  private func row(_ name: String, _ start: OfficeBars.End, _ end: OfficeBars.End, known: ClosedRange<Int>? = nil)
    -> OfficeBars.Row
  {
    .init(name: name, start: start, end: end, known: known)
  }

  @Test func anOfficeThatIsKnownToBeHeldIsABar() throws {
    let text = try #require(svg([row("Mayor", .day(0), .day(100)), row("Envoy", .day(100), .open)], cutoff: 200))
    #expect(text.split(separator: "class=\"held\"").count == 3)
    #expect(!text.contains("<circle"))
    // Still held: it ends at the end of the data, with an arrow.
    #expect(text.contains("class=\"range\"") && text.contains("class=\"cutoff\""))
  }

  /// Where nobody knows since when, no bar says more than is known.
  @Test func whatIsKnownOfOneTimeIsADot() throws {
    let text = try #require(
      svg([row("Senator", .unknown, .unknown, known: 0...20), row("Secretary", .unknown, .unknown, known: 190...190)]))
    #expect(!text.contains("class=\"held\"") && text.split(separator: "<circle").count == 3)
  }

  @Test func oneOfficeOrOneDayIsNoDrawing() {
    #expect(svg([row("Mayor", .day(0), .day(100))]) == nil)
    #expect(svg([row("Mayor", .day(0), .day(100)), row("Undated", .unknown, .unknown)]) == nil)
    #expect(svg([row("A", .day(5), .unknown), row("B", .unknown, .unknown, known: 5...5)]) == nil)
  }

  @Test func namesAreEscapedAndTheOtherDirectionIsMirrored() throws {
    let rows = [row("<b>", .day(0), .day(100)), row("\"x", .day(50), .day(60))]
    let text = try #require(svg(rows))
    #expect(text.contains("&lt;b&gt;") && !text.contains("<b>"))
    #expect(try #require(svg(rows, isRightToLeft: true)) != text)
  }
}
