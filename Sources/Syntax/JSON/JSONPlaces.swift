import Base

/// Where the bytes of a JSON text lie in their file.
struct JSONPlaces {
  let source: SourceID
  /// The offset of the text's first byte in the file.
  let base: Int
  /// In a CSV cell: the offsets in the text before which the file has one byte more (the second of two quotes). In order.
  private var skipped: [Int] = []

  init(source: SourceID, base: Int) {
    (self.source, self.base) = (source, base)
  }

  func skipping(_ offsets: [Int]) -> JSONPlaces {
    var places = self
    places.skipped = offsets
    return places
  }

  func place(_ start: Int, _ end: Int) -> Place { Place(source, offset(start)..<offset(end)) }

  private func offset(_ i: Int) -> Int {
    base + i + skipped.endOfPrefix { $0 <= i }
  }
}
