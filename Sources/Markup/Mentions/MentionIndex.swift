import Base

/// All names and aliases that become links where they stand in prose: a trie over bytes, built once for the whole dossier and
/// walked once over each text.
public struct MentionIndex: Sendable {
  struct Entry: Sendable {
    let target: TargetID
    let link: SiteLink
  }

  struct Match: Sendable, Equatable {
    let range: Range<Int>
    let entry: Int
  }

  private(set) var entries: [Entry] = []
  /// Where each node's edges start in `edgeBytes` and `edgeNodes`; one more at the end.
  private var firstEdge: [Int32] = [0, 0]
  private var edgeBytes: [UInt8] = []
  private var edgeNodes: [Int32] = []
  /// The entry whose name ends at a node, or -1.
  private var entryAtNode: [Int32] = [-1]
  /// The node after two bytes from the root, or -1: most words of a text are no name and end here.
  private var afterTwo: [Int32] = []
  private var afterOne = [Int32](repeating: -1, count: 256)
  private let folding: Folding

  public static let empty = MentionIndex([])

  /// - Parameter names: a name that two targets share should be left out by the caller, who can report it; here it is linked to
  ///   neither. Names that are only white space, or one character of a script without spaces, are no names.
  public init(_ names: [(name: String, target: TargetID, link: SiteLink)]) {
    folding = Folding()
    var keyed: [(key: [UInt8], index: Int)] = []
    for (index, name) in names.enumerated() {
      let key = folding.key(name.name)
      guard Self.isUsable(key) else { continue }
      keyed.append((key, index))
      if let joined = AttachedPrefixes.joined(key) { keyed.append((joined, index)) }
    }
    keyed.sort { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.index < $1.index }
    var unique: [(key: [UInt8], entry: Int32)] = []
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
    build(unique)
  }

  /// What two names have in common that are one to a reader: the bytes that are searched for.
  public static func key(_ name: String) -> [UInt8] { Folding().key(name) }

  public var isEmpty: Bool { entries.isEmpty }

  private static func isUsable(_ key: [UInt8]) -> Bool {
    key.withUnsafeBufferPointer { bytes in
      var characters = 0
      var isUnspaced = false
      var hasWord = false
      var i = 0
      while i < bytes.count {
        let (value, length) = decodeScalar(bytes, i)
        switch WordClass(value) {
        case .unspaced: isUnspaced = true
        case .unspacedMark: characters -= 1
        case .none: break
        case .spaced: hasWord = true
        }
        characters += 1
        i += length
      }
      return isUnspaced ? characters >= 2 : hasWord
    }
  }

  /// Breadth first over the sorted keys, so that the edges of a node lie together.
  private mutating func build(_ keys: [(key: [UInt8], entry: Int32)]) {
    firstEdge = []
    entryAtNode = [-1]
    // A node is the run of keys that share its bytes.
    var runs: [(low: Int, high: Int, depth: Int)] = [(0, keys.count, 0)]
    var node = 0
    while node < runs.count {
      let (first, high, depth) = runs[node]
      var low = first
      firstEdge.append(Int32(edgeBytes.count))
      if low < high, keys[low].key.count == depth {
        entryAtNode[node] = keys[low].entry
        low += 1
      }
      while low < high {
        let byte = keys[low].key[depth]
        var next = low + 1
        while next < high, keys[next].key[depth] == byte { next += 1 }
        edgeBytes.append(byte)
        edgeNodes.append(Int32(runs.count))
        runs.append((low, next, depth + 1))
        entryAtNode.append(-1)
        low = next
      }
      node += 1
    }
    firstEdge.append(Int32(edgeBytes.count))
    afterTwo = [Int32](repeating: -1, count: 65_536)
    for edge in Int(firstEdge[0])..<Int(firstEdge[1]) {
      let child = Int(edgeNodes[edge])
      afterOne[Int(edgeBytes[edge])] = Int32(child)
      for second in Int(firstEdge[child])..<Int(firstEdge[child + 1]) {
        afterTwo[Int(edgeBytes[edge]) << 8 | Int(edgeBytes[second])] = edgeNodes[second]
      }
    }
  }

