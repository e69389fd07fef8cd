import Base
import Model
import Syntax

// What a record must have beyond well-formed fields. Each check sees the whole record, private fields included.
extension RecordReader {
  func check<R: ReadableRecord>(_ record: R, _ entries: [Node.Entry], _ settings: Settings, _ reader: inout FieldReader) {
    let common = record.common
    func place(of field: String) -> Place { entries.first { $0.key == field }?.value.place ?? common.place }

    if common.review == .withdrawn, common.reviewReason == nil {
      reader.diagnostics.report(.missingReason, at: place(of: "review"), "a withdrawn record needs `review_reason`: it is what its page will say")
    }
    for field in common.privateFields + (settings.privateFields[type] ?? []) where ["id", "title", "name", "review", "private"].contains(field) {
      reader.diagnostics.report(
        .privateIdentity, at: place(of: "private"), "`\(field)` cannot be private: a published record needs it",
        suggestion: "to hide the whole record write `review: withheld`")
    }
    for name in common.privateFields where R.schema.row(named: name.split(separator: ".").first.map(String.init) ?? "") == nil {
      reader.diagnostics.report(
        .unknownField, at: place(of: "private"), "`private` names `\(name)`, which \(type.noun) does not have",
        suggestion: NearMiss.suggestion(for: name, among: R.schema.rows.map(\.name)))
    }
    for figure in common.figures { check(figure, at: place(of: "figures"), common, &reader) }
    if !common.review.isHidden { checkCites(record, &reader) }

    switch record {
    case let event as EventRecord:
      if event.when.date == nil, event.when.after.isEmpty, event.when.before.isEmpty, event.when.basis != .undated,
        !entries.contains(where: { $0.key == "date" && !$0.value.isNull })
      {
        reader.diagnostics.report(
          .undatedEvent, at: common.place, "event `\(common.id)` has no date and nothing to order it by",
          suggestion: "write `date`, or `after`/`before`, or `basis: undated`")
      }
      for media in event.media { check(media, at: place(of: "media"), &reader) }
    case let actor as ActorRecord:
      if let image = actor.image { check(image, at: place(of: "image"), &reader) }
    case let claim as ClaimRecord:
      if claim.text == nil, claim.cell == nil {
        reader.diagnostics.report(.missingText, at: common.place, "claim `\(common.id)` needs `text` or `cell`")
      }
      if let cell = claim.cell {
        let words = cell.split(whereSeparator: \.isWhitespace).count
        if words > 12 {
          reader.diagnostics.report(.longCell, at: place(of: "cell"), "`cell` has \(words) words; the matrix has room for twelve")
        }
      }
    case let source as SourceRecord:
      if source.isConfidential, source.shownAs == nil {
        reader.diagnostics.report(.missingShownAs, at: place(of: "confidential"), "a confidential source needs `shown_as`, the only thing published of it")
      }
    default: break
    }
  }

  private func check(_ figure: Figure, at place: Place, _ common: Common, _ reader: inout FieldReader) {
    if figure.value == nil, figure.low == nil, figure.high == nil, figure.bound?.isWord != true {
      reader.diagnostics.report(
        .incompleteFigure, at: place, "the figure “\(figure.measure)” needs `value`, `low`/`high`, or a word such as `dozens` in `op`")
    }
    if let low = figure.low, let high = figure.high, low.value > high.value {
      reader.diagnostics.report(.incompleteFigure, at: place, "the figure “\(figure.measure)” has `low` above `high`")
    }
    if figure.claimedBy == nil {
      reader.diagnostics.report(
        .unclaimedFigure, at: place, "the figure “\(figure.measure)” does not say who claims it", suggestion: "write `claimed_by`")
    }
  }

  private func check(_ media: Media, at place: Place, _ reader: inout FieldReader) {
    guard let file = media.file else {
      reader.diagnostics.report(.missingField, at: place, "a media entry needs `file`")
      return
    }
    if media.alternativeText == nil {
      reader.diagnostics.report(
        .missingAlternativeText, at: file.place, "`\(file.value)` needs `alt`: what the picture shows, for those who cannot see it")
    }
  }

  private func checkCites<R: ReadableRecord>(_ record: R, _ reader: inout FieldReader) {
    guard settings.gates.uncited != .off else { return }
    let code: DiagnosticCode = settings.gates.uncited == .error ? .uncitedRefused : .uncited
    let common = record.common
    if (type == .event || type == .claim), common.cites.isEmpty {
      reader.diagnostics.report(code, at: common.place, "\(type.rawValue) `\(common.id)` cites no source", suggestion: "write `cite: SOURCE, para. N`")
    }
    // A figure or stage of a record that cites its source rests on that.
    guard common.cites.isEmpty, type != .event, type != .claim else { return }
    for figure in common.figures where figure.cites.isEmpty {
      reader.diagnostics.report(code, at: common.place, "the figure “\(figure.measure)” of `\(common.id)` cites no source")
    }
    if let instrument = record as? InstrumentRecord {
      for stage in instrument.stages where stage.cites.isEmpty {
        reader.diagnostics.report(code, at: common.place, "the stage `\(stage.stage)` of `\(common.id)` cites no source")
      }
    }
  }
}
