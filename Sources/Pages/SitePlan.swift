import Base
import Linking
import Model
import Templating

/// All pages of a site, in the order in which they are published: a page stands before those that link to it where it can.
public struct SitePlan: Sendable {
  public let pages: [PlannedPage]

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
    AnyPageType(BibliographyPage()),
    AnyPageType(SingleSourcePage()),
    AnyPageType(NoteIndexPage()),
    AnyPageType(TimelinePage()),
    AnyPageType(FacetPage()),
    AnyPageType(FacetIndexPage()),
    AnyPageType(FiguresPage()),
    AnyPageType(MethodPage()),
    AnyPageType(MatrixPage()),
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
    var pages: [PlannedPage] = []
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
      if let template = compile(type.template, type.schema) { pages += type.plan(site, template, shared) }
    }
    let drawing = compile(DrawingScripts.template, DrawingScripts.schema)
    let (files, filesRead) = ReadLog.keeping { TimelineDataFiles(site: site).pages + RunningHeads.files(site) }
    let (drawings, drawingsRead) = ReadLog.keeping {
      DrawingFiles(site: site).all + (drawing.map { DrawingScripts(site, $0).all } ?? [])
    }
    let (ofFiles, ofDrawings) = (shared + filesRead, shared + drawingsRead)
    // A drawing's files beside the page that shows it, so that it is drawn once and then let go.
    let beside = Dictionary(grouping: drawings, by: \.page)
    guard isComplete else { return nil }
    // The heaviest files first, so that no core waits for them at the end.
    self.pages =
      files.map { $0.reading(ofFiles) }
      + pages.flatMap { page in (beside[page.path] ?? []).map { $0.file.reading(ofDrawings) } + [page] }
  }
}
