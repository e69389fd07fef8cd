/// `{name}` in a phrase: a lower-case name in braces. Other braces are text.
extension Words {
  /// The names in the order in which they first stand.
  static func placeholders(in phrase: String) -> [String] {
    var names: [String] = []
    for case .placeholder(let name) in pieces(of: phrase) where !names.contains(name) { names.append(name) }
    return names
  }

  static func fill(_ phrase: String, _ values: [String: String]) -> String {
    var filled = ""
    for piece in pieces(of: phrase) {
      switch piece {
      case .text(let text): filled += text
      case .placeholder(let name): filled += values[name] ?? "{\(name)}"
      }
    }
    return filled
  }

  private enum Piece {
    case text(Substring)
    case placeholder(String)
  }

  private static func pieces(of phrase: String) -> [Piece] {
    var pieces: [Piece] = []
    let bytes = phrase.utf8
    var start = bytes.startIndex
    var i = start
    while let open = bytes[i...].firstIndex(of: UInt8(ascii: "{")) {
      let name = bytes.index(after: open)
      if let close = bytes[name...].firstIndex(of: UInt8(ascii: "}")), isName(bytes[name..<close]) {
        if start < open { pieces.append(.text(phrase[start..<open])) }
        pieces.append(.placeholder(String(phrase[name..<close])))
        i = bytes.index(after: close)
        start = i
      } else {
        i = name
      }
    }
    if start < bytes.endIndex { pieces.append(.text(phrase[start...])) }
    return pieces
  }

  private static func isName(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
