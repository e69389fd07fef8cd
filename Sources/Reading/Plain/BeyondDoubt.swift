import Model

/// What a row fills: the fields of a record, before they are put into their box.
protocol RowFields {
  init()
  var common: Common { get set }
  /// Fields that `RecordReader.check` holds against others: a row that gives one is not plain.
  static var doubtful: Set<String> { get }
}

// Whether `RecordReader.check` would find nothing to say of a record that gives none of the doubtful fields. Where that is not
// certain it is false.
extension ReadableRecord {
  func isBeyondDoubt(_ settings: Settings) -> Bool {
    let gates = settings.gates
    guard common.review == .unverified || common.review == .checked else { return false }
    switch self {
    case let event as EventRecord:
      let isTimed = event.when.time != nil || event.when.zone != nil || event.when.duration != nil
      return isCited(gates)
        && (event.when.date != nil || !event.when.after.isEmpty || !event.when.before.isEmpty || event.when.basis == .undated)
        && (!isTimed || event.when.date?.singleDay != nil) && settings.covers(event.when.date) && settings.covers(event.asOf)
    case let claim as ClaimRecord:
      return isCited(gates) && (claim.text != nil || claim.cell != nil) && !claim.isByEditor
        && claim.cell?.mayHaveManyWords != true && settings.covers(claim.date)
        && (claim.supersededBy == nil || claim.isInForce != true)
    case let actor as ActorRecord:
      return actor.common.id != ClaimRecord.editor && (actor.died == nil || actor.born == nil)
        && (actor.dissolved == nil || actor.founded == nil)
    case let place as PlaceRecord: return (place.latitude == nil) == (place.longitude == nil)
    default: return true
    }
  }

  private func isCited(_ gates: Settings.Gates) -> Bool { gates.uncited == .off || !common.cites.isEmpty }
}

extension Settings {
  /// Whether something of that date can be a fact of this edition.
  fileprivate func covers(_ date: EDTF?) -> Bool {
    guard let date, let cutoff = edition.dataCutoff?.latest else { return true }
    return !date.isCertainly(after: cutoff)
  }
}

private let doubtfulInAll: Set = ["aka_ids", "links", "alt", "figures", "private"]

extension ActorRecord: RowFields {
  static let doubtful = doubtfulInAll.union(["tenures", "image"])
}

extension EventRecord.Fields: RowFields {
  static let doubtful = doubtfulInAll.union(["media"])
}

extension ClaimRecord.Fields: RowFields {
  static let doubtful = doubtfulInAll.union(RecordReader.fieldsOfKinds.flatMap(\.fields))
}

extension IssueRecord: RowFields {
  static let doubtful = doubtfulInAll
}

extension InstrumentRecord: RowFields {
  static let doubtful = doubtfulInAll.union(["stages", "provisions", "support"])
}

extension SourceRecord: RowFields {
  static let doubtful = doubtfulInAll.union(["confidential", "shown_as"])
}

extension PlaceRecord: RowFields {
  static let doubtful = doubtfulInAll
}

extension NoteRecord: RowFields {
  static let doubtful = doubtfulInAll
}
