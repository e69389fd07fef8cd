import Base
import Linking
import Model

/// The places that have coordinates as GeoJSON (RFC 7946), for maps of the reader's own. Without what is sensitive.
struct PlacesFile {
  let site: Site

  static let path = Addresses.placesFile

  var page: PlannedPage? {
    guard isNeeded else { return nil }
    return PlannedPage(path: Self.path, render: { site, sink in PlacesFile(site: site).write(into: &sink) })
  }

  /// Every page of places asks: the first one that it has will do.
  var isNeeded: Bool { site.listed(.place).contains { isExported($0) } }

  private func isExported(_ target: Target) -> Bool {
    let place = site.dossier.places[target.index]
    return !place.common.isSensitive && place.latitude != nil && place.longitude != nil
  }

  private func write(into sink: inout ByteSink) {
    sink.write("{\"type\":\"FeatureCollection\",\"features\":[")
    for (n, target) in site.listed(.place).filter({ isExported($0) }).enumerated() {
      sink.write(n == 0 ? "\n" : ",\n")
      write(target, site.dossier.places[target.index], into: &sink)
    }
    sink.write("\n]}\n")
  }

  private func write(_ target: Target, _ place: PlaceRecord, into sink: inout ByteSink) {
    guard let latitude = place.latitude, let longitude = place.longitude else { return }
    sink.write("{\"type\":\"Feature\",\"id\":")
    sink.write(script: target.recordID)
    sink.write(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\(longitude),\(latitude)]},\"properties\":{\"title\":")
    sink.write(script: target.title)
    func property(_ name: StaticString, _ value: String?) {
      guard let value else { return }
      sink.write(",\"\(name)\":")
      sink.write(script: value)
    }
    property("kind", place.kind)
    property("country", place.country)
    property("precision", place.precision?.rawValue)
    property("part_of", site.exported(place.parent, .place))
    property("page", Addresses.page(of: .place, target.recordID).map { SiteLink($0).fromRoot })
    let events = site.events(of: target).count { !site.dossier.events[$0].common.isSensitive }
    sink.write(",\"events\":\(events)}}")
  }
}
