import Base
import Model
import Syntax

// What a record must have beyond well-formed fields. Each check sees the whole record, private fields included. What is missing
// is reported at the record's start, what is wrong at itself.
extension RecordReader {
  func check<R: ReadableRecord>(_ record: R, _ entries: [Node.Entry], at start: Place, _ reader: inout FieldReader) {
    let fields = Node(.mapping(entries), at: start)
    func place(of field: String) -> Place { fields.given(field)?.place ?? start }

    if record.common.review == .withdrawn {
      if record.common.reviewReason == nil || hiddenPaths(of: record).contains(["review_reason"]) {
        reader.diagnostics.report(
          .missingReason, at: place(of: "review"), "a withdrawn record needs `review_reason`: it is what its page will say")
      }
      if record.common.title.isEmpty, type == .claim {
        reader.diagnostics.report(
          .missingField, at: place(of: "review"), "a withdrawn claim needs `title`: its page shows that instead of the text")
      }
    }
    if let names = fields.given("private") { checkPrivate(names, type, &reader) }
    for (link, node) in pairs(record.common.links, "links", of: fields, reader) { check(link, node, &reader) }
    for (figure, node) in pairs(record.common.figures, "figures", of: fields, reader) { check(figure, node, &reader) }
    if !record.common.review.isHidden, record.common.review != .withdrawn {
      checkCites(record, fields, &reader)
      checkCutoff(record, fields, &reader)
    }

    checkOrder(record, fields, &reader)

    switch record {
    case let event as EventRecord:
      if event.when.date == nil, event.when.after.isEmpty, event.when.before.isEmpty, event.when.basis != .undated,
        fields.given("date") == nil
      {
        reader.diagnostics.report(
          .undatedEvent, at: start, "event `\(record.id)` has no date and nothing to order it by",
          suggestion: "write `date`, or `after`/`before`, or `basis: undated`")
      }
      check(event.when, fields, &reader)
      for (media, node) in pairs(event.media, "media", of: fields, reader) { check(media, node, &reader) }
    case let actor as ActorRecord:
      for (tenure, node) in pairs(actor.tenures, "tenures", of: fields, reader) { check(tenure, node, &reader) }
      if let image = actor.image, let node = fields.given("image") { check(image, node, &reader) }
    case let claim as ClaimRecord:
      checkWords(of: claim, fields, &reader)
      checkKind(claim, entries, &reader)
      checkState(claim.promise, fields, &reader)
      if claim.isByEditor, let text = claim.text {
        EstimateChecks.check(text, hasLikelihood: claim.judgement.likelihood != nil, settings, &reader.diagnostics)
      }
      if let cell = claim.cell, cell.mayHaveManyWords {
        let words = cell.split(whereSeparator: \.isWhitespace).count
        if words > 12 {
          reader.diagnostics.report(.longCell, at: place(of: "cell"), "`cell` has \(words) words; the matrix has room for twelve")
        }
      }
    case let source as SourceRecord:
      if source.isConfidential, source.shownAs == nil {
        reader.diagnostics.report(
          .missingShownAs, at: place(of: "confidential"), "a confidential source needs `shown_as`, the only thing published of it"
        )
      }
      // Whoever writes `confidential: false` says so himself.
      if let shownAs = fields.given("shown_as"), !shownAs.isBlank, fields.given("confidential").map(\.isBlank) ?? true {
        reader.diagnostics.report(
          .missingConfidential, at: shownAs.place, "`shown_as` protects nobody by itself: all of this source would be published",
          suggestion: "add `confidential: true`")
      }
    case let instrument as InstrumentRecord:
      for (stage, node) in pairs(instrument.stages, "stages", of: fields, reader) { check(stage.when, node, &reader) }
      for node in items("support", of: fields, reader) { checkCount(node, &reader) }
    case is PlaceRecord:
      for (one, other) in [("lat", "lon"), ("lon", "lat")] {
        if let given = fields.given(one), fields.given(other) == nil {
          reader.diagnostics.report(.missingField, at: given.place, "`\(one)` needs `\(other)`")
        }
      }
    default: break
    }
  }

  private func check(_ when: RecordDate, _ node: Node, _ reader: inout FieldReader) {
    // A date that is there and wrong was reported as such.
    guard when.date?.singleDay == nil, when.date != nil || node.given("date") == nil else { return }
    guard let (name, value) = ["time", "tz", "duration"].lazy.compactMap({ name in node.given(name).map { (name, $0) } }).first
    else { return }
    reader.diagnostics.report(
      .invalidTime, at: value.place, "a time needs a single day, and `date` is none",
      suggestion: "leave `\(name)` out, or write it into `date_text`")
  }

  /// A claim says something, and what is published of it does.
  private func checkWords(of claim: ClaimRecord, _ fields: Node, _ reader: inout FieldReader) {
    let given = ["text", "cell"].compactMap { name in fields.given(name).map { (name, $0) } }
    if given.isEmpty {
      reader.diagnostics.report(.missingText, at: fields.place, "claim `\(claim.common.id)` needs `text` or `cell`")
      return
    }
    let hidden = hiddenPaths(of: claim)
    guard given.allSatisfy({ hidden.contains([$0.0]) }) else { return }
    reader.diagnostics.report(
      .missingText, at: given[0].1.place,
      "nothing that claim `\(claim.common.id)` says would be published: `text` or `cell` must be",
      suggestion: "to hide the whole record write `review: withheld`")
  }

