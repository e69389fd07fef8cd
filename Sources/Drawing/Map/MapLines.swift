/// What of the world's outlines lies on a map, as the data of SVG paths: in half pixels, each point as its difference from the one
/// before, those too near to be told apart left out.
struct MapLines {
  private typealias Point = (x: Double, y: Double)

  let frame: MapFrame

  /// Units of a path's numbers in a pixel.
  static let units = 2.0
  /// How far beyond the map's edges things are drawn, so that no cut shows.
  private static let margin = 6.0

  /// Rings, filled: cut at the map's edges.
  func rings(_ lines: [Outlines.Line]) -> [UInt8] {
    var data: [UInt8] = []
    visit(lines) { points in
      let ring = clipped(points)
      if ring.count > 2 { write(ring, isClosed: true, to: &data) }
    }
    return data
  }

  /// Lines, in the pieces that lie on the map.
  func open(_ lines: [Outlines.Line]) -> [UInt8] {
    var data: [UInt8] = []
    visit(lines) { points in
      var piece: [Point] = []
      for (a, b) in zip(points, points.dropFirst()) {
        if isNear(a, b) {
          if piece.isEmpty { piece.append(a) }
          piece.append(b)
        } else if !piece.isEmpty {
          write(piece, isClosed: false, to: &data)
          piece = []
        }
      }
      if !piece.isEmpty { write(piece, isClosed: false, to: &data) }
    }
    return data
  }

  /// Every line whose box touches the map, once for each turn of the globe in which it does.
  private func visit(_ lines: [Outlines.Line], _ body: ([Point]) -> Void) {
    for line in lines {
      guard Double(line.high.north) >= frame.south * 100, Double(line.low.north) <= frame.north * 100 else { continue }
      for turn in [-360.0, 0, 360] {
        let (first, last) = (Double(line.low.east) / 100 + turn, Double(line.high.east) / 100 + turn)
        guard last >= frame.west, first <= frame.east else { continue }
        body(line.points.map { (frame.x(Double($0.east) / 100 + turn), frame.y(Double($0.north) / 100)) })
      }
    }
  }

  private func isNear(_ a: Point, _ b: Point) -> Bool {
    max(a.x, b.x) > -Self.margin && min(a.x, b.x) < frame.width + Self.margin && max(a.y, b.y) > -Self.margin
      && min(a.y, b.y) < frame.height + Self.margin
  }

  /// Sutherland and Hodgman: the ring cut at one edge after the other.
  private func clipped(_ ring: [Point]) -> [Point] {
    var ring = ring
    let (right, bottom) = (frame.width + Self.margin, frame.height + Self.margin)
    ring = cut(ring, at: -Self.margin, { $0.x }, { $0 >= $1 })
    ring = cut(ring, at: right, { $0.x }, { $0 <= $1 })
    ring = cut(ring, at: -Self.margin, { $0.y }, { $0 >= $1 })
    return cut(ring, at: bottom, { $0.y }, { $0 <= $1 })
  }

  @inline(__always)
  private func cut(_ ring: [Point], at edge: Double, _ axis: (Point) -> Double, _ isInside: (Double, Double) -> Bool) -> [Point] {
    guard var before = ring.last else { return [] }
    if ring.allSatisfy({ isInside(axis($0), edge) }) { return ring }
    var kept: [Point] = []
    for point in ring {
      let (a, b) = (axis(before), axis(point))
      if isInside(a, edge) != isInside(b, edge) {
        let t = (edge - a) / (b - a)
        kept.append((before.x + (point.x - before.x) * t, before.y + (point.y - before.y) * t))
      }
      if isInside(b, edge) { kept.append(point) }
      before = point
    }
    return kept
  }

  private func write(_ points: [Point], isClosed: Bool, to data: inout [UInt8]) {
    var path: [UInt8] = []
    var last = (x: 0, y: 0)
    var count = 0
    for (index, point) in points.enumerated() {
      let here = (x: Int((point.x * Self.units).rounded()), y: Int((point.y * Self.units).rounded()))
      let isEnd = index == 0 || (!isClosed && index == points.count - 1)
      // Nearer than a pixel and a half of the sheet is one place.
      if !isEnd, abs(here.x - last.x) + abs(here.y - last.y) < 3 { continue }
      path += index == 0 ? [UInt8(ascii: "M")] : count == 1 ? [UInt8(ascii: "l")] : []
      append(index == 0 ? here.x : here.x - last.x, isFirst: count < 2, to: &path)
      append(index == 0 ? here.y : here.y - last.y, isFirst: false, to: &path)
      last = here
      count += 1
    }
    // What shrank to a dot is left out.
    if count > (isClosed ? 2 : 1) { data += path + (isClosed ? [UInt8(ascii: "z")] : []) }
  }

  private func append(_ number: Int, isFirst: Bool, to path: inout [UInt8]) {
    if !isFirst, number >= 0 { path.append(UInt8(ascii: " ")) }
    path += Array(String(number).utf8)
  }
}
