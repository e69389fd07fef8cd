import Testing

@testable import Model

/// Texts that are no date of the profile: kind, the bytes at fault, and a part of the suggestion.
struct EDTFErrorTests {
  typealias Row = (text: String, kind: EDTFError.Kind, range: Range<Int>, suggestion: String?)

  static func fault(_ text: String) -> EDTFError? {
    do throws(EDTFError) {
      _ = try EDTF.parse(text)
      return nil
    } catch {
      return error
    }
  }

  static func check(_ row: Row) {
    guard let fault = fault(row.text) else {
      Issue.record("`\(row.text)` was accepted")
      return
    }
    #expect(fault.kind == row.kind, "\(row.text): \(fault)")
    #expect(fault.range == row.range, "\(row.text): \(fault)")
    if let suggestion = row.suggestion {
      #expect(fault.suggestion?.contains(suggestion) == true, "\(row.text): \(fault)")
    } else {
      #expect(fault.suggestion == nil, "\(row.text): \(fault)")
    }
  }

  static let grammar: [Row] = [
    ("", .empty, 0..<0, "basis: undated"),
    (" \t\n", .empty, 0..<0, "basis: undated"),
    // Years
    ("985", .year, 0..<3, "`0985`"),
    ("-44", .year, 0..<3, nil),
    ("25-06-02", .year, 0..<2, nil),
    ("12025", .year, 0..<5, "`Y12025`"),
    ("170000", .year, 0..<6, "`Y170000`"),
    ("12025-06", .year, 0..<5, nil),
    ("-0000", .year, 0..<5, "`0000`"),
    ("-0000-01-01", .year, 0..<5, "`0000`"),
    ("Y2025", .year, 0..<5, "`2025`"),
    ("Y-0044", .year, 0..<6, "`-0044`"),
    ("Y012025", .year, 0..<7, "`Y12025`"),
    ("Y0000", .year, 0..<5, "`0000`"),
    ("Y", .year, 0..<1, nil),
    ("Y1234567890", .profile, 0..<11, nil),
    ("Y12025-06", .unexpected, 6..<9, nil),
    ("Y17E7", .profile, 0..<5, "`Y170000`"),
    ("Y-17E7", .profile, 0..<6, "`Y170000`"),
    ("Y3388E2S3", .profile, 0..<9, "`Y170000`"),
    ("1950S2", .profile, 0..<6, "`1950~`"),
    ("1950E2", .profile, 0..<6, "`1950~`"),
    ("2025E", .unexpected, 4..<5, "date_text"),
    ("Y171010000S3", .profile, 0..<12, "`Y170000`"),
    // Months
    ("1985-13", .month, 5..<7, nil),
    ("1985-00", .month, 5..<7, "`1985-XX`"),
    ("2025-42", .month, 5..<7, nil),
    ("2025-99-01", .month, 5..<7, nil),
    ("2016-13-08", .month, 5..<7, "`2016-08-13`"),
    ("2025-99-99", .month, 5..<7, nil),
    ("2025-31-31", .grouping, 7..<10, "`2025-31`"),
    ("2025-", .month, 4..<5, nil),
    ("2025-060", .month, 5..<8, nil),
    // Days
    ("2024-02-31", .day, 8..<10, "01 to 29"),
    ("2023-02-29", .day, 8..<10, "01 to 28"),
    ("1900-02-29", .day, 8..<10, "01 to 28"),
    ("2016-02-39", .day, 8..<10, "01 to 29"),
    ("2025-06-31", .day, 8..<10, "01 to 30"),
    ("2025-06-00", .day, 8..<10, "`2025-06-XX`"),
    ("-0001-02-29", .day, 9..<11, "01 to 28"),
    ("2025-06-", .day, 7..<8, nil),
    ("2025-06-021", .day, 8..<11, nil),
    ("  2024-02-31", .day, 10..<12, "01 to 29"),
    ("2025-05-31/2025-06-31", .day, 19..<21, "01 to 30"),
    ("[2025-02-30..2025-03-01]", .day, 9..<11, "01 to 28"),
    ("2025-06-02-03-04-05", .unexpected, 10..<19, nil),
    // Groupings
    ("2025-21-05", .grouping, 7..<10, "`2025-21`"),
    ("2025-34-01", .grouping, 7..<10, "`2025-34`"),
    // Qualification
    ("2025??", .qualifier, 4..<6, "`?`"),
    ("2025-06-02~%", .qualifier, 10..<12, "`%`"),
    ("??2025", .unexpected, 1..<6, nil),
    ("2004-(06)?-11", .unexpected, 5..<13, nil),
    ("(2011)-06-04~", .unexpected, 0..<13, nil),
    // Unspecified digits
    ("1XXX", .unspecified, 0..<4, "`[1000..1999]`"),
    ("-1XXX", .unspecified, 1..<5, "`[-1999..-1000]`"),
    ("20X5", .unspecified, 0..<4, nil),
    ("156X-12-25", .unspecified, 0..<4, "`156X`"),
    ("XXXX-XX-23", .unspecified, 0..<4, nil),
    ("2025-1X", .unspecified, 5..<7, "`[2025-10..2025-12]`"),
    ("2025-06-1X", .unspecified, 8..<10, "`[2025-06-10..2025-06-19]`"),
    ("2025-02-2X", .unspecified, 8..<10, "`[2025-02-20..2025-02-28]`"),
    ("2025-06-0X", .unspecified, 8..<10, "`[2025-06-01..2025-06-09]`"),
    ("2025-02-3X", .unspecified, 8..<10, nil),
    ("2025-06-X1", .unspecified, 8..<10, nil),
    ("1560-XX-25", .unspecified, 8..<10, "`1560-XX-XX`"),
    // Intervals
    ("2025/2024", .reversed, 0..<9, "`2024/2025`"),
    ("2025-06-02/2025-06-01", .reversed, 0..<21, "`2025-06-01/2025-06-02`"),
    ("2025-06/2025-05-31", .reversed, 0..<18, "`2025-05-31/2025-06`"),
    ("-0100/-0200", .reversed, 0..<11, "`-0200/-0100`"),
    ("0100/-0100", .reversed, 0..<10, "`-0100/0100`"),
    ("2025-24/2025-02", .reversed, 0..<15, "`2025-02/2025-24`"),
    ("/", .interval, 0..<1, "`/..`"),
    ("../", .interval, 0..<3, "`/..`"),
    ("../..", .interval, 0..<5, "`/..`"),
    ("2023/2024/2025", .interval, 9..<10, nil),
    ("2025/[2026,2027]", .interval, 5..<6, nil),
    // Sets
    ("[2025,2026", .set, 0..<1, nil),
    ("[", .set, 0..<1, nil),
    ("[]", .set, 1..<1, nil),
    ("[2025,]", .set, 6..<6, nil),
    ("[2025,,2026]", .set, 6..<6, nil),
    ("[..]", .set, 1..<3, nil),
    ("[2025-06-02]", .set, 0..<12, "`2025-06-02`"),
    ("[2025,2024..2023]", .reversed, 6..<16, "`[2023..2024]`"),
    ("[2025/2026,2027]", .set, 5..<6, "a..b"),
    ("[2025,June]", .unexpected, 6..<10, "date_text"),
    ("{1667,1668,1670..1672}", .profile, 0..<22, "`[1667,1668,1670..1672]`"),
    ("{1960}", .profile, 0..<6, "record for each"),
    // Anything else
    ("not a date", .unexpected, 0..<10, "date_text"),
    ("2025-06-02 Istanbul", .unexpected, 10..<19, "date_text"),
    ("early June 2025", .unexpected, 0..<15, "date_text"),
    ("2025-06-02;", .unexpected, 10..<11, nil),
    ("2 juin 2025", .year, 0..<1, "date_text"),
    ("2025-W23", .unexpected, 5..<8, "date_text"),
  ]

