/// The days that a drawing shows.
enum Domain {
  /// From the first to the last day that anything is known to, with some air: what is known to a season or a year alone runs out of the
  /// drawing rather than stretch it, unless all else stands on one day and needs no more room than that. What lies wholly before or
  /// after all else stretches it: at its edge it would seem to be of that day.
  static func days(of items: [DrawingItem], cutoff: Int?) -> ClosedRange<Int> {
    var (first, last) = (Int.max, Int.min)
    func extend(_ item: DrawingItem) {
      for day in [item.first, item.last] { if let day { (first, last) = (min(first, day), max(last, day)) } }
    }
    for item in items where !isCoarse(item) { extend(item) }
    let known = (first: first, last: last)
    for item in items where isCoarse(item) {
      guard let from = item.first, let to = item.last else { continue }
      if known.first >= known.last || to < known.first || known.last < from { extend(item) }
    }
    if first > last, let cutoff { (first, last) = (cutoff, cutoff) }
    guard first <= last else { return 0...1 }
    // The line of what is known belongs in it where it is not far off.
    if let cutoff, cutoff > last, cutoff - last <= max(14, (last - first) / 3) { last = cutoff }
    let air = max(1, (last - first) / 40)
    return first - air...last + (cutoff.map { $0 <= last } ?? false ? air * 2 : air)
  }

  static func isCoarse(_ item: DrawingItem) -> Bool {
    guard item.sign.shape == .bracket || item.sign.shape == .choice, let first = item.first, let last = item.last else {
      return false
    }
    return last - first > 62
  }
}
