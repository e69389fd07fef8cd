import Base

/// Names that no published text should have: those of records that are not published. They are looked for and reported, and change
/// nothing that is written.
public struct HiddenNames: Sendable {
  private let names: [String]
  private let trie: NameTrie

  public static let none = HiddenNames([])

  /// - Parameter names: short ones are left out, which are words of the language too: of one word, those of less than five letters.
  public init(_ names: [String]) {
    let folding = Folding()
    var kept: [String] = []
    var keyed: [(key: [UInt8], entry: Int32)] = []
    for name in names where Self.isTelling(name) {
      keyed += NameTrie.keys(of: name, folding).map { ($0, Int32(kept.count)) }
      kept.append(name)
    }
    keyed.sort { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.entry < $1.entry }
    var unique: [(key: [UInt8], entry: Int32)] = []
    for one in keyed where unique.last?.key != one.key { unique.append(one) }
    self.names = kept
    trie = NameTrie(unique, folding)
  }

  public var isEmpty: Bool { names.isEmpty }

  /// Whether a name can hardly be anything but a name. A script without spaces says as much with two characters as others with a word.
  private static func isTelling(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) }
    let letters = name.count(where: \.isLetter)
    return words >= 2 || letters >= 5 || letters >= 2 && name.unicodeScalars.contains { WordClass($0.value) == .unspaced }
  }

  /// The names in a text as a reader sees it, each once, in the order of their first places.
  public func found(in text: [UInt8]) -> [String] {
    guard !isEmpty else { return [] }
    var seen: Set<Int> = []
    return text.withUnsafeBufferPointer { trie.matches(in: $0) }.filter { seen.insert($0.entry).inserted }.map { names[$0.entry] }
  }
}
