import Testing

@testable import Model

struct DatePhraseTests {
  static let rows: [(text: String, phrase: String)] = [
    // One date
    ("2025-06-02", "2 June 2025"),
    ("2025-06-01", "1 June 2025"),
    ("2025-06", "June 2025"),
    ("2025", "2025"),
    ("0476-09-04", "4 September 476"),
    ("0044", "AD 44"),
    ("0099-01-02", "2 January AD 99"),
    ("0100", "100"),
    ("0000", "1 BC"),
    ("-0043", "44 BC"),
    ("-0043-03-15", "15 March 44 BC"),
    ("Y12025", "12025"),
    ("Y-170000002", "170000003 BC"),
    ("2025-XX-XX", "2025, day unknown"),
    ("2025-XX", "2025, month unknown"),
    ("2025-06-XX", "a day in June 2025"),
    ("198X", "the 1980s"),
    ("200X", "the 2000s"),
    ("001X", "the 10s"),
    ("000X", "between 1 BC and AD 9"),
    ("-004X", "between 50 BC and 41 BC"),
    ("19XX", "20th century"),
    ("20XX", "21st century"),
    ("00XX", "1st century"),
    ("10XX", "11th century"),
    ("22XX", "between 2200 and 2299"),
    ("-01XX", "between 200 BC and 101 BC"),
    // Parts of a year
    ("2025-22", "summer 2025"),
    ("2025-24", "winter 2025"),
    ("2025-26", "summer 2025 (Northern Hemisphere)"),
    ("2025-29", "spring 2025 (Southern Hemisphere)"),
    ("2025-34", "second quarter of 2025"),
    ("2025-39", "last four months of 2025"),
    ("2025-40", "first half of 2025"),
    ("-0043-21", "spring 44 BC"),
    // Doubt
    ("2025-06-02~", "about 2 June 2025"),
    ("2025-06-02?", "2 June 2025 (uncertain)"),
    ("2025-06-02%", "about 2 June 2025 (uncertain)"),
    ("2025~", "about 2025"),
    ("198X~", "about the 1980s"),
    ("2025-22~", "about summer 2025"),
    ("2025-06-XX?", "a day in June 2025 (uncertain)"),
    ("2004-06-~11", "about 11 June 2004"),
    ("2004-06-?11", "11 June 2004 (uncertain: day)"),
    ("2004?-06-11", "11 June 2004 (uncertain: year)"),
    ("2004-06?-11", "11 June 2004 (uncertain: year, month)"),
    ("2004-~06-11", "11 June 2004 (approximate: month)"),
    ("2004-?06-?11", "11 June 2004 (uncertain: month, day)"),
    ("2004?-06-~11", "about 11 June 2004 (uncertain: year)"),
    ("2004-%06", "about June 2004 (uncertain: month)"),
    ("~2004-06%", "about June 2004 (uncertain)"),
    ("2001-?21", "spring 2001 (uncertain: part of the year)"),
    // Intervals
    ("2025-05-31/2025-06-01", "31 May to 1 June 2025"),
    ("2025-06-01/2025-06-03", "1 to 3 June 2025"),
    ("2024-12-31/2025-01-01", "31 December 2024 to 1 January 2025"),
    ("2025-06-02/2025-06-02", "2 June 2025"),
    ("2025-05/2025-06", "May to June 2025"),
    ("2024-12/2025-01", "December 2024 to January 2025"),
    ("1964/2008", "1964 to 2008"),
    ("2025-06-02/2025-07", "2 June 2025 to July 2025"),
    ("2025-06-01~/2025-06-03", "about 1 June 2025 to 3 June 2025"),
    ("2025-06-01/2025-06-03?", "1 June 2025 to 3 June 2025 (uncertain)"),
    ("2004-06-XX/2004-07-03", "a day in June 2004 to 3 July 2004"),
    ("-0044-01-01/-0044-01-03", "1 to 3 January 45 BC"),
    ("2025-05/..", "since May 2025, ongoing"),
    ("2025-05~/..", "since about May 2025, ongoing"),
    ("2025-05/", "from May 2025, end unknown"),
    ("/2025-05", "until May 2025, start unknown"),
    ("../2025-05", "until May 2025"),
    ("/..", "ongoing, start unknown"),
    // Sets
    ("[2025-05-16..2025-06-02]", "between 16 May and 2 June 2025"),
    ("[2025-06-01..2025-06-03]", "between 1 and 3 June 2025"),
    ("[2024-12-31..2025-01-01]", "between 31 December 2024 and 1 January 2025"),
    ("[2025-05..2025-06]", "between May and June 2025"),
    ("[2024..2025]", "between 2024 and 2025"),
    ("[2025-06-02..2025-06-02]", "2 June 2025"),
    ("[..2025-05]", "by May 2025"),
    ("[2025-05..]", "May 2025 or later"),
    ("[2025-06-02,2025-06-05]", "2 June or 5 June 2025"),
    ("[2025-05-31,2025-06-02,2025-06-05]", "31 May, 2 June or 5 June 2025"),
    ("[2024-12-31,2025-01-02]", "31 December 2024 or 2 January 2025"),
    ("[2025-06-02,2025-06-05~]", "2 June 2025 or about 5 June 2025"),
    ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
    ("[..1667,1760-12]", "by 1667 or December 1760"),
  ]

  @Test(arguments: rows)
  func saysTheDate(text: String, phrase: String) throws {
    #expect(try EnglishWords.words.phrase(for: EDTF.parse(text)) == phrase)
  }

  @Test(arguments: [
    ("2025-06-02", "2 Jun"), ("2025-06-02~", "about 2 Jun"), ("2025-06-02%", "about 2 Jun (uncertain)"),
    ("2025-06-01/2025-06-03", "1–3 Jun"), ("2025-05-31/2025-06-01", "31 May – 1 Jun"),
    ("2024-12-31/2025-01-01", "31 December 2024 to 1 January 2025"), ("2025-06-02/2025-06-02", "2 June 2025"),
    ("2025-06-01~/2025-06-03", "about 1 June 2025 to 3 June 2025"),
    ("2025-06", "June 2025"), ("2025", "2025"), ("[2025-06-02,2025-06-05]", "2 June or 5 June 2025"),
    ("2025/..", "since 2025, ongoing"),
  ])
  func saysDaysShortly(text: String, phrase: String) throws {
    #expect(try EnglishWords.words.shortPhrase(for: EDTF.parse(text)) == phrase)
  }

  @Test func headings() throws {
    #expect(EnglishWords.words.month(6, of: 2025) == "June 2025")
    #expect(EnglishWords.words.month(3, of: -43) == "March 44 BC")
    #expect(EnglishWords.words.year(2025) == "2025")
    #expect(try EnglishWords.words.day(#require(Day(year: 2025, month: 6, day: 2))) == "2 June 2025")
  }

  @Test func noPhraseIsEmptyOrHasAHole() throws {
    for row in EDTFBoundsTests.rows {
      for phrase in try [
        EnglishWords.words.phrase(for: EDTF.parse(row.text)), EnglishWords.words.shortPhrase(for: EDTF.parse(row.text)),
      ] {
        #expect(
          !phrase.isEmpty && !phrase.contains("{") && !phrase.contains("  ") && phrase.first != " " && phrase.last != " ",
          "\(row.text): \(phrase)")
      }
    }
  }
}
