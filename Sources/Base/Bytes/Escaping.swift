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
    var text = text
    text.withUTF8 { write($0, escapedFor: place) }
  }

  public mutating func write(_ run: UnsafeBufferPointer<UInt8>, escapedFor place: EscapePlace) {
    var start = 0
    for i in run.indices {
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
