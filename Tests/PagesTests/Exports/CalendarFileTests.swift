import Base
import Model
import TestSupport
import Testing

@testable import Pages

struct CalendarFileTests {
  private let content = [
    "dossier.yaml": "title: Talks, 2025\nedition: {data_cutoff: 2025-06-02}\n", "sources/s.yaml": "{id: s, title: S}",
    "actors/a.yaml": "- {id: ann, kind: person, name: Ann}\n- {id: bea, kind: person, name: Bea, sensitive: true}\n",
    "places/p.yaml": "- {id: rome, name: Rome, lat: 41.9, lon: 12.5}\n- {id: hut, name: The hut, sensitive: true}\n",
    "events/e.yaml": """
    - {id: past, title: Past, date: 2025-06-01, kind: consult, cite: s}
    - {id: met, title: "Talks; again", date: 2025-06-10, kind: consult, status: planned, actors: [ann, bea], place: rome, cite: s}
    - {id: maybe, title: Perhaps, date: "[2025-06-20..2025-06-30]", kind: consult, status: proposed, actors: [ann], place: hut, cite: s}
    - {id: secret, title: Not for export, date: 2025-06-12, kind: consult, status: planned, sensitive: true, cite: s}
    - {id: open, title: Some day, date: 2025-07/.., kind: consult, status: proposed, cite: s}
    """,
    "claims/c.yaml": "{id: paid, kind: pledge, by: ann, cell: Pay, deadline: 2025-07-01, cite: s}",
  ]

  private func lines(_ files: [String: String]) throws -> [Substring] {
    let bytes = try #require(TestDossier(files).site().files["next/dates.ics"])
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
  }

  @Test func whatIsToComeStandsInIt() throws {
    let lines = try lines(content)
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(
      lines.filter { $0.hasPrefix("UID:") }.map { $0.dropFirst(4).prefix { $0 != "@" } } == [
        "agreed-event-met", "proposed-event-maybe", "deadline-claim-paid",
      ])
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == [
        "DTSTART;VALUE=DATE:20250610", "DTEND;VALUE=DATE:20250611", "DTSTART;VALUE=DATE:20250620", "DTEND;VALUE=DATE:20250701",
        "DTSTART;VALUE=DATE:20250701", "DTEND;VALUE=DATE:20250702",
      ])
    #expect(lines.filter { $0.hasPrefix("STATUS") } == ["STATUS:CONFIRMED", "STATUS:TENTATIVE", "STATUS:CONFIRMED"])
    #expect(lines.filter { $0.hasPrefix("DTSTAMP") }.allSatisfy { $0 == "DTSTAMP:20250602T000000Z" })
    #expect(lines.contains { $0.hasPrefix("SUMMARY:") && $0.hasSuffix("Talks\\; again") })
    #expect(lines.contains("LOCATION:Rome"))
  }

  @Test func whatIsSensitiveDoesNot() throws {
    let text = try lines(content).joined(separator: "\n")
    for hidden in ["Not for export", "Bea", "hut"] { #expect(!text.contains(hidden), "\(hidden)") }
    #expect(text.contains("Ann"))
  }

  @Test func whereNothingIsToComeThereIsNone() throws {
    let site = try TestDossier(["events/e.yaml": "{id: past, title: Past, date: 2025-06-01, kind: consult}"]).site()
    #expect(site.files["next/dates.ics"] == nil)
  }

  /// No text ends its line, and no line is longer than calendars read.
  @Test(arguments: ["a\r\nATTENDEE:mailto:x", "a\u{2028}b\u{0}c\u{7F}", String(repeating: "Łódź 🎈 ", count: 40), #"\n;,\\"#])
  func noTextEndsItsLine(_ text: String) throws {
    let day = try #require(Day(year: 2025, month: 6, day: 2))
    let entry = ICalendar.Entry(
      id: "i", days: day...day, summary: text, description: text, place: text, address: nil, category: "c", isTentative: false)
    var sink = ByteSink()
    ICalendar(name: text, stamp: nil, entries: [entry]).write(into: &sink)
    let written = String(decoding: sink.bytes, as: UTF8.self)
    let lines = written.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.dropLast().allSatisfy { $0.count <= 76 && $0.last == UInt8(ascii: "\r") && String($0) != nil })
    let names = written.replacing("\r\n ", with: "").split(separator: "\r\n").map { $0.prefix { $0 != ":" && $0 != ";" } }
    #expect(
      names == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND",
        "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "STATUS", "TRANSP", "END", "END",
      ])
  }
}