  /// All names in `text`, from left to right, each the longest that begins there and is a whole word.
  /// - Parameters:
  ///   - before: the class of the character before the text, `after` of the one behind it.
  func matches(in text: UnsafeBufferPointer<UInt8>, before: WordClass = .none, after: WordClass = .none) -> [Match] {
    guard !entries.isEmpty, !text.isEmpty else { return [] }
    if folding.changes(text) {
      let folded = folding.fold(text)
      return folded.bytes.withUnsafeBufferPointer { bytes in
        scan(bytes, before, after).map {
          Match(range: folded.offsets[$0.range.lowerBound]..<folded.offsets[$0.range.upperBound], entry: $0.entry)
        }
      }
    }
    return scan(text, before, after)
  }

  private func scan(_ text: UnsafeBufferPointer<UInt8>, _ before: WordClass, _ after: WordClass) -> [Match] {
    var found: [Match] = []
    var previous = before
    var i = 0
    let count = text.count
    while i < count {
      let (value, length) = decodeScalar(text, i)
      let current = WordClass(value)
      if WordClass.mayBegin(current, after: previous), let match = name(in: text, at: i, value, current, after) {
        found.append(match)
        i = match.range.upperBound
        previous = wordClass(before: i, in: text)
        continue
      }
      if current == .spaced {
        // Nothing begins inside a word: go on to its end.
        i += length
        while i < count {
          if text[i] < 0x80 {
            guard WordClass(UInt32(text[i])) == .spaced else { break }
            i += 1
            continue
          }
          let (value, length) = decodeScalar(text, i)
          guard WordClass(value) == .spaced else { break }
          i += length
        }
        previous = .spaced
        continue
      }
      previous = current
      i += length
    }
    return found
  }

  /// The name that begins at `start`, or there behind what Arabic and Hebrew attach to it.
  private func name(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, _ value: UInt32, _ first: WordClass, _ after: WordClass
  ) -> Match? {
    if let match = longest(text, at: start, first, after) { return match }
    guard value >= 0x05D0, AttachedPrefixes.isLetter(value) else { return nil }
    for end in AttachedPrefixes.ends(in: text, at: start) {
      if let match = longest(text, at: end, .spaced, after) { return match }
    }
    return nil
  }

  private func longest(_ text: UnsafeBufferPointer<UInt8>, at start: Int, _ first: WordClass, _ after: WordClass) -> Match? {
    let count = text.count
    var node: Int
    var i: Int
    var best: Match?
    let one = Int(afterOne[Int(text[start])])
    guard one >= 0 else { return nil }
    if entryAtNode[one] >= 0 { best = match(text, start..<start + 1, Int(entryAtNode[one]), after) }
    guard start + 1 < count else { return best }
    node = Int(afterTwo[Int(text[start]) << 8 | Int(text[start + 1])])
    i = start + 2
    while node >= 0 {
      if entryAtNode[node] >= 0, let longer = match(text, start..<i, Int(entryAtNode[node]), after) { best = longer }
      guard i < count else { break }
      node = child(of: node, by: text[i])
      i += 1
    }
    return best
  }

  private func child(of node: Int, by byte: UInt8) -> Int {
    var edge = Int(firstEdge[node])
    let end = Int(firstEdge[node + 1])
    while edge < end {
      if edgeBytes[edge] == byte { return Int(edgeNodes[edge]) }
      edge += 1
    }
    return -1
  }

  private func match(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ entry: Int, _ after: WordClass) -> Match? {
    let last = wordClass(before: range.upperBound, in: text)
    let next = range.upperBound < text.count ? WordClass(decodeScalar(text, range.upperBound).value) : after
    return WordClass.mayEnd(last, before: next) ? Match(range: range, entry: entry) : nil
  }
}
