/// The nearest good alternatives to a mistyped word, best first, ties in alphabetical order.
public enum NearMiss {
  /// - Returns: at most `limit` candidates within a third of the word's length (at least one edit).
  public static func candidates(for word: String, among words: some Sequence<String>, limit: Int = 3) -> [String] {
    let target = Array(word.lowercased().unicodeScalars)
    guard target.count <= 64 else { return [] }
    let most = max(1, target.count / 3)
    let wanted = Letters(word)
    var found: [(distance: Int, word: String)] = []
    for candidate in words {
      // Thousands of unknown names, each among thousands: most candidates go here, without a distance.
      guard wanted.canBeNear(Letters(candidate), edits: most) else { continue }
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - target.count) <= most else { continue }
      let distance = editDistance(target, scalars)
      if distance <= most { found.append((distance, candidate)) }
    }
    found.sort { ($0.distance, $0.word) < ($1.distance, $1.word) }
    var best: [String] = []
    for (_, word) in found where best.count < limit && best.last != word { best.append(word) }
    return best
  }

  /// Which letters a word has, as bits: one edit changes at most two of a word in ASCII.
  private struct Letters {
    private var bits: UInt64 = 0
    private var count = 0
    private var isASCII = true

    init(_ word: String) {
      for byte in word.utf8 {
        bits |= 1 << UInt64((byte | 0x20) & 63)
        count += 1
        if byte >= 0x80 { isASCII = false }
      }
    }

    func canBeNear(_ other: Letters, edits: Int) -> Bool {
      guard isASCII, other.isASCII else { return true }
      return abs(count - other.count) <= edits && (bits ^ other.bits).nonzeroBitCount <= 2 * edits
    }
  }

  /// "did you mean `a` or `b`?", or nil when nothing is near.
  public static func suggestion(for word: String, among words: some Sequence<String>) -> String? {
    let near = candidates(for: word, among: words)
    guard !near.isEmpty else { return nil }
    return "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
  }

  /// Optimal string alignment distance: insert, delete, replace, swap of neighbours.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
