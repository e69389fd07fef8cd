import Testing

@testable import Model

struct EDTFStructureTests {
  @Test(arguments: [
    ("2001-02-03", EDTF.Precision.day), ("2008-12", .month), ("2008", .year), ("2001-21", .grouping), ("2001-34", .grouping),
    ("201X", .decade), ("20XX", .century), ("2004-XX", .year), ("1985-04-XX", .month), ("1985-XX-XX", .year),
    ("Y170000002", .year),
    ("2004-02-01/2005", .year), ("2004-02-01/2005-02-08", .day), ("2004-02/..", .month), ("/..", .century),
    ("[1667,1760-12]", .year), ("[2025-05-16..2025-06-02]", .day),
  ])
  func precisionIsTheFinestKnownUnitOfTheCoarsestDate(text: String, precision: EDTF.Precision) throws {
    #expect(try EDTF.parse(text).precision == precision)
  }

  @Test(arguments: [
    ("2004", false, false), ("2006-06-11", false, false), ("-0999", false, false),
    ("1984?", true, false), ("2004-06-11?", true, false), ("1984~", false, true), ("1984%", true, true),
    ("1984~/2004-06", false, true), ("1984?/2004~", true, true), ("2004-%06", true, true), ("2004?-~06-~04", true, true),
    ("2004?-06-04", true, false), ("2011-~06-~04", false, true), ("2004-06-~01/2004-06-~20", false, true), ("156X~", false, true),
    ("?1945/1959", true, false), ("%1945-01-01", true, true), ("~1945-01", false, true), ("[2025,2026?]", true, false),
    ("[..2026~]", false, true), ("/..", false, false), ("2025/..", false, false),
  ])
  func knowsDoubt(text: String, uncertain: Bool, approximate: Bool) throws {
    let date = try EDTF.parse(text)
    #expect(date.isUncertain == uncertain)
    #expect(date.isApproximate == approximate)
  }

  /// Year, month and day: `-` for no doubt, else the sign.
  @Test(arguments: [
    ("2004-06-11?", "???"), ("2004-06~-11", "~~-"), ("2004?-06-11", "?--"), ("?2004-06-11", "?--"), ("2004-?06-11", "-?-"),
    ("2004-06-~11", "--~"), ("2004?-06-~11", "?-~"), ("?2004-06~", "%~-"), ("2004?-%06", "?%-"), ("2001-~21", "-~-"),
    ("201X?", "?--"),
  ])
  func aSignToTheRightCoversAllBeforeAndOneToTheLeftOnlyItsOwn(text: String, signs: String) throws {
    let doubts = try #require(try EDTF.parse(text).dates.first).qualification
    #expect([doubts.year, doubts.month, doubts.day] == signs.utf8.map { EDTF.Qualifiers($0) ?? [] })
  }

  @Test func keepsItsParts() throws {
    let june2 = try #require(Day(year: 2025, month: 6, day: 2))
    let may = EDTF.Date(.month(year: 2025, month: 5))
    #expect(try EDTF.parse("2025-06-02").form == .date(EDTF.Date(.day(june2))))
    #expect(try EDTF.parse("2025-05/2025-06-02").form == .interval(start: .known(may), end: .known(EDTF.Date(.day(june2)))))
    #expect(try EDTF.parse("2025-05/..").form == .interval(start: .known(may), end: .open))
    #expect(try EDTF.parse("2025-05/").form == .interval(start: .known(may), end: .unknown))
    #expect(try EDTF.parse("../2025-05").form == .interval(start: .open, end: .known(may)))
    #expect(try EDTF.parse("/..").form == .interval(start: .unknown, end: .open))
    #expect(try EDTF.parse("[2025-05,2025-06-02..]").form == .oneOf([.date(may), .range(from: EDTF.Date(.day(june2)), to: nil)]))
    #expect(try EDTF.parse("-004X").dates.first?.value == .decade(-49 ... -40))
    #expect(try EDTF.parse("19XX").dates.first?.value == .century(1900...1999))
    #expect(try EDTF.parse("2025-06-XX").dates.first?.value == .dayInMonth(year: 2025, month: 6))
    #expect(try EDTF.parse("2025-34").dates.first?.value == .grouping(year: 2025, #require(EDTF.Grouping(number: 34))))
  }

  @Test func knowsSingleDaysAndWhatGoesOn() throws {
    #expect(try EDTF.parse("2025-06-02~").singleDay?.description == "2025-06-02")
    for text in ["2025-06", "2025-06-XX", "2025-06-02/2025-06-02", "[2025-06-02..2025-06-03]"] {
      #expect(try EDTF.parse(text).singleDay == nil)
    }
    #expect(try EDTF.parse("2025/..").isOngoing)
    #expect(try EDTF.parse("/..").isOngoing)
    #expect(try !EDTF.parse("2025/").isOngoing)
    #expect(try !EDTF.parse("../2025").isOngoing)
  }
}
