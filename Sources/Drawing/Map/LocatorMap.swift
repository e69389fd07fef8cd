import Base

/// A map that says where places are: coasts and borders behind, a sign at each place that says how exactly it is known.
public struct LocatorMap: Sendable {
  /// How exactly a place is known.
  public enum Extent: Hashable, Sendable {
    /// About a kilometre or less: a dot.
    case point
    /// Somewhere within so many kilometres: a dashed circle.
    case area(Double)
    /// The coordinates stand for something larger, or nobody said how exact they are: a small ring.
    case unknown
  }

  public struct Place: Sendable {
    public let name: String
    public let link: SiteLink?
    public let longitude: Double
    public let latitude: Double
    public let extent: Extent
    /// The one that the map is about.
    public let isMain: Bool

    public init(
      name: String, link: SiteLink?, longitude: Double, latitude: Double, extent: Extent, isMain: Bool = false
    ) {
      self.name = name
      self.link = link
      self.longitude = longitude
      self.latitude = latitude
      self.extent = extent
      self.isMain = isMain
    }

    /// Degrees of latitude.
    var radius: Double { if case .area(let kilometres) = extent { kilometres / 111 } else { 0 } }
  }

  /// A place on the sheet.
  struct Spot: Sendable {
    /// Of the places.
    let index: Int
    let x: Double
    let y: Double
    /// In pixels.
    let radius: Double
    /// How many others lie under the same sign.
    var others = 0
    var label: Label?
  }

  struct Label: Sendable {
    let x: Double
    let y: Double
    let anchor: Pen.Anchor
  }

  let places: [Place]
  let frame: MapFrame
  var spots: [Spot] = []

  static let mostSpots = 200
  static let mostLabels = 40
  /// - Parameters:
  ///   - places: weightiest first: their names are placed first.
  ///   - least: degrees of latitude that the map shows: too little says nothing to those who do not know the country.
  ///   - neighbours: of those behind the main ones only what lies on the map is shown, and the map is not made larger for them.
  public init(_ places: [Place], least: Double = 5, neighbours: [Place] = []) {
    let frame = MapFrame(around: places.map { ($0.longitude, $0.latitude, $0.radius) }, least: least)
    self.frame = frame
    self.places =
      places
      + neighbours.filter { place in
        let longitude = frame.near(place.longitude)
        return (frame.west...frame.east).contains(longitude) && (frame.south...frame.north).contains(place.latitude)
      }
    place()
    label()
  }

  /// Signs that would lie on each other are one; a grid that is coarser where there are too many.
  private mutating func place() {
    var cell = 6.0
    repeat {
      spots = []
      var taken: [SIMD2<Int>: Int] = [:]
      for (index, place) in places.enumerated() {
        let (x, y) = (frame.x(frame.near(place.longitude)), frame.y(place.latitude))
        let key = SIMD2(Int((x / cell).rounded(.down)), Int((y / cell).rounded(.down)))
        if let spot = taken[key], !place.isMain {
          spots[spot].others += 1
        } else {
          taken[key] = spots.count
          let radius = place.extent == .point ? 4 : max(place.radius * frame.scale, place.extent == .unknown ? 4 : 7)
          spots.append(Spot(index: index, x: x, y: y, radius: radius))
        }
      }
      cell *= 2
    } while spots.count > Self.mostSpots
  }

  /// Each name beside its sign where there is room: right, left, above, below.
  private mutating func label() {
    var taken = spots.map { spot in
      let radius = min(spot.radius, 5)
      return Box(left: spot.x - radius, top: spot.y - radius, right: spot.x + radius, bottom: spot.y + radius)
    }
    var count = 0
    for (number, spot) in spots.enumerated() where count < Self.mostLabels {
      let place = places[spot.index]
      let width = TextWidth.of(place.name, size: TextSize.lane)
      // A circle's name stands at its middle, where a small ring marks it.
      let reach = place.extent == .point ? 8.0 : 9
      let tries: [Label] = [
        Label(x: spot.x + reach, y: spot.y + 4.5, anchor: .start), Label(x: spot.x - reach, y: spot.y + 4.5, anchor: .end),
        Label(x: spot.x, y: spot.y - reach - 1, anchor: .middle), Label(x: spot.x, y: spot.y + reach + 11, anchor: .middle),
      ]
      for label in tries {
        let left = label.anchor == .start ? label.x : label.anchor == .end ? label.x - width : label.x - width / 2
        let box = Box(left: left - 2, top: label.y - 12, right: left + width + 2, bottom: label.y + 4)
        let isOnMap = box.left > 2 && box.right < frame.width - 2 && box.top > 2 && box.bottom < frame.height - 2
        let isFree = !taken.enumerated().contains { $0.offset != number && $0.element.touches(box) }
        guard isOnMap, isFree else { continue }
        taken.append(box)
        spots[number].label = label
        count += 1
        break
      }
    }
  }

  /// Where the names of countries find room: never over a place or its name.
  func countryNames(_ outlines: Outlines, _ name: (String) -> String?) -> [(text: String, x: Double, y: Double)] {
    var taken = spots.map { Box(left: $0.x - 6, top: $0.y - 6, right: $0.x + 6, bottom: $0.y + 6) }
    for spot in spots {
      guard let label = spot.label else { continue }
      let width = TextWidth.of(places[spot.index].name, size: TextSize.lane)
      let left = label.anchor == .start ? label.x : label.anchor == .end ? label.x - width : label.x - width / 2
      taken.append(Box(left: left, top: label.y - 12, right: left + width, bottom: label.y + 4))
    }
    var found: [(text: String, x: Double, y: Double)] = []
    for (code, rooms) in outlines.countries {
      // Most countries have nothing on a map.
      let shown = rooms.map { spot($0) }.filter { (0...frame.width).contains($0.x) && (0...frame.height).contains($0.y) }
      guard !shown.isEmpty, let text = name(code) else { continue }
      let width = TextWidth.of(text, size: TextSize.lane) * 1.15
      for (x, y, size) in shown {
        let box = Box(left: x - width / 2, top: y - 9, right: x + width / 2, bottom: y + 9)
        let isOnMap = box.left > 4 && box.right < frame.width - 4 && box.top > 4 && box.bottom < frame.height - 4
        // Within its country, more or less.
        let fits = size * frame.scale > min(width * 0.4, 26)
        guard isOnMap, fits, !taken.contains(where: { $0.touches(box) }) else { continue }
        taken.append(box)
        found.append((text, x, y + 4))
        break
      }
    }
    return found
  }

  private func spot(_ room: Outlines.Room) -> (x: Double, y: Double, size: Double) {
    let longitude = frame.near(Double(room.point.east) / 100)
    return (frame.x(longitude), frame.y(Double(room.point.north) / 100), room.size)
  }
}

/// A rectangle that something takes up.
private struct Box {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  func touches(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
