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
    case text(String)
    case placeholder(String)
  }

  private static func pieces(of phrase: String) -> [Piece] {
    var pieces: [Piece] = []
    let bytes = Array(phrase.utf8)
    var start = 0
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "{"), let close = bytes[i...].firstIndex(of: UInt8(ascii: "}")), isName(bytes[i + 1..<close]) {
        if start < i { pieces.append(.text(String(decoding: bytes[start..<i], as: UTF8.self))) }
        pieces.append(.placeholder(String(decoding: bytes[i + 1..<close], as: UTF8.self)))
        i = close + 1
        start = i
      } else {
        i += 1
      }
    }
    if start < bytes.count { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
    return pieces
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
