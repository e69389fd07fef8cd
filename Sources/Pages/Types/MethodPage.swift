import Base
import Linking
import Model
import Templating

/// How to read this dossier: the scales, signs and rules that it uses, and no others.
struct MethodPage: PageType {
  /// A term and what it means.
  struct TermView: Sendable {
    let term: String
    let meaning: String

    static let fields = Fields<TermView>([.text("term", \.term), .text("meaning", \.meaning)])
  }

  struct SectionView: Sendable {
    let heading: String
    var rules: [String] = []
    var terms: [TermView] = []

    static let fields = Fields<SectionView>([
      .text("heading", \.heading), .texts("rules", \.rules), .list("terms", \.terms, TermView.fields),
    ])
  }

  struct CorrectedView: Sendable {
    let record: NameView
    let corrections: [CorrectionView]
    let more: NameView?

    static let fields = Fields<CorrectedView>([
      .object("record", \.record, NameView.fields), .list("corrections", \.corrections, CorrectionView.fields),
      .optionalObject("more", \.more, NameView.fields),
    ])
  }

  struct View: Sendable {
    let sections: [SectionView]
    let corrected: [CorrectedView]
    let shown: String?
  }

  let template = "method.html"

  let fields = Fields<View>([
    .list("sections", \.sections, SectionView.fields), .list("corrected", \.corrected, CorrectedView.fields),
    .optionalText("shown", \.shown),
  ])

