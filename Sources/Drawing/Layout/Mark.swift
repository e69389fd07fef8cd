import Model

/// Where one item is drawn. Lengths are pixels; x runs in the direction of reading, y down.
public struct Mark: Sendable {
  /// Index of the item.
  public let item: Int
  public let sign: DateSign
  public let lane: Int
  public let band: Vocabulary.Band
  /// What the sign covers: of a point, its circle.
  public internal(set) var from: Double
  public internal(set) var to: Double
  public internal(set) var y = 0.0
  public internal(set) var radius: Double
  /// Further than the dates by the unit of doubt; nil where nothing is doubted.
  var halo: (from: Double, to: Double)?
  /// Of what goes on: up to where it is known to.
  var known: Double?
  /// Where the data ends, if it lasts longer or may be later: nothing after it is solid.
  var cutoff: Double?
  /// It goes on before and after the days that are drawn.
  var isCutBefore = false
  var isCutAfter = false
  /// All of it lies beyond the data cut-off.
  var isBeyond = false
  public internal(set) var label: Label?
  /// The lines of the other lanes that it concerns: a stem leads to each.
  public internal(set) var touches: [Double] = []

  var middle: Double { (from + to) / 2 }

  /// What no label may cover.
  public var box: Extent {
    let (from, to) = halo.map { (min($0.from, self.from), max($0.to, self.to)) } ?? (self.from, self.to)
    return Extent(from: from, to: to, top: y - 7, bottom: y + 7)
  }
}

/// A name beside its mark.
public struct Label: Sendable {
  public let text: String
  public let from: Double
  public let to: Double
  /// Before its mark in the direction of reading, so that its end stands fast.
  public let isBefore: Bool
  public let isStrong: Bool
  public internal(set) var y = 0.0

  public var box: Extent { Extent(from: from, to: to, top: y - 7, bottom: y + 7) }
}

/// Several items of one lane, half and time, as a column.
public struct Bin: Sendable {
  public let lane: Int
  public let band: Vocabulary.Band
  public let count: Int
  /// How many of these are not established, or not known to its days.
  public let open: Int
  /// The first of its items.
  public let item: Int
  /// First and last day of its time; nil for what is undated.
  public let days: ClosedRange<Int>?
  public internal(set) var from: Double
  public internal(set) var to: Double
  public internal(set) var top = 0.0
  public internal(set) var bottom = 0.0

  /// Where what is firm in it ends and what is open begins.
  var middle: Double {
    let share = Double(count - open) / Double(max(1, count))
    return band == .words ? bottom - (bottom - top) * share : top + (bottom - top) * share
  }
}

public struct Extent: Hashable, Sendable {
  public let from: Double
  public let to: Double
  public let top: Double
  public let bottom: Double

  /// Boxes that only touch do not.
  public func overlaps(_ other: Extent) -> Bool {
    from < other.to && other.from < to && top < other.bottom && other.top < bottom
  }
}

/// A side's strip: what was said above its line, what was done below.
public struct Lane: Sendable {
  /// Index into the titles.
  public let index: Int
  public let title: [String]
  public let top: Double
  public let line: Double
  public let bottom: Double
}

/// A relation between two marks.
public struct Curve: Sendable {
  public let from: (x: Double, y: Double)
  public let to: (x: Double, y: Double)
  /// Asserted by one source alone.
  public let isDoubtful: Bool
}