  static let notations: [Row] = [
    // Order and separators
    ("2025/06/02", .notation, 0..<10, "`2025-06-02`"),
    ("2025.06.02", .notation, 0..<10, "`2025-06-02`"),
    ("02.06.2025", .notation, 0..<10, "write `2025-06-02`"),
    ("2.6.2025", .notation, 0..<8, "write `2025-06-02`"),
    ("02/06/2025", .notation, 0..<10, "`2025-06-02` (day first) or `2025-02-06` (month first)"),
    ("06-07-2025", .notation, 0..<10, "`2025-07-06` (day first) or `2025-06-07` (month first)"),
    ("16/05/2025", .notation, 0..<10, "write `2025-05-16`"),
    ("05/16/2025", .notation, 0..<10, "write `2025-05-16`"),
    ("05/05/2025", .notation, 0..<10, "write `2025-05-05`"),
    ("2025-6-2", .notation, 0..<8, "`2025-06-02`"),
    ("2025-6", .notation, 0..<6, "`2025-06`"),
    ("2025/06", .notation, 0..<7, "`2025-06`"),
    ("06/2025", .notation, 0..<7, "`2025-06`"),
    ("06.2025", .notation, 0..<7, "`2025-06`"),
    ("20250602", .notation, 0..<8, "`2025-06-02`"),
    ("202506", .notation, 0..<6, "`2025-06`"),
    ("31.02.2024", .day, 0..<10, "01 to 29"),
    ("2024/2/31", .day, 0..<9, "01 to 29"),
    ("31 June 2025", .day, 0..<12, "01 to 30"),
    // Names
    ("June 2025", .notation, 0..<9, "`2025-06`"),
    ("2 June 2025", .notation, 0..<11, "`2025-06-02`"),
    ("2nd of June, 2025", .notation, 0..<17, "`2025-06-02`"),
    ("June 2, 2025", .notation, 0..<12, "`2025-06-02`"),
    ("Jun 2 2025", .notation, 0..<10, "`2025-06-02`"),
    ("2SEP2025", .notation, 0..<8, "`2025-09-02`"),
    ("2-Jun-2025", .notation, 0..<10, "`2025-06-02`"),
    ("2025 June 2", .notation, 0..<11, "`2025-06-02`"),
    ("Monday, 2 June 2025", .notation, 0..<19, "`2025-06-02`"),
    ("Sept. 2025", .notation, 0..<10, "`2025-09`"),
    ("summer 2025", .notation, 0..<11, "`2025-22`"),
    ("Q2 2025", .notation, 0..<7, "`2025-34`"),
    ("2025-Q2", .notation, 0..<7, "`2025-34`"),
    ("1980s", .notation, 0..<5, "`198X`"),
    ("20th century", .notation, 0..<12, "`19XX`"),
    ("44 BC", .notation, 0..<5, "`-0043`"),
    ("AD 44", .notation, 0..<5, "`0044`"),
    // Doubt
    ("c. 2025", .notation, 0..<7, "`2025~`"),
    ("circa June 2025", .notation, 0..<15, "`2025-06~`"),
    ("about 2 June 2025", .notation, 0..<17, "`2025-06-02~`"),
    ("June 2025?", .notation, 0..<10, "`2025-06?`"),
    ("June 2025 (?)", .notation, 0..<13, "`2025-06?`"),
    ("c. 2025?", .notation, 0..<8, "`2025%`"),
    ("2025?~", .notation, 0..<6, "`2025%`"),
    // Letters
    ("2025-xx-xx", .notation, 0..<10, "`2025-XX-XX`"),
    ("y12025", .notation, 0..<6, "`Y12025`"),
    ("199u", .notation, 0..<4, "`199X`"),
    ("2004/open", .notation, 0..<9, "`2004/..`"),
    ("unknown/2006", .notation, 0..<12, "`/2006`"),
    ("+2025", .notation, 0..<5, "`2025`"),
    // Spans
    ("2025-05-16..2025-06-02", .notation, 0..<22, "once, somewhere in between: `[2025-05-16..2025-06-02]`; lasted"),
    ("2025-05-16 - 2025-06-02", .notation, 0..<23, "`2025-05-16/2025-06-02`"),
    ("2025-05-16 / 2025-06-02", .notation, 0..<23, "write `2025-05-16/2025-06-02`"),
    ("2025-05-16/2025-6-2", .notation, 0..<19, "write `2025-05-16/2025-06-02`"),
    ("2025-05-16 to 2025-06-02", .notation, 0..<24, "`[2025-05-16..2025-06-02]`"),
    ("1964-2008", .notation, 0..<9, "`1964/2008`"),
    ("2025/26", .notation, 0..<7, "write `2025/2026`"),
    ("2025-05/06", .notation, 0..<10, "write `2025-05/2025-06`"),
    ("2025-12-25/26", .notation, 0..<13, "write `2025-12-25/2025-12-26`"),
    ("2025-05-31/06-02", .notation, 0..<16, "write `2025-05-31/2025-06-02`"),
    ("2025-06-02, 2025-06-05", .notation, 0..<22, "write `[2025-06-02,2025-06-05]`"),
    ("16-18 June 2025", .notation, 0..<15, "`2025-06-16/2025-06-18`"),
    ("June 16-18, 2025", .notation, 0..<16, "`2025-06-16/2025-06-18`"),
    ("16 May to 2 June 2025", .notation, 0..<21, "`2025-05-16/2025-06-02`"),
    ("between 16 May and 2 June 2025", .notation, 0..<30, "write `[2025-05-16..2025-06-02]`"),
    ("from May 2025 to June 2025", .notation, 0..<26, "write `2025-05/2025-06`"),
    ("2 June 2025 or 5 June 2025", .notation, 0..<26, "write `[2025-06-02,2025-06-05]`"),
    ("c. 2020 - 2025", .notation, 0..<14, "`2020~/2025`"),
    ("since May 2025", .notation, 0..<14, "`2025-05/..`"),
    ("before June 2025", .notation, 0..<16, "`[..2025-06]`"),
    ("after 2025", .notation, 0..<10, "`[2025..]`"),
    ("until 2025", .notation, 0..<10, "`/2025`"),
    ("2025..", .notation, 0..<6, "`[2025..]`"),
    ("..2025", .notation, 0..<6, "`[..2025]`"),
    ("2025-06-02 - 2025-05-16", .reversed, 0..<23, "`2025-05-16/2025-06-02`"),
    // Characters that look like ASCII's: their own bytes
    ("2025\u{2013}06-02", .notation, 4..<7, "`2025-06-02`"),
    (" 2025-06\u{2011}02", .notation, 8..<11, "`2025-06-02`"),
    ("\u{2212}0043", .notation, 0..<3, "`-0043`"),
    ("\u{200E}2025-06-02", .notation, 0..<3, "`2025-06-02`"),
    ("2025\u{2013}2026", .notation, 0..<11, "`2025/2026`"),
    ("2025-05-16 \u{2013} 2025-06-02", .notation, 0..<25, "`2025-05-16/2025-06-02`"),
    ("\u{0662}\u{0660}\u{0662}\u{0665}", .notation, 0..<2, "`2025`"),
    ("2024\u{2011}02\u{2011}31", .day, 0..<14, "01 to 29"),
    // Times of day
    ("2025-06-02T10:00:00Z", .time, 10..<20, "write `2025-06-02`, and `10:00` in `time`"),
    ("2025-06-02 10:00", .time, 10..<16, "write `2025-06-02`, and `10:00` in `time`"),
    ("2025-06-02T9:30", .time, 10..<15, "write `2025-06-02`, and the time in `time`"),
    ("2025-06-02t10", .time, 10..<13, "write `2025-06-02`"),
    ("2 June 2025 10:00", .time, 11..<17, "write `2025-06-02`, and `10:00` in `time`"),
    ("2025-06-02T10:00/2025-06-02T12:00", .time, 10..<33, "`2025-06-02`"),
    ("2025-06-02/2025-06-03T12:00", .time, 21..<27, "single day"),
    // No date
    ("unknown", .undated, 0..<7, "basis: undated"),
    ("n.d.", .undated, 0..<4, "basis: undated"),
    ("?", .undated, 0..<1, "basis: undated"),
    ("XXXX", .undated, 0..<4, "basis: undated"),
    ("..", .undated, 0..<2, "basis: undated"),
  ]

