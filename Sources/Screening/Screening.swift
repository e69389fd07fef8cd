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
    // Wikilinks find a confidential source by its own name no more than its page.
    for source in records.sources where source.isConfidential {
      open.hidden.add(name: source.title, because: .withheld)
      for author in source.authors { open.hidden.add(author: author.full) }
    }
    open.sources = screen(records.sources, into: &open).map(published)
    open.places = screen(records.places, into: &open) { $0.aliases.map(\.name) }.map {
      RoundedPlace.published($0, decimals: records.settings.coordinatesPrecision)
    }
    open.notes = screen(records.notes, into: &open)
    open.incomplete = records.incomplete
    open.leaveOutPublished()
    open.claims = withHolders(open.claims, &open.hidden)
    // Without those claims there are fewer ids.
    open.leaveOutPublished()
    let hidden = open.hidden
    protectCites(&open)
    if !hidden.texts.isEmpty {
      var dropped: [Reference] = []
      open.actors.drop(hidden, &dropped)
      open.events.drop(hidden, &dropped)
      open.claims.drop(hidden, &dropped)
      open.issues.drop(hidden, &dropped)
      open.instruments.drop(hidden, &dropped)
      open.instruments.dropVoters(hidden.ids, &dropped)
      open.sources.drop(hidden, &dropped)
      open.places.drop(hidden, &dropped)
      open.notes.drop(hidden, &dropped)
      open.notes.dropAuthors(hidden, &dropped)
      open.hidden.dropped = dropped
    }
    return open
  }

  /// What is said stands under the name of whoever says it: a claim of whose holders none is published is not published either.
  private func withHolders(_ claims: [ClaimRecord], _ hidden: inout HiddenRecords) -> [ClaimRecord] {
    let unknown = hidden.ids
    guard !unknown.isEmpty else { return claims }
    return claims.filter { claim in
      guard !claim.by.isEmpty, claim.by.allSatisfy({ unknown.contains($0.value) }) else { return true }
      hidden.add(claim.common, because: .unattributed)
      hidden.unattributed.append((claim.id, claim.by))
      return false
    }
  }

  private func protectCites(_ open: inout PublicRecords) {
    var protected = ProtectedCites(open.sources)
    protected.protect(&open.actors)
    protected.protect(&open.events)
    protected.protect(&open.claims)
    protected.protect(&open.issues)
    protected.protect(&open.instruments)
    protected.protect(&open.sources)
    protected.protect(&open.places)
    protected.protect(&open.notes)
    open.hidden.protectedCites = protected.cites
  }

  private func screen<R: Record>(_ list: [R], into open: inout PublicRecords, names: (R) -> [String] = { _ in [] }) -> [R] {
    // Nearly all records stay as they are, and of most types all.
    guard let first = list.indices.first(where: { !isOpen(list[$0], open.settings.gates) }) else { return list }
    var kept = Array(list[..<first])
    kept.reserveCapacity(list.count)
    for record in list[first...] {
      if let embargo = record.common.publishAfter { open.hidden.note(embargo: embargo, at: buildTime) }
      let isConfidential = (record as? SourceRecord)?.isConfidential == true
      // A withdrawn record leaves a page with its title, which a confidential source must not have even in a preview.
      let isUnshowable = isConfidential && record.common.review == .withdrawn
      let reason = isUnshowable ? .withheld : reason(toHide: record.common, open.settings.gates)
      if let reason, isUnshowable || !keepsHidden {
        open.hidden.add(record.common, because: reason)
        for name in [record.title] + names(record) { open.hidden.add(name: name, because: reason) }
      } else if record.common.review == .withdrawn {
        let reason = record.common.reviewReason ?? ""
        open.withdrawn.append(
          WithdrawnRecord(type: R.type, id: record.id, title: record.title, reason: reason, akaIDs: record.common.akaIDs))
      } else {
        if let reason { open.heldBack[record.id] = reason }
        kept.append(withoutDesk(record))
      }
    }
    return kept
  }

  /// Whether the whole record is published, and nothing of it is to be remembered.
  private func isOpen<R: Record>(_ record: R, _ gates: Settings.Gates) -> Bool {
    record.common.publishAfter == nil && record.common.review != .withdrawn && reason(toHide: record.common, gates) == nil
      && !hasDesk(record)
  }

  private func hasDesk<R: Record>(_ record: R) -> Bool { record.common.checkedBy != nil || record.common.checkedOn != nil }

  /// The record without what is the desk's own.
  private func withoutDesk<R: Record>(_ record: R) -> R {
    guard hasDesk(record) else { return record }
    var record = record
    record.common.checkedBy = nil
    record.common.checkedOn = nil
    return record
  }

  /// Fails closed: an embargo that is not over hides, whatever else the record says.
  private func reason(toHide common: Common, _ gates: Settings.Gates) -> HiddenRecords.Reason? {
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
}

extension PublicRecords {
  /// Whatever leads to a published record: ids, old ids, and the desk's own.
  fileprivate var ids: Set<String> {
    var ids: Set = [ClaimRecord.editor]
    func add<R: Record>(_ list: [R]) {
      for record in list {
        ids.insert(record.id)
        ids.formUnion(record.common.akaIDs.map(\.value))
      }
    }
    add(actors)
    add(events)
    add(claims)
    add(issues)
    add(instruments)
    add(sources)
    add(places)
    add(notes)
    for record in withdrawn {
      ids.insert(record.id)
      ids.formUnion(record.akaIDs.map(\.value))
    }
    return ids
  }
}

