import Base
import Linking
import Model
import Templating

/// What is not known: the author's own list, and what a program can see is missing.
struct GapsPage: PageType {
  enum List: String, CaseIterable, Sendable {
    case unanswered, uncited, undated
    case emptyCells = "empty-cells"
    case singleSource = "single-source"
  }

  /// A gap: a record, or an issue on which a side is not on record.
  enum Item: Sendable {
    case record(Target)
    case cell(Gaps.EmptyCell)
  }

  enum Key: Sendable {
    case overview
    /// What the author wrote himself.
    case own(Part<String>)
    case list(List, Part<Item>)
  }

  struct SectionView: Sendable {
    let heading: String
    let note: String
    let count: String
    let entries: [EntryView]
    let all: SiteLink?

    static let fields = Fields<SectionView>([
      .text("heading", \.heading), .text("note", \.note), .text("count", \.count),
      .list("entries", \.entries, EntryView.fields), .optionalLink("all", \.all),
    ])
  }

  struct View: Sendable {
    let heading: String
    let up: NameView?
    let own: [String]
    var allOwn: SiteLink?
    let sections: [SectionView]
    /// Nothing is missing that a program could see.
    let isComplete: Bool
    let pager: PagerView?
  }

  let template = "gaps.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .optionalObject("up", \.up, NameView.fields), .texts("own", \.own),
    .optionalLink("all-own", \.allOwn),
    .list("sections", \.sections, SectionView.fields), .flag("is-complete", \.isComplete),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  /// Of each list on the overview.
  private static let limit = 30

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    guard Section.gaps.hasContent(site.dossier) else { return [] }
    var pages: [(path: SitePath, key: Key)] = [(Addresses.part(of: "gaps"), .overview)]
    let own = site.dossier.settings.gaps
    if own.count > Site.listLimit {
      pages += Part.all(of: own, each: Site.pageLimit) { Addresses.part(of: "gaps", "own", page: $0) }
        .map { ($0.path, .own($0.key)) }
    }
    for list in List.allCases {
      let items = items(list, site)
      guard items.count > Self.limit else { continue }
      pages += Part.all(of: items, each: Site.pageLimit) { Addresses.part(of: "gaps", list.rawValue, page: $0) }
        .map { ($0.path, .list(list, $0.key)) }
    }
    return pages
  }

  private func items(_ list: List, _ site: Site) -> [Item] {
    let gaps = site.dossier.derived.gaps
    return switch list {
    case .unanswered: gaps.unanswered.map { .record($0) }
    case .uncited: gaps.uncited.map { .record($0) }
    case .undated: gaps.undated.map { .record($0) }
    case .emptyCells: gaps.emptyCells.map { .cell($0) }
    case .singleSource: site.dossier.sourceUse.onOneAlone.map { .record($0) }
    }
  }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    switch key {
    case .overview:
      let sections = List.allCases.compactMap { list -> SectionView? in
        let items = items(list, site)
        return items.isEmpty ? nil : section(list, items.prefix(Self.limit), of: items.count, site)
      }
      let own = site.dossier.settings.gaps
      let heading = site.word(.nameGaps)
      let view = View(
        heading: heading, up: nil, own: Array(own.prefix(Site.listLimit)),
        allOwn: own.count > Site.listLimit ? SiteLink(Addresses.part(of: "gaps", "own")) : nil, sections: sections,
        isComplete: sections.isEmpty && own.isEmpty, pager: nil)
      return Page(title: heading, section: .gaps, view: view)
    case .own(let part):
      let heading = site.word(.nameGaps)
      let view = View(
        heading: heading, up: NameView(text: heading, link: SiteLink(Addresses.part(of: "gaps"))), own: part.items, sections: [],
        isComplete: false, pager: site.pager(part.page, of: part.pages) { Addresses.part(of: "gaps", "own", page: $0) })
      return Page(title: heading, section: .gaps, view: view)
    case .list(let list, let part):
      let heading = site.word(Self.heading(list))
      let view = View(
        heading: heading, up: NameView(text: site.word(.nameGaps), link: SiteLink(Addresses.part(of: "gaps"))), own: [],
        sections: [section(list, part.items[...], of: part.count, site)], isComplete: false,
        pager: site.pager(part.page, of: part.pages) { Addresses.part(of: "gaps", list.rawValue, page: $0) })
      return Page(title: heading, section: .gaps, view: view)
    }
  }

  private func section(_ list: List, _ items: ArraySlice<Item>, of count: Int, _ site: Site) -> SectionView {
    SectionView(
      heading: site.word(Self.heading(list)), note: site.word(Self.note(list)), count: site.words.number(count),
      entries: entries(items, site),
      all: items.count < count && items.count <= Self.limit
        ? SiteLink(Addresses.part(of: "gaps", list.rawValue)) : nil)
  }

  /// Empty cells of one issue share a line.
  private func entries(_ items: ArraySlice<Item>, _ site: Site) -> [EntryView] {
    var entries: [EntryView] = []
    var lastIssue: Target?
    for item in items {
      switch item {
      case .record(let target):
        var entry = EntryView(name: site.name(of: target), detail: detail(of: target, site))
        if target.type == .event {
          entry.name.caveat = site.caveatBesideDate(site.dossier.events[target.index])
          entry.when = site.when(eventAt: target.index)
        }
        entries.append(entry)
      case .cell(let cell):
        let side = site.title(ofLane: cell.lane)
        if lastIssue?.id == cell.issue.id, let detail = entries.last?.detail {
          entries[entries.count - 1].detail = detail + site.word(.listSeparator) + side
        } else {
          entries.append(EntryView(name: NameView(cell.issue), detail: side))
        }
        lastIssue = cell.issue
      }
    }
    return entries
  }

  private func detail(of target: Target, _ site: Site) -> String {
    site.claim(target).map { site.speech($0) } ?? site.words.text(target.type.rawValue)
  }

  private static func heading(_ list: List) -> Word {
    switch list {
    case .unanswered: .gapsUnanswered
    case .uncited: .gapsUncited
    case .undated: .gapsUndated
    case .emptyCells: .gapsEmptyCells
    case .singleSource: .gapsSingleSource
    }
  }

  private static func note(_ list: List) -> Word {
    switch list {
    case .unanswered: .gapsUnansweredNote
    case .uncited: .gapsUncitedNote
    case .undated: .gapsUndatedNote
    case .emptyCells: .gapsEmptyCellsNote
    case .singleSource: .singleSourceNote
    }
  }
}