  @Test(arguments: grammar)
  func pointsAtTheFault(row: Row) { Self.check(row) }

  @Test(arguments: notations)
  func translatesOtherNotations(row: Row) { Self.check(row) }

  @Test func aSetHasAtMostAHundredMembers() {
    func set(_ count: Int) -> String { "[" + String(repeating: "2025,", count: count - 1) + "2026]" }
    #expect(Self.fault(set(100)) == nil)
    Self.check((set(101), .set, 501..<505, "[a..b]"))
  }

  @Test func saysItInOneSentence() throws {
    #expect(Self.fault("2024-02-31")?.message == "February 2024 has 29 days")
    #expect(Self.fault("02.06.2025")?.message == "`02.06.2025` is not written as dates are here")
    #expect(Self.fault("2025\u{2013}06")?.message == "the character U+2013 is not the `-` of a date")
    #expect(
      Self.fault("2025-06/2025-05-31")?.message
        == "the end, 2025-05-31 at the latest, lies before the start, 2025-06-01 at the earliest")
    for row in Self.grammar + Self.notations {
      let message = try #require(Self.fault(row.text)).message
      #expect(!message.isEmpty && !message.hasSuffix(".") && !message.contains("\n"), "\(message)")
    }
  }

  /// What a suggestion puts in backticks after "write" or a colon is accepted as it stands.
  @Test func suggestsOnlyValidDates() throws {
    for row in Self.grammar + Self.notations {
      guard let suggestion = Self.fault(row.text)?.suggestion else { continue }
      let quoted = suggestion.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      for (_, text) in quoted where text.utf8.contains(where: { (48...57).contains($0) }) && !text.contains(":") {
        #expect(Self.fault(String(text)) == nil, "\(row.text): \(suggestion)")
      }
    }
  }

  @Test func everyKindIsReached() {
    let reached = Set((Self.grammar + Self.notations).map(\.kind))
    #expect(reached == Set(EDTFError.Kind.allCases))
  }

  /// Every kind of byte in every place of a valid text, cuts, doublings and long runs: each gives a date or an error inside the text.
  @Test func noTextTrapsOrPointsOutsideItself() {
    var random = Shuffle(seed: 1)
    let seeds = EDTFBoundsTests.rows.map(\.text) + (Self.grammar + Self.notations).map(\.text)
    let pieces: [String] =
      (0..<128).map { String(UnicodeScalar(UInt8($0))) } + [
        "\u{2013}", "é", "\u{0301}", "\r\n", "🙂", "٢", "..", "XX", "June", "Ⅳ", "½", "\u{FFFD}",
      ]
    var texts = [
      String(repeating: "[", count: 9999), String(repeating: "9", count: 9999), String(repeating: "2025,", count: 9999),
    ]
    for _ in 0..<5000 {
      var scalars = Array(seeds[random.next(below: seeds.count)].unicodeScalars)
      for _ in 0...random.next(below: 3) {
        let at = random.next(below: scalars.count + 1)
        switch random.next(below: 3) {
        case 0: scalars.insert(contentsOf: pieces[random.next(below: pieces.count)].unicodeScalars, at: at)
        case 1: scalars.removeLast(min(scalars.count, random.next(below: 4)))
        default:
          if at < scalars.count {
            scalars.replaceSubrange(at...at, with: pieces[random.next(below: pieces.count)].unicodeScalars)
          }
        }
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      texts.append(text)
    }
    for text in texts {
      do throws(EDTFError) {
        let date = try EDTF.parse(text)
        if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest, "\(text)") }
        #expect((try? EDTF.parse(date.text))?.form == date.form, "\(text)")
        _ = date.padded
      } catch {
        #expect(0 <= error.range.lowerBound && error.range.upperBound <= text.utf8.count, "\(text.debugDescription): \(error)")
        #expect(!error.message.isEmpty)
      }
    }
  }
}

/// The same numbers on each run.
struct Shuffle {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
