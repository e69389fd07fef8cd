/// Text with holes such as `{name}`: a lower-case name in braces. Other braces are text. It is cut at its holes once, because a phrase is
/// filled many times.
public struct Phrase: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case text(String)
    case hole(String)
  }

  public let text: String
  private let pieces: [Piece]

  /// - Parameter holes: the names that are holes; nil: any.
  public init(_ text: String, holes: [String]? = nil) {
    self.text = text
    pieces = Self.pieces(of: text) { holes?.contains($0) ?? true }
  }

  /// The names of its holes in the order in which they first stand.
  public var holes: [String] {
    var names: [String] = []
    for case .hole(let name) in pieces where !names.contains(name) { names.append(name) }
    return names
  }

  /// - Parameter value: what stands in a hole, which is not searched again; nil leaves the hole as it is written.
  public func filled(_ value: (String) -> String?) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .hole(let name): filled += value(name) ?? "{\(name)}"
      }
    }
    return filled
  }

  private static func pieces(of phrase: String, isHole: (String) -> Bool) -> [Piece] {
    var pieces: [Piece] = []
    let bytes = phrase.utf8
    var start = bytes.startIndex
    var i = start
    while let open = bytes[i...].firstIndex(of: UInt8(ascii: "{")) {
      let name = bytes.index(after: open)
      if let close = bytes[name...].firstIndex(of: UInt8(ascii: "}")), isName(bytes[name..<close]),
        isHole(String(phrase[name..<close]))
      {
        if start < open { pieces.append(.text(String(phrase[start..<open]))) }
        pieces.append(.hole(String(phrase[name..<close])))
        i = bytes.index(after: close)
        start = i
      } else {
        i = name
      }
    }
    if start < bytes.endIndex { pieces.append(.text(String(phrase[start...]))) }
    return pieces
  }

  private static func isName(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
