/// Where a value stands in HTML; each place has its own escape.
public enum EscapePlace: Sendable {
  /// Between tags, also inside `<title>`.
  case text
  /// Inside a double-quoted attribute.
  case attribute
}

extension ByteSink {
  /// Writes `text` escaped for `place`. Runs between special bytes are copied whole.
  public mutating func write(_ text: String, escapedFor place: EscapePlace) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { write($0, escapedFor: place) }
    if isDone == nil { write(String(decoding: Array(text.utf8), as: UTF8.self), escapedFor: place) }
  }

  public mutating func write(_ run: UnsafeBufferPointer<UInt8>, escapedFor place: EscapePlace) {
    // All that is escaped is below 64: one bit each.
    var special: UInt64 = 1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">")) | 1
    if place == .attribute { special |= 1 << UInt64(UInt8(ascii: "\"")) }
    var start = 0
    for i in run.indices where run[i] < 64 && special >> UInt64(run[i]) & 1 != 0 {
      let replacement: String
      switch run[i] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where place == .attribute: replacement = "&quot;"
      case 0: replacement = "\u{FFFD}"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[start..<i]))
      write(replacement)
      start = i + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[start...]))
  }
}
