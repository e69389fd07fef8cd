import Base
import Markup

/// What of a dossier an edit of prose changes. All else is made from fields alone. Each of these notes that it was read, so that a
/// page is made again when, and only when, something that it reads is other than before.
public enum ProseRead: Hashable, Sendable {
  /// All prose: by what shows other records' in its own.
  case allBodies
  /// Which files of `media/` are shown.
  case media
  /// A record's prose, that of the file alone and not its summary.
  case body(TargetID)
  /// Where prose speaks of a record.
  case mentions(TargetID)
  /// How often it does.
  case mentionCount(TargetID)

  public var number: Int32 {
    switch self {
    case .allBodies: 0
    case .media: 1
    case .body(let id): id.index * 3 + 2
    case .mentions(let id): id.index * 3 + 3
    case .mentionCount(let id): id.index * 3 + 4
    }
  }

  /// What there may be of a record, by number.
  public static func all(of id: TargetID) -> [ProseRead] { [.body(id), .mentions(id), .mentionCount(id)] }

  /// Whether that is the number of a `body`.
  public static func isBody(_ number: Int32) -> Bool { number >= 2 && number % 3 == 2 }

  func note() { ReadLog.note(number) }
}
