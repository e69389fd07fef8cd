import Base

/// What of the dossier's prose a page was made from, by the numbers of `ProseRead`.
/// Both lists are sorted.
struct PageReads: Sendable, Equatable {
  /// What all pages of its kind were.
  let shared: [Int32]
  let own: [Int32]

  /// Whether any of it is among `changed`, which is sorted too.
  func meet(_ changed: [Int32]) -> Bool { own.meets(changed) || shared.meets(changed) }
}

extension [Int32] {
  /// Whether the two have a number in common; both are sorted. Each of the shorter is looked for in the longer.
  fileprivate func meets(_ others: [Int32]) -> Bool {
    count < others.count ? contains(where: others.hasSorted) : others.contains(where: hasSorted)
  }

  private func hasSorted(_ number: Int32) -> Bool {
    let i = endOfPrefix { $0 < number }
    return i < count && self[i] == number
  }
}
