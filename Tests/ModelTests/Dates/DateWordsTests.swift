import Base
import Testing

@testable import Model

/// The English of `Templates/words/en.yaml`.
enum EnglishWords {
  /// Lines `key: text` or `key: "text"`; the whole of YAML is read elsewhere, and this file keeps to that.
  static let table: [String: String] = {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    guard let bytes = try? DiskTree(root).read("Templates/words/en.yaml") else { return [:] }
    var table: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.firstRange(of: ": ") else { continue }
      var text = line[colon.upperBound...]
      if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 { text = text.dropFirst().dropLast() }
      table[String(line[..<colon.lowerBound])] = String(text)
    }
    return table
  }()

  static let words = DateWords { table[$0] ?? "" }
}

struct DateWordsTests {
  @Test func everyKeyHasAnEnglishText() {
    for key in DateWords.keys {
      #expect(EnglishWords.table[key] != nil, "\(key)")
      #expect(EnglishWords.table[key]?.isEmpty == false || key == "date-first-of-month", "\(key)")
    }
    #expect(Set(DateWords.keys).count == DateWords.keys.count)
  }

  @Test func everyEnglishTextHasAKey() {
    let prefixes = ["date-", "month-", "season-"]
    let unknown = EnglishWords.table.keys.filter { key in prefixes.contains { key.hasPrefix($0) } && !DateWords.keys.contains(key)
    }
    #expect(unknown.isEmpty)
  }

  @Test func everyEnglishHoleIsOneOfItsKey() {
    for (key, holes) in DateWords.holes {
      let text = EnglishWords.table[key] ?? ""
      for piece in text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1) {
        #expect(holes.contains(String(piece.prefix { $0 != "}" })), "\(key): \(text)")
      }
    }
  }

  @Test func anUnknownOrBrokenHoleStandsAsItIsWritten() throws {
    let words = DateWords { $0 == "date-year" ? "{x}{year}{" : "" }
    #expect(words.phrase(for: try EDTF.parse("2025")) == "{x}2025{")
  }

  @Test func withoutWordsThePhraseIsTheEDTF() throws {
    let words = DateWords { _ in "" }
    for row in EDTFBoundsTests.rows {
      let date = try EDTF.parse(row.text)
      #expect(words.phrase(for: date) == date.text)
      #expect(words.shortPhrase(for: date) == date.text)
    }
  }

  /// Orders, cases, digits and the word for the first are the file's affair.
  @Test func otherLanguagesNeedNoOtherCode() throws {
    let chinese = words([
      "date-day": "{year}年{month}月{day}日", "date-year": "{year}", "month-6": "6",
      "date-interval-days-in-month": "{year}年{month}月{day}日至{end-day}日",
    ])
    #expect(try chinese.phrase(for: EDTF.parse("2025-06-02")) == "2025年6月2日")
    #expect(try chinese.phrase(for: EDTF.parse("2025-06-02/2025-06-05")) == "2025年6月2日至5日")
    let russian = words([
      "date-day": "{day} {month} {year} г.", "date-month": "{month} {year} г.", "month-6": "июня", "month-alone-6": "июнь",
    ])
    #expect(try russian.phrase(for: EDTF.parse("2025-06-02")) == "2 июня 2025 г.")
    #expect(try russian.phrase(for: EDTF.parse("2025-06")) == "июнь 2025 г.")
    let french = words(["month-6": "juin", "date-first-of-month": "1er"])
    #expect(try french.phrase(for: EDTF.parse("2025-06-01")) == "1er juin 2025")
    let persian = words(["date-digits": "۰۱۲۳۴۵۶۷۸۹", "month-6": "ژوئن"])
    #expect(try persian.phrase(for: EDTF.parse("2025-06-02")) == "۲ ژوئن ۲۰۲۵")
  }

  private func words(_ changes: [String: String]) -> DateWords { DateWords { changes[$0] ?? EnglishWords.table[$0] ?? "" } }
}
