/// Where the bytes of a text stand in an input file. A text may be the file itself, or a value of which each line stands in the file
/// without its indentation, or one that is written otherwise than it reads (with escapes, folded): then only the whole has a place.
public struct TextPlaces: Sendable {
  private enum Layout: Sendable {
    case file
    /// From `start` of the text on, up to the next run, the bytes stand at `fileStart` of the file. Never empty, in order.
    case runs([Run])
    case whole(Place)
  }

  /// A stretch of the text that stands in the file as it is.
  public struct Run: Sendable {
    let start: Int
    let fileStart: Int

    public init(start: Int, fileStart: Int) {
      self.start = start
      self.fileStart = fileStart
    }
  }

  public let source: SourceID
  /// Whether a part of the text has a place of its own.
  public var isExact: Bool { if case .whole = layout { false } else { true } }
  private let layout: Layout

  private init(_ source: SourceID, _ layout: Layout) {
    self.source = source
    self.layout = layout
  }

  /// Of a text whose offsets are those of the file.
  public static func file(_ source: SourceID) -> TextPlaces { TextPlaces(source, .file) }

  /// Of a text whose inside has no places: all of it stands at `place`.
  public static func whole(_ place: Place) -> TextPlaces { TextPlaces(place.source, .whole(place)) }

  /// - Parameter runs: in the order of the text, the first at its start; none: the text has no bytes, and stands at `place`.
  public init(_ runs: [Run], in source: SourceID, orAt place: Place) {
    self.init(source, runs.isEmpty ? .whole(place) : .runs(runs))
  }

  /// Of the value that `place` of `file` holds: exact where it is written line for line as it reads (a plain or quoted line without
  /// escapes, a literal block of YAML), else that of the whole.
  public init(of text: [UInt8], in file: [UInt8], at place: Place) {
    self.init(Self.lines(of: text, in: file, place.range), in: place.source, orAt: place)
  }

  /// The runs of a text's lines, or none where one of them is not found as it reads.
  private static func lines(of text: [UInt8], in file: [UInt8], _ range: Range<Int>) -> [Run] {
    guard !text.isEmpty, range.upperBound <= file.count else { return [] }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    var at = range.lowerBound
    let isBlock = at < range.upperBound && file[at] == UInt8(ascii: "|")
    if isBlock {
      while at < range.upperBound, !isBreak(file[at]) { at += 1 }
    } else if at < range.upperBound, file[at] == UInt8(ascii: "\"") || file[at] == UInt8(ascii: "'") {
      at += 1
    }
    // What was trimmed off the text's start.
    while at < range.upperBound, isBlank(file[at]) { at += 1 }
    var runs: [Run] = []
    var start = 0
    while true {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      // A line of the block is the last bytes of a line of the file, behind the indentation.
      if start > 0, start < end {
        while at < range.upperBound, isBlank(file[at]),
          !text[start..<end].starts(with: file[at..<min(at + end - start, range.upperBound)])
        {
          at += 1
        }
      }
      guard at + (end - start) <= range.upperBound, file[at..<at + end - start].elementsEqual(text[start..<end]) else {
        return []
      }
      runs.append(Run(start: start, fileStart: at))
      at += end - start
      guard end < text.count else { return runs }
      guard isBlock else { return [] }
      // Spaces may stand before the line's end only in a line of nothing else.
      if start == end { while at < range.upperBound, file[at] == 0x20 { at += 1 } }
      guard at < range.upperBound, isBreak(file[at]) else { return [] }
      at += file[at] == 0x0D && at + 1 < range.upperBound && file[at + 1] == 0x0A ? 2 : 1
      start = end + 1
    }
  }

  /// The place of some bytes of the text.
  public func place(_ range: Range<Int>) -> Place {
    switch layout {
    case .file: Place(source, range)
    case .whole(let place): place
    case .runs(let runs):
      range.isEmpty
        ? Place(source, Self.offset(range.lowerBound, runs)..<Self.offset(range.lowerBound, runs))
        : Place(
          source,
          Self.offset(
            range.lowerBound, runs)..<max(Self.offset(range.lowerBound, runs), Self.offset(range.upperBound - 1, runs) + 1))
    }
  }

  private static func offset(_ offset: Int, _ runs: [Run]) -> Int {
    let run = runs[max(runs.endOfPrefix { $0.start <= offset } - 1, 0)]
    return run.fileStart + offset - run.start
  }
}
