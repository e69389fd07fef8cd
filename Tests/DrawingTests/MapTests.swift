import Base
import Testing

@testable import Drawing

struct OutlinesTests {
  /// One ring of three points, no lakes, no borders, one disputed line, one country.
  static let bytes: [UInt8] = [1, 3, 2, 4, 1, 0, 0, 6, 0, 0, 1, 2, 200, 1, 0, 20, 20, 1] + Array("AB".utf8) + [1, 0, 0, 50]

  @Test func numbersAreDifferencesInHundredths() {
    let outlines = Outlines(Self.bytes)
    #expect(outlines.land.map(\.points) == [[.init(east: 1, north: 2), .init(east: 0, north: 2), .init(east: 0, north: 5)]])
    #expect(outlines.lakes.isEmpty && outlines.borders.isEmpty)
    #expect(outlines.disputed[0].points == [.init(east: 100, north: 5), .init(east: 110, north: 15)])
    #expect(outlines.countries[0].code == "AB" && outlines.countries[0].rooms[0].size == 0.5)
  }

  @Test(arguments: 0..<22)
  func bytesThatEndEarlyAreNoCrash(length: Int) {
    let outlines = Outlines(Array(Self.bytes.prefix(length)))
    #expect(outlines.land.count <= 1)
  }
}

struct MapFrameTests {
  @Test func aMapLiesAcrossTheLineWhereDaysChange() {
    let frame = MapFrame(around: [(179, -17, 0), (-179, -18, 0)], least: 5)
    #expect(frame.east - frame.west < 20)
    let (fiji, samoa) = (frame.x(frame.near(179)), frame.x(frame.near(-179)))
    #expect(fiji < samoa && (0...frame.width).contains(fiji) && (0...frame.width).contains(samoa))
  }

  @Test(arguments: [[(10.0, 89.9)], [(0, 0), (180, 0), (-90, 60)], [(-179.9, -90)], []])
  func everyPointLiesOnTheSheet(points: [(Double, Double)]) {
    let frame = MapFrame(around: points.map { ($0.0, $0.1, 0) }, least: 5)
    #expect(frame.north <= 90.001 && frame.south >= -90.001 && frame.east - frame.west <= 360.001)
    for (longitude, latitude) in points {
      #expect((-0.01...frame.width + 0.01).contains(frame.x(frame.near(longitude))))
      #expect((-0.01...frame.height + 0.01).contains(frame.y(latitude)))
    }
  }
}

struct LocatorMapTests {
  private func place(_ name: String, _ longitude: Double, _ latitude: Double, _ extent: LocatorMap.Extent = .point)
    -> LocatorMap.Place
  {
    LocatorMap.Place(name: name, link: nil, longitude: longitude, latitude: latitude, extent: extent)
  }

  private func svg(_ map: LocatorMap) -> String {
    String(decoding: map.svg(Outlines(OutlinesTests.bytes), title: "T") { $0 }.bytes, as: UTF8.self)
  }

  @Test func precisionIsAShape() {
    let text = svg(
      LocatorMap([place("Dot", 30, 50), place("Region", 34, 48, .area(75)), place("Country", 38, 52, .unknown)]))
    #expect(text.contains("class=\"dot\"") && text.contains("class=\"area\"") && text.contains("class=\"ring\""))
    for name in ["Dot", "Region", "Country"] { #expect(text.contains(">\(name)</text>")) }
  }

  @Test func disputedBordersHaveAStyleOfTheirOwn() {
    #expect(svg(LocatorMap([place("A", 1, 0)])).contains("class=\"disputed\""))
  }

  @Test func placesFarApartGetMapsOfTheirOwn() {
    let regions = LocatorMap.regions([
      place("Washington", -77, 38.9), place("Kyiv", 30.5, 50.4), place("Istanbul", 29, 41), place("Suva", 178.4, -18.1),
      place("Apia", -171.8, -13.8),
    ])
    #expect(regions.map { $0.map(\.name) } == [["Kyiv", "Istanbul"], ["Suva", "Apia"], ["Washington"]])
  }

  @Test func thousandsOfPlacesAreFewSigns() {
    let places = (0..<5000).map { place("P\($0)", Double($0 % 71) / 10, 40 + Double($0 / 71) / 10) }
    let map = LocatorMap(places)
    #expect(map.spots.count <= LocatorMap.mostSpots)
    #expect(map.spots.reduce(map.spots.count) { $0 + $1.others } == 5000)
    #expect(svg(map).utf8.count < 60_000)
  }

  @Test func namesDoNotLieOnEachOther() {
    let map = LocatorMap((0..<12).map { place("A long name of a place \($0)", 30 + Double($0) * 0.05, 50) })
    let labelled = map.spots.compactMap(\.label)
    #expect(!labelled.isEmpty && labelled.count < 12)
  }
}
