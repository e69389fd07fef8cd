import Base

/// Names as a trie over bytes, built once for the whole dossier and walked once over each text.
struct NameTrie: Sendable {
  struct Match: Sendable, Equatable {
    let range: Range<Int>
    let entry: Int
  }

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

  var isEmpty: Bool { edgeBytes.isEmpty }

  /// - Parameter keys: sorted by their bytes, none twice, each with the number that a match gives back.
  init(_ keys: [(key: [UInt8], entry: Int32)], _ folding: Folding) {
    self.folding = folding
    build(keys)
  }

  /// The keys by which a name is found, as it stands for itself and behind attached prefixes; none for what is only white space, or
  /// one character of a script without spaces.
  static func keys(of name: String, _ folding: Folding) -> [[UInt8]] {
    let key = folding.key(name)
    guard isUsable(key) else { return [] }
    return [key] + (AttachedPrefixes.joined(key).map { [$0] } ?? [])
  }

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
    guard !isEmpty, !text.isEmpty else { return [] }
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
