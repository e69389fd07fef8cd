import Base
import Linking
import Model
import Templating

/// A source: what it is, how good it is, and everything that rests on it.
struct SourcePage: PageType {
  struct View: Sendable {
    let record: RecordView
    let details: [PairView]
    let grades: [PairView]
    let copies: [NameView]
    let allCopies: SiteLink?
    let rests: [GroupView]
    let restCount: String
    let allRests: SiteLink?
  }

  let template = "source.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .list("details", \.details, PairView.fields),
    .list("grades", \.grades, PairView.fields),
    .list("copies", \.copies, NameView.fields), .optionalLink("all-copies", \.allCopies),
    .list("rests", \.rests, GroupView.fields), .text("rest-count", \.restCount),
    .optionalLink("all-rests", \.allRests),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.sources.indices.compactMap { i in site.dossier.targets.target(of: .source, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let source = site.dossier.sources[key]
    let target = site.dossier.targets.target(of: .source, key)
    let copies = site.members(of: target)
    let rests = site.rests(on: target)
    let view = View(
      record: site.record(source.common, target),
      details: details(source, site), grades: grades(source, site), copies: copies.prefix(Site.listLimit).map { NameView($0) },
      allCopies: site.whole(.members, of: target, count: copies.count),
      rests: groups(rests, site),
      restCount: site.words.number(rests.count), allRests: site.whole(.rests, of: target, count: rests.count))
    return Page(title: target.title, description: nil, section: .sources, view: view)
  }

  private func details(_ source: SourceRecord, _ site: Site) -> [PairView] {
    var pairs = Pairs()
    pairs.add(site.word(.sourceType), source.cslType.map { site.words.text("source-type-" + $0) })
    pairs.add(site.word(.author), source.authors.map(\.full).joined(separator: site.word(.listSeparator)))
    pairs.add(site.word(.editors), source.editors.map(\.full).joined(separator: site.word(.listSeparator)))
    pairs.add(site.word(.translator), source.translators.map(\.full).joined(separator: site.word(.listSeparator)))
    pairs.add(site.word(.container), source.containerTitle)
    pairs.add(site.word(.volume), source.volume)
    pairs.add(site.word(.issueNumber), source.issue)
    pairs.add(site.word(.number), source.number)
    pairs.add(site.word(.sourceEdition), source.edition)
    pairs.add(site.word(.section), source.section)
    pairs.add(site.word(.pages), source.pages)
    pairs.add(site.word(.publisher), source.publisher)
    pairs.add(site.word(.publisherPlace), source.publisherPlace)
    pairs.add(site.word(.issued), source.issued.map(site.phrase))
    pairs.add(site.word(.genre), source.genre)
    pairs.add(site.word(.medium), source.medium)
    pairs.add(site.word(.language), source.language)
    pairs.add(site.word(.address), web: source.url?.value)
    pairs.add(site.word(.accessed), source.accessed.map(site.phrase))
    pairs.add(site.word(.archived), web: source.archiveURL?.value)
    pairs.add(site.word(.archivedOn), source.archiveDate.map(site.phrase))
    if let copy = source.localCopy, let path = Addresses.media(BytePath(copy.value)) {
      pairs.add(site.word(.localCopy), [NameView(text: printable(BytePath(copy.value).name), link: SiteLink(path))])
    }
    pairs.add(site.word(.capture), source.capture.map { site.term("capture-", $0) })
    pairs.add(site.word(.checksum), source.sha256)
    pairs.add(site.word(.urlStatus), source.urlStatus.map { site.term("url-status-", $0) })
    pairs.add(site.word(.doi), source.doi)
    pairs.add(site.word(.isbn), source.isbn)
    pairs.add(site.word(.issn), source.issn)
    return pairs.all
  }

  private func grades(_ source: SourceRecord, _ site: Site) -> [PairView] {
    var pairs = Pairs()
    pairs.add(site.word(.standing), source.standing.map { site.term("standing-", $0) })
    pairs.add(site.word(.reliability), source.reliability.map { site.term("reliability-", $0) })
    pairs.add(site.word(.integrity), source.integrity.map { site.term("integrity-", $0) })
    pairs.add(site.word(.derivedFrom), chain(of: source, site))
    if let target = site.dossier.targets.find(source.id), let alone = site.dossier.sourceUse.alone[target.id] {
      let link = SiteLink(Addresses.part(of: SingleSourcePage.folder))
      pairs.add(site.word(.restsOnItAlone), [NameView(text: site.count(.countItems, alone.count), link: link)])
    }
    return pairs.all
  }

  /// What it was copied from, what that was copied from, and so on to the first; of a long chain its two ends. A confidential one has
  /// no name to show.
  private func chain(of source: SourceRecord, _ site: Site) -> [NameView] {
    var names: [NameView] = []
    var seen: Set<String> = [source.id]
    var next = site.dossier.target(source.derivedFrom)
    while let parent = next, parent.type == .source, seen.insert(parent.recordID).inserted {
      guard seen.count <= Self.longestChain else {
        let first = site.dossier.targets[site.dossier.roots.root(of: parent)]
        return names + (first.id == parent.id ? [] : [NameView(text: "…")]) + (first.link == nil ? [] : [site.name(of: first)])
      }
      if parent.link != nil { names.append(site.name(of: parent)) }
      next = parent.isWithdrawn ? nil : site.dossier.target(site.dossier.sources[parent.index].derivedFrom)
    }
    return names
  }

  private static let longestChain = 12

  /// By type; as many as the page has room for.
  private func groups(_ rests: [Rest], _ site: Site) -> [GroupView] {
    let shown = rests.prefix(RecordListPage.List.rests.limit)
    return RecordType.allCases.compactMap { type in
      let entries = shown.filter { $0.origin.type == type }.map { site.entry($0) }
      return entries.isEmpty ? nil : GroupView(heading: NameView(text: site.words.text(type.folder)), entries: entries)
    }
  }
}
