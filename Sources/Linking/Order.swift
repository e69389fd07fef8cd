import Model
import Screening

/// The orders in which a dossier lists its records. Each is total: ties end at the id, so that two builds agree.
enum Order {
  static func actors(_ list: [ActorRecord], lanes: [Settings.Lane]) -> [ActorRecord] {
    let rank = Dictionary(lanes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sorted(list) { actor in (actor.lane.flatMap { rank[$0.value] } ?? lanes.count, actor.sortKey) }
  }

  static func events(_ list: [EventRecord]) -> [EventRecord] {
    // Keys are sorted, not records: these are large.
    let dated = list.indices.compactMap { i in list[i].when.date.map { (key: $0.sortKey, index: i) } }
    let sorted = dated.sorted { a, b in a.key != b.key ? a.key < b.key : list[a.index].id < list[b.index].id }
    return sorted.map { list[$0.index] } + undated(list)
  }

  /// Events without a date by id, but none before one that it comes after; those that run in circles by id.
  private static func undated(_ list: [EventRecord]) -> [EventRecord] {
    guard list.contains(where: { $0.when.date == nil }) else { return [] }
    let events = list.sorted { $0.id < $1.id }
    let positions = Positions(events)
    var earlier = [[Int]](repeating: [], count: events.count)
    // Those with a date take part: what is before one of them is before what is after it.
    for (i, event) in events.enumerated() {
      earlier[i] += event.when.after.compactMap { positions[$0] }
      for later in event.when.before { if let later = positions[later] { earlier[later].append(i) } }
    }
    for i in earlier.indices { earlier[i].sort() }
    return Graph.groups(of: earlier).joined().map { events[$0] }.filter { $0.when.date == nil }
  }

  /// Claims with a day of their own in time order, then the others by id.
  static func claims(_ list: [ClaimRecord], _ dates: ClaimDates) -> [(claim: ClaimRecord, date: ClaimDate?)] {
    let dated = list.map { claim in
      let date = dates.date(of: claim)
      return (claim: claim, date: date, key: date?.own?.sortKey)
    }
    let sorted = dated.sorted { a, b in
      guard let x = a.key, let y = b.key, x != y else {
        return (a.key == nil) == (b.key == nil) ? a.claim.id < b.claim.id : b.key == nil
      }
      return x < y
    }
    return sorted.map { ($0.claim, $0.date) }
  }

  static func issues(_ list: [IssueRecord]) -> [IssueRecord] {
    sorted(list) { issue in (issue.order ?? Int.max, issue.title) }
  }

  static func notes(_ list: [NoteRecord]) -> [NoteRecord] {
    // A date that has no last day counts as none: else the order would run in circles.
    let keys = list.map { (weight: $0.weight, latest: $0.date?.latest, title: $0.title, id: $0.id) }
    let sorted = list.indices.sorted { i, j in
      let (a, b) = (keys[i], keys[j])
      if a.weight != b.weight { return a.weight > b.weight }
      if let x = a.latest, let y = b.latest, x != y { return x > y }
      if (a.latest == nil) != (b.latest == nil) { return b.latest == nil }
      return (a.title, a.id) < (b.title, b.id)
    }
    return sorted.map { list[$0] }
  }

  static func byTitle<R: Record>(_ list: [R]) -> [R] {
    sorted(list) { (0, $0.title) }
  }

  private static func sorted<R: Record>(_ list: [R], _ key: (R) -> (Int, String)) -> [R] {
    let keys = list.map(key)
    return list.indices.sorted { a, b in keys[a] != keys[b] ? keys[a] < keys[b] : list[a].id < list[b].id }.map { list[$0] }
  }
}
