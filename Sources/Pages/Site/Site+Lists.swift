import Linking
import Markup
import Model

// What belongs to a record by the links of others, in the dossier's order.
extension Site {
  /// An actor's or a place's events, as indexes of the dossier's.
  func events(of target: Target) -> [Int] {
    let field: ReferenceField
    switch target.type {
    case .actor: field = .actors
    case .place: field = .place
    default: return []
    }
    return records(.event, of: target, [field]).map(\.index)
  }

  /// Claims of an actor, on an issue, made at an event, as indexes of the dossier's.
  func claims(of target: Target) -> [Int] {
    let fields: [ReferenceField]
    switch target.type {
    case .actor: fields = [.by, .onBehalfOf]
    case .issue: fields = [.issue]
    case .event: fields = [.madeAt]
    default: return []
    }
    return records(.claim, of: target, fields).map(\.index)
  }

  /// Who is published of those who take part in an event.
  func people(in target: Target) -> [Participation] {
    guard target.type == .event else { return [] }
    return dossier.events[target.index].actors.filter { dossier.target($0.actor) != nil }
  }

  /// What a record is made of: an actor's members, a place's parts, an event's parts, a source's copies.
  func members(of target: Target) -> [Target] {
    if target.type == .source { return copies(of: target) }
    return dossier.backlinks.records(of: target.type, to: target.id, through: [.parent, .organisation], in: dossier.targets)
  }

  /// Copies of a source, then copies of these, and so on; circles end.
  private func copies(of source: Target) -> [Target] {
    var found: [Target] = []
    var seen: Set = [source.id]
    var next = source
    for place in 0... {
      let copies = dossier.backlinks.records(of: .source, to: next.id, through: [.derivedFrom], in: dossier.targets)
      for copy in copies where seen.insert(copy.id).inserted { found.append(copy) }
      guard place < found.count else { break }
      next = found[place]
    }
    return found
  }

  /// What a page shows of a list that is too long for it: the latest of what has a date, then what has none.
  private func latest(_ indexes: [Int], _ limit: Int, _ hasDate: (Int) -> Bool) -> [Int] {
    let dated = indexes.filter(hasDate).suffix(limit)
    return Array(dated) + indexes.filter { !hasDate($0) }.prefix(limit - dated.count)
  }

  /// As indexes of the dossier's.
  func latestEvents(_ indexes: [Int], _ limit: Int = listLimit) -> [Int] {
    latest(indexes, limit) { dossier.events[$0].when.date != nil }
  }

  func latestClaims(_ indexes: [Int], _ limit: Int = listLimit) -> [ClaimRecord] {
    latest(indexes, limit) { dossier.claimDates[$0]?.own != nil }.map { dossier.claims[$0] }
  }

  func records(_ type: RecordType, of target: Target, _ fields: [ReferenceField]) -> [Target] {
    dossier.backlinks.records(of: type, to: target.id, through: fields, in: dossier.targets).filter { !$0.isWithdrawn }
  }

  /// What cites a source, with where in it.
  func rests(on source: Target) -> [Rest] {
    var found: [Rest] = []
    var locators: Set<String> = []
    for link in citations(of: source) {
      if found.last?.origin.id != link.from {
        found.append(Rest(origin: dossier.targets[link.from]))
        locators = []
      }
      if let locator = dossier.locator(of: link), locators.insert(locator).inserted {
        found[found.count - 1].locators.append(locator)
      }
    }
    return found
  }

  /// How many records cite a source.
  func countOfRests(on source: Target) -> Int {
    var last: TargetID?
    return citations(of: source).count { link in
      defer { last = link.from }
      return link.from != last
    }
  }

  /// Those of one record stand together.
  private func citations(of source: Target) -> some Sequence<Backlink> {
    (source.type == .source ? dossier.backlinks[source.id] : []).lazy.filter { link in
      switch link.kind {
      case .field(.cite), .prose(.citation): true
      default: false
      }
    }
  }

  /// Of many places in a source the first, and how many more.
  func entry(_ rest: Rest) -> EntryView { entry(rest.origin, brief(rest.locators).joined(separator: word(.listSeparator))) }
}

/// A record that rests on a source, with where in it.
struct Rest: Sendable {
  let origin: Target
  var locators: [String] = []
}
