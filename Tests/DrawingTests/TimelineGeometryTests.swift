import Model
import Testing

@testable import Drawing

struct TimelineGeometryTests {
  static let dates: [String?] = [
    "2025-06-02", "2025-06", "2025", "2025-XX-XX", "2025-06-02~", "2025-06-02?", "2025-06%", "2025-05-31/2025-06-01",
    "[2025-05-16..2025-06-02]", "2025-05/..", "2025-05/", "/..", "/2025-05", "[..2025-03]", "[2025-04..]", "2025-21", "202X", nil,
  ]

  static func items(_ seed: UInt64, most: Int = 160) throws -> [DrawingItem] {
    var chance = Chance(seed)
    return try (0..<1 + chance.below(most)).map { n in
      let text: String? =
        switch chance.below(4) {
        case 0: dates[chance.below(dates.count)]
        default: Day(year: 2025, month: 1 + chance.below(7), day: 1 + chance.below(28))?.description
        }
      return DrawingItem(
        try text.map { try EDTF.parse($0) }, status: EventRecord.Status.allCases[chance.below(8)],
        band: chance.below(2) == 0 ? .words : .deeds, lanes: chance.below(3) == 0 ? [0, 2] : [chance.below(4)],
        weight: chance.below(4), title: String(repeating: "Talks on a truce ", count: 1 + chance.below(4)) + "\(n)")
    }
  }

  static func geometry(_ items: [DrawingItem]) -> TimelineGeometry {
    var options = TimelineGeometry.Options()
    options.lanes = ["Russia", "Ukraine", "The United States of America and Canada", "Others"]
    options.cutoff = Day(year: 2025, month: 6, day: 2)?.ordinal
    return TimelineGeometry(items, options)
  }

