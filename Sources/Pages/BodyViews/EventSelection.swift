import Linking
import Model

/// The events and claims that a filter lets in.
struct EventSelection {
  private let site: Site
  private let filter: EventFilter
  /// Indexes of the dossier's events and claims that the filter's references lead to; nil: all.
  private var events: Set<Int>?
  private var claims: Set<Int>?

  init(_ filter: EventFilter, _ site: Site) {
    self.site = site
    self.filter = filter
    // By reverse links alone: no record's own list is walked. A record that is not published leads nowhere.
    if let actors = filter.actors { narrow(to: targets(actors)) }
    if let lanes = filter.lanes {
      let names = Set(lanes.map(\.value))
      narrow(to: site.listed(.actor).filter { names.contains(site.dossier.actor($0)?.lane?.value ?? "") })
    }
    if let places = filter.places { narrow(to: inside(targets(places), .parent, of: .place), claimField: .places) }
    if let issues = filter.issues { narrow(toIssues: targets(issues)) }
    if let instruments = filter.instruments { narrow(toInstruments: targets(instruments)) }
    if let parent = filter.parent {
      let parts = inside(targets([parent]), .parent, of: .event).dropFirst()
      restrict(Set(parts.map(\.index)), [])
    }
    if filter.statuses != nil || filter.weight != nil { claims = [] }
  }

  // MARK: What may be shown

  /// In the order of the timeline: what has no certain place in time comes last.
  func items() -> [Timeline.Item] {
    let timeline = site.timeline
    guard let events, let claims else { return (timeline.items + timeline.unplaced).filter { letsIn($0) } }
    return timeline.inOrder(events: events.filter { letsIn(event: $0) }, claims: claims.filter { letsIn(claim: $0) })
  }

  private func letsIn(_ item: Timeline.Item) -> Bool {
    switch item {
    case .event(let index): letsIn(event: index)
    case .claim(let index): letsIn(claim: index)
    }
  }

  /// Events alone, as indexes of the dossier's.
  func eventsAlone() -> [Int] { site.dossier.events.indices.filter { letsIn(event: $0) } }

  private func letsIn(event index: Int) -> Bool {
    if let events, !events.contains(index) { return false }
    let event = site.dossier.events[index]
    if let kinds = filter.kinds, !kinds.contains(event.kind) { return false }
    if let statuses = filter.statuses, !statuses.contains(event.status) { return false }
    if let weight = filter.weight, event.weight < weight { return false }
    return hasTag(event.common) && isInTime(event.when.date)
  }

  private func letsIn(claim index: Int) -> Bool {
    if let claims, !claims.contains(index) { return false }
    let claim = site.dossier.claims[index]
    if let kinds = filter.kinds, !kinds.contains(claim.kind.rawValue) { return false }
    return hasTag(claim.common) && isInTime(site.dossier.claimDates[index]?.own)
  }

  private func hasTag(_ common: Common) -> Bool {
    guard let tags = filter.tags else { return true }
    return tags.contains { common.tags.contains($0.value) }
  }

  /// Whether a date may lie in the filter's time; what has none lies in no time.
  private func isInTime(_ date: EDTF?) -> Bool {
    guard filter.from != nil || filter.to != nil else { return true }
    guard let date else { return false }
    if let start = filter.from?.earliest, let last = date.latest, last < start { return false }
    if let end = filter.to?.latest, let first = date.earliest, first > end { return false }
    return true
  }

  // MARK: Where references lead

  private func targets(_ references: [Reference]) -> [Target] {
    references.compactMap { site.dossier.target($0) }.filter { !$0.isWithdrawn }
  }

  private mutating func restrict(_ events: Set<Int>, _ claims: Set<Int>) {
    self.events = self.events?.intersection(events) ?? events
    self.claims = self.claims?.intersection(claims) ?? claims
  }

  /// To what actors or places have a part in.
  private mutating func narrow(to targets: [Target], claimField: ReferenceField? = nil) {
    var (events, claims): (Set<Int>, Set<Int>) = ([], [])
    for target in targets {
      events.formUnion(site.events(of: target))
      claims.formUnion(claimField.map { site.records(.claim, of: target, [$0]).map(\.index) } ?? site.claims(of: target))
    }
    restrict(events, claims)
  }

  private mutating func narrow(toInstruments instruments: [Target]) {
    let about = instruments.map { site.about(instrument: $0) }
    restrict(Set(about.flatMap(\.events)), Set(about.flatMap(\.claims)))
  }

  private mutating func narrow(toIssues issues: [Target]) {
    let claims = Set(issues.flatMap { site.claims(of: $0) })
    let events = claims.flatMap { site.dossier.claims[$0].madeAt }.compactMap { site.dossier.target($0) }
    restrict(Set(events.filter { $0.type == .event && !$0.isWithdrawn }.map(\.index)), claims)
  }

  /// The records themselves, and all that belong to them at any depth; circles end.
  private func inside(_ roots: [Target], _ field: ReferenceField, of type: RecordType) -> [Target] {
    var found = roots
    var seen = Set(roots.map(\.id))
    var next = 0
    while next < found.count {
      for part in site.records(type, of: found[next], [field]) where seen.insert(part.id).inserted { found.append(part) }
      next += 1
    }
    return found
  }
}
