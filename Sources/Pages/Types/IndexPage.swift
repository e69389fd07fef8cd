import Base
import Linking
import Model
import Templating

/// The list of all records of one type, split into pages.
struct IndexPage: PageType {
  struct Key: Sendable {
    let type: RecordType
    let page: Int
    let pages: Int
  }

  let template = GroupedListView.template
  let fields = GroupedListView.fields

  private static let types: [RecordType] = [.actor, .event, .claim, .issue, .instrument]

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    Self.types.flatMap { type -> [(path: SitePath, key: Key)] in
      let count = site.listed(type).count
      guard count > 0 else { return [] }
      let pages = (count + Site.pageLimit - 1) / Site.pageLimit
      return (1...pages).map { (Addresses.index(of: type, page: $0), Key(type: type, page: $0, pages: pages)) }
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<GroupedListView> {
    let count = site.listed(key.type).count
    let heading = site.words.text(key.type.folder)
    let view = GroupedListView(
      heading: heading, count: site.count(.countItems, count),
      groups: site.groups(site.indexed(key.type, page: key.page)) { site.groupHeading(of: $0) },
      pager: site.pager(key.page, of: key.pages) { Addresses.index(of: key.type, page: $0) })
    return Page(title: heading, section: Section(rawValue: key.type.folder), view: view)
  }
}

extension Site {
  /// What an index lists: records with a page, without the withdrawn.
  func listed(_ type: RecordType) -> ArraySlice<Target> {
    let all = dossier.targets.published(of: type)
    // Only a confidential source has no page.
    return type == .source ? all.filter { $0.path != nil }[...] : all
  }

  /// Neighbours of one heading stand under it together.
  func groups(_ targets: [Target], isBrief: Bool = false, by headingOf: (Target) -> String?) -> [GroupView] {
    var groups: [GroupView] = []
    var heading: String?
    var entries: [EntryView] = []
    func close() {
      if !entries.isEmpty { groups.append(GroupView(heading: heading.map { NameView(text: $0) }, entries: entries)) }
    }
    for target in targets {
      let next = headingOf(target)
      if next != heading {
        close()
        heading = next
        entries = []
      }
      var entry = entry(target)
      if isBrief { entry.summary = nil }
      entries.append(entry)
    }
    close()
    return groups
  }

  /// Actors stand under their side, events under their year.
  func groupHeading(of target: Target) -> String? {
    switch target.type {
    case .actor:
      guard !dossier.settings.lanes.isEmpty else { return nil }
      let lane = dossier.actors[target.index].lane?.value
      return dossier.settings.lanes.first { $0.id == lane }?.title ?? word(.otherSide)
    case .event: return years(of: dossier.events[target.index].when.date)
    case .claim: return years(of: dossier.claimDates[target.index]?.own)
    default: return nil
    }
  }

  /// "2025", "the 2010s".
  private func years(of date: EDTF?) -> String {
    guard let period = date.flatMap({ Period($0) })?.whole else { return word(.undatedHeading) }
    return yearHeadings[period] ?? phrase(period)
  }

  /// One page of an index: events and claims in the order of the timeline, whose headings they have; then claims without a day of
  /// their own.
  fileprivate func indexed(_ type: RecordType, page: Int) -> [Target] {
    let all = listed(type)
    let range = (page - 1) * Site.pageLimit..<min(page * Site.pageLimit, all.count)
    let order = type == .event ? timeline.events : type == .claim ? timeline.claims : []
    return range.map { all[all.startIndex + ($0 < order.count ? order[$0] : $0)] }
  }

  /// A record in a list that has something else to say of each, and a claim with its holder all the same.
  func entry(_ target: Target, _ detail: String) -> EntryView {
    let claim = claim(target)
    let details = [claim.map { speech($0) } ?? "", detail].filter { !$0.isEmpty }
    return EntryView(
      name: name(of: target), detail: details.isEmpty ? nil : details.joined(separator: word(.listSeparator)),
      estimates: claim.map { estimates(of: $0) } ?? [])
  }

  func claim(_ target: Target) -> ClaimRecord? {
    target.type == .claim && !target.isWithdrawn ? dossier.claims[target.index] : nil
  }

  /// "forecast by The editors"
  func speech(_ claim: ClaimRecord) -> String {
    fill(
      .claimBy,
      [
        "kind": term("claim-kind-", claim.kind),
        "holders": holders(of: claim).map(\.text).joined(separator: word(.listSeparator)),
      ])
  }

  /// One line about a record.
  func entry(_ target: Target) -> EntryView {
    var entry = EntryView(name: name(of: target), summary: summary(target.id))
    entry.isUnverified = isMarkedUnverified(dossier.common(of: target))
    switch target.type {
    case .actor:
      let actor = dossier.actors[target.index]
      let offices = dossier.cutoff.map { day in actor.tenures.filter { $0.holds(on: day) }.map(office) } ?? []
      entry.detail = offices.isEmpty ? term(actor.kind, of: .actorKinds) : brief(offices).joined(separator: word(.groupSeparator))
    case .event:
      let event = dossier.events[target.index]
      entry.name.caveat = caveatBesideDate(event)
      entry.when = when(eventAt: target.index)
      entry.detail = term(event.kind, of: .eventKinds)
    case .claim:
      let claim = dossier.claims[target.index]
      entry.when = when(claimAt: target.index)
      entry.estimates = estimates(of: claim)
      entry.detail = speech(claim)
    case .issue: entry.detail = dossier.issues[target.index].question
    case .instrument: entry.detail = dossier.instruments[target.index].kind
    case .source:
      let source = dossier.sources[target.index]
      entry.detail = [source.containerTitle ?? source.publisher, source.issued.map(phrase)].compactMap(\.self).joined(
        separator: word(.listSeparator))
    case .place: entry.detail = dossier.places[target.index].kind
    case .note: entry.when = when(dossier.notes[target.index].date)
    }
    return entry
  }
}
