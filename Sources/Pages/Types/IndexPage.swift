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

  struct View: Sendable {
    let heading: String
    let count: String
    let groups: [GroupView]
    let pager: PagerView?
  }

  let template = "index-list.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .text("count", \.count), .list("groups", \.groups, GroupView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  private static let types: [RecordType] = [.actor, .event, .claim, .issue, .instrument, .source, .place]

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    Self.types.flatMap { type -> [(path: SitePath, key: Key)] in
      let count = site.listed(type).count
      guard count > 0 else { return [] }
      let pages = (count + Site.pageLimit - 1) / Site.pageLimit
      return (1...pages).map { (Addresses.index(of: type, page: $0), Key(type: type, page: $0, pages: pages)) }
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let all = site.listed(key.type)
    let shown = all.dropFirst((key.page - 1) * Site.pageLimit).prefix(Site.pageLimit)
    let heading = site.words.text(key.type.folder)
    let view = View(
      heading: heading, count: site.count(.countItems, all.count), groups: groups(shown, site),
      pager: site.pager(key.page, of: key.pages) { Addresses.index(of: key.type, page: $0) })
    return Page(title: heading, section: Section(rawValue: key.type.folder), view: view)
  }

  /// Neighbours of one heading stand under it together.
  private func groups(_ targets: ArraySlice<Target>, _ site: Site) -> [GroupView] {
    var groups: [GroupView] = []
    var heading: String?
    var entries: [EntryView] = []
    func close() {
      if !entries.isEmpty { groups.append(GroupView(heading: heading.map { NameView(text: $0) }, entries: entries)) }
    }
    for target in targets {
      let next = site.groupHeading(of: target)
      if next != heading {
        close()
        heading = next
        entries = []
      }
      entries.append(site.entry(target))
    }
    close()
    return groups
  }
}

extension Site {
  /// What an index lists: records with a page, without the withdrawn.
  func listed(_ type: RecordType) -> ArraySlice<Target> {
    let all = dossier.targets.published(of: type)
    // Only a confidential source has no page.
    return type == .source ? all.filter { $0.path != nil }[...] : all
  }

  /// Actors stand under their side, events under their year.
  func groupHeading(of target: Target) -> String? {
    switch target.type {
    case .actor:
      guard !dossier.settings.lanes.isEmpty else { return nil }
      let lane = dossier.actors[target.index].lane?.value
      return dossier.settings.lanes.first { $0.id == lane }?.title ?? word(.otherSide)
    case .event: return year(of: dossier.events[target.index].when.date)
    case .claim: return year(of: dossier.claimDates[target.index]?.own)
    default: return nil
    }
  }

  func year(of date: EDTF?) -> String {
    guard let day = date?.earliest ?? date?.latest, let year = try? EDTF.parse(Period.year(of: day)) else {
      return word(.undatedHeading)
    }
    return phrase(year)
  }

  /// One line about a record.
  func entry(_ target: Target) -> EntryView {
    var entry = EntryView(name: NameView(target), summary: summary(target.id))
    entry.isUnverified = isMarkedUnverified(dossier.common(of: target))
    switch target.type {
    case .actor:
      let actor = dossier.actors[target.index]
      let offices = dossier.cutoff.map { day in actor.tenures.filter { $0.holds(on: day) }.map(office) } ?? []
      entry.detail = offices.isEmpty ? term(actor.kind, of: .actorKinds) : offices.joined(separator: word(.groupSeparator))
    case .event:
      let event = dossier.events[target.index]
      entry.when = when(event.when)
      entry.detail = term(event.kind, of: .eventKinds)
    case .claim:
      let claim = dossier.claims[target.index]
      entry.when = when(claimAt: target.index)
      entry.detail = fill(
        .claimBy,
        [
          "kind": term("claim-kind-", claim.kind),
          "holders": holders(of: claim).map(\.text).joined(separator: word(.listSeparator)),
        ])
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
