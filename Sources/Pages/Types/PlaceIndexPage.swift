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
    let file: SiteLink?
    let pager: PagerView?
  }

  let template = "places.html"

  let fields = Fields<View>([
    .text("count", \.count), .list("maps", \.maps, MapView.fields), .list("rows", \.rows, RowView.fields),
    .optionalLink("file", \.file), .optionalObject("pager", \.pager, PagerView.fields),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Part<Target>)] {
    let all = Array(site.listed(.place))
    return all.isEmpty ? [] : Part.all(of: all, each: Site.pageLimit) { Addresses.index(of: .place, page: $0) }
  }

  func page(_ key: Part<Target>, at path: SitePath, _ site: Site) -> Page<View> {
    let view = View(
      count: site.count(.countItems, site.listed(.place).count), maps: key.page == 1 ? site.mapsOfPlaces() : [],
      rows: key.items.map { row($0, site) }, file: PlacesFile(site: site).isNeeded ? SiteLink(PlacesFile.path) : nil,
      pager: site.pager(key.page, of: key.pages) { Addresses.index(of: .place, page: $0) })
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
