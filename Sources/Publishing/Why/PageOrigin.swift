import Base
import Linking
import Model
import Pages
import Reading
import Templating

/// What a page comes from, for its author.
public struct PageOrigin: Sendable {
  /// A record, where it stands, and what happened to it in the build that last wrote anything.
  public struct Origin: Sendable, Equatable {
    public let id: String
    /// Without a place: a record that is gone.
    public let place: Place?
    /// `added`, `changed` or `removed`; nil: nothing.
    public let change: String?
  }

  public let path: SitePath
  /// The template files, the page's own first; true where it is the author's.
  public let templates: [(name: String, isOwn: Bool, change: String?)]
  /// The record whose page it is.
  public let record: Origin?
  /// Every other record that the page names, in the order of the page.
  public let shown: [Origin]
  /// Records that are gone: the page may have named one.
  public let removed: [Origin]
  /// Whether dossier.yaml or the words changed, which all pages are made with.
  public let commonChanges: [String]
  /// The last build that wrote anything wrote this page.
  public let wasWritten: Bool
  /// nil where the site has such a page.
  public let nearest: String?
  public let sources: SourceTable

  init(of path: SitePath, in publication: Publication, _ history: BuildHistory?) {
    self.path = path
    sources = publication.content.sources
    let changes = Dictionary(history?.changes.map { ($0.piece, $0.change.rawValue) } ?? []) { first, _ in first }
    func change(_ kind: BuildHistory.Piece.Kind, _ name: String) -> String? { changes[.init(kind: kind, name: name)] }

    let pages = publication.plan?.pages ?? []
    let page = pages.first { $0.path == path }
    nearest = page == nil ? Self.nearest(to: path, among: pages.map(\.path)) ?? "" : nil
    let sources = sources
    templates = (page.map { publication.templates.files(of: $0.template) } ?? []).map { file in
      (file.name, sources[file.source].folder != ThemeFolder.builtIn, change(.template, file.name))
    }

    var targets: [SitePath: Target] = [:]
    for target in publication.dossier.targets.all {
      if let address = target.path, targets[address] == nil { targets[address] = target }
    }
    let places = publication.places
    func origin(_ target: Target) -> Origin {
      Origin(id: target.recordID, place: places[target.recordID], change: change(.record, target.recordID))
    }
    record = targets[path].map(origin)
    shown = (page.flatMap { page in publication.plan.map { page.links($0.site) } } ?? []).compactMap { targets[$0] }.map(origin)
    removed = (history?.changes ?? []).filter { $0.piece.kind == .record && $0.change == .removed }.map {
      Origin(id: $0.piece.name, place: nil, change: $0.change.rawValue)
    }
    commonChanges = (history?.changes ?? []).compactMap { piece, change in
      switch piece.kind {
      case .settings: "dossier.yaml"
      case .words: "\(piece.name)"
      case .record, .template: nil
      }
    }
    wasWritten = history?.written.contains(path) ?? false
  }

  /// A page whose address is spelled nearly so, else the first of a folder of that name, else pages of that name in another folder.
  private static func nearest(to path: SitePath, among pages: [SitePath]) -> String? {
    let (name, addresses) = (path.description, pages.map(\.description))
    if let near = NearMiss.suggestion(for: name, among: addresses) { return near }
    let stem = name.hasSuffix(".html") ? String(name.dropLast(5)) : name
    let first = stem + "/index.html"
    if addresses.contains(first) { return NearMiss.sentence([first]) }
    let namesakes = addresses.filter { $0.hasSuffix("/\(name.split(separator: "/").last ?? "")") }
    if !namesakes.isEmpty { return NearMiss.sentence(Array(namesakes.prefix(3))) }
    return NearMiss.sentence(NearMiss.candidates(for: first, among: addresses, within: 6))
  }
}

extension Publication {
  /// Where each record stands in the author's files.
  fileprivate var places: [String: Place] {
    var places: [String: Place] = [:]
    func add<R: Record>(_ list: [R]) {
      for record in list where places[record.id] == nil { places[record.id] = record.common.place }
    }
    let records = dossier
    add(records.actors)
    add(records.events)
    add(records.claims)
    add(records.issues)
    add(records.instruments)
    add(records.sources)
    add(records.places)
    add(records.notes)
    return places
  }
}
