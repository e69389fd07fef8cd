import Model

/// By when events must have happened: by their own date, else by that of what came after them.
struct EventOrder {
  private let dates: [Day?]
  /// For each event without a date what came after it.
  private var later: [Int: [Int]] = [:]
  private var known: [Int: Day?] = [:]

  init(_ events: [EventRecord], _ targets: TargetTable) {
    dates = events.map { $0.when.date?.begun }
    for (index, event) in events.enumerated() where event.when.date == nil || !event.when.after.isEmpty {
      for other in event.when.before {
        if let target = targets.find(ofType: .event, other), !target.isWithdrawn {
          later[index, default: []].append(target.index)
        }
      }
      for other in event.when.after {
        if let target = targets.find(ofType: .event, other), !target.isWithdrawn {
          later[target.index, default: []].append(index)
        }
      }
    }
  }

  /// The last day on which an event can have happened; nil where nothing says.
  mutating func latest(_ target: Target) -> Day? {
    guard !target.isWithdrawn else { return nil }
    if let date = dates[target.index] { return date }
    if let found = known[target.index] { return found }
    // Everything that came after it, however far on; circles end.
    var seen: Set = [target.index]
    var open = [target.index]
    var best: Day?
    while let index = open.popLast() {
      for next in later[index] ?? [] where seen.insert(next).inserted {
        if let date = dates[next] { best = min(best ?? date, date) } else { open.append(next) }
      }
    }
    known[target.index] = best
    return best
  }
}

extension EDTF {
  /// The day by which it happened, or had begun where it has no known end.
  var begun: Day? {
    if let latest { return latest }
    if case .interval(.known(let start), _) = form { return start.latest }
    return nil
  }
}
