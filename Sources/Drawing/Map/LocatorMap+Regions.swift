extension LocatorMap {
  /// Places in groups that one map can show: those of one group lie near each other, or are joined by others that do.
  ///
  /// The globe is cut into squares; squares with places that touch are one region, so that it takes one look at each place.
  public static func regions(_ places: [Place]) -> [[Place]] {
    var squares: [SIMD2<Int>: [Int]] = [:]
    for (index, place) in places.enumerated() { squares[square(place), default: []].append(index) }
    var region: [SIMD2<Int>: Int] = [:]
    var groups: [[Int]] = []
    for place in places where region[square(place)] == nil {
      var found: [Int] = []
      var open = [square(place)]
      region[square(place)] = groups.count
      while let next = open.popLast() {
        found += squares[next] ?? []
        for east in -1...1 {
          for north in -1...1 {
            let neighbour = SIMD2((next.x + east + columns) % columns, next.y + north)
            guard squares[neighbour] != nil, region[neighbour] == nil else { continue }
            region[neighbour] = groups.count
            open.append(neighbour)
          }
        }
      }
      groups.append(found.sorted())
    }
    // The one with most places first; of two the one whose first place is the weightier.
    return groups.enumerated().sorted { a, b in
      a.element.count != b.element.count ? a.element.count > b.element.count : a.offset < b.offset
    }.map { $0.element.map { places[$0] } }
  }

  private static let side = 15.0
  private static let columns = 24

  private static func square(_ place: Place) -> SIMD2<Int> {
    let column = Int(((place.longitude + 180) / side).rounded(.down))
    return SIMD2((column % columns + columns) % columns, Int(((place.latitude + 90) / side).rounded(.down)))
  }

  /// How exactly the places on the map are known.
  public var shownExtents: Set<Extent> { Set(spots.map { places[$0.index].extent }) }
}
