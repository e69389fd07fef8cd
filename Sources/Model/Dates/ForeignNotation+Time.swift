extension ForeignNotation {
  /// A day with a time of day: `2025-06-02T10:00Z`, `2025-06-02 10:00`.
  static func time(_ bytes: [UInt8], _ whole: Range<Int>) -> EDTFError? {
    guard let start = whole.first(where: { isStartOfTime($0, bytes, whole) }) else { return nil }
    let before = String(decoding: bytes[whole.lowerBound..<start], as: UTF8.self)
    let range = start..<whole.upperBound
    let message = "a date has no time of day"
    if let date = single(before.lowercased()), let day = try? EDTFParser(Array(date.utf8)).parse(), day.singleDay != nil {
      return EDTFError(.time, range, message, "write `\(date)`, and \(clock(bytes[(start + 1)..<whole.upperBound])) in `time`")
    }
    // A time in a later part of an interval.
    guard let last = before.split(separator: "/", omittingEmptySubsequences: false).last, last.utf8.count < before.utf8.count,
      isValid(String(last))
    else { return nil }
    return EDTFError(.time, range, message, "write the days in `date`; `time` and `duration` stand beside a single day")
  }

  /// A `T` or one space, and digits; after a space, two at most before a colon.
  private static func isStartOfTime(_ index: Int, _ bytes: [UInt8], _ whole: Range<Int>) -> Bool {
    let rest = bytes[index..<whole.upperBound]
    guard rest.count > 1, EDTFParser.isDigit(bytes[index + 1]) else { return false }
    if rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t") { return true }
    let colon = rest.dropFirst(2).prefix(2).contains(UInt8(ascii: ":"))
    return rest.first == UInt8(ascii: " ") && colon
  }

  private static func clock(_ bytes: ArraySlice<UInt8>) -> String {
    let start = Array(bytes.prefix(5))
    let isPlain = start.count == 5 && start[2] == UInt8(ascii: ":") && [0, 1, 3, 4].allSatisfy { EDTFParser.isDigit(start[$0]) }
    return isPlain ? "`\(String(decoding: start, as: UTF8.self))`" : "the time"
  }
}
