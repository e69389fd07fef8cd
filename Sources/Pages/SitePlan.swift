import Base
import Linking
import Model
import Templating

/// All pages of a site, in the order in which they are published: a page stands before those that link to it where it can. The
/// timeline's data files, which name pages and take longest, are made first.
public struct SitePlan: Sendable {
  public let site: Site
  public let pages: [PlannedPage]
  private let groups: [Group]
  /// What of prose the site itself was made from, and so each page is.
  private let shared: [Int32]

  /// Pages that are planned together.
  private struct Group: Sendable {
    let plan: @Sendable (Site) -> PlannedPages
    let planned: PlannedPages

    init(_ site: Site, _ plan: @escaping @Sendable (Site) -> PlannedPages) {
      self.plan = plan
      planned = plan(site)
    }
  }

  /// The list of page types. A new one is a file in `Types/` and a line here.
  static let types: [AnyPageType] = [
    AnyPageType(SourcePage()),
    AnyPageType(PlacePage()),
    AnyPageType(IssuePage()),
    AnyPageType(InstrumentPage()),
    AnyPageType(ClaimPage()),
    AnyPageType(EventPage()),
    AnyPageType(ActorPage()),
    AnyPageType(NotePage()),
    AnyPageType(RecordListPage()),
    AnyPageType(WithdrawnPage()),
    AnyPageType(RedirectPage()),
    AnyPageType(IndexPage()),
    AnyPageType(RelationsPage()),
    AnyPageType(PlaceIndexPage()),
    AnyPageType(DeadAddressPage()),
    AnyPageType(SingleSourcePage()),
    AnyPageType(BibliographyPage()),
    AnyPageType(NoteIndexPage()),
    AnyPageType(TimelinePage()),
    AnyPageType(FacetPage()),
    AnyPageType(FacetIndexPage()),
    AnyPageType(FiguresPage()),
    AnyPageType(MethodPage()),
    AnyPageType(MatrixPage()),
    AnyPageType(SnapshotListPage()),
    AnyPageType(PledgePage()),
    AnyPageType(ContestedPage()),
    AnyPageType(AssessmentPage()),
    AnyPageType(NextDatesPage()),
    AnyPageType(GapsPage()),
    AnyPageType(PrintPage()),
    AnyPageType(NotFoundPage()),
    AnyPageType(FrontPage()),
  ]

  /// - Parameter make: what all pages are made from. What it reads, each of them reads.
  /// - Returns: nil where a template does not fit; why is in `diagnostics`.
  public init?(templates: TemplateSet, diagnostics: inout Diagnostics, of make: () -> Site) {
    let (site, readBefore) = ReadLog.keeping(make)
    let shared = site.dossier.reads + readBefore
    var plans: [@Sendable (Site) -> PlannedPages] = []
    var isComplete = true
    Section.check(site.dossier.settings.menu ?? [], &diagnostics)
    EmptyViews.check(site, &diagnostics)
    func compile(_ name: String, _ schema: Schema) -> LazyTemplate? {
      if templates.isBuiltIn { return templates.compileLater(name, schema: schema, words: site.words) }
      let template = templates.compile(name, schema: schema, words: site.words, diagnostics: &diagnostics)
      isComplete = isComplete && template != nil
      return template.map { LazyTemplate($0) }
    }
    for type in Self.types {
      if let template = compile(type.template, type.schema) { plans.append { type.plan($0, template, shared) } }
    }
    let drawing = compile(DrawingScripts.template, DrawingScripts.schema)
    // The heaviest files first, so that no core is busy with them when all else is done.
    plans.insert(
      { site in
        let (files, read) = ReadLog.keeping {
          TimelineDataFiles(site: site).pages + RunningHeads.files(site)
            + [CalendarFile(site: site).page, PlacesFile(site: site).page].compactMap(\.self)
        }
        return PlannedPages(files, reads: read, besides: shared)
      }, at: 0)
    plans.append { site in
      let (drawings, read) = ReadLog.keeping {
        DrawingFiles(site: site).all + (drawing.map { DrawingScripts(site, $0).all } ?? [])
      }
      return PlannedPages(drawings.map(\.file), reads: read, besides: shared, shownBy: drawings.map(\.page))
    }
    guard isComplete else { return nil }
    // The print edition, which is among the last, takes longest: it is begun first.
    let groups = Array(Array(plans.reversed()).parallelMap(chunk: 1) { Group(site, $0) }.reversed())
    self.init(site, groups, shared: shared, pages: Self.inOrder(groups))
  }

  private init(_ site: Site, _ groups: [Group], shared: [Int32], pages: [PlannedPage]) {
    self.site = site
    self.groups = groups
    self.shared = shared
    self.pages = pages
  }

  /// The plan of the same site after an edit of prose.
  /// - Parameters:
  ///   - dossier: the site's, of which that alone is other than before.
  ///   - changed: what of it is, by the numbers of `ProseRead`.
  /// - Returns: nil where all pages are made from some of it, or pages come or go.
  public func showing(_ dossier: Dossier, changed: Set<Int32>) -> SitePlan? {
    guard changed.isDisjoint(with: shared) else { return nil }
    let site = Site(site, showing: dossier)
    var groups = groups
    var isSame = true
    for (i, group) in groups.enumerated() where !changed.isDisjoint(with: group.planned.reads) {
      groups[i] = Group(site, group.plan)
      guard groups[i].planned.pages.map(\.path) == group.planned.pages.map(\.path) else { return nil }
      isSame = false
    }
    return SitePlan(site, groups, shared: shared, pages: isSame ? pages : Self.inOrder(groups))
  }

  /// A drawing's files stand beside the page that shows it, so that it is drawn once and then let go.
  private static func inOrder(_ groups: [Group]) -> [PlannedPage] {
    let planned = groups.map(\.planned)
    var beside: [SitePath: [PlannedPage]] = [:]
    for drawings in planned {
      for (page, file) in zip(drawings.shownBy, drawings.pages) { beside[page, default: []].append(file) }
    }
    var pages: [PlannedPage] = []
    pages.reserveCapacity(planned.reduce(0) { $0 + $1.pages.count })
    for page in planned.lazy.filter(\.shownBy.isEmpty).flatMap(\.pages) {
      if let files = beside[page.path] { pages += files }
      pages.append(page)
    }
    return pages
  }
}
