/// The pieces of a drawing that are printed one below another.
extension TimelineGeometry {
  /// From where to where each reaches. They meet where few names are cut, and what is cut at the end of one is whole in the next.
  /// - Parameter most: how wide a piece may be, about.
  func sheets(most: Double) -> [(from: Double, to: Double)] {
    let pieces = max(1, Int((width / most).rounded(.up)))
    let size = width / Double(pieces)
    let things = marks.flatMap { mark in
      [mark.label.map { ($0.from, $0.to) }, mark.sign.shape == .point ? (mark.from, mark.to) : nil].compactMap(\.self)
    }
    func cut(at x: Double) -> [(Double, Double)] { things.filter { $0.0 < x && x < $0.1 } }
    var sheets: [(from: Double, to: Double)] = []
    var start = 0.0
    for piece in 1..<max(pieces, 1) {
      let even = Double(piece) * size
      // From the even cut outwards, so that of equals the nearest is taken.
      let places = stride(from: 0, through: Self.slack, by: 2).flatMap { [even + $0, even - $0] }
      let end = places.map { ($0, cut(at: $0).count) }.min { $0.1 < $1.1 }?.0 ?? even
      sheets.append((start, end))
      start = cut(at: end).map { $0.0 - 2 }.min() ?? end
    }
    return sheets + [(start, width)]
  }

  /// How far from an even cut a better one is looked for.
  private static let slack = 70.0
}
