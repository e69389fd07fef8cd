import Base
import Model

/// Turns all records into those that may be published, before anything looks at names: so that a hidden alias can change
/// neither ambiguity nor mentions nor counts.
public struct Screening: Sendable {
  /// Decides embargoes, and is printed nowhere.
  public let buildTime: Instant
  /// For a preview: keeps drafts, withheld and embargoed records.
  public let keepsHidden: Bool

  public init(buildTime: Instant, keepsHidden: Bool = false) {
    self.buildTime = buildTime
    self.keepsHidden = keepsHidden
  }

  public func screen(_ records: Records) -> PublicRecords {
    var open = PublicRecords(
      settings: records.settings, media: records.media, statics: records.statics, isPreview: keepsHidden)
    open.actors = screen(records.actors, into: &open) { $0.aliases.map(\.name) }
    open.events = screen(records.events, into: &open)
    open.claims = screen(records.claims, into: &open)
    open.issues = screen(records.issues, into: &open)
    open.instruments = screen(records.instruments, into: &open) { $0.aliases.map(\.name) }
    open.sources = screen(records.sources, into: &open).map(published)
    open.places = screen(records.places, into: &open) { $0.aliases.map(\.name) }.map { published($0, records.settings) }
    open.notes = screen(records.notes, into: &open)
    return open
  }

  private func screen<R: Record>(_ list: [R], into open: inout PublicRecords, names: (R) -> [String] = { _ in [] }) -> [R] {
    var kept: [R] = []
    kept.reserveCapacity(list.count)
    for record in list {
      if let reason = reason(toHide: record.common, open.settings.gates) {
        open.hidden.add(record.common, because: reason)
        for name in [record.title] + names(record) { open.hidden.add(name: name, because: reason) }
      } else if record.common.review == .withdrawn {
        open.withdrawn.append(
          WithdrawnRecord(
            type: R.type, id: record.id, title: record.title, reason: record.common.reviewReason ?? "", akaIDs: record.common.akaIDs))
      } else {
        var record = record
        record.common.checkedBy = nil
        record.common.checkedOn = nil
        kept.append(record)
      }
    }
    return kept
  }

  /// Fails closed: an embargo that is not over hides, whatever else the record says.
  private func reason(toHide common: Common, _ gates: Settings.Gates) -> HiddenRecords.Reason? {
    if keepsHidden { return nil }
    if common.review == .draft { return .draft }
    if common.review == .withheld { return .withheld }
    if let moment = common.publishAfter, buildTime < moment { return .embargoed }
    if gates.require == .checked, common.review == .unverified { return .unchecked }
    return nil
  }

  /// Of a confidential source nothing is left but how it is shown. Its id stays for links inside, and gets no address.
  private func published(_ source: SourceRecord) -> SourceRecord {
    guard source.isConfidential else { return source }
    var shown = SourceRecord()
    shown.common.id = source.id
    shown.common.title = source.shownAs ?? ""
    shown.common.place = source.common.place
    shown.common.file = source.common.file
    shown.isConfidential = true
    shown.shownAs = source.shownAs
    return shown
  }

  /// Coordinates no finer than the author publishes; those of a sensitive place to a tenth of a degree.
  private func published(_ place: PlaceRecord, _ settings: Settings) -> PlaceRecord {
    var place = place
    let decimals = place.common.isSensitive ? min(1, settings.coordinatesPrecision) : settings.coordinatesPrecision
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    place.latitude = place.latitude.map { ($0 * scale).rounded() / scale }
    place.longitude = place.longitude.map { ($0 * scale).rounded() / scale }
    return place
  }
}