  /// That one thing answers or causes another is somebody's claim.
  private func check(_ link: RecordLink, _ node: Node, _ reader: inout FieldReader) {
    guard link.relation == "response-to" || link.relation == "causes", node.given("by") == nil else { return }
    reader.diagnostics.report(
      .unattributedCause, at: node.given("rel")?.place ?? node.place,
      "`\(link.relation)` is a claim, and nobody is named who makes it",
      suggestion: "write `by`, the actor who says so; where nobody does, `follows` says that one came after the other")
  }

  /// `{option, count}` is shorthand for one count.
  private func checkCount(_ node: Node, _ reader: inout FieldReader) {
    for (name, other) in [("option", "count"), ("count", "option")] {
      guard let given = node.given(name) else { continue }
      if node.given("counts") != nil {
        reader.diagnostics.report(
          .doubledCount, at: given.place, "`\(name)` stands beside `counts`, which already says how many there were of each",
          suggestion: "write all of it in `counts`: `counts: {\"yes\": 57, \"no\": 60}`")
        return
      }
      if node.given(other) == nil {
        reader.diagnostics.report(.missingField, at: given.place, "`\(name)` needs `\(other)`")
      }
    }
  }

  private func check(_ tenure: Tenure, _ node: Node, _ reader: inout FieldReader) {
    guard case .date(let end) = tenure.end, let last = end.latest, let first = tenure.start?.earliest, last < first else {
      return
    }
    reader.diagnostics.report(
      .invalidDate, at: node.given("end")?.place ?? node.place, "the tenure ends before it starts (`\(tenure.start?.text ?? "")`)"
    )
  }

  /// What became of a promise is true of a day, and of none that the dossier does not know yet.
  private func checkState(_ promise: Promise, _ fields: Node, _ reader: inout FieldReader) {
    guard promise.state != nil, let state = fields.given("state") else { return }
    guard let asOf = fields.given("state_as_of") else {
      reader.diagnostics.report(
        .undatedState, at: state.place, "`state` does not say as of when", suggestion: "write `state_as_of`")
      return
    }
    if let cutoff = settings.edition.dataCutoff?.latest, let first = promise.stateAsOf?.earliest, first > cutoff {
      reader.diagnostics.report(
        .stateAfterCutoff, at: asOf.place, "the state is of a day after the edition's data cut-off (\(cutoff))",
        suggestion: "move `edition.data_cutoff`, or give the state as of a day that it covers")
    }
  }

  /// Fields that the pages show of some kinds of claim alone.
  private func checkKind(_ claim: ClaimRecord, _ entries: [Node.Entry], _ reader: inout FieldReader) {
    // A kind that is absent or wrong was reported as such.
    guard entries.contains(where: { $0.key == "kind" && $0.value.isText(claim.kind.rawValue) }) else { return }
    for (kinds, fields) in Self.fieldsOfKinds where !kinds.contains(claim.kind) {
      for entry in entries where fields.contains(entry.key) && !entry.value.isNull {
        let names = kinds.map { "`\($0.rawValue)`" }
        reader.diagnostics.report(
          .misplacedField, at: entry.keyPlace,
          "`\(entry.key)` belongs to a claim of the kind \(names.joined(separator: " or ")), and this is `\(claim.kind.rawValue)`"
        )
      }
    }
  }

  static let fieldsOfKinds: [(kinds: [ClaimRecord.Kind], fields: Set<String>)] = [
    (
      [.pledge, .offer, .demand],
      ["deadline", "deadline_rule", "strength", "state", "state_basis", "state_as_of", "evidence"]
    ),
    ([.pledge, .offer, .demand, .forecast, .assessment], ["settled_by"]),
    (
      [.forecast, .assessment],
      ["likelihood", "words", "confidence", "horizon", "conditional_on", "resolution", "resolved_on", "basis_text"]
    ),
  ]

  /// The nodes that the values of a list field were read from, one each.
  private func items(_ field: String, of fields: Node, _ reader: FieldReader) -> [Node] {
    fields.given(field).map { reader.items($0) } ?? []
  }

  /// The values of a list field, each with its node. Most records have none: then nothing is looked for.
  func pairs<Value>(
    _ values: [Value], _ field: String, of fields: Node, _ reader: FieldReader
  ) -> Zip2Sequence<[Value], [Node]> {
    zip(values, values.isEmpty ? [] : items(field, of: fields, reader))
  }

