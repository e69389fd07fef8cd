extension EDTF {
  /// Reads an expression of the profile. White space around it, and around the members of a set, is ignored.
  ///
  /// - Throws: the first fault, with its byte offsets in `text`. A date in another common notation is recognised and translated in the
  ///   error's suggestion.
  public static func parse(_ text: String) throws(EDTFError) -> EDTF {
    // Most dates of a table: the grammar takes 3,360 instructions, this 420.
    if let day = plainDay(text.utf8.span) { return EDTF(text: text, form: .date(Date(.day(day)))) }
    let parser = EDTFParser(Array(text.utf8))
    do throws(EDTFError) {
      return try parser.parse()
    } catch {
      throw ForeignNotation.recognise(parser.bytes, instead: error) ?? error
    }
  }
}

extension EDTF {
  /// Reads a text only if it is `2025-06-02`, or another such day.
  public init?(day text: Span<UInt8>) {
    guard let day = EDTF.plainDay(text) else { return nil }
    let written = String(unsafeUninitializedCapacity: 10) { bytes in
      for i in 0..<10 { bytes[i] = text[i] }
      return 10
    }
    self.init(text: written, form: .date(Date(.day(day))))
  }

  /// `2025-06-02`, where there is such a day.
  private static func plainDay(_ bytes: Span<UInt8>) -> Day? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for i in range {
        guard EDTFParser.isDigit(bytes[i]) else { return nil }
        number = number * 10 + Int(bytes[i] - 48)
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

/// The grammar of the profile, over the bytes of one text. No byte sequence makes it trap; it looks at each byte a fixed number of times.
struct EDTFParser {
  let bytes: [UInt8]
  /// Where the expression stands: without the white space around it.
  let whole: Range<Int>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    whole = EDTFParser.trimmed(bytes.indices, of: bytes)
  }

  func parse() throws(EDTFError) -> EDTF {
    guard let first = bytes[whole].first else {
      throw EDTFError(
        .empty, whole, "the date is empty", "leave `date` out and say `basis: undated`, or write a date such as `2025-06-02`")
    }
    let form: EDTF.Form =
      switch first {
      case UInt8(ascii: "["): .oneOf(try members())
      case UInt8(ascii: "{"): throw allOf()
      default: try dateOrInterval()
      }
    return EDTF(text: EDTFParser.canonical(text(whole)), form: form)
  }

  // MARK: Intervals

  private func dateOrInterval() throws(EDTFError) -> EDTF.Form {
    guard let slash = bytes[whole].firstIndex(of: UInt8(ascii: "/")) else { return .date(try date(whole)) }
    if let second = bytes[(slash + 1)..<whole.upperBound].firstIndex(of: UInt8(ascii: "/")) {
      throw EDTFError(.interval, second..<(second + 1), "an interval has one `/`, between its start and its end")
    }
    let start = try end(whole.lowerBound..<slash)
    let end = try end((slash + 1)..<whole.upperBound)
    switch (start, end) {
    case (.known(let from), .known(let to)):
      let swapped = "\(text((slash + 1)..<whole.upperBound))/\(text(whole.lowerBound..<slash))"
      try checkOrder(from, to, swapped: swapped, in: whole)
    case (.known, _), (_, .known), (.unknown, .open): break
    default:
      throw EDTFError(
        .interval, whole, "neither end of this interval is known",
        "going on, start unknown: `/..`; no date at all: leave `date` out and say `basis: undated`")
    }
    return .interval(start: start, end: end)
  }

  private func end(_ range: Range<Int>) throws(EDTFError) -> EDTF.End {
    if range.isEmpty { return .unknown }
    if bytes[range].elementsEqual("..".utf8) { return .open }
    if let bracket = bytes[range].firstIndex(where: { "[]{}".utf8.contains($0) }) {
      throw EDTFError(.interval, bracket..<(bracket + 1), "an interval's start and end are single dates, not sets")
    }
    return .known(try date(range))
  }

  private func checkOrder(_ from: EDTF.Date, _ to: EDTF.Date, swapped: String, in range: Range<Int>) throws(EDTFError) {
    guard from.earliest > to.latest else { return }
    throw EDTFError(
      .reversed, range, "the end, \(to.latest) at the latest, lies before the start, \(from.earliest) at the earliest",
      "write `\(swapped)`")
  }

  // MARK: Sets

  /// A reader is told each of them.
  static let mostMembers = 100

  private func members() throws(EDTFError) -> [EDTF.Member] {
    guard bytes[whole.upperBound - 1] == UInt8(ascii: "]"), whole.count > 1 else {
      throw EDTFError(.set, whole.lowerBound..<(whole.lowerBound + 1), "this `[` has no `]` at the end")
    }
    let content = (whole.lowerBound + 1)..<(whole.upperBound - 1)
    var members: [EDTF.Member] = []
    var start = content.lowerBound
    while true {
      guard members.count < EDTFParser.mostMembers else {
        throw EDTFError(
          .set, start..<content.upperBound, "a set has at most \(EDTFParser.mostMembers) members",
          "dates that follow one another: `[a..b]`")
      }
      let comma = bytes[start..<content.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? content.upperBound
      members.append(try member(start..<comma))
      if comma == content.upperBound { break }
      start = comma + 1
    }
    if members.count == 1, case .date = members[0] {
      let inside = EDTFParser.trimmed(content, of: bytes)
      throw EDTFError(.set, whole, "a set of one date is that date", "write `\(text(inside))`")
    }
    return members
  }

  private func member(_ untrimmed: Range<Int>) throws(EDTFError) -> EDTF.Member {
    let range = EDTFParser.trimmed(untrimmed, of: bytes)
    if range.isEmpty { throw EDTFError(.set, untrimmed, "a member of this set is empty") }
    if let slash = bytes[range].firstIndex(of: UInt8(ascii: "/")) {
      throw EDTFError(.set, slash..<(slash + 1), "an interval cannot be a member of a set", "one of the dates in between: `a..b`")
    }
    guard let dots = range.dropLast().first(where: { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".") })
    else {
      return .date(try date(range))
    }
    let left = EDTFParser.trimmed(range.lowerBound..<dots, of: bytes)
    let right = EDTFParser.trimmed((dots + 2)..<range.upperBound, of: bytes)
    if left.isEmpty, right.isEmpty { throw EDTFError(.set, range, "`..` in a set needs a date before it, after it, or both") }
    let from = left.isEmpty ? nil : try date(left)
    let to = right.isEmpty ? nil : try date(right)
    if let from, let to { try checkOrder(from, to, swapped: "[\(text(right))..\(text(left))]", in: range) }
    return .range(from: from, to: to)
  }

  private func allOf() -> EDTFError {
    let text = String(decoding: bytes[whole], as: UTF8.self).dropFirst().prefix { $0 != "}" }
    let mended = "[\(text)]"
    let canBeSet = (try? EDTFParser(Array(mended.utf8)).parse()) != nil
    return EDTFError(
      .profile, whole, "`{...}`, all of several dates, is a part of EDTF that Dossier does not read",
      (canBeSet ? "on one of them: `\(mended)`; " : "") + "it lasted: `start/end`; it happened several times: a record for each")
  }

  /// Without white space.
  static func canonical(_ text: String) -> String {
    text.utf8.contains(where: isSpace) ? String(decoding: text.utf8.filter { !isSpace($0) }, as: UTF8.self) : text
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: White space

  static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    guard let first = range.first(where: { !isSpace(bytes[$0]) }), let last = range.last(where: { !isSpace(bytes[$0]) }) else {
      return range.lowerBound..<range.lowerBound
    }
    return first..<(last + 1)
  }
}
