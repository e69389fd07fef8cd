import Base
import Markup
import Model
import Screening

extension HiddenNames {
  /// The names of records that are not published, without those that a published record has too.
  init(of hidden: HiddenRecords, besides list: Numbered) {
    guard !hidden.names.isEmpty else {
      self = .none
      return
    }
    var names = Set(hidden.names)
    for target in list.targets.all { names.remove(target.title) }
    for aliases in list.actors.map(\.aliases) + list.places.map(\.aliases) + list.instruments.map(\.aliases) {
      for alias in aliases { names.remove(alias.name) }
    }
    self.init(hidden.names.filter { names.remove($0) != nil })
  }

  /// Reports them in fields of plain text, which the pages show as they are.
  func report(in list: Numbered, _ diagnostics: inout Diagnostics) {
    guard !isEmpty else { return }
    report(in: list.actors, &diagnostics)
    report(in: list.events, &diagnostics)
    report(in: list.claims, &diagnostics)
    report(in: list.issues, &diagnostics)
    report(in: list.instruments, &diagnostics)
    report(in: list.sources, &diagnostics)
    report(in: list.places, &diagnostics)
    report(in: list.notes, &diagnostics)
  }

  private func report<R: PlainlyWritten>(in records: [R], _ diagnostics: inout Diagnostics) {
    for record in records {
      for (field, text) in record.plainTexts {
        for name in found(in: Array(text.utf8)) {
          diagnostics.report(
            .hiddenName, at: record.common.place,
            "`\(field)` of `\(record.id)` names “\(printable(name.utf8))”, which is not published, in plain words")
        }
      }
    }
  }
}

/// A record that can list its fields of plain text.
protocol PlainlyWritten: Record {
  var ownPlainTexts: [(field: String, text: String?)] { get }
}

extension PlainlyWritten {
  /// As far as they are given.
  fileprivate var plainTexts: [(field: String, text: String)] {
    var all: [(field: String, text: String?)] = [("title", common.title), ("note", common.note)]
    all += common.corrections.map { ("corrections", $0.text) }
    all += common.figures.flatMap { [("figures", $0.measure), ("figures", $0.scope), ("figures", $0.note)] }
    all += common.links.map { ("links", $0.note) }
    all += common.alternatives.flatMap { rival -> [(String, String?)] in
      [("alt", rival.note)]
        + rival.value.items.joined().map { part in if case .text(let text) = part { ("alt", text) } else { ("alt", nil) } }
    }
    all += common.cites.flatMap { [("cite", $0.locator), ("cite", $0.quote)] }
    return (all + ownPlainTexts).compactMap { field, text in text.map { (field, $0) } }
  }
}

extension ActorRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] {
    aliases.map { ("aliases", $0.name) }
      + tenures.flatMap { [("tenures", $0.role), ("tenures", $0.organisation?.value), ("tenures", $0.note)] }
  }
}

extension EventRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] {
    [("purpose", self.purpose), ("outcome", self.outcome), ("place", self.place?.value), ("date_text", self.when.text)]
      + self.actors.map { ("actors", $0.capacity) }
      + self.media.flatMap { [("media", $0.alternativeText), ("media", $0.credit)] }
  }
}

extension ClaimRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] {
    [
      ("cell", self.cell), ("quote", self.quote?.text), ("quote", self.quote?.translation),
      ("state_basis", self.promise.stateBasis),
      ("settled_by", self.promise.settledBy), ("deadline_rule", self.promise.deadlineRule),
      ("conditional_on", self.judgement.conditionalOn),
      ("basis_text", self.judgement.basisText),
    ]
  }
}

extension IssueRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] { [("question", question)] }
}

extension InstrumentRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] {
    aliases.map { ("aliases", $0.name) } + [("requirement", requirement)] + provisions.map { ("provisions", $0.text) }
      + stages.flatMap { [("stages", $0.hedge), ("stages", $0.note)] }
      + support.flatMap { [("support", $0.label), ("support", $0.result), ("support", $0.note)] }
  }
}

extension SourceRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] {
    (authors + editors + translators).map { ("author", $0.full) } + [("publisher", publisher), ("shown_as", shownAs)]
  }
}

extension PlaceRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] { aliases.map { ("aliases", $0.name) } }
}

extension NoteRecord: PlainlyWritten {
  var ownPlainTexts: [(field: String, text: String?)] { authors.map { ("authors", $0.value) } }
}
