import Base
import Markup
import Model

/// Every line of every holder, by issue, then by side, then in the dossier's order of actors.
public struct PositionLines: Sendable {
  private var lines: [PositionLine] = []
  private var byIssue: [Range<Int>] = []
  private(set) var cutoff: Day?
  /// For claims that their own holder turned around: by which claim. Both are indexes.
  private var reversals: [Int: Int] = [:]
  /// Sides of which anybody holds a position, as in `PositionLine.lane`.
  public private(set) var lanes: Set<Int> = []

  init() {}

  init(_ dossier: Dossier) {
    cutoff = dossier.cutoff
    var order = EventOrder(dossier.events, dossier.targets)
    var found: [Key: Int] = [:]
    let lanes = Dictionary(
      dossier.settings.lanes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ranks = Self.ranks(dossier)
    for index in ranks {
      let claim = dossier.claims[index]
      let held = Self.position(index, dossier, &order)
      let issues = claim.issues.compactMap { dossier.targets.find(ofType: .issue, $0) }.filter { !$0.isWithdrawn }
      for holder in dossier.holders(of: claim) {
        for issue in issues {
          let key = Key(issue: issue.index, holder: holder.id)
          if let line = found[key] {
            if lines[line].positions.last?.claim != index { lines[line].positions.append(held) }
          } else {
            found[key] = lines.count
            let lane = dossier.actors[holder.index].lane.flatMap { lanes[$0.value] } ?? lanes.count
            lines.append(PositionLine(issue: issue.index, holder: holder, lane: lane, positions: [held]))
          }
        }
      }
    }
    self.lanes = Set(lines.map(\.lane))
    for line in lines.indices {
      lines[line].findReversals(dossier)
      for held in lines[line].positions where reversals[held.claim] == nil { reversals[held.claim] = held.reversal }
    }
    lines.sort { ($0.issue, $0.lane, $0.holder.index) < ($1.issue, $1.lane, $1.holder.index) }
    var start = 0
    for issue in dossier.issues.indices {
      var end = start
      while end < lines.count, lines[end].issue == issue { end += 1 }
      byIssue.append(start..<end)
      start = end
    }
  }

  private struct Key: Hashable {
    let issue: Int
    let holder: TargetID
  }

  /// Positions by when they were made (of what only its source dates, by when that came out), then those marked as in force.
  private static func ranks(_ dossier: Dossier) -> [Int] {
    let found = dossier.claims.indices.filter { dossier.claims[$0].isPosition && !dossier.claims[$0].issues.isEmpty }
    let keys = found.map { index in
      (date: dossier.claimDates[index]?.date.sortKey, isInForce: dossier.claims[index].isInForce == true, index: index)
    }
    return keys.sorted { a, b in
      switch (a.date, b.date) {
      case (let x?, let y?) where x != y: return x < y
      case (nil, .some): return true
      case (.some, nil): return false
      default: break
      }
      return a.isInForce != b.isInForce ? b.isInForce : a.index < b.index
    }.map(\.index)
  }

  private static func position(_ index: Int, _ dossier: Dossier, _ order: inout EventOrder) -> HeldPosition {
    let claim = dossier.claims[index]
    let next = dossier.targets.find(ofType: .claim, claim.supersededBy).flatMap { $0.isWithdrawn ? nil : $0.index }
    let end: HeldPosition.End =
      if let next { start(of: next, dossier, &order).map { .by($0) } ?? .unknown } else {
        claim.isInForce == false ? .unknown : .open
      }
    return HeldPosition(
      claim: index, start: start(of: index, dossier, &order), earliest: dossier.claimDates[index]?.own?.earliest, end: end,
      successor: dossier.successor(ofClaim: index), reversal: dossier.statedReversal(ofClaim: index),
      isMarked: claim.isInForce == true)
  }

  /// The day by which the position had been taken; nil where nothing says by when. What only its source dates is undated.
  private static func start(of index: Int, _ dossier: Dossier, _ order: inout EventOrder) -> Day? {
    func latest(_ event: Reference) -> Day? { dossier.targets.find(ofType: .event, event).flatMap { order.latest($0) } }
    let claim = dossier.claims[index]
    let since: Day? =
      switch claim.since {
      case .date(let date): date.begun
      case .event(let event): latest(event)
      case nil: nil
      }
    // At talks that go on it counts as taken when they had begun: else it would stand in no past at all.
    let made = claim.date == nil ? claim.madeAt.compactMap(latest) : []
    return ([since, dossier.claimDates[index]?.own?.begun].compactMap(\.self) + made).min()
  }

  /// Whether anybody has turned around.
  public var hasReversals: Bool { !reversals.isEmpty }

  /// By which claim the same holder has turned a claim's stance around, nil where that did not happen.
  public func reversal(ofClaim index: Int) -> Int? { reversals[index] }

  // MARK: Cells

  /// All lines on an issue.
  public func lines(on issue: Int) -> ArraySlice<PositionLine> { byIssue.isEmpty ? [] : lines[byIssue[issue]] }

  /// Those of one side; a lane beyond the last is that of actors without a side.
  public func lines(on issue: Int, lane: Int) -> [PositionLine] { lines(on: issue).filter { $0.lane == lane } }

  /// One holder's own.
  public func line(of holder: Target, lane: Int, on issue: Int) -> PositionLine? {
    let all = lines(on: issue)
    let i = all.endOfPrefix { ($0.lane, $0.holder.index) < (lane, holder.index) }
    return i < all.endIndex && all[i].holder.id == holder.id ? all[i] : nil
  }

  /// A holder's position on a day, nil for when the data end.
  func position(of line: PositionLine, on day: Day?) -> HeldPosition? {
    day.map { line.position(on: $0) } ?? line.current(cutoff)
  }

  /// What stands in a cell of the matrix on a day, nil for when the data end: the position of each holder, those marked as in force first,
  /// then the newest. A claim that several of them share stands once.
  public func cell(_ lines: some Sequence<PositionLine>, on day: Day?, in dossier: Dossier) -> [MatrixEntry] {
    var entries: [MatrixEntry] = []
    var places: [Int: Int] = [:]
    for line in lines {
      guard let held = position(of: line, on: day) else { continue }
      if let place = places[held.claim] {
        entries[place].holders.append(line.holder)
      } else {
        places[held.claim] = entries.count
        entries.append(MatrixEntry(position: held, holders: [line.holder]))
      }
    }
    return entries.enumerated().sorted { a, b in
      let (x, y) = (dossier.claims[a.element.position.claim], dossier.claims[b.element.position.claim])
      if (x.isInForce == true) != (y.isInForce == true) { return x.isInForce == true }
      if a.element.position.start != b.element.position.start {
        return (a.element.position.start?.ordinal ?? .min) > (b.element.position.start?.ordinal ?? .min)
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}

/// A position in a cell of the matrix, with those who hold it.
public struct MatrixEntry: Sendable {
  public let position: HeldPosition
  public internal(set) var holders: [Target]
}

extension Dossier {
  /// For whom a claim speaks: the one on whose behalf it was made, else those who made it.
  func holders(of claim: ClaimRecord) -> [Target] {
    if let whole = actorTarget(claim.onBehalfOf) { return [whole] }
    return claim.by.compactMap { actorTarget($0) }
  }

  /// Everybody whose word a claim is.
  func speakers(of claim: ClaimRecord) -> [Target] {
    ([claim.onBehalfOf].compactMap(\.self) + claim.by).compactMap { actorTarget($0) }
  }

  private func actorTarget(_ reference: Reference?) -> Target? {
    targets.find(ofType: .actor, reference).flatMap { $0.isWithdrawn ? nil : $0 }
  }
}
