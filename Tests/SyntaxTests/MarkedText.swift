import Base
import Syntax

/// Text with `1️⃣`, `2️⃣`, ... in it: the bytes without the markers, and where each marker stood.
struct MarkedText {
  let bytes: [UInt8]
  let marks: [Int]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var marks: [Int: Int] = [:]
    for character in marked {
      // A keycap is a digit, a variation selector and U+20E3.
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[2].value == 0x20E3, let digit = Int(String(Character(scalars[0]))) {
        marks[digit] = bytes.count
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    self.bytes = bytes
    self.marks = marks.keys.sorted().map { marks[$0]! }
  }

  /// Reads the text; the diagnostics as a person sees them, with the number of the marker each stands at (and that of its notes).
  func read(_ reader: (ArraySlice<UInt8>, inout Diagnostics) -> Node?) -> (node: Node?, found: [Found]) {
    var diagnostics = Diagnostics()
    let node = reader(bytes[...], &diagnostics)
    return (node, found(diagnostics))
  }

  func found(_ diagnostics: Diagnostics) -> [Found] {
    diagnostics.all.map {
      Found(
        code: $0.code.id, mark: mark($0.place), notes: $0.notes.map { mark($0.place) }, message: $0.message,
        suggestion: $0.suggestion)
    }
  }

  /// From 1; minus the offset when no marker stands there, so that a failing test says where the place is.
  private func mark(_ place: Place?) -> Int {
    guard let place else { return 0 }
    return marks.firstIndex(of: place.range.lowerBound).map { $0 + 1 } ?? -place.range.lowerBound
  }

  struct Found {
    let code: String
    let mark: Int
    let notes: [Int]
    let message: String
    let suggestion: String?
  }
}

extension Node {
  /// The tree on one line: text in quotes, plain text without.
  var outline: String {
    switch value {
    case .scalar(let scalar): scalar.isPlain ? scalar.text : "\"\(scalar.text)\""
    case .list(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }

  subscript(key: String) -> Node? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  subscript(index: Int) -> Node? {
    guard case .list(let items) = value, items.indices.contains(index) else { return nil }
    return items[index]
  }

  /// The bytes it was read from.
  func written(in bytes: [UInt8]) -> String { String(decoding: bytes[place.range], as: UTF8.self) }
}
