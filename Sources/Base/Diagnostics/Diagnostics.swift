/// The problems found so far, in the order they were found. What is said twice of one place is listed once. Of one code in one file
/// the first are listed and the rest are counted, so that a million wrong rows are no million messages.
public struct Diagnostics: Sendable, Equatable {
  /// How many problems of one code in one file are listed.
  public static let limit = 100

  /// The listed ones.
  public private(set) var all: [Diagnostic] = []
  /// Every error that was reported, listed or not.
  public private(set) var errorCount = 0
  private var tallies: [Kind: Tally] = [:]

  private struct Kind: Hashable {
    let source: SourceID?
    let code: DiagnosticCode
  }

  private struct Tally: Sendable, Equatable {
    struct Listed: Hashable {
      let place: Place
      let message: String
    }

    var listed: Set<Listed> = []
    var unlisted = 0
    var firstUnlisted: Place?

    /// Counts a problem; false where it is one too many to be listed, or listed already.
    mutating func lists(_ place: Place, _ message: String) -> Bool {
      let problem = Listed(place: place, message: message)
      if listed.count < Diagnostics.limit { return listed.insert(problem).inserted }
      guard !listed.contains(problem) else { return false }
      unlisted += 1
      firstUnlisted = firstUnlisted ?? place
      return false
    }

    mutating func add(unlisted more: Int, first: Place?) {
      unlisted += more
      firstUnlisted = firstUnlisted ?? first
    }
  }

  public init() {}

  public var hasErrors: Bool { errorCount > 0 }

  public mutating func report(
    _ code: DiagnosticCode, at place: Place?, _ message: String, suggestion: String? = nil, notes: [Diagnostic.Note] = [],
    replacement: Diagnostic.Replacement? = nil
  ) {
    append(Diagnostic(code, at: place, message, suggestion: suggestion, notes: notes, replacement: replacement))
  }

  /// Whether one more problem of this kind in this file would only be counted: then its suggestion need not be looked for.
  public func onlyCounts(_ code: DiagnosticCode, at place: Place) -> Bool {
    tallies[Kind(source: place.source, code: code)].map { $0.listed.count >= Self.limit } ?? false
  }

  public mutating func append(_ one: Diagnostic) {
    if one.severity == .error { errorCount += 1 }
    guard let place = one.place else { return all.append(one) }
    if tallies[Kind(source: place.source, code: one.code), default: Tally()].lists(place, one.message) { all.append(one) }
  }

  public mutating func append(_ others: Diagnostics) {
    guard !others.all.isEmpty else { return }
    let errors = errorCount + others.errorCount
    for one in others.all { append(one) }
    for (kind, other) in others.tallies where other.unlisted > 0 {
      tallies[kind, default: Tally()].add(unlisted: other.unlisted, first: other.firstUnlisted)
    }
    errorCount = errors
  }

  /// The same problems at other places, those that are only counted too.
  public func moved(_ move: (Place) -> Place) -> Diagnostics {
    var moved = Diagnostics()
    for one in all {
      moved.append(
        Diagnostic(
          one.code, at: one.place.map(move), one.message, suggestion: one.suggestion,
          notes: one.notes.map { Diagnostic.Note($0.message, at: $0.place.map(move)) }, replacement: one.replacement,
          count: one.count))
    }
    for (kind, tally) in tallies where tally.unlisted > 0 {
      guard let first = tally.firstUnlisted.map(move) else { continue }
      moved.tallies[Kind(source: first.source, code: kind.code), default: Tally()].add(unlisted: tally.unlisted, first: first)
    }
    moved.errorCount = errorCount
    return moved
  }

  /// The problems of other kinds than these.
  public func without(_ codes: DiagnosticCode...) -> Diagnostics {
    var kept = Diagnostics()
    kept.append(self)
    kept.all.removeAll { codes.contains($0.code) }
    kept.tallies = kept.tallies.filter { !codes.contains($0.key.code) }
    kept.errorCount = kept.all.count { $0.severity == .error }
    for (kind, tally) in kept.tallies where kind.code.severity == .error { kept.errorCount += tally.unlisted }
    return kept
  }

  /// Sorted by file, place and code, so that the same dossier gives the same list whatever found them first. Those that are not
  /// listed stand at the place of their first, as one with their number.
  public var sorted: [Diagnostic] {
    var found = all
    for (kind, tally) in tallies where tally.unlisted > 0 {
      found.append(
        Diagnostic(
          kind.code, at: tally.firstUnlisted,
          "\(tally.unlisted) more problems of this kind in this file are not listed; the first of them is here",
          count: tally.unlisted))
    }
    return found.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      let keyX = (x.place?.source.index ?? -1, x.place?.start ?? -1, x.code.id)
      let keyY = (y.place?.source.index ?? -1, y.place?.start ?? -1, y.code.id)
      return keyX != keyY ? keyX < keyY : x.message != y.message ? x.message < y.message : a.offset < b.offset
    }.map(\.element)
  }
}
