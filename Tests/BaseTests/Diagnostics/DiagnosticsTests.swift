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
}
