/// What of the dossier's prose a page was made from, by the numbers of `ProseRead`.
struct PageReads: Sendable, Equatable {
  /// What all pages of its kind were.
  let shared: [Int32]
  let own: [Int32]

  /// Whether any of it is among `changed`.
  func meet(_ changed: Set<Int32>) -> Bool {
    !changed.isEmpty && (own.contains(where: changed.contains) || shared.contains(where: changed.contains))
  }
}
