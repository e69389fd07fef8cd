import Base
import Linking
import Markup
import Model
import Templating

/// All sources, each with what it is worth and how much rests on it; copies under the text of which they are copies.
struct BibliographyPage: PageType {
  struct Key: Sendable {
    let works: [[Target]]
    let page: Int
    let pages: Int
    /// Of all sources.
    let count: Int
  }

  struct View: Sendable {
    let count: String
    let facts: [NameView]
    let works: [ReferenceView]
    let dead: [ReferenceView]
    let allDead: SiteLink?
    let pager: PagerView?
  }

  let template = "bibliography.html"

  let fields = Fields<View>([
    .text("count", \.count), .list("facts", \.facts, NameView.fields), .list("works", \.works, ReferenceView.fields),
    .list("dead", \.dead, ReferenceView.fields), .optionalLink("all-dead", \.allDead),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    let works = works(site)
    guard !works.isEmpty else { return [] }
    // Every source fills a line, and a work with many copies may be longer than a page: those go on on the next.
    var pages: [[[Target]]] = [[]]
    var room = Site.pageLimit
    for work in works {
      var rest = work[...]
      while !rest.isEmpty {
        if room == 0 {
          pages.append([])
          room = Site.pageLimit
        }
        pages[pages.count - 1].append(Array(rest.prefix(room)))
        let taken = min(room, rest.count)
        rest = rest.dropFirst(taken)
        room -= taken
      }
    }
    let count = works.reduce(0) { $0 + $1.count }
    return pages.enumerated().map { index, works in
      (Addresses.index(of: .source, page: index + 1), Key(works: works, page: index + 1, pages: pages.count, count: count))
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let isFirst = key.page == 1
    let dead = isFirst ? site.deadAddresses : []
    let view = View(
      count: site.count(.countItems, key.count), facts: isFirst ? facts(dead.count, site) : [],
      works: key.works.map { work in
        var view = site.reference(work[0])
        view.copies = work.dropFirst().map { site.reference($0) }
        return view
      },
      dead: dead.prefix(Site.listLimit).map { site.reference($0) },
      allDead: dead.count > Site.listLimit ? SiteLink(DeadAddressPage.address()) : nil,
      pager: site.pager(key.page, of: key.pages) { Addresses.index(of: .source, page: $0) })
    return Page(title: site.word(.sources), section: .sources, view: view)
  }

  /// Each independent source with its copies, by whoever wrote it. Where the first of a chain has no page, its copies stand alone.
  private func works(_ site: Site) -> [[Target]] {
    let listed = Array(site.listed(.source))
    var byRoot: [TargetID: [Target]] = [:]
    for target in listed {
      let root = site.dossier.targets[site.dossier.roots.root(of: target)]
      let isListed = root.path != nil && !root.isWithdrawn
      if isListed, root.id != target.id { byRoot[root.id, default: []].append(target) }
      if !isListed || root.id == target.id { byRoot[target.id, default: []].insert(target, at: 0) }
    }
    let keyed = listed.filter { byRoot[$0.id]?.first?.id == $0.id }.map { target in
      (key: ShortCitation(site.dossier.sources[target.index]).author.lowercased(), target: target)
    }
    let sorted = keyed.sorted { a, b in a.key != b.key ? a.key < b.key : a.target.id < b.target.id }
    return sorted.map { byRoot[$0.target.id] ?? [] }
  }

  private func facts(_ dead: Int, _ site: Site) -> [NameView] {
    let sources = site.dossier.sources.filter { !$0.isConfidential }
    let use = site.dossier.sourceUse
    var facts: [NameView] = []
    func share(_ word: Word, _ part: Int, _ whole: Int) {
      guard part > 0 else { return }
      facts.append(NameView(text: site.words.count(word.rawValue, part, ["total": site.words.number(whole)])))
    }
    let roots = site.dossier.roots.independent(of: site.dossier.sources)
    if roots < sources.count { facts.append(NameView(text: site.count(.countRoots, roots))) }
    share(.opinionSources, sources.count { $0.standing == .opinion }, sources.count)
    share(.onOpinionAlone, use.onOpinionAlone, use.statements)
    if !use.onOneAlone.isEmpty {
      let link = SiteLink(Addresses.part(of: SingleSourcePage.folder))
      facts.append(NameView(text: site.count(.countSingle, use.onOneAlone.count), link: link))
    }
    if dead > 0 { facts.append(NameView(text: site.count(.deadAddresses, dead))) }
    return facts
  }
}
