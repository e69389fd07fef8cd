/// Unicode's canonical composition, as far as names need it: `é` written as a letter and a mark is the one letter `é`. The Basic
/// Multilingual Plane and Hangul; what is composed already stays as it is.
struct Composition: Sendable {
  static let shared = Composition()

  private let composed: [UInt32: UInt32]
  /// Marks that compose with anything.
  private let marks: [Bool]

  private init() {
    var composed: [UInt32: UInt32] = [:]
    var marks = [Bool](repeating: false, count: 0x10000)
    for i in stride(from: 0, to: Self.pairs.count, by: 3) {
      composed[UInt32(Self.pairs[i]) << 16 | UInt32(Self.pairs[i + 1])] = UInt32(Self.pairs[i + 2])
      marks[Int(Self.pairs[i + 1])] = true
    }
    // The vowels and the final consonants of Hangul.
    for mark in Array(0x1161...0x1175) + Array(0x11A8...0x11C2) { marks[mark] = true }
    self.composed = composed
    self.marks = marks
  }

  /// Whether `scalar` may be one letter with what stands before it.
  func isMark(_ scalar: UInt32) -> Bool { scalar < 0x10000 && marks[Int(scalar)] }

  private func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    }
    if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return first + second - 0x11A7
    }
    return first < 0x10000 && second < 0x10000 ? composed[first << 16 | second] : nil
  }

  /// A letter and its marks in canonical order, composed where they can be.
  func compose(_ base: UInt32, _ marks: [UInt32]) -> [UInt32] {
    func order(_ mark: UInt32) -> UInt8 { Unicode.Scalar(mark)?.properties.canonicalCombiningClass.rawValue ?? 0 }
    let classes = marks.map(order)
    let sorted = marks.indices.sorted { classes[$0] != classes[$1] ? classes[$0] < classes[$1] : $0 < $1 }
    var letter = base
    var left: [UInt32] = []
    var lastClass: UInt8?
    for i in sorted {
      // A mark is kept from its letter by one of its own class that did not compose.
      if lastClass != classes[i] || classes[i] == 0, let both = pair(letter, marks[i]), left.isEmpty || classes[i] > 0 {
        letter = both
      } else {
        left.append(marks[i])
        lastClass = classes[i]
      }
    }
    return [letter] + left
  }
}
