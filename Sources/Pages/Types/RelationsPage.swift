import Base
import Drawing
import Linking
import Markup
import Model
import Templating

/// Who is who: actors by side with the office that each holds at the data cut-off, and how they belong together.
struct RelationsPage: PageType {
  enum Key: Sendable {
    case people(page: Int, pages: Int)
    /// Relations on pages of their own, where there are many.
    case relations(page: Int, pages: Int)
  }

  struct PersonRow: Sendable {
    let name: NameView
    let kind: String
    let offices: [String]
    let partOf: NameView?
    let isUnverified: Bool

    static let fields = Fields<PersonRow>([
      .object("name", \.name, NameView.fields), .text("kind", \.kind), .texts("offices", \.offices),
      .optionalObject("part-of", \.partOf, NameView.fields), .flag("is-unverified", \.isUnverified),
    ])
  }

  struct SideView: Sendable {
    let heading: String?
    var rows: [PersonRow]

    static let fields = Fields<SideView>([.optionalText("heading", \.heading), .list("rows", \.rows, PersonRow.fields)])
  }

  struct RelationRow: Sendable {
    let from: NameView
    let label: String
    let to: NameView
    let holder: NameView?
    let period: String?
    let basis: String?
    let note: String?
    let cites: [CiteView]

    static let fields = Fields<RelationRow>([
      .object("from", \.from, NameView.fields), .text("label", \.label), .object("to", \.to, NameView.fields),
      .optionalObject("holder", \.holder, NameView.fields), .optionalText("period", \.period), .optionalText("basis", \.basis),
      .optionalText("note", \.note), .list("cites", \.cites, CiteView.fields),
    ])
  }

  struct View: Sendable {
    var heading: String
    var cutoff: String?
    var sides: [SideView] = []
    var drawing: HTMLFragment?
    var relations: [RelationRow] = []
    var all: NameView?
    var pager: PagerView?
  }

  let template = "relations.html"

