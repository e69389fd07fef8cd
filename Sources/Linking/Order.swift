import Model
import Screening

/// The orders in which a dossier lists its records. Each is total: ties end at the id, so that two builds agree.
enum Order {
  static func actors(_ list: [ActorRecord], lanes: [Settings.Lane]) -> [ActorRecord] {
    let rank = Dictionary(lanes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sorted(list) { actor in (actor.lane.flatMap { rank[$0.value] } ?? lanes.count, actor.sortKey) }
  }

  static func events(_ list: [EventRecord]) -> [EventRecord] {
    let keys = list.map { $0.when.date?.sortKey }
    let dated = list.indices.filter { keys[$0] != nil }
    // Numbers are sorted, and neither records nor keys: moving those counts references up and down.
    let sorted = dated.sorted { i, j in
      guard let a = keys[i], let b = keys[j], a != b else { return list[i].id < list[j].id }
      return a < b
    }
    return sorted.map { list[$0] } + undated(list)
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
    let dates = list.map { dates.date(of: $0) }
    let keys = dates.map { $0?.own?.sortKey }
    let sorted = list.indices.sorted { i, j in
      guard let a = keys[i], let b = keys[j], a != b else {
        return (keys[i] == nil) == (keys[j] == nil) ? list[i].id < list[j].id : keys[j] == nil
      }
      return a < b
    }
    return sorted.map { (list[$0], dates[$0]) }
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
