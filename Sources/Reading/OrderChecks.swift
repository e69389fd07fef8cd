import Base
import Model
import Syntax

// What cannot be: an end before its beginning, more votes than voters. Only what is certainly so is reported.
extension RecordReader {
  func checkOrder<R: ReadableRecord>(_ record: R, _ fields: Node, _ reader: inout FieldReader) {
    func report(_ last: (field: String, date: EDTF?), before first: EDTF?, in node: Node, _ fault: String) {
      guard let date = last.date, let first, date.isCertainly(before: first) else { return }
      reader.diagnostics.report(
        .orderInTime, at: node.given(last.field)?.place ?? node.place,
        "`\(last.field)` is \(date.text), before \(fault) (\(first.text))")
    }

    for (link, node) in pairs(record.common.links, "links", of: fields, reader) {
      report(("end", link.end), before: link.start, in: node, "the relation starts")
    }
    switch record {
    case let actor as ActorRecord:
      report(("died", actor.died), before: actor.born, in: fields, "the day of birth")
      report(("dissolved", actor.dissolved), before: actor.founded, in: fields, "the day of foundation")
    case let claim as ClaimRecord:
      for later in claim.laterDates { report(later, before: claim.date, in: fields, "the claim was made") }
      if claim.isInForce == true, let successor = claim.supersededBy, let inForce = fields.given("in_force") {
        reader.diagnostics.report(
          .supersededInForce, at: inForce.place,
          "the claim is said to be in force, and to be superseded by `\(printable(successor.value.utf8))`",
          suggestion: "leave out whichever does not hold")
      }
    case let instrument as InstrumentRecord:
      for (count, node) in pairs(instrument.support, "support", of: fields, reader) { check(count, node, &reader) }
    default: break
    }
  }

  /// Whoever sponsors or signs may vote too, and nobody votes twice.
  private func check(_ support: Support, _ node: Node, _ reader: inout FieldReader) {
    guard let total = support.total else { return }
    let votes = support.tally.filter { $0.option != .coSponsor && $0.option != .sign }
    let others = support.tally.filter { $0.option == .coSponsor || $0.option == .sign }.map(\.count)
    // Their sum may be too large a number.
    let sum = votes.reduce(0) { sum, vote in
      let (next, isTooLarge) = sum.addingReportingOverflow(vote.count)
      return isTooLarge ? .max : next
    }
    guard let most = ([sum] + others).max(), most > total else { return }
    reader.diagnostics.report(
      .countOverTotal, at: (node.given("counts") ?? node.given("count") ?? node).place,
      "\(most) were counted, and `of` says that there are \(total)")
  }
}
