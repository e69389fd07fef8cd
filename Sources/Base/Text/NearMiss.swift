import Synchronization

/// The nearest good alternatives to a mistyped word, best first, ties in alphabetical order.
public enum NearMiss {
  /// - Parameter part: which part of the word's letters may be other ones: a third of them, but at least one.
  /// - Returns: at most `limit` candidates; none for a word of more than 64 letters, and none where thousands are so alike that no
  ///   three of them would help.
  public static func candidates(
    for word: String, among words: some Sequence<String>, within part: Int = 3, limit: Int = 3
  ) -> [String] {
    guard var search = Search(word, within: part) else { return [] }
    for candidate in words where search.mayBeNear(Letters(candidate)) {
      folded(candidate).withUnsafeBufferPointer { search.compare(candidate, $0) }
      if search.isHopeless { return [] }
    }
    return search.best(limit)
  }

  /// "did you mean `a` or `b`?", or nil when nothing is near.
  public static func suggestion(for word: String, among words: some Sequence<String>) -> String? {
    sentence(candidates(for: word, among: words))
  }

  /// "did you mean `a` or `b`?", or nil when there is nothing to mean.
  public static func sentence(_ near: [String]) -> String? {
    guard !near.isEmpty else { return nil }
    return "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
  }

  fileprivate static let longest = 64

  fileprivate static func folded(_ word: String) -> [UInt32] { word.lowercased().unicodeScalars.map(\.value) }

  /// Words sorted by length once, at the first misspelling, so that thousands of misspellings can each be looked up among thousands of
  /// them and a dossier without any pays nothing.
  public final class Index: Sendable {
    private struct Bucket: Sendable {
      var letters: [UInt64] = []
      /// `length` of each word, one behind the other.
      var scalars: [UInt32] = []
      var words: [String] = []
    }

    /// By length in letters; longer words are near to none.
    private let buckets = Mutex<[Bucket]?>(nil)
    private let words: @Sendable () -> [String]

    /// - Parameter words: asked for at most once.
    public init(_ words: @escaping @Sendable () -> [String]) { self.words = words }

    public convenience init(_ words: some Sequence<String>) {
      let all = Array(words)
      self.init { all }
    }

    private func sorted() -> [Bucket] {
      var buckets = [Bucket](repeating: Bucket(), count: longest + longest / 3 + 1)
      for word in words() where word.utf8.count < 4 * buckets.count {
        let scalars = folded(word)
        guard scalars.count < buckets.count else { continue }
        buckets[scalars.count].letters.append(Letters(scalars).bits)
        buckets[scalars.count].scalars += scalars
        buckets[scalars.count].words.append(word)
      }
      return buckets
    }

    public func candidates(for word: String, within part: Int = 3, limit: Int = 3) -> [String] {
      guard var search = Search(word, within: part) else { return [] }
      let buckets = buckets.withLock { made in
        let buckets = made ?? sorted()
        made = buckets
        return buckets
      }
      for length in search.lengths.clamped(to: 0..<buckets.count) {
        let bucket = buckets[length]
        let (wanted, most) = (search.letters.bits, search.most)
        // A loop over plain numbers: nearly all words go here.
        for i in bucket.letters.indices where Letters.mayBeNear(wanted, bucket.letters[i], most) {
          bucket.scalars.withUnsafeBufferPointer { scalars in
            search.compare(bucket.words[i], UnsafeBufferPointer(rebasing: scalars[i * length..<(i + 1) * length]))
          }
          if search.isHopeless { return [] }
        }
      }
      return search.best(limit)
    }

    public func suggestion(for word: String) -> String? { sentence(candidates(for: word)) }
  }

  /// Which letters a word has, as bits: an edit takes at most one letter away and brings at most one.
  fileprivate struct Letters: Sendable {
    private(set) var bits: UInt64 = 0
    private(set) var count = 0

    init(_ scalars: [UInt32]) { for scalar in scalars { add(scalar) } }

    init(_ word: String) {
      guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
        for scalar in folded(word) { add(scalar) }
        return
      }
      for byte in word.utf8 { add(UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) }
    }

    @inline(__always)
    static func mayBeNear(_ a: UInt64, _ b: UInt64, _ most: Int) -> Bool {
      (a & ~b).nonzeroBitCount <= most && (b & ~a).nonzeroBitCount <= most
    }

    private mutating func add(_ scalar: UInt32) {
      bits |= 1 << UInt64(scalar & 31 | (scalar >= 0x40 ? 32 : 0))
      count += 1
    }
  }

  /// One misspelling on its way through many words.
  private struct Search {
    private let word: [UInt32]
    let letters: Letters
    let most: Int
    private var rows: Rows
    private var found: [(distance: Int, word: String)] = []
    private var compared = 0

    init?(_ word: String, within part: Int) {
      guard word.utf8.count <= 4 * longest else { return nil }
      self.word = folded(word)
      guard self.word.count <= longest else { return nil }
      letters = Letters(self.word)
      most = max(1, self.word.count / part)
      rows = Rows(width: self.word.count + most + 2)
    }

    var lengths: Range<Int> { max(0, word.count - most)..<word.count + most + 1 }

    /// Thousands of words that share nearly all letters are a series of numbers, of which none is meant more than another.
    var isHopeless: Bool { compared > 2000 }

    func mayBeNear(_ other: Letters) -> Bool {
      abs(letters.count - other.count) <= most && Letters.mayBeNear(letters.bits, other.bits, most)
    }

    mutating func compare(_ candidate: String, _ scalars: UnsafeBufferPointer<UInt32>) {
      compared += 1
      if let distance = rows.distance(word, scalars, most: most) { found.append((distance, candidate)) }
    }

    func best(_ limit: Int) -> [String] {
      var best: [String] = []
      for (_, word) in found.sorted(by: { ($0.distance, $0.word) < ($1.distance, $1.word) })
      where best.count < limit && best.last != word { best.append(word) }
      return best
    }
  }

  /// The rows of the table in which a distance is worked out, kept from word to word.
  private struct Rows {
    private var beforeLast: [Int]
    private var last: [Int]
    private var row: [Int]

    init(width: Int) {
      beforeLast = [Int](repeating: 0, count: width)
      last = beforeLast
      row = beforeLast
    }

    /// Optimal string alignment distance: insert, delete, replace, swap of neighbours; nil if it is more than `most`. `b` is at
    /// most `most` longer or shorter than `a`.
    mutating func distance(_ a: [UInt32], _ b: UnsafeBufferPointer<UInt32>, most: Int) -> Int? {
      let far = most + 1
      for j in 0...b.count { last[j] = j }
      for i in 0..<a.count {
        // What lies farther from the diagonal is more than `most` edits away.
        let low = max(0, i - most)
        let high = min(b.count, i + 1 + most)
        row[low] = low == 0 ? i + 1 : far
        var least = row[low]
        for j in low..<high {
          var value = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
          if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, beforeLast[j - 1] + 1) }
          row[j + 1] = value
          least = min(least, value)
        }
        if least > most { return nil }
        // The next row looks one farther than this one went.
        if high < b.count { row[high + 1] = far }
        (beforeLast, last, row) = (last, row, beforeLast)
      }
      return last[b.count] <= most ? last[b.count] : nil
    }
  }
}
