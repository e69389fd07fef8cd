import Base
import Linking
import Model
import Templating

/// One position in a cell of the matrix.
struct MatrixEntryView: Sendable {
  /// None where the column says already who it is.
  let holders: [NameView]
  let name: NameView
  let stance: String?
  let isSilent: Bool
  let when: WhenView?
  let since: String?
  let sources: String?
  let attribution: String?
  let caveat: String?
  let isUnverified: Bool
  let isUncited: Bool
  /// Taken since the previous snapshot, in place of what.
  let isNew: Bool
  let before: NameView?
  /// In a snapshot: given up since, on a day that nobody knows.
  let isGivenUp: Bool

  static let fields = Fields<MatrixEntryView>([
    .list("holders", \.holders, NameView.fields), .object("name", \.name, NameView.fields), .optionalText("stance", \.stance),
    .flag("is-silent", \.isSilent), .optionalObject("when", \.when, WhenView.fields), .optionalText("since", \.since),
    .optionalText("sources", \.sources), .optionalText("attribution", \.attribution), .optionalText("caveat", \.caveat),
    .flag("is-unverified", \.isUnverified),
    .flag("is-uncited", \.isUncited), .flag("is-new", \.isNew),
    .optionalObject("before", \.before, NameView.fields), .flag("is-given-up", \.isGivenUp),
  ])
}

/// What a side, or an actor, is on record for on an issue.
struct MatrixCellView: Sendable {
  let column: String
  let entries: [MatrixEntryView]
  /// Positions that stood in the previous snapshot and stand no more, without one in their place.
  let dropped: [NameView]
  /// Why it holds none.
  let absence: String?
  let more: String?
  let history: SiteLink?

  var isChanged: Bool { !dropped.isEmpty || entries.contains(where: \.isNew) }

  static let fields = Fields<MatrixCellView>([
    .text("column", \.column), .list("entries", \.entries, MatrixEntryView.fields), .list("dropped", \.dropped, NameView.fields),
    .optionalText("absence", \.absence),
    .optionalText("more", \.more), .optionalLink("history", \.history),
    .flag("is-changed", \.isChanged),
  ])
}

/// The days between which a matrix tells what changed.
struct MatrixDays: Sendable {
  /// nil: when the data end.
  let day: Day?
  let previous: Day?
}

extension Site {
  /// Positions in one cell; of more, their number.
  static let cellLimit = 8

  /// - Parameters:
  ///   - lines: of the column, on the row's issue.
  ///   - column: its heading, and its own page where it is one actor's.
  func cell(_ lines: [PositionLine], _ column: NameView, at days: MatrixDays, history: SiteLink?) -> MatrixCellView {
    let entries = dossier.derived.positions.cell(lines, on: days.day, in: dossier)
    let shown = entries.prefix(Self.cellLimit)
    let more = entries.count - shown.count
    return MatrixCellView(
      column: column.text,
      entries: shown.map { view($0, lines, besides: entries.count == 1 ? column : nil, at: days) },
      dropped: dropped(lines, at: days),
      absence: entries.isEmpty ? dossier.derived.positions.absence(lines, on: days.day).map { words.text($0.rawValue) } : nil,
      more: more > 0 ? count(.countMore, more) : nil,
      history: lines.isEmpty ? nil : history)
  }

  private func view(_ entry: MatrixEntry, _ lines: [PositionLine], besides column: NameView?, at days: MatrixDays)
    -> MatrixEntryView
  {
    let held = entry.position
    let claim = dossier.claims[held.claim]
    let holders = brief(entry.holders.map { NameView($0) }, all: dossier.targets.target(of: .claim, held.claim).link)
    // What has no day of its own may have been said before the previous snapshot as well.
    let isNew = days.previous.map { previous in held.start.map { $0 > previous } ?? false } ?? false
    let before = days.previous.flatMap { previous -> NameView? in
      guard isNew, let line = lines.first(where: { $0.holder.id == entry.holders.first?.id }),
        let old = line.position(on: previous), old.claim != held.claim
      else { return nil }
      return name(ofClaim: dossier.targets.target(of: .claim, old.claim))
    }
    return MatrixEntryView(
      holders: holders.count == 1 && holders.first?.text == column?.text ? [] : holders,
      name: name(ofClaim: dossier.targets.target(of: .claim, held.claim)), stance: stance(of: claim), isSilent: claim.isSilent,
      when: when(claimAt: held.claim), since: since(of: claim), sources: sourceCount(of: claim.common.cites),
      attribution: caveat(claim.attribution), caveat: claim.verification == .singleSource ? nil : caveat(claim.verification),
      isUnverified: isMarkedUnverified(claim.common), isUncited: isMarkedUncited(claim.common), isNew: isNew, before: before,
      isGivenUp: days.day != nil && held.end == .unknown)
  }

  private func dropped(_ lines: [PositionLine], at days: MatrixDays) -> [NameView] {
    guard let previous = days.previous else { return [] }
    let claims = lines.compactMap { line -> Int? in
      guard let old = line.position(on: previous), old.end != .unknown else { return nil }
      let now = days.day.map { line.position(on: $0) } ?? line.current(dossier.cutoff)
      return now == nil ? old.claim : nil
    }
    return Array(Set(claims)).sorted().prefix(Self.cellLimit).map { name(ofClaim: dossier.targets.target(of: .claim, $0)) }
  }

  /// The sides that the matrix has columns for; one beyond the last is that of actors without a side, where any of those holds a
  /// position.
  var columnLanes: [Int] {
    let count = dossier.settings.lanes.count
    return Array(0..<count) + (count == 0 || dossier.derived.positions.lanes.contains(count) ? [count] : [])
  }

  /// The address of a side's line on an issue: where a cell of the matrix leads.
  func history(of issue: Target, lane: Int) -> SiteLink? {
    issue.path.map { SiteLink($0, fragment: lineID(ofLane: lane)) }
  }

  /// No heading's id has a dot.
  func lineID(ofLane lane: Int) -> String {
    lane < dossier.settings.lanes.count ? "line." + dossier.settings.lanes[lane].id : "no-line"
  }

  /// A side's title; a lane beyond the last is that of actors without one.
  func title(ofLane lane: Int) -> String {
    if lane < dossier.settings.lanes.count { return dossier.settings.lanes[lane].title }
    return word(dossier.settings.lanes.isEmpty ? .positionsHeld : .otherSide)
  }
}
