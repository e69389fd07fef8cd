import Drawing
import Linking
import Markup
import Model

/// An event or a claim as the timeline's script knows it: what it is filtered by, listed as and exported as.
///
/// Made from the published dossier alone, as its pages are. What is `sensitive` is left out of it, because model.md keeps such
/// records, and references to them, out of searches and exports.
struct TimelineEntry {
  /// Someone who takes part, with his role; of a claim whoever says it (`by`), or for whom (`for`).
  struct Part {
    let actor: String
    let role: String
  }

  let item: Timeline.Item
  let target: Target
  let date: EDTF?
  let band: Vocabulary.Band
  let kind: String
  let status: String
  var parts: [Part] = []
  var sides: [String] = []
  var issues: [String] = []
  /// Ids of places, or the author's words for one.
  var places: [String] = []
  let tags: [String]
  let review: ReviewState
  /// Ids of sources; confidential ones have none.
  var cites: [String] = []
  var grades: [String] = []
  let isUncited: Bool
  let weight: Int
  /// Of a claim, the id of whoever reports it, and that in words.
  var hearsay: (via: String, text: String)?

  var isClaim: Bool { if case .claim = item { true } else { false } }

  /// The values of a facet. Whoever speaks for himself stands among the actors twice.
  func values(_ facet: Facet) -> [String] {
    switch facet {
    case .side: sides
    case .actor: parts.map(\.actor)
    case .issue: issues
    case .kind: [kind]
    case .place: places
    case .tag: tags
    case .review: [review.rawValue]
    case .grade: grades
    }
  }
}

extension Site {
  /// - Returns: nil for a record that is sensitive.
  func timelineEntry(_ item: Timeline.Item) -> TimelineEntry? {
    switch item {
    case .event(let index): dossier.events[index].common.isSensitive ? nil : entry(ofEvent: index)
    case .claim(let index): dossier.claims[index].common.isSensitive ? nil : entry(ofClaim: index)
    }
  }

  private func entry(ofEvent index: Int) -> TimelineEntry {
    let event = dossier.events[index]
    let target = dossier.targets.target(of: .event, index)
    var entry = TimelineEntry(
      item: .event(index), target: target, date: event.when.date,
      band: dossier.settings.vocabulary.band(ofEventKind: event.kind), kind: event.kind, status: event.status.rawValue,
      tags: event.common.tags, review: event.common.review, isUncited: isMarkedUncited(event.common), weight: event.weight)
    entry.parts = event.actors.compactMap { part in
      exported(part.actor, .actor).map { TimelineEntry.Part(actor: $0, role: part.role ?? "") }
    }
    entry.sides = sides(of: event.actingFirst.map(\.actor))
    let said = claims(of: target).map { dossier.claims[$0] }.filter { !$0.common.isSensitive }
    entry.issues = unique(said.flatMap(\.issues).compactMap { exported($0, .issue) })
    entry.places = [event.place].compactMap { place in placeName(place) }
    addSources(of: event.common, to: &entry)
    return entry
  }

  private func entry(ofClaim index: Int) -> TimelineEntry {
    let claim = dossier.claims[index]
    let target = dossier.targets.target(of: .claim, index)
    var entry = TimelineEntry(
      item: .claim(index), target: target, date: dossier.claimDates[index]?.own, band: .words,
      kind: claim.kind.rawValue, status: claim.verification?.rawValue ?? "", tags: claim.common.tags,
      review: claim.common.review, isUncited: isMarkedUncited(claim.common), weight: 0)
    entry.parts =
      claim.by.compactMap { holder in
        let id = holder.value == ClaimRecord.editor ? ClaimRecord.editor : exported(holder, .actor)
        return id.map { TimelineEntry.Part(actor: $0, role: "by") }
      } + [claim.onBehalfOf].compactMap { exported($0, .actor).map { TimelineEntry.Part(actor: $0, role: "for") } }
    entry.sides = sides(of: dossier.speakers(of: claim))
    entry.issues = unique(claim.issues.compactMap { exported($0, .issue) })
    if let via = exported(claim.via, .actor), let text = hearsay(claim) { entry.hearsay = (via, text) }
    entry.places = unique(claim.places.compactMap { exported($0, .place) })
    addSources(of: claim.common, to: &entry)
    return entry
  }

  /// Its date in words, with how it is known.
  func when(_ entry: TimelineEntry) -> String {
    let when =
      switch entry.item {
      case .event(let index): exportedWhen(eventAt: index)
      case .claim(let index): when(claimAt: index)
      }
    guard let when else { return "" }
    return when.basis.map { "\(when.plain) (\($0))" } ?? when.plain
  }

  /// What has no date is said to come after or before others, of which some may be kept back.
  private func exportedWhen(eventAt index: Int) -> WhenView? {
    var date = dossier.events[index].when
    guard date.date == nil else { return when(eventAt: index) }
    date.after.removeAll { exported($0, .event) == nil }
    date.before.removeAll { exported($0, .event) == nil }
    return when(date)
  }

  /// An event's summary, a claim's text.
  func plainText(_ entry: TimelineEntry) -> String {
    let prose = dossier.prose[entry.target.id]
    switch entry.item {
    case .event: return prose.summary?.plainText ?? ""
    case .claim(let index): return text(of: dossier.claims[index], entry.target) == nil ? "" : prose.text?.plainText ?? ""
    }
  }

  /// Likelihood and confidence, in lines that never share one.
  func estimates(_ entry: TimelineEntry) -> [String] {
    guard case .claim(let index) = entry.item else { return [] }
    return estimates(of: dossier.claims[index]).map { $0.parts.joined(separator: word(.groupSeparator)) }
  }

  /// A place's id, or the author's text where it names no record.
  private func placeName(_ place: Reference?) -> String? {
    place.flatMap { dossier.target($0) } == nil ? nameOrText(place)?.text : exported(place, .place)
  }

  /// Ids of lanes, first that in which it is drawn; that of whoever has none is empty. Who is not exported stands on none.
  private func sides(of actors: [Reference?]) -> [String] {
    let sides = dossier.settings.lanes
    guard !sides.isEmpty else { return [] }
    return lanes(of: actors.filter { exported($0, .actor) != nil }).map { $0 < sides.count ? sides[$0].id : "" }
  }

  /// Of whose ids readers know which ones, and how far they are relied upon.
  private func addSources(of common: Common, to entry: inout TimelineEntry) {
    if dossier.roots.isUncited(common.cites) { entry.grades = [GradeNames.uncited] }
    for cite in common.cites {
      guard let id = exported(cite.source, .source), let target = dossier.target(cite.source) else { continue }
      let source = dossier.sources[target.index]
      entry.grades.append(source.reliability?.rawValue ?? GradeNames.ungraded)
      if !source.isConfidential { entry.cites.append(id) }
    }
    entry.grades = unique(entry.grades)
    entry.cites = unique(entry.cites)
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

/// What stands beside the letters of the Admiralty code.
enum GradeNames {
  static let ungraded = "ungraded"
  static let uncited = "uncited"
}
