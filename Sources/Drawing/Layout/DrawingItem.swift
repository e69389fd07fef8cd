import Model

/// Something to draw, as far as its place in the drawing depends on it. Light, because a drawing may be made of a million.
public struct DrawingItem: Sendable {
  public var sign: DateSign
  /// First and last day that the date allows; nil: no bound.
  public var first: Int?
  public var last: Int?
  /// The same with the doubt of one unit at either end.
  public var paddedFirst: Int?
  public var paddedLast: Int?
  /// For what goes on: the last day on which it is known to.
  public var asOf: Int?
  /// Said above the line, done below it.
  public var band: Vocabulary.Band
  /// The lanes of those who take part; it is drawn in the first.
  public var lanes: [Int]
  /// 3 is drawn and named before 0.
  public var weight: Int
  public var title: String

  public init(
    _ date: EDTF?, status: EventRecord.Status = .occurred, asOf: EDTF? = nil, band: Vocabulary.Band, lanes: [Int] = [0],
    weight: Int = 0, title: String
  ) {
    sign = DateSign(date, status: status)
    first = date?.earliest?.ordinal
    last = date?.latest?.ordinal
    if let date, sign.isApproximate || sign.isUncertain {
      (paddedFirst, paddedLast) = (date.padded.earliest?.ordinal, date.padded.latest?.ordinal)
    } else {
      (paddedFirst, paddedLast) = (first, last)
    }
    self.asOf = asOf?.latest?.ordinal
    self.band = band
    self.lanes = lanes.isEmpty ? [0] : lanes
    self.weight = weight
    self.title = title
  }

  var home: Int { lanes[0] }

  /// Whether it took place, as far as anybody knows, and before the end of what is known.
  func isEstablished(cutoff: Int?) -> Bool {
    switch sign.status {
    case .occurred, .ongoing: break
    // What is disputed was said all the same.
    case .disputed: if band == .deeds { return false }
    case .reported, .planned, .proposed, .cancelled, .didNotHappen: return false
    }
    return first.map { first in cutoff.map { first <= $0 } ?? true } ?? false
  }

  /// Whether it is established and is known to have been, or to have begun, on one of these days.
  func isFirm(within days: Range<Int>, cutoff: Int?) -> Bool {
    guard isEstablished(cutoff: cutoff), let first, days.contains(first) else { return false }
    return sign.shape == .bar || last.map { days.contains($0) } ?? false
  }
}