  private func check(_ figure: Figure, _ node: Node, _ reader: inout FieldReader) {
    // A value that is there and wrong was reported as such.
    let isEmpty = ["value", "low", "high"].allSatisfy { node.given($0) == nil }
    if isEmpty, figure.bound?.isWord != true, !figure.measure.isEmpty {
      reader.diagnostics.report(
        .incompleteFigure, at: node.place,
        "the figure “\(figure.measure)” needs `value`, `low`/`high`, or a word such as `dozens` in `op`")
    }
    if let low = figure.low, let high = figure.high, low.value > high.value {
      reader.diagnostics.report(
        .incompleteFigure, at: node.given("low")?.place ?? node.place, "the figure “\(figure.measure)” has `low` above `high`")
    }
    if figure.claimedBy == nil, node.given("claimed_by") == nil, !figure.measure.isEmpty {
      reader.diagnostics.report(
        .unclaimedFigure, at: node.place, "the figure “\(figure.measure)” does not say who claims it",
        suggestion: "write `claimed_by`")
    }
  }

  private func check(_ media: Media, _ node: Node, _ reader: inout FieldReader) {
    guard let file = media.file else {
      if node.given("file") == nil { reader.diagnostics.report(.missingField, at: node.place, "a media entry needs `file`") }
      return
    }
    if media.alternativeText == nil {
      reader.diagnostics.report(
        .missingAlternativeText, at: file.place,
        "`\(printable(file.value.utf8))` needs `alt`: what the picture shows, for those who cannot see it")
    }
  }

  /// What a record cites covers its parts. Where it cites nothing an event or a claim is reported itself, and of any other record
  /// each part that cites nothing.
  private func checkCites<R: ReadableRecord>(_ record: R, _ fields: Node, _ reader: inout FieldReader) {
    guard settings.gates.uncited != .off, fields.given("cite") == nil else { return }
    let code: DiagnosticCode = settings.gates.uncited == .error ? .uncitedRefused : .uncited
    func report(_ what: String, at place: Place) {
      reader.diagnostics.report(code, at: place, "\(what) cites no source", suggestion: "write `cite: SOURCE, para. N`")
    }
    if type.isStatement { return report("\(type.rawValue) `\(record.id)`", at: fields.place) }

    /// - Parameter name: nil for one that was reported as having none.
    func report<Part>(_ field: String, _ parts: [Part], name: (Part) -> String?) {
      for (part, node) in pairs(parts, field, of: fields, reader) where node.given("cite") == nil {
        if let name = name(part) { report("\(name) of `\(record.id)`", at: node.place) }
      }
    }
    report("figures", record.common.figures) { $0.measure.isEmpty ? nil : "the figure “\($0.measure)”" }
    guard let instrument = record as? InstrumentRecord else { return }
    report("stages", instrument.stages) { $0.stage.isEmpty ? nil : "the stage `\($0.stage)`" }
    report("provisions", instrument.provisions) { $0.text.isEmpty ? nil : "a provision" }
    report("support", instrument.support) { $0.label.map { "the vote “\($0)”" } ?? "a count of support" }
  }
}

extension String {
  /// Whether it may have more than twelve words. Most cells have not bytes enough between words.
  var mayHaveManyWords: Bool { utf8.count { $0 <= 0x20 || $0 >= 0x7F } >= 12 }
}

/// Checks the names under `private`: a mistyped one would publish what it was to hide.
func checkPrivate(_ names: Node, _ type: RecordType, _ reader: inout FieldReader) {
  for item in reader.items(names) {
    guard case .scalar(let scalar) = item.value, !item.isBlank else { continue }
    let name = scalar.text.trimmingSpaces
    let path = fieldPath(name)
    // Below a title there is nothing to name instead of it.
    let whole = RecordReader.identity.contains(path[0]) ? "" : path.dropLast().joined(separator: ".")
    if RecordReader.identity.contains(path[0]) || type.fieldParts.requires(path[...]) {
      reader.diagnostics.report(
        .privateIdentity, at: item.place,
        "`\(name)` cannot be private: a published \(whole.isEmpty ? "record" : "entry of `\(whole)`") needs it",
        suggestion: whole.isEmpty ? "to hide the whole record write `review: withheld`" : "write `\(whole)`, to hide all of it")
    } else if ["true", "yes", "all", "*"].contains(name.lowercased()) {
      reader.diagnostics.report(
        .unknownField, at: item.place, "`private` is a list of fields, and \(type.noun) has no field `\(name)`",
        suggestion:
          "to keep whole records back write `review: withheld`; to keep fields back list them: `private: [note, cite.locator]`")
    } else if !RecordReader.deciding.contains(path[0]), type.fieldParts.assertsWithout(path[...]) {
      reader.diagnostics.report(
        .privateQualifier, at: item.place,
        "`\(name)` cannot be private: without it \(whole.isEmpty ? "the record" : "what is left of `\(whole)`") would say something else",
        suggestion: whole.isEmpty ? "to hide the whole record write `review: withheld`" : "write `\(whole)`, to hide all of it")
    } else if !type.fieldParts.contains(path[...]) {
      reader.diagnostics.report(
        .unknownField, at: item.place, "`private` names `\(name)`, which \(type.noun) does not have",
        suggestion: NearMiss.suggestion(for: name, among: type.fieldParts.sortedNames))
    }
  }
}
