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
    let rows = [row("Mayor", .days(0...0), .days(100...100)), row("Envoy", .days(100...100), .open)]
    let text = try #require(svg(rows, cutoff: 200))
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

  /// From some day of 0 to 20 until some day of 80 to 90: it is sure of no more than 20 to 80.
  @Test func whatMayHaveBeenIsInOutline() throws {
    let bars = try #require(
      OfficeBars([row("Mayor", .days(0...20), .days(80...90)), row("Envoy", .days(100...100), .open)], ticks: [], cutoff: nil))
    let text = String(decoding: bars.svg(title: "Offices", isRightToLeft: false).bytes, as: UTF8.self)
    func width(_ style: String) throws -> Double {
      let rest = try #require(text.firstRange(of: "class=\"\(style)\"").map { text[$0.upperBound...] })
      let start = try #require(rest.firstRange(of: " width=\"")).upperBound
      return try #require(Double(rest[start...].prefix { $0 != "\"" }))
    }
    #expect(bars.isDoubtful && text.split(separator: "class=\"maybe\"").count == 3)
    #expect(abs(try width("held") / width("maybe") - 60.0 / 20) < 0.02)
  }

  /// Both ends in one year: nothing is sure, so nothing is solid.
  @Test func whatMayHaveEndedBeforeItBeganIsInOutlineAlone() throws {
    let text = try #require(
      svg([row("Mayor", .days(0...365), .days(0...365)), row("Envoy", .unknown, .unknown, known: 400...400)]))
    #expect(text.contains("class=\"maybe\"") && !text.contains("class=\"held\""))
  }

  @Test func oneOfficeOrOneDayIsNoDrawing() {
    #expect(svg([row("Mayor", .days(0...0), .days(100...100))]) == nil)
    #expect(svg([row("Mayor", .days(0...0), .days(100...100)), row("Undated", .unknown, .unknown)]) == nil)
    #expect(svg([row("A", .days(5...5), .unknown), row("B", .unknown, .unknown, known: 5...5)]) == nil)
  }

  @Test func namesAreEscapedAndTheOtherDirectionIsMirrored() throws {
    let rows = [row("<b>", .days(0...0), .days(100...100)), row("\"x", .days(50...50), .days(60...60))]
    let text = try #require(svg(rows))
    #expect(text.contains("&lt;b&gt;") && !text.contains("<b>"))
    #expect(try #require(svg(rows, isRightToLeft: true)) != text)
  }
}