  @Test(arguments: 0..<60) func noNameLiesOverAnotherOrOverAMark(seed: UInt64) throws {
    let drawn = Self.geometry(try Self.items(seed))
    let labels = drawn.marks.compactMap { mark in mark.label.map { (mark.item, $0.box) } }
    for (i, label) in labels.enumerated() {
      for other in labels[..<i] { #expect(!label.1.overlaps(other.1), "labels of \(label.0) and \(other.0)") }
      for mark in drawn.marks { #expect(!label.1.overlaps(mark.box), "label of \(label.0) over \(mark.item)") }
      #expect(label.1.from >= 0 && label.1.to <= drawn.width)
    }
  }

  /// A name stands on the far side of a stem, or before it, where that leaves enough of it to be read.
  @Test func aStemRunsThroughNoNameThatHasRoomElsewhere() throws {
    let drawn = Self.geometry([
      DrawingItem(try EDTF.parse("2025-04-01"), band: .deeds, lanes: [1], title: "T"),
      DrawingItem(try EDTF.parse("2025-06-02"), band: .deeds, lanes: [1], title: "A long name of a meeting of all of them"),
      DrawingItem(try EDTF.parse("2025-06-10"), band: .words, lanes: [0, 2], title: "Talks"),
      DrawingItem(try EDTF.parse("2025-09-01"), band: .deeds, lanes: [1], title: "T"),
    ])
    let stem = drawn.marks[2].middle
    let label = try #require(drawn.marks[1].label)
    #expect(stem < label.from || label.to < stem)
    #expect(label.text.count >= 12)
  }

  /// What is known to the year alone runs out of a drawing of days, and has no room beside it.
  @Test(arguments: [Vocabulary.Band.words, .deeds]) func aLineThatFillsTheDrawingIsNamedAlongIt(band: Vocabulary.Band) throws {
    let drawn = Self.geometry([
      DrawingItem(try EDTF.parse("2025-04-01"), band: .words, lanes: [1], title: "Introduced"),
      DrawingItem(try EDTF.parse("2025"), band: band, lanes: [1], title: "Two senators visit Kyiv"),
      DrawingItem(try EDTF.parse("2025-04-02"), band: .deeds, lanes: [1], title: "Passed"),
    ])
    let line = try #require(drawn.marks.first { $0.item == 1 })
    let label = try #require(line.label)
    #expect(label.text == "Two senators visit Kyiv")
    let lane = try #require(drawn.lanes.first { $0.index == 1 })
    #expect(band == .words ? label.y < line.y : label.y > line.y)
    #expect(lane.top - 8 < label.box.top && label.box.bottom < lane.bottom + 8)
    for mark in drawn.marks { #expect(!label.box.overlaps(mark.box)) }
  }

  /// One day needs no room, and a year that ran out of the drawing of three days would look like a month.
  @Test func aYearIsShownWholeWhereAllElseStandsOnOneDay() throws {
    func days(_ dates: String...) throws -> ClosedRange<Int> {
      Domain.days(of: try dates.map { DrawingItem(try EDTF.parse($0), band: .deeds, title: $0) }, cutoff: nil)
    }
    let year = try #require(Day(year: 2025, month: 1, day: 1)).ordinal...#require(Day(year: 2025, month: 12, day: 31)).ordinal
    #expect(try days("2025-04-01", "2025", "2025-04-01").contains(year))
    #expect(try days("2025-04-01", "2025", "2025-04-02").count == 4)
  }

  @Test func whatLiesApartFromAllElseStretchesADrawing() throws {
    let items = try ["1962-10-26", "1962-10-28", "1969", "196X"].map { DrawingItem(try EDTF.parse($0), band: .deeds, title: $0) }
    let days = Domain.days(of: items, cutoff: nil)
    #expect(days.contains(try #require(Day(year: 1969, month: 12, day: 31)).ordinal))
    #expect(!days.contains(try #require(Day(year: 1961, month: 1, day: 1)).ordinal))
  }

  /// Only what stands too close is counted, and of that not what no column could tell.
  @Test func aColumnCountsWhatIsKnownOfItsDays() throws {
    func events(_ count: Int, _ date: String, _ status: EventRecord.Status = .occurred) throws -> [DrawingItem] {
      try (0..<count).map { DrawingItem(try EDTF.parse(date), status: status, band: .deeds, title: "E\($0)") }
    }
    var items =
      try events(1, "1961-03-04") + events(20, "1962-10-22") + events(1, "1962-10-23", .didNotHappen) + events(1, "196X")
    let few = Self.geometry(items)
    #expect(few.bins.map(\.count) == [20] && few.bins.map(\.open) == [0])
    #expect(few.marks.map(\.item) == [0, 21, 22])
    items += try events(30, "1962-10-23", .didNotHappen)
    let many = Self.geometry(items)
    #expect(many.bins.map(\.count).reduce(0, +) == 51 && many.bins.map(\.open).reduce(0, +) == 31)
    #expect(TimelineGeometry.counts(items, TimelineGeometry.Options()))
    #expect(!TimelineGeometry.counts(Array(items.prefix(5)), TimelineGeometry.Options()))
  }

  /// A short row has room for the whole of its names.
  @Test func aNameIsNotCutWhereThereIsRoom() throws {
    let name = "A name that is longer than most of those that a drawing shows"
    let drawn = Self.geometry([
      DrawingItem(try EDTF.parse("2025-01-02"), band: .deeds, title: name),
      DrawingItem(try EDTF.parse("2025-12-02"), band: .deeds, title: "T"),
    ])
    #expect(drawn.marks[0].label?.text.count ?? 0 > 40)
  }

  @Test(arguments: 0..<60) func noMarkLiesOverAnother(seed: UInt64) throws {
    let drawn = Self.geometry(try Self.items(seed))
    for (i, mark) in drawn.marks.enumerated() {
      for other in drawn.marks[..<i] { #expect(!mark.box.overlaps(other.box), "\(mark.item) and \(other.item)") }
    }
  }

  /// Nothing is left out, and nothing is counted twice.
  @Test(arguments: [0, 1, 5, 299, 300, 301, 2000, 20_000]) func everythingIsDrawnOrCounted(count: Int) throws {
    var chance = Chance(UInt64(count))
    let items = try (0..<count).map { n in
      let date = n % 50 == 0 ? nil : try EDTF.parse("20\(10 + chance.below(15))-0\(1 + chance.below(9))-1\(chance.below(10))")
      return DrawingItem(date, band: n % 3 == 0 ? .words : .deeds, lanes: [n % 4], weight: n % 100 == 7 ? 3 : 0, title: "T")
    }
    let drawn = Self.geometry(items)
    #expect(drawn.marks.count + drawn.bins.map(\.count).reduce(0, +) == count)
    #expect(drawn.marks.count + drawn.bins.count <= 400)
    #expect(Set(drawn.marks.map(\.item)).count == drawn.marks.count)
  }

  @Test func manyOnOneDayAreCounted() throws {
    let day = try EDTF.parse("2025-06-02")
    let drawn = Self.geometry((0..<100).map { DrawingItem(day, band: .deeds, title: "T\($0)") })
    #expect(drawn.marks.isEmpty)
    #expect(drawn.bins.map(\.count) == [100])
  }

  @Test func wordsStandAboveTheLineAndDeedsBelow() throws {
    let drawn = Self.geometry(try Self.items(3))
    for mark in drawn.marks {
      let lane = try #require(drawn.lanes.first { $0.index == mark.lane })
      #expect(mark.band == .words ? lane.top <= mark.y && mark.y < lane.line : lane.line < mark.y && mark.y <= lane.bottom)
    }
  }

  @Test func whatSeveralDidIsDrawnOnceAndTouchesTheOthers() throws {
    let drawn = Self.geometry([DrawingItem(try EDTF.parse("2025-06-02"), band: .deeds, lanes: [1, 0, 3], title: "T")])
    #expect(drawn.marks.count == 1)
    #expect(drawn.lanes.map(\.index) == [0, 1, 3])
    #expect(drawn.marks[0].touches == [drawn.lanes[0].line, drawn.lanes[2].line])
  }

  @Test func theWeightiestAreNamedFirst() throws {
    let items = try (1...28).flatMap { day in
      try (0..<4).map { n in
        DrawingItem(
          try EDTF.parse("2025-05-\(day < 10 ? "0" : "")\(day)"), band: .deeds, weight: n == 0 && day % 9 == 0 ? 3 : 0,
          title: "A long name of an event")
      }
    }
    let drawn = Self.geometry(items)
    let named = drawn.marks.filter { $0.label != nil }.map { items[$0.item].weight }
    #expect(named.filter { $0 == 3 }.count == 3)
    #expect(named.count < items.count)
  }

  /// What the data does not reach is never filled.
  @Test func nothingIsSolidBeyondTheCutoff() throws {
    let dates = ["2025-06-03", "2025-06-10/2025-06-12", "2025-07"]
    let drawn = Self.geometry(try dates.map { DrawingItem(try EDTF.parse($0), band: .words, title: "T") })
    #expect(drawn.marks.allSatisfy { !$0.isSolid })
    let over = Self.geometry([
      DrawingItem(try EDTF.parse("2025-05-01/2025-07-01"), band: .words, title: "T"),
      DrawingItem(try EDTF.parse("2025-05-01/.."), band: .words, title: "T"),
    ])
    #expect(over.marks[0].cutoff == over.cutoff)
    #expect(over.marks[1].known == over.cutoff)
  }

  @Test func whatHasNoDateStandsInOrderBeforeAllDates() throws {
    let drawn = Self.geometry([
      DrawingItem(nil, band: .deeds, title: "First"), DrawingItem(nil, band: .deeds, title: "Then"),
      DrawingItem(try EDTF.parse("2025-06-02"), band: .deeds, title: "Dated"),
    ])
    #expect(drawn.marks[0].to < drawn.marks[1].from)
    #expect(drawn.marks[1].to < drawn.undatedEnd)
    #expect(drawn.marks[2].from > drawn.undatedEnd)
  }
}
