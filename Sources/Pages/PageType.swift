import Base
import Templating

/// One kind of page: its template, its view and its plan.
protocol PageType: Sendable {
  /// Which page of the kind: small, because all keys of a dossier live at once, views one at a time.
  associatedtype Key: Sendable
  associatedtype View: Sendable

  /// Its file in `Templates/`.
  var template: String { get }
  var fields: Fields<View> { get }
  /// Every page of this kind, in the order in which they are published.
  func plan(_ site: Site) -> [(path: SitePath, key: Key)]
  /// What `key` was made from, for a kind whose keys hold something of the dossier's prose: else each of its pages counts as made
  /// from all that `plan` read.
  func reads(of key: Key) -> [Int32]?
  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View>
}

extension PageType {
  func reads(of key: Key) -> [Int32]? { nil }
}

/// A page before rendering.
struct Page<View: Sendable>: Sendable {
  /// Plain text, for the tab and for search engines.
  let title: String
  var description: String?
  var section: Section?
  /// Whether the address is one that search engines should know.
  var isCanonical = true
  /// Whether a host shows the page at other addresses than its own.
  var isShownAnywhere = false
  /// Where it, and its further parts, hold what has pages of its own: links to those stay within.
  var anchors: Anchors?
  let view: View
}

extension Page {
  fileprivate func linkBase(at path: SitePath, _ site: Site) -> LinkBase {
    if let anchors { return .gathering(path, anchors) }
    return (isShownAnywhere ? site.rootPath.map { .root($0) } : nil) ?? .page(path)
  }
}

/// A page that will be published: where, and how its bytes are made. Rendering is pure: the same dossier, words and templates
/// give the same bytes. The site is handed in, because a page outlasts it where an edit changes prose and no plan. It is small, because
/// those of a large dossier live at once.
public struct PlannedPage: Sendable {
  public let path: SitePath
  private let kind: Kind
  /// Which of its kind.
  private let index: Int

  /// What the pages of a kind share.
  fileprivate final class Kind: Sendable {
    let template: String
    let reads: @Sendable (Int) -> [Int32]
    let render: @Sendable (Int, Site, inout ByteSink) -> Void
    let links: @Sendable (Int, Site) -> [SitePath]

    init(
      template: String, reads: @escaping @Sendable (Int) -> [Int32],
      render: @escaping @Sendable (Int, Site, inout ByteSink) -> Void, links: @escaping @Sendable (Int, Site) -> [SitePath]
    ) {
      self.template = template
      self.reads = reads
      self.render = render
      self.links = links
    }
  }

  fileprivate init(path: SitePath, kind: Kind, index: Int) {
    self.path = path
    self.kind = kind
    self.index = index
  }

  /// A file of its own kind, which is made without a template.
  init(
    path: SitePath, template: String = "", reads: [Int32] = [], render: @escaping @Sendable (Site, inout ByteSink) -> Void
  ) {
    self.init(
      path: path, kind: Kind(template: template, reads: { _ in reads }, render: { render($1, &$2) }, links: { _, _ in [] }),
      index: 0)
  }

  /// The same, made from these parts of the dossier's prose.
  func reading(_ reads: [Int32]) -> PlannedPage {
    let (kind, index) = (kind, index)
    return PlannedPage(path: path, template: kind.template, reads: reads) { kind.render(index, $0, &$1) }
  }

  /// Its file in `Templates/`; empty for what is made without one.
  public var template: String { kind.template }

  /// What was read of the dossier's prose before it comes to rendering (`ProseRead` says what the numbers are). The pages of a kind
  /// share a list. Sorted.
  public var reads: [Int32] { kind.reads(index) }

  /// Whether it is a page: a drawing as a file of its own is none.
  public var isPage: Bool { path.bytes.suffix(5).elementsEqual(".html".utf8) }

  public func render(_ site: Site, _ sink: inout ByteSink) { kind.render(index, site, &sink) }

  /// Every place in the site that the page leads to, itself left out, in the order of the page.
  public func links(_ site: Site) -> [SitePath] { kind.links(index, site) }
}

/// Pages that are planned together.
struct PlannedPages: Sendable {
  let pages: [PlannedPage]
  /// What of prose their plan was made from.
  let reads: [Int32]
  /// Of drawings the page that shows each.
  let shownBy: [SitePath]

  init(pages: [PlannedPage], reads: [Int32]) {
    self.pages = pages
    self.reads = reads
    shownBy = []
  }

  /// Files that are made without a page type.
  /// - Parameter shared: what each is made from besides.
  init(_ files: [PlannedPage], reads: [Int32], besides shared: [Int32], shownBy: [SitePath] = []) {
    let all = (shared + reads).sorted()
    pages = files.map { $0.reading(all) }
    self.reads = reads
    self.shownBy = shownBy
  }
}

/// A page type with its view type forgotten, so that all stand in one list.
struct AnyPageType: Sendable {
  let template: String
  let schema: Schema
  let plan: @Sendable (Site, LazyTemplate, _ shared: [Int32]) -> PlannedPages

  init<Kind: PageType>(_ kind: Kind) {
    let fields = Fields<Framed<Kind.View>>([.include(FrameView.fields, \.frame), .include(kind.fields, \.content)])
    template = kind.template
    schema = fields.schema
    plan = { site, template, shared in
      let (planned, read) = ReadLog.keeping { kind.plan(site) }
      let reads = (shared + read).sorted()
      @Sendable func framed(_ page: Page<Kind.View>, at path: SitePath, _ site: Site) -> Framed<Kind.View> {
        Framed(frame: FrameView(page, at: path, site), content: page.view)
      }
      let ofKind = PlannedPage.Kind(
        template: kind.template,
        reads: { index in kind.reads(of: planned[index].key).map { (shared + $0).sorted() } ?? reads },
        render: { index, site, sink in
          let (path, key) = planned[index]
          let page = kind.page(key, at: path, site)
          template.template.render(framed(page, at: path, site), linkingFrom: page.linkBase(at: path, site), into: &sink)
        },
        links: { index, site in
          let (path, key) = planned[index]
          return fields.links(of: framed(kind.page(key, at: path, site), at: path, site), besides: path)
        })
      return PlannedPages(
        pages: planned.indices.map { PlannedPage(path: planned[$0].path, kind: ofKind, index: $0) }, reads: read)
    }
  }
}

/// A page's own view within the frame that all pages share.
private struct Framed<Content: Sendable>: Sendable {
  let frame: FrameView
  let content: Content
}
