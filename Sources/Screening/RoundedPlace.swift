import Model

/// A place no more exact than its author publishes it: coordinates are rounded, those of a sensitive place to a tenth of a degree, and
/// what is said of their precision is no more than what is left of it.
enum RoundedPlace {
  static func published(_ place: PlaceRecord, decimals: Int) -> PlaceRecord {
    var place = place
    let isSensitive = place.common.isSensitive
    let decimals = isSensitive ? min(1, decimals) : decimals
    let (latitude, longitude) = (place.latitude, place.longitude)
    place.latitude = latitude.map { rounded($0, decimals) }
    place.longitude = longitude.map { rounded($0, decimals) }
    if isSensitive {
      // Who follows these finds the exact place.
      place.geonames = nil
      place.wikidata = nil
    }
    // What was as coarse before keeps its precision; but of a sensitive place nobody is to learn that.
    if isSensitive || place.latitude != latitude || place.longitude != longitude {
      place.precision = place.precision.map { coarser($0, finest(at: decimals)) }
    }
    place.common.alternatives = place.common.alternatives.compactMap { alternative in
      // A rival position would tell what the rounding hides.
      if isSensitive, exact.contains(alternative.field) { return nil }
      guard alternative.field == "lat" || alternative.field == "lon" else { return alternative }
      var alternative = alternative
      alternative.value.items = alternative.value.items.map { item in
        item.compactMap { part in
          guard case .number(let degrees) = part else { return nil }
          return Decimal("\(rounded(degrees.value, decimals))").map { .number($0) }
        }
      }
      return alternative
    }
    return place
  }

  private static let exact: Set = ["lat", "lon", "precision", "geonames", "wikidata"]

  private static func rounded(_ degrees: Double, _ decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (degrees * scale).rounded() / scale
    // A place just west of Greenwich lies at 0.0, not at -0.0.
    return rounded == 0 ? 0 : rounded
  }

  /// The finest precision that coordinates of so many decimals can have: a degree of latitude is 111 km, and rounding moves a point by
  /// half of its last digit at most.
  private static func finest(at decimals: Int) -> PlaceRecord.Precision {
    switch decimals {
    case 0: .region
    case 1: .district
    case 2: .locality
    case 3: .vicinity
    default: .exact
    }
  }

  private static func coarser(_ a: PlaceRecord.Precision, _ b: PlaceRecord.Precision) -> PlaceRecord.Precision {
    let order = PlaceRecord.Precision.allCases
    guard let x = order.firstIndex(of: a), let y = order.firstIndex(of: b) else { return a }
    return order[max(x, y)]
  }
}
