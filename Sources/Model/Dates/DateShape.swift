/// The words and numbers of a date in ordinary notation, and their pattern: `2 June 2025` has the shape `nmN`.
///
/// In a shape `n` is a number of one or two digits, `d` of three, `N` of four, `b` of six, `B` of eight; `m` a month's name, `s` a
/// season's, `q` the letter of a quarter, `S` the s of `1980s`, `C` century, `c` BC, `a` AD. White space, marks and filling words count
/// as nothing.
struct DateShape {
  private(set) var shape = ""
  private(set) var numbers: [String] = []
  private(set) var months: [Int] = []
  private(set) var seasons: [Int] = []
  private(set) var marks: Set<UInt8> = []

  private var isBetween = false

  /// Bounded, because no date in words is longer.
  private static let mostTokens = 16
  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "the", "of", "in", "on", "to", "until", "till", "through", "between", "from",
  ]

  /// - Returns: nil when a word or a number is not one of a date.
  init?(_ text: String) {
    let bytes = Array(text.lowercased().utf8)
    // A day is missing here, or a month.
    if let last = bytes.last, "-/".utf8.contains(last) { return nil }
    var at = 0
    while at < bytes.count {
      let start = at
      if EDTFParser.isDigit(bytes[at]) {
        at = bytes[at...].firstIndex { !EDTFParser.isDigit($0) } ?? bytes.count
        guard add(number: String(decoding: bytes[start..<at], as: UTF8.self)) else { return nil }
      } else if DateShape.isLetter(bytes[at]) {
        at = bytes[at...].firstIndex { !DateShape.isLetter($0) } ?? bytes.count
        guard add(word: String(decoding: bytes[start..<at], as: UTF8.self)) else { return nil }
      } else {
        guard " \t./-,'".utf8.contains(bytes[at]) else { return nil }
        marks.insert(bytes[at])
        at += 1
      }
      guard shape.utf8.count <= DateShape.mostTokens else { return nil }
    }
  }

  private mutating func add(number: String) -> Bool {
    guard let sign = [1: "n", 2: "n", 3: "d", 4: "N", 6: "b", 8: "B"][number.utf8.count] else { return false }
    shape += sign
    numbers.append(number)
    return true
  }

  private mutating func add(word: String) -> Bool {
    if word == "between" { isBetween = true }
    // "2 and 5 June" are two days.
    if DateShape.fillers.contains(word) || isBetween && word == "and" || MonthNames.isWeekday(word) { return true }
    if let month = MonthNames.number(of: word) {
      months.append(month)
      shape += "m"
    } else if let season = MonthNames.season(of: word) {
      seasons.append(season)
      shape += "s"
    } else {
      switch word {
      case "q", "quarter": shape += "q"
      case "s": shape += "S"
      case "century": shape += "C"
      case "bc", "bce": shape += "c"
      case "ad", "ce": shape += "a"
      default: return false
      }
    }
    return true
  }

  /// Bytes of other scripts' characters count as letters: a word of theirs is one word.
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
