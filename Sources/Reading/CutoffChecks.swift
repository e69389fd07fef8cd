import Base
import Model
import Syntax

// What lies wholly after the edition's data cut-off is planned, proposed or expected, and no fact. For records that are published.
extension RecordReader {
  func checkCutoff<R: ReadableRecord>(_ record: R, _ fields: Node, _ reader: inout FieldReader) {
    guard let cutoff = settings.edition.dataCutoff?.latest else { return }
    func report(_ date: EDTF?, _ field: String, of node: Node, _ fault: String, instead: String) {
      guard let date, date.isCertainly(after: cutoff), let place = node.given(field)?.place else { return }
      reader.diagnostics.report(
        .factAfterCutoff, at: place, "the date is \(date.text), after the edition's data cut-off (\(cutoff)), and \(fault)",
        suggestion: "\(instead), or move `edition.data_cutoff`")
    }

    switch record {
    case let event as EventRecord:
      if !event.status.isExpectation {
        report(
          event.when.date, "date", of: fields, "the event is told as a fact",
          instead: "write `status: planned` or `status: proposed`")
      }
      report(event.asOf, "as_of", of: fields, "the event is said to go on then", instead: "give a day that the edition covers")
    case let claim as ClaimRecord:
      report(
        claim.date, "date", of: fields, "the claim is told as made", instead: "leave it to a later edition (`review: withheld`)")
      report(
        claim.judgement.resolvedOn, "resolved_on", of: fields, "the outcome is told as known",
        instead: "write `resolution: pending`")
    case let instrument as InstrumentRecord:
      for (stage, node) in pairs(instrument.stages, "stages", of: fields, reader) where stage.hedge == nil {
        report(
          stage.when.date, "date", of: node, "the stage `\(stage.stage)` is told as reached",
          instead: "say in `hedge` that it is expected")
      }
      // Counts as of a day may complete a series: its drawing shows where the cut-off lies.
      for (count, node) in pairs(instrument.support, "support", of: fields, reader) {
        report(count.date, "date", of: node, "the vote is told as held", instead: "leave it to a later edition")
      }
    default: break
    }
  }
}

extension EventRecord.Status {
  /// Says of a day to come what is to happen on it, or no longer is.
  var isExpectation: Bool { self == .planned || self == .proposed || self == .cancelled }
}
