extension ForeignNotation {
  /// Two dates: the author must say whether it lasted, or happened once in between.
  static func span(_ from: String, _ to: String, in text: String) -> Translation? {
    let (once, lasted) = ("[\(from)..\(to)]", "\(from)/\(to)")
    if let fault = fault(from) ?? fault(to) ?? fault(lasted) { return .fault(fault, lasted) }
    if text.hasPrefix("between ") { return .write(write(once)) }
    if text.hasPrefix("from ") || text.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1 { return .write(write(lasted)) }
    return .write("once, somewhere in between: `\(once)`; lasted from the one to the other: `\(lasted)`")
  }

  /// A date on each side of a word or a sign.
  static func separated(_ text: String) -> Translation? {
    let start = ["between ", "from "].first { text.hasPrefix($0) } ?? ""
    let inner = text.dropFirst(start.count)
    for separator in ["..", ",", " - ", " to ", " until ", " till ", " through ", " and ", " or ", "/", "-"] {
      guard let found = inner.firstRange(of: separator) else { continue }
      let (left, right) = (trim(inner[..<found.lowerBound]), trim(inner[found.upperBound...]))
      if separator == "..", left.isEmpty || right.isEmpty { return openSpan(left, right) }
      guard let from = single(left), let to = single(right) else { continue }
      if separator == " or " || separator == "," { return .write(write("[\(from),\(to)]")) }
      // Both of two dates: no expression of the profile says that.
      if separator == " and ", start != "between " { return nil }
      return span(from, to, in: separator == "/" ? "/" : start)
    }
    return nil
  }

  private static func openSpan(_ left: String, _ right: String) -> Translation? {
    if let date = single(left) { return .write("once, then or later: `[\(date)..]`; going on since then: `\(date)/..`") }
    if let date = single(right) { return .write("once, then or earlier: `[..\(date)]`; until then: `../\(date)`") }
    return nil
  }

  /// `since May 2025`, `before 2025`
  static func preposition(_ text: String) -> Translation? {
    guard let space = text.firstIndex(of: " "), let date = single(String(text[space...])) else { return nil }
    switch text[..<space] {
    case "since": return .write(write("\(date)/.."))
    case "after": return .write(write("[\(date)..]"))
    case "before", "by": return .write(write("[..\(date)]"))
    case "until", "till": return .write(write("/\(date)"))
    default: return nil
    }
  }
}
