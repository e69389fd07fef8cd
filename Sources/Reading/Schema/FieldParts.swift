import Base
import Syntax

/// The names that a dotted path (`quote.text`, `cite.locator`) may go through below a type.
struct FieldParts: Sendable {
  private let names: [String: FieldParts?]
  private let required: Set<String>
  private let asserting: Set<String>
  private let kinds: [String: FieldKind]
  /// Keys are the author's own (`ids.wikidata`).
  private let isOpen: Bool
  let shorthand: Shorthand?

  init<Value>(_ rows: [Schema<Value>.Row], shorthand: Shorthand? = nil) {
    names = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.parts) })
    required = Set(rows.lazy.filter(\.isRequired).map(\.name))
    asserting = Set(rows.lazy.filter { $0.absence == .asserts }.map(\.name))
    kinds = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.kind) })
    isOpen = false
    self.shorthand = shorthand
  }

  private init() {
    names = [:]
    required = []
    asserting = []
    kinds = [:]
    isOpen = true
    shorthand = nil
  }

  static let anyKey = FieldParts()

  subscript(name: String) -> FieldParts? { names[name] ?? nil }

  /// Whether `path` names a field. What begins with `x-` is the author's own and always private.
  func contains(_ path: ArraySlice<String>) -> Bool {
    guard let name = path.first else { return true }
    if isOpen || name.hasPrefix("x-") { return true }
    guard let inner = names[name] else { return false }
    return path.count == 1 || inner?.contains(path.dropFirst()) == true
  }

  /// The parts of the field at `path`.
  func part(at path: ArraySlice<String>) -> FieldParts? {
    guard let name = path.first else { return self }
    return self[name]?.part(at: path.dropFirst())
  }

  /// Whether the value that `path` leads into cannot be without its last field.
  func requires(_ path: ArraySlice<String>) -> Bool { isLast(of: path) { $0.required } }

  /// Whether what is left of that value without its last field asserts something else.
  func assertsWithout(_ path: ArraySlice<String>) -> Bool { isLast(of: path) { $0.asserting } }

  /// What the field at `path` holds; nil where there is none.
  func kind(of path: ArraySlice<String>) -> FieldKind? {
    guard let name = path.first else { return nil }
    if isOpen { return .text }
    return path.count == 1 ? kinds[name] : self[name]?.kind(of: path.dropFirst())
  }

  private func isLast(of path: ArraySlice<String>, among names: (FieldParts) -> Set<String>) -> Bool {
    guard let name = path.first else { return false }
    if path.count == 1 { return names(self).contains(name) }
    return self[name]?.isLast(of: path.dropFirst(), among: names) == true
  }

  var sortedNames: [String] { names.keys.sorted() }
}

/// A path as an author writes it.
func fieldPath(_ text: String) -> [String] { text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

extension [Node.Entry] {
  /// The entries without the fields at `paths`; a path goes through mappings, through the items of lists and into shorthands.
  func removing(_ paths: [[String]], _ parts: FieldParts?) -> [Node.Entry] {
    compactMap { (entry) -> Node.Entry? in
      let here = paths.filter { $0.first == entry.key }
      if here.isEmpty { return entry }
      if here.contains(where: { $0.count == 1 }) { return nil }
      let inner = here.map { [String]($0.dropFirst()) }
      return Node.Entry(key: entry.key, keyPlace: entry.keyPlace, value: entry.value.removing(inner, parts?[entry.key]))
    }
  }
}

extension Node {
  fileprivate func removing(_ paths: [[String]], _ parts: FieldParts?) -> Node {
    switch value {
    case .scalar(let scalar):
      guard !isNull, let shorthand = parts?.shorthand else { return self }
      return Node(.mapping(shorthand.entries(scalar.text, at: place).removing(paths, parts)), at: place)
    case .list(let items): return Node(.list(items.map { $0.removing(paths, parts) }), at: place)
    case .mapping(let entries): return Node(.mapping(entries.removing(paths, parts)), at: place)
    }
  }

  /// A text of nothing but white space.
  var isBlank: Bool {
    guard case .scalar(let scalar) = value else { return false }
    return scalar.text.isBlank
  }

  /// The text that was meant where brackets or a colon made something else of it: `[[kyiv]]` is `kyiv`, `Day 1: talks` needs quotes.
  var meantText: String? {
    switch value {
    case .scalar: nil
    case .list(let items):
      if items.count == 1, case .list(let inner) = items[0].value, inner.count == 1, case .scalar(let scalar) = inner[0].value {
        scalar.text
      } else {
        nil
      }
    case .mapping(let entries):
      if entries.count == 1, case .scalar(let scalar) = entries[0].value.value, scalar.isPlain, !scalar.text.isEmpty,
        !entries[0].key.contains("\""), !scalar.text.contains("\"")
      {
        "\"\(entries[0].key): \(scalar.text)\""
      } else {
        nil
      }
    }
  }

  func isText(_ text: String) -> Bool {
    if case .scalar(let scalar) = value { scalar.text == text } else { false }
  }

  /// The value of a key; nil where there is none or it is empty.
  func given(_ key: String) -> Node? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key && !$0.value.isNull }?.value
  }
}

extension Node.Entry {
  /// A field that stands in a shorthand: its name is written nowhere.
  init(implied key: String, _ text: some StringProtocol, at place: Place) {
    self.init(key: key, keyPlace: place, value: Node(.scalar(.init(text: String(text), isPlain: false)), at: place))
  }
}

extension Place {
  /// The place of some bytes of a scalar's text; the whole scalar's where its text is not written as it reads (escapes, folding).
  func part(_ range: Range<Int>, of text: String) -> Place {
    let written = Int(end - start)
    // A quoted text is two bytes longer.
    guard written == text.utf8.count || written == text.utf8.count + 2 else { return self }
    let base = Int(start) + (written - text.utf8.count) / 2
    return Place(source, base + range.lowerBound..<base + range.upperBound)
  }

  /// That of a substring, without the blanks around it.
  func part(_ piece: Substring, of text: String) -> Place {
    let utf8 = text.utf8
    // Mostly there are none.
    if let first = piece.utf8.first, let last = piece.utf8.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) {
      let start = utf8.distance(from: utf8.startIndex, to: piece.startIndex)
      return part(start..<start + piece.utf8.count, of: text)
    }
    let start = piece.firstIndex { !$0.isWhitespace } ?? piece.startIndex
    let end = piece.lastIndex { !$0.isWhitespace }.map { piece.index(after: $0) } ?? start
    return part(utf8.distance(from: utf8.startIndex, to: start)..<utf8.distance(from: utf8.startIndex, to: end), of: text)
  }
}
