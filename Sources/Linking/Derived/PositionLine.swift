import Model

/// A position that somebody took on an issue, and how long it is known to have held.
public struct HeldPosition: Sendable {
  public enum End: Sendable, Equatable {
    /// Nothing says that it was given up.
    case open
    /// Given up by that day.
    case by(Day)
    /// Given up on a day that nobody knows.
    case unknown
  }

  /// Index of the dossier's claims.
  public let claim: Int
  /// From when it is known to have been held; nil: undated.
  public let start: Day?
  /// Before this day it can not have been held; nil: any day.
  public let earliest: Day?
  public let end: End
  /// The claim that came in its place by the time the data end.
  public let successor: Int?
  /// The claim by which the same holder has turned the stance around by then.
  public internal(set) var reversal: Int?
  /// Whether the author says that it is in force.
  public let isMarked: Bool

  /// Whether it is known to have been taken by a day. An undated one is in no past.
  func wasTaken(by day: Day) -> Bool { start.map { $0 <= day } ?? false }

  /// Whether it is known to have been given up by a day.
  func wasGivenUp(by day: Day) -> Bool { if case .by(let end) = end { end <= day } else { false } }

  /// Whether it may have been taken when the data end.
  func canBeTaken(by cutoff: Day?) -> Bool {
    guard let cutoff, let earliest else { return true }
    return earliest <= cutoff
  }

  /// Whether it may have been taken when the data end, and nothing says that it had been given up.
  func isOpen(at cutoff: Day?) -> Bool {
    guard canBeTaken(by: cutoff) else { return false }
    return if case .by(let day) = end, let cutoff { day > cutoff } else { end == .open }
  }
}

/// What one holder said on one issue, oldest first.
public struct PositionLine: Sendable {
  /// Index of the dossier's issues.
  public let issue: Int
  public let holder: Target
  /// Position of the holder's side in the dossier's lanes; their number for one without a side.
  public let lane: Int
  public internal(set) var positions: [HeldPosition]

  /// The one that had been taken by a day and had not been superseded then. Undated ones stand in no past.
  public func position(on day: Day) -> HeldPosition? {
    foremost { $0.wasTaken(by: day) && !$0.wasGivenUp(by: day) }
  }

  /// The one in force when the data end, undated ones among them.
  public func current(_ cutoff: Day?) -> HeldPosition? { foremost { $0.isOpen(at: cutoff) } }

  /// Those in force when the data end, by their claims: the one that the matrix shows, and any other that its author marks so.
  public func inForce(_ cutoff: Day?) -> Set<Int> {
    Set(positions.filter { $0.isMarked && $0.isOpen(at: cutoff) }.map(\.claim) + [current(cutoff)?.claim].compactMap(\.self))
  }

  /// The newest of those that the author marks as in force, else the newest: what is said later does not end what is known to go on.
  private func foremost(_ holds: (HeldPosition) -> Bool) -> HeldPosition? {
    positions.last { $0.isMarked && holds($0) } ?? positions.last(where: holds)
  }
}
