import Drawing
import Linking
import Markup
import Model

/// The places that a map can show, found by where they lie: each page of a place asks for its neighbours.
struct PlaceGrid: Sendable {
  /// Weightiest first: by how much happened there.
  let places: [(id: TargetID, place: LocatorMap.Place)]
  /// By squares of the globe; of each the weightiest, as many as a map has room for.
  private let squares: [SIMD2<Int>: [Int]]

  private static let side = 2.5
  private static let mostInSquare = 40

  init(_ dossier: Dossier) {
    let all = dossier.targets.published(of: .place).compactMap { target in
      LocatorMap.Place(target, dossier.places[target.index]).map { place in
        (events: dossier.backlinks.count(to: target.id), id: target.id, place: place)
      }
    }
    let sorted = all.sorted { a, b in a.events != b.events ? a.events > b.events : a.id < b.id }
    places = sorted.map { ($0.id, $0.place) }
    var squares: [SIMD2<Int>: [Int]] = [:]
    for (index, entry) in places.enumerated() {
      let square = Self.square(entry.place.longitude, entry.place.latitude)
      if squares[square, default: []].count < Self.mostInSquare { squares[square, default: []].append(index) }
    }
    self.squares = squares
  }

  /// - Returns: what a map around a place may show beside it, weightiest first.
  func around(_ place: LocatorMap.Place, besides id: TargetID) -> [LocatorMap.Place] {
    let high = 5.0
    // Meridians draw together towards the poles.
    let wide = min(7 / max(1 - abs(place.latitude) / 90, 0.1), 40)
    let (low, top) = (Self.square(0, place.latitude - high).y, Self.square(0, place.latitude + high).y)
    var found: Set<Int> = []
    var longitude = place.longitude - wide
    while longitude <= place.longitude + wide {
      for row in low...top { found.formUnion(squares[SIMD2(Self.square(longitude, 0).x, row)] ?? []) }
      longitude += Self.side
    }
    return found.sorted().filter { places[$0].id != id }.map { places[$0].place }
  }

  private static func square(_ longitude: Double, _ latitude: Double) -> SIMD2<Int> {
    let columns = Int(360 / side)
    let column = Int(((longitude + 180) / side).rounded(.down))
    return SIMD2((column % columns + columns) % columns, Int(((latitude + 90) / side).rounded(.down)))
  }
}

extension LocatorMap.Place {
  /// - Returns: nil for a place that nobody has coordinates for.
  init?(_ target: Target, _ place: PlaceRecord, isMain: Bool = false) {
    guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
    let extent: LocatorMap.Extent
    switch place.precision {
    case .exact, .vicinity, .locality: extent = .point
    case .district: extent = .area(25)
    case .region: extent = .area(75)
    case .country, .unknown, nil: extent = .unknown
    }
    self.init(
      name: target.title, link: isMain ? nil : target.link, longitude: longitude, latitude: latitude, extent: extent,
      isMain: isMain)
  }
}
