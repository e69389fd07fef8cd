import Base
import Linking
import Model
import Templating

/// A place, as exactly as it is known, and what happened there.
struct PlacePage: PageType {
  struct View: Sendable {
    let record: RecordView
    let details: [PairView]
    let map: MapView?
    let parts: [NameView]
    let allParts: SiteLink?
    let drawing: DrawingView?
    let events: [EventLineView]
    let allEvents: SiteLink?
    let eventCount: String
  }

  let template = "place.html"

  let fields = Fields<View>([
    .include(RecordView.fields, \.record), .list("details", \.details, PairView.fields),
    .optionalObject("neighbourhood", \.map, MapView.fields), .list("parts", \.parts, NameView.fields),
    .optionalLink("all-parts", \.allParts),
    .optionalObject("time-drawing", \.drawing, DrawingView.fields),
    .list("events", \.events, EventLineView.fields), .optionalLink("all-events", \.allEvents), .text("event-count", \.eventCount),
  ])

  func plan(_ site: Site) -> [(path: SitePath, key: Int)] {
    site.dossier.places.indices.compactMap { i in site.dossier.targets.target(of: .place, i).path.map { ($0, i) } }
  }

  func page(_ key: Int, at path: SitePath, _ site: Site) -> Page<View> {
    let dossier = site.dossier
    let place = dossier.places[key]
    let target = dossier.targets.target(of: .place, key)
    let events = site.events(of: target)
    let parts = site.members(of: target)
    var pairs = Pairs()
    pairs.add(site.word(.kind), place.kind)
    pairs.add(site.word(.partOf), site.name(place.parent).map { [$0] } ?? [])
    pairs.add(site.word(.country), place.country.map(site.country))
    pairs.add(site.word(.aliases), site.names(of: place.aliases))
    pairs.add(site.word(.coordinates), site.coordinates(of: place))
    pairs.add("GeoNames", place.geonames, web: "https://www.geonames.org/", if: { $0.allSatisfy(\.isNumber) })
    pairs.add(
      "Wikidata", place.wikidata, web: "https://www.wikidata.org/wiki/",
      if: { $0.hasPrefix("Q") && $0.dropFirst().allSatisfy(\.isNumber) })
    pairs.add(site.word(.precision), place.precision.map { site.term("precision-", $0) })
    let view = View(
      record: site.record(place.common, target),
      details: pairs.all, map: site.neighbourhood(of: target),
      parts: parts.prefix(Site.listLimit).map { NameView($0) },
      allParts: site.whole(.members, of: target, count: parts.count),
      drawing: site.drawing(of: target, events: events, claims: [], on: path),
      events: site.latestEvents(events).map { site.line(eventAt: $0) },
      allEvents: site.whole(.events, of: target, count: events.count),
      eventCount: site.words.number(events.count))
    return Page(title: target.title, description: nil, section: .places, view: view)
  }
}

extension Site {
  func coordinates(of place: PlaceRecord) -> String? {
    guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
    return "\(latitude), \(longitude)"
  }
}
