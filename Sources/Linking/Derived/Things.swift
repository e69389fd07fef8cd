import Markup

/// What claims contradict that is no claim: an event, or the figures of one measure on a record. Each is known by a number beyond those of
/// the claims.
struct Things {
  enum Thing: Hashable {
    case event(TargetID)
    case figures(TargetID, String)

    var record: TargetID {
      switch self {
      case .event(let id), .figures(let id, _): id
      }
    }
  }

  /// In the order in which they are contradicted.
  private(set) var all: [(thing: Thing, number: Int)] = []
  private var numbers: [Thing: Int] = [:]

  mutating func number(_ thing: Thing, _ joined: inout Joined) -> Int {
    if let number = numbers[thing] { return number }
    let number = joined.addOne()
    numbers[thing] = number
    all.append((thing, number))
    return number
  }
}
