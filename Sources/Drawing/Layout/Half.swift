import Model

/// The upper or the lower half of a lane.
struct Half: Hashable, Comparable {
  let lane: Int
  let band: Vocabulary.Band

  static func < (a: Half, b: Half) -> Bool { (a.lane, a.band == .words ? 0 : 1) < (b.lane, b.band == .words ? 0 : 1) }
}

extension DrawingItem {
  var half: Half { Half(lane: home, band: band) }
}
