#if canImport(Glibc)
  import Glibc
#endif

/// The part of the world that a map shows, and where each of its points lies on the sheet: equirectangular, true to shape at the
/// middle latitude. East may be more than 180: a map may lie across the line where the days change.
struct MapFrame {
  let west: Double
  let east: Double
  let south: Double
  let north: Double
  let width: Double
  let height: Double

  static let sheetWidth = 520.0
  private static let heights = 260.0...400.0

  /// - Parameters:
  ///   - points: what must lie on the map, with the radius of what is drawn there in degrees.
  ///   - least: how many degrees of latitude the map shows at least.
  init(around points: [(longitude: Double, latitude: Double, radius: Double)], least: Double) {
    let longitudes = Self.unwrapped(points.map(\.longitude))
    let radius = points.map(\.radius).max() ?? 0
    var (south, north) = (points.map(\.latitude).min() ?? 0, points.map(\.latitude).max() ?? 0)
    var (west, east) = (longitudes.lowerBound, longitudes.upperBound)
    let middle = min(max((south + north) / 2, -75), 75)
    let squeeze = cos(middle * .pi / 180)
    // Room around the outermost, in which their names stand.
    let room = max(north - south, (east - west) * squeeze) * 0.12 + radius
    let high = max(north - south + 2 * room, least)
    let wide = min(max((east - west) * squeeze + 2 * room, least * 1.5), 360 * squeeze)
    let scale = min(Self.sheetWidth / wide, Self.heights.upperBound / high)
    width = Self.sheetWidth
    height = min(max(high * scale, Self.heights.lowerBound), Self.heights.upperBound)
    let (centre, level) = ((west + east) / 2, (south + north) / 2)
    let degrees = min(width / scale / squeeze, 360)
    (west, east) = (centre - degrees / 2, centre + degrees / 2)
    // Never beyond the poles.
    let span = min(height / scale, 180)
    south = min(max(level - span / 2, -90), 90 - span)
    north = south + span
    (self.west, self.east, self.south, self.north) = (west, east, south, north)
  }

  /// The shortest stretch of the globe in which all longitudes lie; its end may be more than 180.
  static func unwrapped(_ longitudes: [Double]) -> ClosedRange<Double> {
    let sorted = longitudes.sorted()
    guard let first = sorted.first, let last = sorted.last else { return 0...0 }
    var widest = first + 360 - last
    var range = first...last
    for (a, b) in zip(sorted, sorted.dropFirst()) where b - a > widest {
      widest = b - a
      range = b...(a + 360)
    }
    return range
  }

  func x(_ longitude: Double) -> Double { (longitude - west) / (east - west) * width }
  func y(_ latitude: Double) -> Double { (north - latitude) / (north - south) * height }

  /// A longitude as it lies on this map.
  func near(_ longitude: Double) -> Double {
    if longitude < west, longitude + 360 <= east { return longitude + 360 }
    if longitude > east, longitude - 360 >= west { return longitude - 360 }
    return longitude
  }

  /// Pixels for a degree of latitude.
  var scale: Double { height / (north - south) }
}
