import Base

/// Counts the faulty rows of one file: the first are reported, the rest are counted, so that a million broken rows are no million
/// messages.
struct FaultTally: Sendable {
  private let limit: Int
  private var count = 0
  private var firstUnreported: Place?

  init(limit: Int) { self.limit = limit }

  /// Counts a faulty row; false when it is one too many to report.
  mutating func admits(_ place: Place) -> Bool {
    count += 1
    guard count > limit else { return true }
    firstUnreported = firstUnreported ?? place
    return false
  }

  /// Says once how many were not reported.
  mutating func reportRest(_ code: DiagnosticCode, _ rows: String, _ diagnostics: inout Diagnostics) {
    guard let place = firstUnreported else { return }
    firstUnreported = nil
    diagnostics.report(code, at: place, "\(count - limit) more \(rows) are faulty; the first of them is here")
  }
}
