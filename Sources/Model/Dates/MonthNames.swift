/// English words for months, weekdays and seasons, for messages to authors and for reading what they wrote. What readers see comes from
/// ``DateWords``.
enum MonthNames {
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]

  /// 1 to 12 for a name or its first three or more letters, in lower case.
  static func number(of word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return english.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// A weekday's name, or its first three or more letters, in lower case.
  static func isWeekday(_ word: String) -> Bool { word.utf8.count >= 3 && weekdays.contains { $0.hasPrefix(word) } }

  /// EDTF's grouping for a season's name in lower case: 21 to 24.
  static func season(of word: String) -> Int? {
    switch word {
    case "spring": 21
    case "summer": 22
    case "autumn", "fall": 23
    case "winter": 24
    default: nil
    }
  }
}
