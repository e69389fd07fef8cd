import Base
import Testing

@testable import Drawing

struct RangeAxisTests {
  private func svg(_ rows: [RangeAxis.Row]) -> String? {
    RangeAxis(rows).map {
      String(decoding: $0.svg(title: "Aircraft", isRightToLeft: false) { "\(Int($0))" }.bytes, as: UTF8.self)
    }
  }

  @Test func aWordIsWrittenAndNeverDrawn() throws {
    let text = try #require(
      svg([
        .init(claimant: "Ann", text: "dozens of aircraft", low: nil, best: nil, high: nil),
        .init(claimant: "Bea", text: "41 aircraft", low: nil, best: 41, high: nil),
      ]))
    #expect(text.contains(">dozens of aircraft</text>"))
    #expect(text.split(separator: "<circle").count == 2)
    #expect(!text.contains("class=\"range\""))
  }

  @Test func onlyWordsOrOneRowAreNoComparison() {
    #expect(svg([.init(claimant: "Ann", text: "41", low: nil, best: 41, high: nil)]) == nil)
    #expect(svg(["Ann", "Bea"].map { .init(claimant: $0, text: "dozens", low: nil, best: nil, high: nil) }) == nil)
  }

  @Test func namesAreEscaped() throws {
    let text = try #require(
      svg([
        .init(claimant: "<b>", text: "1", low: 1, best: nil, high: 3),
        .init(claimant: "\"x", text: "2", low: nil, best: 2, high: nil),
      ]))
    #expect(text.contains("&lt;b&gt;") && !text.contains("<b>"))
  }

  @Test func theAxisBeginsAtNought() {
    let scale = ValueScale([430, 479])
    #expect(scale.low == 0 && scale.high == 500 && scale.ticks == [0, 100, 200, 300, 400, 500])
    #expect(ValueScale([]).ticks == [0, 1])
    #expect(ValueScale([-3, 4]).low <= -3)
  }
}
