import Base
import Markup
import Model
import Screening

/// The linked dossier: everything pages are made of. Lists are in the order in which pages show them, and every index is built
/// once, so that no page scans records again.
public struct Dossier: Sendable {
  public let settings: Settings
  public let isPreview: Bool
  /// By lane, then by sort name.
  public internal(set) var actors: [ActorRecord]
  /// In time order (EDTF's `chronological`), undated ones last.
  public internal(set) var events: [EventRecord]
  /// In time order, undated ones last.
  public internal(set) var claims: [ClaimRecord]
  /// When each of `claims` was made.
  public let claimDates: [ClaimDate?]
  /// As the author ordered them.
  public internal(set) var issues: [IssueRecord]
  public internal(set) var instruments: [InstrumentRecord]
  /// By their short citation.
  public internal(set) var sources: [SourceRecord]
  public internal(set) var places: [PlaceRecord]
  /// Weightiest first, then newest, then by title.
  public internal(set) var notes: [NoteRecord]
  public let withdrawn: [WithdrawnRecord]
  /// Of records that are not published: a field that may hold plain text must not show one of these.
  public let hiddenTexts: Set<String>

  public let targets: TargetTable
  /// Addresses that lead on to a record.
  public let oldAddresses: [(path: SitePath, target: TargetID)]
  public internal(set) var backlinks: BacklinkIndex
  public internal(set) var prose: ProseTable
  /// Files of `media/` that a published record shows, sorted.
  public var media: [BytePath] {
    ProseRead.media.note()
    return shownMedia
  }
  let shownMedia: [BytePath]
  /// What of its prose its own indexes are made from, by the numbers of `ProseRead`.
  public internal(set) var reads: [Int32] = []
  /// Files copied as they are, by where they go.
  public let statics: [BytePath]
  /// The last day on which the dossier's facts are known: the edition's, else that of the latest event that is not planned.
  public let cutoff: Day?
  /// Who counts what.
  public internal(set) var figures = FigureGroups()
  /// Which sources are independent, and what rests on one of them alone.
  public internal(set) var roots = SourceRoots()
  public internal(set) var sourceUse = SourceUse()
  /// Who belongs to whom.
  public internal(set) var relations = ActorRelations()
  public internal(set) var linksOfOthers = LinksOfOthers()
  /// What follows from all of this.
  public internal(set) var derived = Derived()

  public func target(_ reference: Reference) -> Target? { targets.find(reference) }
  public func target(_ reference: Reference?) -> Target? { reference.flatMap { targets.find($0) } }

  /// The actor a reference leads to, nil for anything else.
  public func actor(_ reference: Reference?) -> ActorRecord? {
    guard let target = target(reference), target.type == .actor, !target.isWithdrawn else { return nil }
    return actors[target.index]
  }

  public func actor(_ target: Target) -> ActorRecord? {
    target.type == .actor && !target.isWithdrawn ? actors[target.index] : nil
  }

  /// Whether a record is kept out of searches and exports. It is asked of every reference, and `common(of:)` copies all fields.
  public func isSensitive(_ target: Target) -> Bool {
    guard !target.isWithdrawn else { return false }
    return switch target.type {
    case .actor: actors[target.index].common.isSensitive
    case .event: events[target.index].common.isSensitive
    case .claim: claims[target.index].common.isSensitive
    case .issue: issues[target.index].common.isSensitive
    case .instrument: instruments[target.index].common.isSensitive
    case .source: sources[target.index].common.isSensitive
    case .place: places[target.index].common.isSensitive
    case .note: notes[target.index].common.isSensitive
    }
  }

  /// The shared fields of any record but a withdrawn one, of which nothing is left.
  public func common(of target: Target) -> Common {
    guard !target.isWithdrawn else { return Common() }
    return switch target.type {
    case .actor: actors[target.index].common
    case .event: events[target.index].common
    case .claim: claims[target.index].common
    case .issue: issues[target.index].common
    case .instrument: instruments[target.index].common
    case .source: sources[target.index].common
    case .place: places[target.index].common
    case .note: notes[target.index].common
    }
  }
}
