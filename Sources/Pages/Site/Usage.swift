import Linking
import Model

/// Which terms, signs and rules a dossier uses: only those need explaining.
struct Usage {
  private(set) var hasLikelihood = false
  private(set) var confidences: Set<String> = []
  private(set) var reliabilities: Set<SourceRecord.Reliability> = []
  private(set) var credibilities: Set<Int> = []
  private(set) var standings: Set<SourceRecord.Standing> = []
  private(set) var integrities: Set<SourceRecord.Integrity> = []
  private(set) var bases: Set<RecordDate.Basis> = []
  private(set) var statuses: Set<EventRecord.Status> = []
  private(set) var verifications: Set<ClaimRecord.Verification> = []
  private(set) var states: Set<Promise.State> = []
  private(set) var precisions: Set<PlaceRecord.Precision> = []
  /// The first date of each form, as its example.
  private(set) var dates: [DateForm: EDTF] = [:]
  private(set) var checked = 0
  private(set) var unverified = 0
  private(set) var hasSuperseded = false
  private(set) var hasCopies = false
  private(set) var hasConfidential = false
  private(set) var hasCauses = false
  private(set) var hasRivals = false
  private(set) var hasFigures = false
  private(set) var hasWords = false
  private(set) var hasOpinions = false
  private(set) var hasEditors = false
  let hasUncited: Bool
  /// Records with corrections, in the dossier's order.
  private(set) var corrected: [Target] = []

  init(_ site: Site) {
    let dossier = site.dossier
    hasUncited = !dossier.derived.gaps.uncited.isEmpty
    common(dossier.actors, site)
    common(dossier.events, site)
    common(dossier.claims, site)
    common(dossier.issues, site)
    common(dossier.instruments, site)
    common(dossier.sources, site)
    common(dossier.places, site)
    common(dossier.notes, site)
    for event in dossier.events {
      use(event.when)
      if event.status != .occurred { statuses.insert(event.status) }
    }
    for claim in dossier.claims { use(claim, dossier) }
    // Also those that the calendar gives.
    for promise in dossier.derived.promises { if let state = promise.state { states.insert(state) } }
    for judgement in dossier.settings.front.judgements {
      if judgement.likelihood != nil { hasLikelihood = true }
      if let confidence = judgement.confidence { confidences.insert(confidence) }
    }
    for instrument in dossier.instruments { use(instrument) }
    for actor in dossier.actors { use(actor) }
    for note in dossier.notes { use(note.date) }
    for source in dossier.sources {
      use(source.issued)
      if let reliability = source.reliability { reliabilities.insert(reliability) }
      if let standing = source.standing { standings.insert(standing) }
      if let integrity = source.integrity { integrities.insert(integrity) }
      hasCopies = hasCopies || dossier.target(source.derivedFrom) != nil
      hasConfidential = hasConfidential || source.isConfidential
    }
    for place in dossier.places { if let precision = place.precision { precisions.insert(precision) } }
  }

  private mutating func common<R: Record>(_ list: [R], _ site: Site) {
    let dossier = site.dossier
    for (index, record) in list.enumerated() {
      switch record.common.review {
      case .checked: checked += 1
      case .unverified: unverified += 1
      case .draft, .withheld, .withdrawn: break
      }
      use(record.common.cites)
      for figure in record.common.figures {
        hasFigures = true
        hasWords = hasWords || figure.bound?.isWord == true
        use(figure.asOf)
      }
      for cites in record.citesOfParts { use(cites) }
      // Only what a page shows: a value of which nothing is published is none, nor is a link to what is not.
      for rival in record.common.alternatives where site.rival(rival, of: R.type) != nil {
        hasRivals = true
        use(rival)
      }
      for link in record.common.links
      where link.to.contains(where: { dossier.target($0) != nil }) && (link.from == nil || dossier.target(link.from) != nil) {
        hasCauses = hasCauses || link.isCausal
        use(link.cites)
        use(link.start)
        use(link.end)
      }
      if !record.common.corrections.isEmpty { corrected.append(dossier.targets.target(of: R.type, index)) }
    }
  }

  private mutating func use(_ claim: ClaimRecord, _ dossier: Dossier) {
    if claim.judgement.likelihood != nil { hasLikelihood = true }
    if let confidence = claim.judgement.confidence { confidences.insert(confidence) }
    if let verification = claim.verification { verifications.insert(verification) }
    if let state = claim.promise.state { states.insert(state) }
    use(claim.date)
    use(claim.promise.deadline)
    use(claim.judgement.horizon)
    hasSuperseded = hasSuperseded || dossier.target(claim.supersededBy) != nil
    hasOpinions = hasOpinions || claim.kind.isOpinion
    hasEditors = hasEditors || claim.isByEditor
  }

  private mutating func use(_ actor: ActorRecord) {
    for date in [actor.born, actor.died, actor.founded, actor.dissolved] { use(date) }
    for tenure in actor.tenures {
      use(tenure.cites)
      use(tenure.start)
      if case .date(let end) = tenure.end { use(end) }
      use(tenure.holdsAt)
    }
  }

  private mutating func use(_ instrument: InstrumentRecord) {
    for stage in instrument.stages { use(stage.when) }
    for support in instrument.support { use(support.date ?? support.asOf) }
  }

  private mutating func use(_ rival: Alternative) {
    use(rival.cites)
    for case .date(let date) in rival.value.items.joined() { use(date) }
  }

  private mutating func use(_ cites: [Cite]) {
    for cite in cites { if let credibility = cite.credibility { credibilities.insert(credibility) } }
  }

  private mutating func use(_ when: RecordDate) {
    if let basis = when.basis { bases.insert(basis) }
    use(when.date)
  }

  private mutating func use(_ date: EDTF?) {
    guard let date else { return }
    for form in DateForm.all(of: date) where dates[form] == nil { dates[form] = date }
  }
}

/// A way in which a date is less than a day that everybody knows.
enum DateForm: String, CaseIterable {
  case approximate, uncertain, coarse, interval, ongoing
  case oneOf = "one-of"
  case endUnknown = "end-unknown"
  case startUnknown = "start-unknown"

  static func all(of date: EDTF) -> [DateForm] {
    var forms: [DateForm] = []
    if date.isApproximate { forms.append(.approximate) }
    if date.isUncertain { forms.append(.uncertain) }
    switch date.form {
    case .date: if date.precision > .day { forms.append(.coarse) }
    case .oneOf: forms.append(.oneOf)
    case .interval(let start, let end):
      if start.date == nil { forms.append(.startUnknown) }
      switch end {
      case .open: forms.append(.ongoing)
      case .unknown: forms.append(.endUnknown)
      case .known: forms.append(.interval)
      }
    }
    return forms
  }
}
