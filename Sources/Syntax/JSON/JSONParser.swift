import Base

/// Reads one JSON value over bytes: lists, objects and what stands between them. Words and strings are in their own files.
struct JSONParser {
  let text: UnsafeBufferPointer<UInt8>
  let places: JSONPlaces
  var position = 0
  private(set) var diagnostics = Diagnostics()

  init(_ text: UnsafeBufferPointer<UInt8>, _ places: JSONPlaces) {
    self.text = text
    self.places = places
  }

  mutating func document() throws(JSONFault) -> Node {
    skipBlanks()
    guard position < text.count else { throw JSONFault(.jsonSyntax, position..<position, "there is no JSON value here") }
    let node = try value(depth: 0)
    skipBlanks()
    guard position == text.count else {
      throw JSONFault(.jsonSyntax, character(position), "there is text after the JSON value")
    }
    return node
  }

  mutating func report(_ fault: JSONFault) {
    let place = places.place(fault.range.lowerBound, fault.range.upperBound)
    diagnostics.report(fault.code, at: place, fault.message, suggestion: fault.suggestion)
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(JSONFault) -> Node {
    switch text[position] {
    case UInt8(ascii: "\""):
      let start = position
      let string = try string()
      return Node(.scalar(.init(text: string, isPlain: false)), at: places.place(start, position))
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "{"): return try object(depth: depth)
    default: return try word()
    }
  }

  private mutating func list(depth: Int) throws(JSONFault) -> Node {
    let start = try open(depth)
    var items: [Node] = []
    if !closes(with: UInt8(ascii: "]")) {
      repeat {
        try expectMore(since: start)
        items.append(try value(depth: depth + 1))
      } while try separates(UInt8(ascii: "]"), since: start)
    }
    return Node(.list(items), at: places.place(start, position))
  }

  private mutating func object(depth: Int) throws(JSONFault) -> Node {
    let start = try open(depth)
    var entries = UniqueEntries()
    if !closes(with: UInt8(ascii: "}")) {
      repeat {
        try expectMore(since: start)
        let keyStart = position
        guard text[position] == UInt8(ascii: "\"") else { throw keyWithoutQuotes() }
        let key = try string()
        let keyPlace = places.place(keyStart, position)
        try colon(since: start)
        let entry = Node.Entry(key: key, keyPlace: keyPlace, value: try value(depth: depth + 1))
        if let first = entries.add(entry), diagnostics.all.count < JSONReader.faultLimit {
          diagnostics.report(
            .jsonDuplicateKey, at: keyPlace, "the key `\(key)` is written twice", notes: [.init("first written here", at: first)])
        }
      } while try separates(UInt8(ascii: "}"), since: start)
    }
    return Node(.mapping(entries.all), at: places.place(start, position))
  }

  // MARK: Between values

  private mutating func open(_ depth: Int) throws(JSONFault) -> Int {
    let start = position
    guard depth < JSONReader.depthLimit else {
      throw JSONFault(
        .jsonTooDeep, character(start), "more than \(JSONReader.depthLimit) lists and objects stand inside each other here")
    }
    position += 1
    skipBlanks()
    return start
  }

  /// Past the bracket of an empty list or object.
  private mutating func closes(with bracket: UInt8) -> Bool {
    guard position < text.count, text[position] == bracket else { return false }
    position += 1
    return true
  }

  /// After a value: true past a comma, false past the closing bracket.
  private mutating func separates(_ bracket: UInt8, since start: Int) throws(JSONFault) -> Bool {
    skipBlanks()
    try expectMore(since: start)
    let byte = text[position]
    if byte == bracket {
      position += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else {
      let closing = Character(Unicode.Scalar(bracket))
      let startsValue = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      let message =
        startsValue ? "a comma is missing before this" : "`,` or `\(closing)` must follow here, not `\(written(position))`"
      throw JSONFault(.jsonSyntax, character(position), message)
    }
    let comma = position
    position += 1
    skipBlanks()
    if position < text.count, text[position] == UInt8(ascii: "]") || text[position] == UInt8(ascii: "}") {
      throw JSONFault(
        .jsonTrailingComma, comma..<comma + 1, "no comma may stand before `\(written(position))` in JSON",
        suggestion: "delete the comma")
    }
    return true
  }

  private mutating func colon(since start: Int) throws(JSONFault) {
    skipBlanks()
    try expectMore(since: start)
    guard text[position] == UInt8(ascii: ":") else {
      throw JSONFault(.jsonSyntax, character(position), "a `:` must follow the key, not `\(written(position))`")
    }
    position += 1
    skipBlanks()
    try expectMore(since: start)
  }

  private func expectMore(since start: Int) throws(JSONFault) {
    guard position >= text.count else { return }
    throw JSONFault(.jsonUnclosed, start..<start + 1, "the `\(written(start))` that opens here is never closed")
  }

  // MARK: Bytes

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  mutating func skipBlanks() {
    while position < text.count, Self.isBlank(text[position]) { position += 1 }
  }

  /// The bytes of the character at an offset.
  func character(_ offset: Int) -> Range<Int> {
    guard offset < text.count else { return text.count..<text.count }
    var end = offset + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  /// The character at an offset, for messages.
  func written(_ offset: Int) -> String { printable(text[character(offset)]) }
}
