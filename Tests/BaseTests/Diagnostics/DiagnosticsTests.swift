import Base
import Testing

struct DiagnosticsTests {
  /// Whatever found a problem first, the list is the same.
  @Test func theListIsSortedByFilePlaceCodeAndMessage() {
    let (a, b) = (DiagnosticCode("a", .warning), DiagnosticCode("b", .error))
    let (first, second) = (SourceID(0), SourceID(1))
    let inOrder = [
      Diagnostic(b, at: nil, "whole"), Diagnostic(a, at: Place(first, 1..<2), "x"), Diagnostic(b, at: Place(first, 1..<2), "m"),
      Diagnostic(b, at: Place(first, 1..<2), "n"), Diagnostic(a, at: Place(first, 9..<9), "x"),
      Diagnostic(a, at: Place(second, 0..<1), "x"),
    ]
    for order in [[5, 4, 3, 2, 1, 0], [2, 0, 5, 1, 4, 3]] {
      var found = Diagnostics()
      for i in order {
        let one = inOrder[i]
        found.report(one.code, at: one.place, one.message)
      }
      #expect(found.sorted.map(\.message) == inOrder.map(\.message))
      #expect(found.sorted.map(\.place) == inOrder.map(\.place))
      #expect(found.sorted.map(\.code) == inOrder.map(\.code))
      #expect(found.hasErrors)
    }
  }

  private static let code = DiagnosticCode("a", .error)

  private func found(_ places: some Sequence<Int>, in source: Int = 0) -> Diagnostics {
    var found = Diagnostics()
    for i in places { found.report(Self.code, at: Place(SourceID(source), i..<i + 1), "m") }
    return found
  }

  @Test func whatIsSaidTwiceOfOnePlaceIsListedOnce() {
    let list = found([3, 3, 5, 3]).sorted
    #expect(list.map(\.place?.start) == [3, 5])
    #expect(list.map(\.count) == [1, 1])
  }

  @Test func theFirstOfAKindInAFileAreListedAndTheRestCounted() {
    var all = found(0..<1000)
    all.append(found(0..<40, in: 1))
    all.append(found(500..<1500, in: 0))
    let list = all.sorted
    #expect(list.count == Diagnostics.limit + 1 + 40)
    let rest = list.first { $0.count > 1 }
    // Of the other part's hundred listed ones and of the 900 counted there, none is among the first hundred here.
    #expect(rest?.count == 900 + 1000)
    #expect(rest?.place?.start == 100)
    #expect(list.reduce(0) { $0 + $1.count } == 2040)
    #expect(all.errorCount == 2040)
  }

  @Test func leavesOutKindsWithTheirCounts() {
    var all = found(0..<1000)
    all.report(DiagnosticCode("b", .error), at: nil, "m")
    let rest = all.without(Self.code)
    #expect(rest.sorted.map(\.code.id) == ["b"])
    #expect(rest.errorCount == 1)
  }
}
