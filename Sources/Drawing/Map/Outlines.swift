/// The coasts, lakes and borders of the world, for locator maps. `.ci/make-outlines` writes their bytes and says how they lie.
public struct Outlines: Sendable {
  /// A point in hundredths of a degree.
  struct Point: Equatable, Sendable {
    let east: Int16
    let north: Int16
  }

  /// A ring or a line, with the box in which it lies.
  struct Line: Sendable {
    let points: [Point]
    let low: Point
    let high: Point
  }

  /// A point well inside a country, and how far from its edge in degrees: there its name can stand.
  struct Room: Sendable {
    let point: Point
    let size: Double
  }

  let land: [Line]
  let lakes: [Line]
  let borders: [Line]
  let disputed: [Line]
  /// By ISO 3166 code, the roomiest points first.
  let countries: [(code: String, rooms: [Room])]

  /// - Parameter bytes: of `Sources/Outlines/world.outlines`; what does not have its form is an empty world.
  public init(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    land = reader.lines()
    lakes = reader.lines()
    borders = reader.lines()
    disputed = reader.lines()
    countries = reader.countries()
  }
}

private struct Reader {
  let bytes: [UInt8]
  private var next = 0
  private var east = 0
  private var north = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Nought at the end.
  mutating func number() -> Int {
    var value = 0
    var shift = 0
    while next < bytes.count, shift < 28 {
      let byte = bytes[next]
      next += 1
      value |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { break }
      shift += 7
    }
    return value
  }

  private mutating func difference() -> Int {
    let value = number()
    return value & 1 == 0 ? value >> 1 : -(value >> 1) - 1
  }

  private mutating func point() -> Outlines.Point {
    east += difference()
    north += difference()
    return Outlines.Point(east: Int16(clamping: east), north: Int16(clamping: north))
  }

  /// No more than there are bytes for.
  private mutating func count() -> Int { min(number(), bytes.count - next) }

  mutating func lines() -> [Outlines.Line] {
    (0..<count()).map { _ in
      let points = (0..<count()).map { _ in point() }
      let (east, north) = (points.map(\.east), points.map(\.north))
      return Outlines.Line(
        points: points, low: Outlines.Point(east: east.min() ?? 0, north: north.min() ?? 0),
        high: Outlines.Point(east: east.max() ?? 0, north: north.max() ?? 0))
    }
  }

  mutating func countries() -> [(code: String, rooms: [Outlines.Room])] {
    (0..<count()).map { _ in
      let code = String(decoding: bytes[next..<min(next + 2, bytes.count)], as: UTF8.self)
      next = min(next + 2, bytes.count)
      return (code, (0..<count()).map { _ in Outlines.Room(point: point(), size: Double(number()) / 100) })
    }
  }
}
