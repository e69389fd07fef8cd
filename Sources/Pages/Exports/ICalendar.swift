import Base
import Model

/// Whole days as an iCalendar file (RFC 5545): what calendars of every kind read.
struct ICalendar: Sendable {
  struct Entry: Sendable {
    /// The same in every edition.
    let id: String
    let days: ClosedRange<Day>
    let summary: String
    let description: String
    let place: String?
    /// Absolute.
    let address: String?
    let category: String
    /// Not agreed, or not known to the day.
    let isTentative: Bool
  }

  let name: String
  /// The day of which it speaks; nil: each entry's own first.
  let stamp: Day?
  let entries: [Entry]

  func write(into sink: inout ByteSink) {
    line("BEGIN:VCALENDAR", &sink)
    line("VERSION:2.0", &sink)
    line("PRODID:-//Dossier//Next dates//EN", &sink)
    line("CALSCALE:GREGORIAN", &sink)
    line("METHOD:PUBLISH", &sink)
    line("NAME:" + Self.escaped(name), &sink)
    line("X-WR-CALNAME:" + Self.escaped(name), &sink)
    for entry in entries { write(entry, &sink) }
    line("END:VCALENDAR", &sink)
  }

  private func write(_ entry: Entry, _ sink: inout ByteSink) {
    line("BEGIN:VEVENT", &sink)
    line("UID:" + Self.escaped(entry.id), &sink)
    line("DTSTAMP:" + Self.digits(stamp ?? entry.days.lowerBound) + "T000000Z", &sink)
    line("DTSTART;VALUE=DATE:" + Self.digits(entry.days.lowerBound), &sink)
    // The day after the last one.
    line("DTEND;VALUE=DATE:" + Self.digits(Day(ordinal: entry.days.upperBound.ordinal + 1)), &sink)
    line("SUMMARY:" + Self.escaped(entry.summary), &sink)
    line("DESCRIPTION:" + Self.escaped(entry.description), &sink)
    if let place = entry.place { line("LOCATION:" + Self.escaped(place), &sink) }
    if let address = entry.address { line("URL:" + address, &sink) }
    line("CATEGORIES:" + Self.escaped(entry.category), &sink)
    line("STATUS:" + (entry.isTentative ? "TENTATIVE" : "CONFIRMED"), &sink)
    line("TRANSP:TRANSPARENT", &sink)
    line("END:VEVENT", &sink)
  }

  /// `20250602`
  private static func digits(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// A value in which nothing can end the line or the value.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// Lines are at most 75 bytes long; what is longer goes on after a blank in the next, and no letter is cut.
  private func line(_ text: String, _ sink: inout ByteSink) {
    var room = 75
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if bytes.count > room {
        sink.write("\r\n ")
        room = 74
      }
      sink.write(bytes)
      room -= bytes.count
    }
    sink.write("\r\n")
  }
}
