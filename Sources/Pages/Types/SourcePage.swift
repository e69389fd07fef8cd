import Base
import Linking
import Markup
import Model
import Templating

/// A source: what it is, how good it is, and everything that rests on it.
struct SourcePage: PageType {
  struct View: Sendable {
    let record: RecordView
    let details: [PairView]
    let grades: [PairView]
    let copies: [NameView]
    let rests: [GroupView]
    let restCount: String
  }

  let template = "source.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .list("details", \.details, PairView.fields), .list("grades", \.grades, PairView.fields),
    .list("copies", \.copies, NameView.fields), .list("rests", \.rests, GroupView.fields), .text("rest-count", \.restCount),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.sources.indices.compactMap { i in site.dossier.targets.target(of: .source, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let source = site.dossier.sources[key]
    let target = site.dossier.targets.target(of: .source, key)
    let copies = site.dossier.backlinks.records(of: .source, to: target.id, through: [.derivedFrom], in: site.dossier.targets)
    let rests = rests(on: target, site)
    let view = View(
      record: site.record(source.common, target),
      details: details(source, site), grades: grades(source, site), copies: copies.map { NameView($0) }, rests: rests,
      restCount: site.words.number(rests.reduce(0) { $0 + $1.entries.count }))
    return Page(title: target.title, description: nil, section: .sources, view: view)
  }

  private func details(_ source: SourceRecord, _ site: Site) -> [PairView] {
    var pairs = Pairs()
    pairs.add(site.word(.author), source.authors.map(\.full).joined(separator: site.word(.listSeparator)))
    pairs.add(site.word(.container), source.containerTitle)
    pairs.add(site.word(.publisher), source.publisher)
    pairs.add(site.word(.issued), source.issued.map(site.phrase))
    pairs.add(site.word(.genre), source.genre)
    pairs.add(site.word(.language), source.language)
    pairs.add(site.word(.address), web: source.url?.value)
    pairs.add(site.word(.accessed), source.accessed.map(site.phrase))
    pairs.add(site.word(.archived), web: source.archiveURL?.value)
    pairs.add(site.words.text("url-status"), source.urlStatus.map { site.term("url-status-", $0) })
    pairs.add(site.word(.doi), source.doi)
    pairs.add("ISBN", source.isbn)
    pairs.add("ISSN", source.issn)
    return pairs.all
  }

  private func grades(_ source: SourceRecord, _ site: Site) -> [PairView] {
    var pairs = Pairs()
    pairs.add(site.word(.standing), source.standing.map { site.term("standing-", $0) })
    pairs.add(site.word(.reliability), source.reliability.map { site.term("reliability-", $0) })
    pairs.add(site.word(.integrity), source.integrity.map { site.term("integrity-", $0) })
    pairs.add(site.word(.derivedFrom), site.name(source.derivedFrom).map { [$0] } ?? [])
    return pairs.all
  }

  /// What cites it, by type, with where in the source.
  private func rests(on target: Target, _ site: Site) -> [GroupView] {
    var entries: [RecordType: [EntryView]] = [:]
    var last: Target?
    var locators: [String] = []
    func close() {
      guard let origin = last else { return }
      let detail = locators.isEmpty ? nil : locators.joined(separator: site.word(.listSeparator))
      entries[origin.type, default: []].append(EntryView(name: NameView(origin), detail: detail))
    }
    for link in site.dossier.backlinks[target.id] {
      let locator: String?
      switch link.way {
      case .field(.cite, let found): locator = found
      case .prose(let reference) where reference.kind == .citation: locator = reference.locator
      default: continue
      }
      if last?.id != link.from {
        close()
        last = site.dossier.targets[link.from]
        locators = []
      }
      if let locator, !locators.contains(locator) { locators.append(locator) }
    }
    close()
    return RecordType.allCases.compactMap { type in
      entries[type].map { GroupView(heading: NameView(text: site.words.text(type.folder)), entries: $0) }
    }
  }
}
