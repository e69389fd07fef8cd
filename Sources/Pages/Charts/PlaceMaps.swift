import Base
import Drawing
import Linking
import Model
import Templating
import Theme

/// The world behind the maps, read once.
private let outlines = Outlines(BuiltInFile.outlines)

extension Site {
  /// One map for each part of the world in which there are places, those with most of them first.
  func mapsOfPlaces() -> [MapView] {
    LocatorMap.regions(placeGrid.places.map(\.place)).prefix(Self.mostMaps).map {
      map($0, least: 8, [], title: word(.mapOfPlaces))
    }
  }

  /// What lies around a place; nil where nobody has coordinates for it.
  func neighbourhood(of target: Target) -> MapView? {
    guard let place = LocatorMap.Place(target, dossier.places[target.index], isMain: true) else { return nil }
    return map([place], least: 5, placeGrid.around(place, besides: target.id), title: fill(.mapAround, ["name": target.title]))
  }

  private static let mostMaps = 4

  private func map(
    _ places: [LocatorMap.Place], least: Double, _ neighbours: [LocatorMap.Place], title: String
  ) -> MapView {
    let map = LocatorMap(places, least: least, neighbours: neighbours)
    let drawing = map.svg(outlines, title: title) { words.entries["country-" + $0] == nil ? nil : country($0) }
    let shown = map.shownExtents
    return MapView(
      drawing: drawing, hasPoints: shown.contains(.point),
      hasAreas: shown.contains { if case .area = $0 { true } else { false } }, hasUnknown: shown.contains(.unknown))
  }
}
