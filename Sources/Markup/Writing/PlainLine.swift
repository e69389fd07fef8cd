/// A line of prose in which nothing can mean anything to Markdown, as most summaries and claims are. It is what it says, and needs no
/// parser.
struct PlainLine {
  private let text: String

  /// - Returns: nil where the parser must look at it.
  init?(_ text: String) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { Self.isPlain($0) } ?? false
    guard isPlain else { return nil }
    self.text = text
  }

  /// As it is, for none of what HTML escapes is in it.
  var body: Body { Body(plain: text) }

  var bytes: [UInt8] { Array(text.utf8) }

  private enum Sign: UInt8 {
    case none
    /// What two of stand for something else: `...`, `--`, `://`, `www.`
    case alone
    case mark
  }

  private static func isPlain(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    // The parser takes off spaces around a line, and the limits are for longer ones.
    guard let first = line.first, let last = line.last, first != space, last != space, line.count <= 4_096 else { return false }
    var before = Sign.none.rawValue
    let signs = Self.signs
    for byte in line {
      let sign = signs[Int(byte)]
      if sign != Sign.none.rawValue, sign == Sign.mark.rawValue || before == Sign.alone.rawValue { return false }
      before = sign
    }
    return true
  }

  private static let space = UInt8(ascii: " ")

  private static let signs: [UInt8] = {
    var signs = [UInt8](repeating: Sign.none.rawValue, count: 256)
    for byte in 0..<0x20 { signs[byte] = Sign.mark.rawValue }
    for byte in "\u{7F}\\`*_[]<>&!#~@\"'%|=^{}$".utf8 { signs[Int(byte)] = Sign.mark.rawValue }
    for byte in ".-:/w".utf8 { signs[Int(byte)] = Sign.alone.rawValue }
    return signs
  }()
}
