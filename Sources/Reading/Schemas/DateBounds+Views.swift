import Base
import Model
import Syntax

extension DateBounds {
  /// - Parameter fields: the view's filter as it is written.
  func check(_ view: BodyView, _ fields: Node, _ diagnostics: inout Diagnostics) {
    switch view {
    case .timeline(let filter), .events(let filter):
      if let from = filter.from, let node = fields.given("from"), from.earliest == nil {
        report(noStartAt: node.place, meant: fields.given("to") == nil ? from.latest.map { "to: \($0)" } : nil, &diagnostics)
      }
      if let to = filter.to, let node = fields.given("to"), to.latest == nil {
        report(noEndAt: node.place, meant: fields.given("from") == nil ? to.earliest.map { "from: \($0)" } : nil, &diagnostics)
      }
    case .matrix(let filter):
      if let date = filter.asOf, let node = fields.given("as_of") { check(asOf: date, at: node.place, &diagnostics) }
    case .actor, .figures: return
    }
  }
}
