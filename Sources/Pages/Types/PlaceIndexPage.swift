import Base
import Linking
import Model
import Templating

/// All places: on a map of the regions in which they lie, and in a table that says how exactly each is known.
struct PlaceIndexPage: PageType {
  struct RowView: Sendable {
    let name: NameView
    let kind: String?
    let partOf: NameView?
    let country: String?
    let coordinates: String?
    let precision: String?
    let events: String?
    let isUnverified: Bool

    static let fields = Fields<RowView>([
      .object("name", \.name, NameView.fields), .optionalText("kind", \.kind),
      .optionalObject("part-of", \.partOf, NameView.fields), .optionalText("country", \.country),
      .optionalText("coordinates", \.coordinates), .optionalText("precision", \.precision),
      .optionalText("event-count", \.events), .flag("is-unverified", \.isUnverified),
    ])
  }

  struct View: Sendable {
    let count: String
    let maps: [MapView]
    let rows: [RowView]
    let pager: PagerView?
  }

  let template = "places.html"

  let fields = Fields<View>([
    .text("count", \.count), .list("maps", \.maps, MapView.fields), .list("rows", \.rows, RowView.fields),
    .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    let pages = pages(site)
    return pages == 0 ? [] : (1...pages).map { (Addresses.index(of: .place, page: $0), $0) }
  }

  private func pages(_ site: Site) -> Int { (site.listed(.place).count + Site.pageLimit - 1) / Site.pageLimit }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let all = site.listed(.place)
    let rows = all.dropFirst((key - 1) * Site.pageLimit).prefix(Site.pageLimit)
    let view = View(
      count: site.count(.countItems, all.count), maps: key == 1 ? site.mapsOfPlaces() : [],
      rows: rows.map { row($0, site) }, pager: site.pager(key, of: pages(site)) { Addresses.index(of: .place, page: $0) })
    return Page(title: site.word(.places), section: .places, view: view)
  }

  private func row(_ target: Target, _ site: Site) -> RowView {
    let place = site.dossier.places[target.index]
    let events = site.events(of: target).count
    return RowView(
      name: site.name(of: target), kind: place.kind, partOf: site.name(place.parent), country: place.country.map(site.country),
      coordinates: site.coordinates(of: place), precision: place.precision.map { site.term("precision-", $0) },
      events: events > 0 ? site.words.number(events) : nil, isUnverified: site.isMarkedUnverified(place.common))
  }
}
