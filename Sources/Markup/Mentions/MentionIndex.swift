import Base

/// All names and aliases that become links where they stand in prose. An object, because every text is read with it at hand.
public final class MentionIndex: Sendable {
  struct Entry: Sendable {
    let target: TargetID
    let link: SiteLink
  }

  let entries: [Entry]
  private let trie: NameTrie

  public static let empty = MentionIndex([])

  /// - Parameter names: a name that two targets share should be left out by the caller, who can report it; here it is linked to
  ///   neither. Names that are only white space, or one character of a script without spaces, are no names.
  public init(_ names: [(name: String, target: TargetID, link: SiteLink)]) {
    let folding = Folding()
    var keyed: [(key: [UInt8], index: Int)] = []
    for (index, name) in names.enumerated() { keyed += NameTrie.keys(of: name.name, folding).map { ($0, index) } }
    keyed.sort { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.index < $1.index }
    var unique: [(key: [UInt8], entry: Int32)] = []
    var entries: [Entry] = []
    var i = 0
    while i < keyed.count {
      var j = i
      var isShared = false
      while j < keyed.count, keyed[j].key == keyed[i].key {
        if names[keyed[j].index].target != names[keyed[i].index].target { isShared = true }
        j += 1
      }
      if !isShared {
        let name = names[keyed[i].index]
        unique.append((keyed[i].key, Int32(entries.count)))
        entries.append(Entry(target: name.target, link: name.link))
      }
      i = j
    }
    self.entries = entries
    trie = NameTrie(unique, folding)
  }

  /// What two names have in common that are one to a reader: the bytes that are searched for.
  public static func key(_ name: String) -> [UInt8] { Folding().key(name) }

  public var isEmpty: Bool { entries.isEmpty }

  /// All names in `text`, from left to right, each the longest that begins there and is a whole word.
  func matches(in text: UnsafeBufferPointer<UInt8>, before: WordClass = .none, after: WordClass = .none) -> [NameTrie.Match] {
    trie.matches(in: text, before: before, after: after)
  }
}
