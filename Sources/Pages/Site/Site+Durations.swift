import Linking
import Model
import Templating

// Clock times and lengths of time.
extension Site {
  /// "at 14:30 (Europe/Istanbul)"
  func time(_ date: RecordDate) -> String? {
    guard let time = date.time else { return nil }
    let zone = (date.zone ?? dossier.settings.timezone).map { fill(.timeZoneOf, ["zone": $0]) }
    return fill(.timeAt, ["time": time]) + (zone.map { " " + $0 } ?? "")
  }

  /// "1 hour, 30 minutes" for `PT1H30M`.
  func phrase(ofDuration duration: String) -> String {
    var parts: [String] = []
    var digits = ""
    var isTime = false
    for character in duration.dropFirst() {
      if character == "T" {
        isTime = true
      } else if let unit = Self.unit(character, isTime) {
        // A fraction is counted by no plural rule, and stands as it is written.
        guard let n = Int(digits) else { return duration }
        parts.append(count(unit, n))
        digits = ""
      } else {
        digits.append(character)
      }
    }
    return parts.joined(separator: word(.listSeparator))
  }

  private static func unit(_ designator: Character, _ isTime: Bool) -> Word? {
    switch (designator, isTime) {
    case ("Y", _): .countYears
    case ("M", false): .countMonths
    case ("W", _): .countWeeks
    case ("D", _): .countDays
    case ("H", _): .countHours
    case ("M", true): .countMinutes
    case ("S", _): .countSeconds
    default: nil
    }
  }
}