  let fields = Fields<View>([
    .text("heading", \.heading), .optionalText("cutoff-day", \.cutoff), .list("sides", \.sides, SideView.fields),
    .optionalHTML("drawing", \.drawing), .list("ties", \.relations, RelationRow.fields),
    .optionalObject("all-ties", \.all, NameView.fields), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  private static let folder = "relations"
  private static let list = "all"
  /// So many stand below the actors; more have pages of their own.
  private static let mostBelow = 100

  func plan(_ site: Site) -> [(path: SitePath, key: Key)] {
    guard Section.relations.hasContent(site.dossier) else { return [] }
    let people = Self.count(site.dossier.actors.count)
    var pages: [(path: SitePath, key: Key)] = (1...people).map {
      (Addresses.part(of: Self.folder, page: $0), .people(page: $0, pages: people))
    }
    let relations = site.dossier.relations.all.count
    if relations > Self.mostBelow {
      let count = Self.count(relations)
      pages += (1...count).map {
        (Addresses.part(of: Self.folder, Self.list, page: $0), .relations(page: $0, pages: count))
      }
    }
    return pages
  }

  private static func count(_ items: Int) -> Int { (items + Site.pageLimit - 1) / Site.pageLimit }

  func page(_ key: Key, at path: SitePath, _ site: Site) -> Page<View> {
    let view: View
    switch key {
    case .people(let page, let pages): view = people(page, pages, site)
    case .relations(let page, let pages):
      let all = site.dossier.relations.all
      view = View(
        heading: site.word(.relations),
        relations: all.dropFirst((page - 1) * Site.pageLimit).prefix(Site.pageLimit).map { row($0, site) },
        pager: site.pager(page, of: pages) { Addresses.part(of: Self.folder, Self.list, page: $0) })
    }
    return Page(title: view.heading, section: .relations, view: view)
  }

  private func people(_ page: Int, _ pages: Int, _ site: Site) -> View {
    let dossier = site.dossier
    var view = View(heading: site.word(.whoIsWho), cutoff: dossier.cutoff.flatMap { EDTF($0) }.map { site.phrase($0) })
    for target in site.listed(.actor).dropFirst((page - 1) * Site.pageLimit).prefix(Site.pageLimit) {
      let heading = site.groupHeading(of: target)
      if view.sides.isEmpty || view.sides.last?.heading != heading { view.sides.append(SideView(heading: heading, rows: [])) }
      view.sides[view.sides.count - 1].rows.append(person(target, site))
    }
    let relations = dossier.relations.all
    if page == 1 {
      view.drawing = site.graph(of: relations)
      if relations.count <= Self.mostBelow {
        view.relations = relations.map { row($0, site) }
      } else {
        view.all = NameView(
          text: site.count(.countRelations, relations.count), link: SiteLink(Addresses.part(of: Self.folder, Self.list)))
      }
    }
    view.pager = site.pager(page, of: pages) { Addresses.part(of: Self.folder, page: $0) }
    return view
  }

  private func person(_ target: Target, _ site: Site) -> PersonRow {
    let actor = site.dossier.actors[target.index]
    let held = site.dossier.cutoff.map { day in actor.tenures.filter { $0.holds(on: day) } } ?? []
    return PersonRow(
      name: site.name(of: target), kind: site.term(actor.kind, of: .actorKinds),
      offices: site.brief(held.map { site.office($0) }),
      partOf: site.name(actor.parent), isUnverified: site.isMarkedUnverified(actor.common))
  }

  private func row(_ relation: ActorRelations.Relation, _ site: Site) -> RelationRow {
    let (from, to) = (site.name(of: relation.from), site.name(of: relation.to))
    switch relation.kind {
    case .partOf:
      return RelationRow(
        from: from, label: site.word(.belongsTo), to: to, holder: nil, period: nil, basis: nil, note: nil, cites: [])
    case .office(let tenure):
      return RelationRow(
        from: from, label: tenure.role, to: to, holder: nil, period: site.period(of: tenure), basis: nil, note: tenure.note,
        cites: site.cites(tenure.cites))
    case .stated(let link):
      return RelationRow(
        from: from, label: site.term(link.relation, of: .relations), to: to, holder: site.name(link.by),
        period: site.period(from: link.start, to: link.end),
        basis: link.basis.flatMap { $0 == .stated ? nil : site.term("link-basis-", $0) }, note: link.note,
        cites: site.cites(link.cites))
    }
  }
}

extension Site {
  /// A small drawing of those who have relations, as long as there are few enough to see.
  fileprivate func graph(of all: [ActorRelations.Relation]) -> HTMLFragment? {
    // In a preview: what is held back is marked in the tables, and has no place in a drawing, which could not mark it.
    let relations = all.filter { $0.from.heldBack == nil && $0.to.heldBack == nil }
    let involved = Set(relations.flatMap { [$0.from.id, $0.to.id] }).sorted()
    guard !involved.isEmpty, involved.count <= RelationGraph.mostNodes else { return nil }
    let number = Dictionary(uniqueKeysWithValues: involved.enumerated().map { ($1, $0) })
    let targets = involved.map { dossier.targets[$0] }
    var columns: [String] = []
    let columnOf = targets.map { target in
      let side = groupHeading(of: target) ?? ""
      if let known = columns.firstIndex(of: side) { return known }
      columns.append(side)
      return columns.count - 1
    }
    // What an actor is part of, or where he holds an office, is above him: the first of those of his own side. The rest are ties.
    var parents: [Int: Int] = [:]
    var edges: [RelationGraph.Edge] = []
    for relation in relations {
      guard let from = number[relation.from.id], let to = number[relation.to.id] else { continue }
      switch relation.kind {
      case .partOf, .office:
        if case .office(let tenure) = relation.kind, let cutoff = dossier.cutoff, tenure.isOver(on: cutoff) { continue }
        if parents[from] == nil, columnOf[from] == columnOf[to] {
          parents[from] = to
        } else if parents[from] != to {
          edges.append(.init(from: from, to: to, isAsserted: false))
        }
      case .stated(let link): edges.append(.init(from: from, to: to, isAsserted: dossier.target(link.by) != nil))
      }
    }
    let nodes = targets.indices.map {
      RelationGraph.Node(name: targets[$0].title, link: targets[$0].link, column: columnOf[$0], parent: parents[$0])
    }
    return RelationGraph(columns: columns, nodes: nodes, edges: edges)?.svg(
      title: word(.relations), isRightToLeft: isRightToLeft)
  }
}
