import Base
import Drawing
import Synchronization
import Testing

@testable import Pages

struct SharedDrawingsTests {
  /// Told from another by its width.
  private func drawing(_ width: Double) -> TimelineDrawing {
    var options = TimelineGeometry.Options()
    options.width = width
    let words = TimelineDrawing.Words(
      calendar: CalendarWords(
        year: { "\($0)" }, month: { "\($0)" }, monthOfYear: { "\($0) \($1)" }, day: { "\($0)" }, dayOfMonth: { "\($0) \($1)" }),
      undated: "", cutoff: nil, said: "", done: "", isRightToLeft: false)
    return TimelineDrawing(
      TimelineGeometry([], options), words: words, name: { _ in .init("", nil) }, binName: { _ in .init("", nil) },
      count: { "\($0)" })
  }

  private let file = SitePath("timeline/index.svg")!
  private let other = SitePath("timeline/2025.svg")!

  @Test func aDrawingIsMadeOnceForAllWhoUseIt() {
    let shared = SharedDrawings()
    var made = 0
    for _ in 0..<3 {
      let got = shared.drawing(file, uses: 3) {
        made += 1
        return drawing(400)
      }
      #expect(got.geometry.width == 400)
    }
    #expect(made == 1)
  }

  @Test func eachPageGetsItsOwn() {
    let shared = SharedDrawings()
    _ = shared.drawing(file, uses: 2) { drawing(400) }
    #expect(shared.drawing(other, uses: 2) { drawing(500) }.geometry.width == 500)
    #expect(shared.drawing(file, uses: 2) { drawing(600) }.geometry.width == 400)
    #expect(shared.drawing(other, uses: 2) { drawing(600) }.geometry.width == 500)
  }

  /// Those of a million events would fill the memory.
  @Test func noneWaitsAfterItsLastUse() {
    let shared = SharedDrawings()
    _ = shared.drawing(file, uses: 1) { drawing(400) }
    #expect(shared.count == 0)
    _ = shared.drawing(file, uses: 2) { drawing(400) }
    #expect(shared.count == 1)
    _ = shared.drawing(file, uses: 2) { drawing(400) }
    #expect(shared.count == 0)
    // What is asked for again is drawn again: it may be another.
    #expect(shared.drawing(file, uses: 2) { drawing(500) }.geometry.width == 500)
  }

  /// Two cores that begin at once both draw, and the count of uses is right all the same.
  @Test func whoeverDrawsMeanwhileCountsAsAUse() {
    let shared = SharedDrawings()
    let outer = shared.drawing(file, uses: 3) {
      #expect(shared.drawing(file, uses: 3) { drawing(400) }.geometry.width == 400)
      return drawing(400)
    }
    #expect(outer.geometry.width == 400 && shared.count == 1)
    _ = shared.drawing(file, uses: 3) { drawing(400) }
    #expect(shared.count == 0)
  }
}