extension PublicRecords {
  /// See ``HiddenRecords/leaveOut(_:names:)``.
  fileprivate mutating func leaveOutPublished() {
    guard hidden.hasAny else { return }
    let (ids, names) = (ids, hidden.hasNames ? names : [])
    hidden.leaveOut(ids, names: names)
  }

  /// What a published record is called.
  fileprivate var names: Set<String> {
    var names: Set<String> = []
    func add<R: Record>(_ list: [R], aliases: (R) -> [Alias] = { _ in [] }) {
      for record in list {
        names.insert(record.title)
        for alias in aliases(record) { names.insert(alias.name) }
      }
    }
    add(actors, aliases: \.aliases)
    add(events)
    add(claims)
    add(issues)
    add(instruments, aliases: \.aliases)
    add(sources)
    add(places, aliases: \.aliases)
    add(notes)
    names.formUnion(withdrawn.map(\.title))
    return names
  }
}

extension [NoteRecord] {
  /// An author's name is text; that of a record that is not published must not be shown as such.
  fileprivate mutating func dropAuthors(_ hidden: HiddenRecords, _ dropped: inout [Reference]) {
    for i in indices where self[i].authors.contains(where: { hidden.texts.contains($0.value) }) {
      dropped += self[i].authors.filter { hidden.texts.contains($0.value) }
      self[i].authors.removeAll { hidden.texts.contains($0.value) }
    }
  }
}

extension [InstrumentRecord] {
  /// Who votes for a party says that it has a member there, and nobody else may say so.
  fileprivate mutating func dropVoters(_ hidden: Set<String>, _ dropped: inout [Reference]) {
    for i in indices {
      for j in self[i].support.indices {
        let gone = self[i].support[j].voters.compactMap(\.actor).filter { hidden.contains($0.value) }
        guard !gone.isEmpty else { continue }
        dropped += gone
        self[i].support[j].voters.removeAll { $0.actor.map { hidden.contains($0.value) } ?? false }
      }
    }
  }
}

extension Array where Element: Citing {
  /// Drops what would name a record that is not published, be falsely taken for one, or be taken for the desk's own word without it;
  /// and what says nothing without that record, but names or cites others which would show that it is there.
  fileprivate mutating func drop(_ hidden: HiddenRecords, _ dropped: inout [Reference]) {
    for i in indices {
      dropLinks(of: i, hidden.ids, &dropped)
      dropRivals(of: i, hidden, &dropped)
      dropNotes(ofFiguresOf: i, hidden.ids, &dropped)
      dropCites(of: i, hidden.ids, &dropped)
    }
  }

  /// A citation says more than what it cites: how far that is believed.
  private mutating func dropCites(of i: Int, _ hidden: Set<String>, _ dropped: inout [Reference]) {
    var record = self[i]
    var gone: [Reference] = []
    record.eachCites { cites in
      let lost = cites.compactMap(\.source).filter { hidden.contains($0.value) }
      guard !lost.isEmpty else { return }
      gone += lost
      cites.removeAll { $0.source.map { hidden.contains($0.value) } ?? false }
    }
    guard !gone.isEmpty else { return }
    dropped += gone
    self[i] = record
  }

  /// A link that is said to start at a record which is not published would seem to start at the record that it stands on, one that
  /// nobody is left to assert would be the desk's, and one that leads to nothing else is none.
  private mutating func dropLinks(of i: Int, _ hidden: Set<String>, _ dropped: inout [Reference]) {
    guard !self[i].common.links.isEmpty else { return }
    self[i].common.links.removeAll { link in
      var gone = [link.from, link.by].compactMap(\.self).filter { hidden.contains($0.value) }
      if !link.to.isEmpty, link.to.allSatisfy({ hidden.contains($0.value) }) { gone += link.to }
      dropped += gone
      return !gone.isEmpty
    }
  }

  /// Rival values that name a record which is not published go as the field's own value would, an item of a list alone; those that
  /// nobody is left to assert go as a whole.
  private mutating func dropRivals(of i: Int, _ hidden: HiddenRecords, _ dropped: inout [Reference]) {
    guard !self[i].common.alternatives.isEmpty else { return }
    self[i].common.alternatives.removeAll { alternative in
      guard let by = alternative.by, hidden.ids.contains(by.value) else { return false }
      dropped.append(by)
      return true
    }
    for j in self[i].common.alternatives.indices {
      let alternative = self[i].common.alternatives[j]
      let left = alternative.value.items.filter { item in
        let gone = item.compactMap { part -> Reference? in
          switch part {
          case .reference(let reference, _, let orText):
            (orText ? hidden.texts : hidden.ids).contains(reference.value) ? reference : nil
          // The authors of a note are texts.
          case .text(let text) where alternative.field == "authors" && hidden.texts.contains(text):
            Reference(text, at: alternative.place)
          default: nil
          }
        }
        dropped += gone
        return gone.isEmpty
      }
      if left.count < alternative.value.items.count { self[i].common.alternatives[j].value.items = left }
    }
    self[i].common.alternatives.removeAll { $0.value.items.isEmpty }
  }

  /// A figure stays as one that nobody is named for; what was noted of it under the claimant's name does not.
  private mutating func dropNotes(ofFiguresOf i: Int, _ hidden: Set<String>, _ dropped: inout [Reference]) {
    for j in self[i].common.figures.indices {
      guard let claimant = self[i].common.figures[j].claimedBy, hidden.contains(claimant.value) else { continue }
      dropped.append(claimant)
      self[i].common.figures[j].claimedBy = nil
      self[i].common.figures[j].note = nil
    }
  }
}