  private static let mostCorrected = 200
  /// Corrections of one record.
  private static let mostOfOne = 12

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.house.method == nil ? [] : [(Addresses.part(of: "method"), 0)]
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let usage = Usage(site)
    let corrected = usage.corrected.prefix(Self.mostCorrected).map { target in
      let corrections = site.dossier.common(of: target).corrections
      return CorrectedView(
        record: site.name(of: target), corrections: corrections.prefix(Self.mostOfOne).map { site.correction($0) },
        more: site.more(corrections.count, than: Self.mostOfOne).map { NameView(text: $0, link: target.link) })
    }
    let view = View(
      sections: sections(usage, site), corrected: corrected,
      shown: site.shown(corrected.count, of: usage.corrected.count))
    return Page(title: site.word(.method), view: view)
  }

  /// As the print edition has them too.
  static func sections(_ site: Site) -> [SectionView] { Self().sections(Usage(site), site) }

  private func sections(_ usage: Usage, _ site: Site) -> [SectionView] {
    let all = [
      rules(usage, site), derived(usage, site), likelihood(usage, site), grades(usage, site), sources(usage, site),
      dates(usage, site), states(usage, site), places(usage, site), own(site), review(usage, site),
    ]
    return all.filter { !$0.rules.isEmpty || !$0.terms.isEmpty }
  }

  /// What is kept apart.
  private func rules(_ usage: Usage, _ site: Site) -> SectionView {
    let rules: [(Bool, Word)] = [
      (!site.dossier.claims.isEmpty, .ruleClaims), (usage.hasOpinions, .ruleOpinions), (usage.hasEditors, .ruleEditors),
      (usage.hasFigures, .ruleFigures), (usage.hasWords, .ruleWords), (usage.hasRivals, .ruleRivals),
      (usage.hasCauses, .ruleCauses), (usage.statuses.contains(.didNotHappen), .ruleNonEvents),
      (usage.hasConfidential, .ruleConfidential), (usage.hasUncited, .ruleUncited),
      (site.dossier.targets.all.contains { $0.isWithdrawn && $0.type == .source }, .ruleWithdrawnSources),
    ]
    return SectionView(heading: site.word(.methodRules), rules: rules.filter(\.0).map { site.word($0.1) })
  }

  /// What the program works out, and how.
  private func derived(_ usage: Usage, _ site: Site) -> SectionView {
    let terms: [(Bool, Word, Word)] = [
      (usage.hasCopies, .termIndependent, .meaningIndependent),
      (!site.dossier.sourceUse.alone.isEmpty, .termSingle, .meaningSingle),
      (site.dossier.claims.contains { !site.names($0.issues).isEmpty }, .inForce, .meaningInForce),
      (usage.hasSuperseded, .termSuperseded, .meaningSuperseded),
      (site.dossier.derived.positions.hasReversals, .termReversed, .meaningReversed),
      (site.dossier.claims.contains { $0.promise.deadline != nil }, .termOverdue, .meaningOverdue),
      (!site.dossier.derived.gaps.unanswered.isEmpty, .termUnanswered, .meaningUnanswered),
      (site.dossier.actors.contains { !$0.tenures.isEmpty }, .termOffice, .meaningOffice),
    ]
    return SectionView(
      heading: site.word(.methodDerived),
      terms: terms.filter(\.0).map { TermView(term: site.word($0.1), meaning: site.word($0.2)) } + absences(site))
  }

  /// Why cells of the matrix are empty.
  private func absences(_ site: Site) -> [TermView] {
    guard Section.matrix.hasContent(site.dossier) else { return [] }
    let found = site.dossier.derived.positions.absences(site.dossier)
    return Absence.allCases.filter(found.contains).map {
      TermView(term: site.words.text($0.rawValue), meaning: site.words.text("meaning-" + $0.rawValue))
    }
  }

  private func likelihood(_ usage: Usage, _ site: Site) -> SectionView {
    var section = SectionView(heading: site.word(.methodLikelihood))
    // A word of a scale says something only among the others.
    if usage.hasLikelihood {
      section.terms += site.dossier.settings.likelihoodScale.map { term in
        TermView(term: site.word(.likelihood), meaning: site.likelihood(term.id))
      }
    }
    section.terms += site.dossier.settings.confidenceScale.filter(usage.confidences.contains).map {
      TermView(term: site.word(.confidence), meaning: site.confidence($0))
    }
    if usage.hasLikelihood, !usage.confidences.isEmpty { section.rules.append(site.word(.ruleNeverBoth)) }
    if usage.hasLikelihood { section.rules.append(site.word(.ruleOwnWords)) }
    return section
  }

  private func grades(_ usage: Usage, _ site: Site) -> SectionView {
    var section = SectionView(heading: site.word(.methodGrades))
    section.terms += SourceRecord.Reliability.allCases.filter(usage.reliabilities.contains).map {
      TermView(term: site.word(.reliability), meaning: site.term("reliability-", $0))
    }
    section.terms += usage.credibilities.sorted().map {
      TermView(term: site.word(.credibility), meaning: site.words.text("credibility-\($0)"))
    }
    if !section.terms.isEmpty { section.rules = [site.word(.ruleGrades)] }
    return section
  }

  private func sources(_ usage: Usage, _ site: Site) -> SectionView {
    var section = SectionView(heading: site.word(.sources))
    section.terms += SourceRecord.Standing.allCases.filter(usage.standings.contains).map {
      TermView(term: site.word(.standing), meaning: site.term("standing-", $0))
    }
    section.terms += SourceRecord.Integrity.allCases.filter(usage.integrities.contains).map {
      TermView(term: site.word(.integrity), meaning: site.term("integrity-", $0))
    }
    return section
  }

  private func dates(_ usage: Usage, _ site: Site) -> SectionView {
    var section = SectionView(heading: site.word(.methodDates))
    section.terms += DateForm.allCases.compactMap { form in
      usage.dates[form].map { TermView(term: site.phrase($0), meaning: site.words.text("form-of-date-" + form.rawValue)) }
    }
    section.terms += RecordDate.Basis.allCases.filter(usage.bases.contains).map {
      TermView(term: site.term("basis-", $0), meaning: site.words.text("basis-meaning-" + $0.rawValue))
    }
    return section
  }

  private func states(_ usage: Usage, _ site: Site) -> SectionView {
    var section = SectionView(heading: site.word(.methodStates))
    section.terms += EventRecord.Status.allCases.filter(usage.statuses.contains).map {
      TermView(term: site.term("status-", $0), meaning: site.words.text("status-meaning-" + $0.rawValue))
    }
    section.terms += ClaimRecord.Verification.allCases.filter(usage.verifications.contains).map {
      TermView(term: site.term("verification-", $0), meaning: site.words.text("verification-meaning-" + $0.rawValue))
    }
    section.terms += Promise.State.allCases.filter(usage.states.contains).map {
      TermView(term: site.term("state-", $0), meaning: site.words.text("state-meaning-" + $0.rawValue))
    }
    return section
  }

  private func places(_ usage: Usage, _ site: Site) -> SectionView {
    var section = SectionView(heading: site.word(.places))
    section.terms = PlaceRecord.Precision.allCases.filter(usage.precisions.contains).map {
      TermView(term: site.word(.precision), meaning: site.term("precision-", $0))
    }
    if !site.placeGrid.places.isEmpty { section.rules = [site.words.text("map-disputed") + " " + site.words.text("map-note")] }
    return section
  }

  /// Terms that the author added to those of the program.
  private func own(_ site: Site) -> SectionView {
    let vocabulary = site.dossier.settings.vocabulary
    let terms = Vocabulary.List.allCases.flatMap { list in
      (vocabulary.additions[list] ?? []).map {
        TermView(term: $0.label, meaning: site.words.text("own-" + list.rawValue.split(separator: "_").joined(separator: "-")))
      }
    }
    return SectionView(heading: site.word(.methodOwnTerms), terms: terms)
  }

  private func review(_ usage: Usage, _ site: Site) -> SectionView {
    var section = SectionView(heading: site.word(.methodReview))
    if usage.checked > 0 {
      section.terms.append(TermView(term: site.count(.countChecked, usage.checked), meaning: site.word(.meaningChecked)))
    }
    if usage.unverified > 0 {
      section.terms.append(
        TermView(term: site.count(.countUnverified, usage.unverified), meaning: site.word(.meaningUnverified)))
    }
    let withdrawn = site.dossier.withdrawn.count
    if withdrawn > 0 {
      section.terms.append(TermView(term: site.count(.countWithdrawn, withdrawn), meaning: site.word(.meaningWithdrawn)))
    }
    let house = site.house
    section.rules = [house.edition, house.cutoff].compactMap(\.self)
    if house.cutoff != nil { section.rules.append(site.word(.ruleCutoff)) }
    if let licence = house.licence { section.rules.append(site.words.text("licence") + " " + licence) }
    return section
  }
}
