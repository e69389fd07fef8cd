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
    AnyPageType(FiguresPage()),
    AnyPageType(MethodPage()),
    AnyPageType(MatrixPage()),
    AnyPageType(PledgePage()),
    AnyPageType(ContestedPage()),
    AnyPageType(AssessmentPage()),
    AnyPageType(NextDatesPage()),
    AnyPageType(GapsPage()),
    AnyPageType(NotFoundPage()),
    AnyPageType(FrontPage()),
  ]

  /// - Parameter make: what all pages are made from. What it reads, each of them reads.
  /// - Returns: nil where a template does not fit; why is in `diagnostics`.
  public init?(templates: TemplateSet, diagnostics: inout Diagnostics, of make: () -> Site) {
    let (site, read) = ReadLog.keeping(make)
    let shared = site.dossier.reads + read
    var pages: [PlannedPage] = []
    var isComplete = true
    Section.check(site.dossier.settings.menu ?? [], &diagnostics)
    for type in Self.types {
      if templates.isBuiltIn {
        pages += type.plan(site, templates.compileLater(type.template, schema: type.schema, words: site.words), shared)
      } else if let template = templates.compile(
        type.template, schema: type.schema, words: site.words, diagnostics: &diagnostics)
      {
        pages += type.plan(site, LazyTemplate(template), shared)
      } else {
        isComplete = false
      }
    }
    let (drawings, drawn) = ReadLog.keeping { DrawingFiles(site: site).pages }
    pages += drawings.map { drawing in
      var drawing = drawing
      drawing.reads = shared + drawn
      return drawing
    }
    guard isComplete else { return nil }
    self.pages = pages
  }
}
